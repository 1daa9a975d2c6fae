using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes robots: one by its own request, several of a folder together.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchRobot", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Calls("Robots_DeleteById", "Robots_DeleteBulk")]
public sealed class RemoveOrchRobotCommand : OrchFolderItemCommand<Robot>
{
    /// <summary>The robots: ids, names, or robots from Get-OrchRobot.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public RobotReference[] Robot { get; set; } = [];

    private protected override string Action => "Remove robot";

    private protected override int BatchSize => 100;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Enqueue(Robot);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items) =>
        Send(items, some => some.Count == 1
            ? new OrchRequest(RobotOperations.DeleteById, RobotOperations.DeleteById.PathFor(some[0].Id)) { Folder = folder }
            : new OrchRequest(RobotOperations.DeleteBulk)
            {
                Folder = folder,
                Body = JsonBody.Of(new BodyValues { ["robotIds"] = some.Select(item => item.Id) }),
            });
}
