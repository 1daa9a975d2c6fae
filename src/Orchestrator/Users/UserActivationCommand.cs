using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What Enable-OrchUser and Disable-OrchUser share. Servers older than Web API 20 have an operation for it; newer ones take it as any other property.</summary>
public abstract class UserActivationCommand : OrchItemCommand<User>
{
    /// <summary>The users: ids, names, e-mail addresses, or users from Get-OrchUser.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference[] User { get; set; } = [];

    /// <summary>Writes the user as it is after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Whether the users are to be active.</summary>
    private protected abstract bool Wanted { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Enqueue(User);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        bool older = session.WebApiVersion is int version && UserOperations.SetActiveById.IsIn(version);
        Operation operation = older ? UserOperations.SetActiveById : UserOperations.PatchById;
        JsonBody body = JsonBody.Of(new BodyValues { [older ? "active" : "IsActive"] = Wanted });
        foreach (ResolvedEntity item in items)
        {
            OrchRequest request = new(operation, operation.PathFor(item.Id)) { Body = body };
            Start(item, request, UserReference.UserKind, PassThru);
        }
    }
}
