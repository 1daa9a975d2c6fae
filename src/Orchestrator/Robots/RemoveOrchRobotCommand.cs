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

    private protected override void Act(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        if (items.Count == 1)
        {
            OrchRequest one = new(RobotOperations.DeleteById, RobotOperations.DeleteById.PathFor(items[0].Id)) { Folder = folder };
            Attempt(items[0].Target, token => session.Client.RunAsync(one, Log, token));
            return;
        }

        OrchRequest many = new(RobotOperations.DeleteBulk)
        {
            Folder = folder,
            Body = JsonBody.Of(new BodyValues { ["robotIds"] = items.Select(item => item.Id) }),
        };
        Attempt(items.Select(item => item.Target).ToArray(), token => session.Client.RunAsync(many, Log, token));
    }
}
