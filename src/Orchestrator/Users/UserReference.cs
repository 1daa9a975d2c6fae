using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>A user, a group, a robot account or an external application: by id, by name or e-mail address, or as an object.</summary>
/// <param name="user">The id, the name, the e-mail address, or the user.</param>
[Calls("Users_Get")]
public sealed class UserReference(object user) : EntityReference<User>(user)
{
    internal static EntityKind<User> UserKind { get; } =
        new("user", UserOperations.Get, UserOperations.GetById, user => user.Id, user => user.UserName) { NameProperties = ["UserName", "EmailAddress"] };

    internal override EntityKind<User> Kind => UserKind;
}
