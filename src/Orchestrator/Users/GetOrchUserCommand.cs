using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets users, groups, robot accounts and external applications of the tenant.</summary>
[Cmdlet(VerbsCommon.Get, "OrchUser", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(User))]
[Calls("Users_Get", When = "not Id and not Current")]
[Calls("Users_GetById", When = "Id")]
[Calls("Users_GetCurrentUser", When = "Current")]
[Calls("Roles_Get", When = "Role", Tolerant = true)]
public sealed class GetOrchUserCommand : OrchReadCommand<User>
{
    /// <summary>The users: names or e-mail addresses with wildcards, ids, rows, or users. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 0, ParameterSetName = "List", ValueFromPipeline = true)]
    [Alias("UserName", "User")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Calls]
    public UserReference[]? Name { get; set; }

    /// <summary>E-mail addresses, with wildcards. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(ParameterSetName = "List")]
    [Alias("EmailAddress")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserEmailCompleter))]
    [NoScriptBlock]
    public string[]? Email { get; set; }

    /// <summary>The types to get: User, Robot, DirectoryUser, DirectoryGroup, DirectoryRobot, DirectoryExternalApplication.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("User", "Robot", "DirectoryUser", "DirectoryGroup", "DirectoryRobot", "DirectoryExternalApplication")]
    [NoScriptBlock]
    public string[]? Type { get; set; }

    /// <summary>The names of roles, with wildcards. Returns the accounts that hold one of them in the tenant, not through a group. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(ParameterSetName = "List")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [NoScriptBlock]
    public string[]? Role { get; set; }

    /// <summary>The ids. Only a read by id returns RobotProvision and UnattendedRobot.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public long[]? Id { get; set; }

    /// <summary>Gets the account that is signed in.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override IReadOnlyList<string> AlwaysExpand => Role is null ? [] : ["UserRoles"];

    private protected override IReadOnlyList<string>? ReadNear(NameSearch search, IReadOnlyList<string> missing) => search.Parameter == nameof(Role)
        ? ReadNear(RoleReference.RoleKind, new OrchRequest(RoleOperations.Get), missing)
        : base.ReadNear(search, missing);

    private protected override void Read()
    {
        OrchSession session = SessionFor();
        if (Id is not null)
        {
            WriteById(session, UserOperations.GetById, null, Id);
        }
        else if (Current)
        {
            WriteCurrent(session);
        }
        else
        {
            ListQuery<User> question = new(
                new OrchRequest(UserOperations.Get),
                new ODataFilter().AndEquals("Type", Type),
                NameFilterFor(nameof(Name), Name, UserReference.UserKind.Noun, "UserName", user => user.UserName),
                NameFilterFor(nameof(Email), Email, UserReference.UserKind.Noun, "EmailAddress", user => user.EmailAddress))
            {
                RowFilter = HoldsRole(),
                RowFilterReads = Role is null ? [] : ["RolesList"],
            };
            WriteRows(session, question);
        }
    }

    private void WriteCurrent(OrchSession session)
    {
        string query = new ODataQuery { Select = Property ?? [], Expand = Expand ?? [] }.ToText();
        OrchRequest request = new(UserOperations.GetCurrentUser) { Query = query };
        User? user = null;
        async Task Read(CancellationToken token) => user = await session.Client.GetAsync<User>(request, Log, token).ConfigureAwait(false);
        if (!Attempt(session, Read))
        {
            return;
        }

        if (user is null)
        {
            WriteError(ErrorRecords.Create(
                new ItemNotFoundException("The account that is signed in is no user of the tenant."),
                "NoCurrentUser",
                ErrorCategory.ObjectNotFound,
                session,
                "An external application has no user; Get-OrchConnection shows how the session signed in."));
            return;
        }

        WriteRow(user);
    }

    private Predicate<User>? HoldsRole()
    {
        if (Role is null)
        {
            return null;
        }

        NamePattern[] patterns = [.. Role.Select(name => new NamePattern(name))];
        NameSearch search = SearchFor(nameof(Role), RoleReference.RoleKind.Noun, related: true);
        foreach (NamePattern pattern in patterns)
        {
            if (pattern.Literal is { } literal)
            {
                search.Seek(literal, pattern.Pattern);
            }
        }

        return user =>
        {
            string[] held = [.. (user.UserRoles?.Select(role => role.RoleName) ?? []).Concat(user.RolesList ?? []).OfType<string>().Where(name => patterns.Any(pattern => pattern.IsMatch(name)))];
            Array.ForEach(held, search.Found);
            return held.Length > 0;
        };
    }
}
