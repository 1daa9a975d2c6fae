using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What Enable-OrchUser and Disable-OrchUser share. Servers older than Web API 20 have an operation for it; newer ones take it as any other property.</summary>
public abstract class UserActivationCommand : OrchItemCommand<User>
{
    /// <summary>The users: ids, names, e-mail addresses, or users from Get-OrchUser.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "UserId", "Name", "UserName")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference[] User { get; set; } = [];

    /// <summary>Returns the updated user.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Whether the users are to be active.</summary>
    private protected abstract bool Wanted { get; }

    private protected override Change<User> Change => new(Action, UserReference.UserKind);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        bool older = session.WebApiVersion is int version && UserOperations.SetActiveById.IsIn(version);
        Make(
            new(Action, UserReference.UserKind)
            {
                One = older ? UserOperations.SetActiveById : UserOperations.PatchById,
                Body = new() { [older ? "active" : "IsActive"] = Wanted },
            },
            items);
    }
}
