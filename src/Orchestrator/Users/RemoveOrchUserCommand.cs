using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes users, groups, robot accounts and external applications from the tenant. The directory keeps its accounts.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Calls("Users_DeleteById")]
public sealed class RemoveOrchUserCommand : OrchItemCommand<User>
{
    /// <summary>The users: ids, names, e-mail addresses, or users from Get-OrchUser.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference[] User { get; set; } = [];

    private protected override string Action => "Remove user";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Enqueue(User);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items) =>
        StartEach(items, UserOperations.DeleteById, UserReference.UserKind);
}
