using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes users, groups, robot accounts and external applications from the tenant. The directory keeps its accounts.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveOrchUserCommand : OrchItemCommand<User>
{
    /// <summary>The users: ids, names, e-mail addresses, rows, or users from Get-OrchUser.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "UserId", "Name", "UserName")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference[] User { get; set; } = [];

    internal static Change<User> Declared { get; } = new("Remove user", UserReference.UserKind) { One = UserOperations.DeleteById };

    private protected override Change<User> Change => Declared;
}
