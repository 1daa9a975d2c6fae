using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the e-mail addresses of accounts.</summary>
public sealed class UserEmailCompleter() : EntityCompleter<User>(s_kind, user => user.FullName)
{
    private static readonly EntityKind<User> s_kind =
        new("user", UserOperations.Get, UserOperations.GetById, user => user.Id, user => user.EmailAddress, user => new UserReference(user)) { NameProperties = ["EmailAddress"] };
}
