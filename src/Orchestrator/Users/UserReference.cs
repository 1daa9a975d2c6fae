using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>A user, a group, a robot account or an external application: by id, by name or e-mail address, or as an object.</summary>
/// <param name="user">The id, the name, the e-mail address, or the user.</param>
[Calls("Users_Get")]
public sealed class UserReference(object user) : EntityReference<User>(user)
{
    internal static EntityKind<User> UserKind { get; } =
        new("user", UserOperations.Get, UserOperations.GetById, user => user.Id, user => user.UserName, user => new UserReference(user)) { NameProperties = ["UserName", "EmailAddress"] };

    internal override EntityKind<User> Kind => UserKind;

    private protected override object? Related(OrchEntity other) => other switch
    {
        FolderUser account => account.UserId,
        TaskUser account => account.Id,
        _ => null,
    };

    private protected override string[] RelatedColumns(string entityType) => entityType switch
    {
        "Orchestrator.FolderUser" => ["UserId", "UserName"],
        "Orchestrator.TaskUser" => ["Id", "UserName", "EmailAddress"],
        "Orchestrator.Commands.UserPermission" => ["User"],
        _ => [],
    };
}
