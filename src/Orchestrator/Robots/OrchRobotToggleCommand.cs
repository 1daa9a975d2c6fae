using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What the cmdlets share that let robots run or keep them from it.</summary>
[Calls("Robots_ToggleEnabledStatus")]
[Calls("Robots_GetById", When = "PassThru")]
public abstract class OrchRobotToggleCommand : OrchFolderItemCommand<Robot>
{
    /// <summary>The robots: ids, names, or robots from Get-OrchRobot.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public RobotReference[] Robot { get; set; } = [];

    /// <summary>Writes the robots as they are then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract bool Enabled { get; }

    private protected override string Action => Enabled ? "Enable robot" : "Disable robot";

    private protected override int BatchSize => 100;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Enqueue(Robot);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        IReadOnlyList<ResolvedEntity> done = Send(items, some => new OrchRequest(RobotOperations.ToggleEnabledStatus)
        {
            Folder = folder,
            Body = JsonBody.Of(new BodyValues { ["robotIds"] = some.Select(item => item.Id), ["enabled"] = Enabled }),
        });
        foreach (ResolvedEntity item in PassThru ? done : [])
        {
            WriteFresh(item, RobotReference.RobotKind);
        }
    }
}
