using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Makes standard robots floating ones, which are bound to no machine. There is no way back.</summary>
[Cmdlet(VerbsData.ConvertTo, "OrchFloatingRobot", SupportsShouldProcess = true)]
[OutputType(typeof(Robot))]
[Calls("Robots_ConvertToFloating")]
[Calls("Robots_GetById", When = "PassThru")]
public sealed class ConvertToOrchFloatingRobotCommand : OrchFolderItemCommand<Robot>
{
    /// <summary>The robots: ids, names, or robots from Get-OrchRobot.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public RobotReference[] Robot { get; set; } = [];

    /// <summary>Writes the robots as they are then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Action => "Convert to floating robot";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Enqueue(Robot);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            OrchRequest request = new(RobotOperations.ConvertToFloating) { Folder = folder, Body = JsonBody.Of(new BodyValues { ["robotId"] = item.Id }) };
            Start(item, request, RobotReference.RobotKind, PassThru);
        }
    }
}
