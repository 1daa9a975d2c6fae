using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets robots of a folder, one robot by its id, or the robots that can run a process.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRobot", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Robot))]
[Calls("Robots_Get", When = "not Id and not Process and not AllFolders or Folder")]
[Calls("Robots_GetById", When = "Id")]
[Calls("Robots_GetRobotsForProcessByProcessid", When = "Process")]
[Calls("Robots_FindAllAcrossFolders", When = "AllFolders and not Folder")]
public sealed class GetOrchRobotCommand : OrchFolderReadCommand<Robot>
{
    /// <summary>Names, with wildcards. One without a wildcard that nobody bears is an error.</summary>
    [Parameter(Position = 0, ParameterSetName = "List")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Ids. Only this way does the answer hold the license key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public long[]? Id { get; set; }

    /// <summary>The name of a process: gets the robots that can run it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Process")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProcessNameCompleter))]
    public string? Process { get; set; }

    /// <summary>The types to get.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("Unattended", "Attended", "NonProduction", "Development", "Studio", "StudioPro", "StudioX", "TestAutomation", "Headless", "Serverless")]
    public string[]? Type { get; set; }

    /// <summary>Gets the robots of all folders that the account can see, in one list.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter AllFolders { get; set; }

    private protected override bool AcrossFolders => AllFolders;

    private protected override IReadOnlyList<string> FinishedBy => ["Name"];

    private protected override bool CanPrefetch => Id is null;

    private protected override void ReadAcrossFolders(OrchSession session) => WriteRows(session, ListQueryFor(new OrchRequest(RobotOperations.FindAllAcrossFolders)));

    private protected override bool ReadSingle(OrchSession session, FolderContext folder)
    {
        if (Id is not null)
        {
            WriteById(session, RobotOperations.GetById, folder, Id);
        }

        return Id is not null;
    }

    private protected override IEnumerable<ListQuery<Robot>> QueriesFor(OrchSession session, FolderContext folder)
    {
        Operation byProcess = RobotOperations.GetRobotsForProcessByProcessid;
        return
        [
            ListQueryFor(Process is null
                ? new OrchRequest(RobotOperations.Get) { Folder = folder }
                : new OrchRequest(byProcess, byProcess.PathFor(Process)) { Folder = folder }),
        ];
    }

    private ListQuery<Robot> ListQueryFor(OrchRequest request) => new(
        request,
        new ODataFilter().AndEquals("Type", Type),
        NameFilterFor(nameof(Name), Name, RobotReference.RobotKind.Noun, "Name", robot => robot.Name));
}
