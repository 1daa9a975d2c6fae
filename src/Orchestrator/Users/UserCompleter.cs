namespace Orchestrator.Commands;

/// <summary>Completes the names of users, groups, robot accounts and external applications.</summary>
public sealed class UserCompleter() : EntityCompleter<User>(UserReference.UserKind, user => string.IsNullOrWhiteSpace(user.FullName) ? user.Type : user.FullName + ", " + user.Type);
