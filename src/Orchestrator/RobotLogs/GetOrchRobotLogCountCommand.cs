using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the number of robot log entries, including those beyond Elasticsearch's window.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRobotLogCount")]
[OutputType(typeof(long))]
[Calls("RobotLogs_GetTotalCount")]
public sealed class GetOrchRobotLogCountCommand : OrchRobotLogCommand
{
    /// <summary>The robots: names with a wildcard at either end, ids, or robots from Get-OrchRobot.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [Calls]
    public override RobotReference[]? Robot { get; set; }

    private protected override void Execute(OrchSession session, FolderContext folder, ODataQuery query, object target)
    {
        OrchRequest request = new(RobotLogOperations.GetTotalCount) { Folder = folder, Query = query.ToText() };
        if (Attempt(target, token => session.Client.GetAsync<ODataNumber>(request, Log, token)) is { } count)
        {
            WriteObject(count.Value);
        }
    }
}
