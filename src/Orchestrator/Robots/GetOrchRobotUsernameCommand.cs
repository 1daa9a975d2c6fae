using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the accounts that the robots of a folder run under.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRobotUsername", SupportsPaging = true)]
[OutputType(typeof(string))]
[Calls("Robots_GetUsernames")]
public sealed class GetOrchRobotUsernameCommand : OrchFolderReadCommand<string>
{
    private protected override IEnumerable<ListQuery<string>> QueriesFor(OrchSession session, FolderContext folder) =>
        [new(new OrchRequest(RobotOperations.GetUsernames) { Folder = folder })];
}
