using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the robots of folders, or the robots that can run a process.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRobot", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Robot))]
[Calls("Robots_Get", When = "not Id and not Process")]
[Calls("Robots_GetById", When = "Id")]
[Calls("Robots_GetRobotsForProcessByProcessid", When = "Process")]
[Calls("Folders_Get", When = "AllFolders or Folder:pattern or Recurse")]
public sealed class GetOrchRobotCommand : OrchFolderReadCommand<Robot>
{
    /// <summary>The robots: names with wildcards, ids, rows, or robots. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 0, ParameterSetName = "List", ValueFromPipeline = true)]
    [Alias("Robot")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [Calls]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public RobotReference[]? Name { get; set; }

    /// <summary>The ids. Only a read by id returns the license key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public long[]? Id { get; set; }

    /// <summary>The name of a process. Returns the robots that can run it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Process")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProcessNameCompleter))]
    [NoScriptBlock]
    public string? Process { get; set; }

    /// <summary>The types to get.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("Unattended", "Attended", "NonProduction", "Development", "Studio", "StudioPro", "StudioX", "TestAutomation", "Headless", "Serverless")]
    [NoScriptBlock]
    public string[]? Type { get; set; }

    /// <summary>Gets the robots of all folders that the account can see.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter AllFolders { get; set; }

    private protected override SingleReads? ById => Id is null ? null : new(RobotOperations.GetById, Id.Cast<object>());

    private protected override bool ReadsAllFolders => AllFolders;

    private protected override IEnumerable<ListQuery<Robot>> QueriesFor(OrchSession session, FolderContext folder)
    {
        Operation byProcess = RobotOperations.GetRobotsForProcessByProcessid;
        yield return new(
            new OrchRequest(Process is null ? RobotOperations.Get : byProcess, Process is null ? RobotOperations.Get.Path : byProcess.PathFor(Process)) { Folder = folder },
            new ODataFilter().AndEquals("Type", Type),
            NameFilterFor(nameof(Name), Name, RobotReference.RobotKind.Noun, "Name", robot => robot.Name));
    }
}
