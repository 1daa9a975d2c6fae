using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Returns the permissions that an account lacks for a script, in the tenant and in each folder that the script names, with
/// the commands that grant them. Returns nothing if nothing is missing.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "OrchPermission", DefaultParameterSetName = "Missing")]
[OutputType(typeof(MissingPermission), ParameterSetName = new[] { "Missing" })]
[OutputType(typeof(bool), ParameterSetName = new[] { "Quiet" })]
[OutputType(typeof(UserPermission), ParameterSetName = new[] { "Excess" })]
[Calls("Users_GetCurrentPermissions", When = "not User")]
[Calls("Users_GetById", "Roles_Get", "DirectoryService_GetDirectoryPermissions", "Folders_GetUsersForFolderByKeyAndIncludeinherited", "Folders_Get", When = "User or Excess")]
[Calls("Folders_GetById", "Folders_GetByKeyByIdentifier", Tolerant = true)]
public sealed class TestOrchPermissionCommand : RequirementCommand
{
    private readonly List<RequiredPermission> _needed = [];
    private readonly List<RequiredPermission> _counted = [];
    private readonly List<FolderContext> _touched = [];

    /// <summary>The account: an id, a name, or a user from Get-OrchUser. By default, the signed-in account.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference? User { get; set; }

    /// <summary>The folder of calls that name no folder: a path, an id, a key or a folder. By default, the folder of the session.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public FolderReference? Folder { get; set; }

    /// <summary>Returns only $true or $false. The answer is $false where something could not be determined, unless -Accept names it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Quiet")]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Treats what could not be determined as an error, and needs that depend on values known only at run time as needs.</summary>
    [Parameter(ParameterSetName = "Missing")]
    public SwitchParameter Strict { get; set; }

    /// <summary>Calls that could not be determined and that you accept: their text, cmdlet, operation or place (<c>file:line</c>), with wildcards.</summary>
    [Parameter(ParameterSetName = "Missing")]
    [Parameter(ParameterSetName = "Quiet")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [NoScriptBlock]
    public string[]? Accept { get; set; }

    /// <summary>Returns what the account holds beyond the need, in the tenant and in the folders that the script names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Excess")]
    public SwitchParameter Excess { get; set; }

    private protected override void HandleRecord() => _needed.AddRange(Needed());

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        OrchSession session = SessionFor(User?.Entity);
        RequiredPermission[] unknown = Choose(session);
        AccessTest? test = User is null ? Own(session) : Of(session, User);
        if (test is null)
        {
            return;
        }

        MissingPermission[] missing = [.. Missing(session, test)];
        if (Quiet)
        {
            WriteObject(missing.Length == 0 && unknown.Length == 0);
            return;
        }

        if (Excess)
        {
            WriteExcess(session, test);
        }
        else
        {
            WriteObject(missing, enumerateCollection: true);
        }

        foreach (RequiredPermission one in Strict ? unknown : [])
        {
            WriteError(ErrorRecords.Create(
                new InvalidOperationException($"{one.Command} ({one.Place}) could not be determined. {one.Reason}"), "CallUndetermined", ErrorCategory.InvalidData, one, "Rewrite the call so that it can be read, or accept it by name with -Accept."));
        }

        Close(_needed);
    }

    /// <summary>Chooses the needs that count in this session; what could not be determined, and is not accepted, is the answer.</summary>
    private RequiredPermission[] Choose(OrchSession session)
    {
        string?[] sessions = [.. _needed.Select(one => one.Session).Distinct()];
        RequiredPermission[] own = sessions.Length < 2 ? [.. _needed] : [.. _needed.Where(one => IsOf(one.Session, session))];
        foreach (IGrouping<string?, RequiredPermission> other in _needed.Except(own).GroupBy(one => one.Session))
        {
            WriteWarning($"Not tested: what the script needs in session '{other.Key ?? "(first)"}'. Test it with -Session.");
        }

        bool strict = Strict || Quiet;
        foreach (RequiredPermission one in own)
        {
            if (strict && one.Definition is not null && !IsAccepted(one))
            {
                _counted.Add(one);
            }
            else if (Counts(one))
            {
                _counted.Add(one);
            }
        }

        return [.. _needed.Where(one => (one.Definition is null || !own.Contains(one)) && !IsAccepted(one))];
    }

    private bool IsAccepted(RequiredPermission need) => Accept is not null && Accept
        .Select(pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase))
        .Any(pattern => pattern.IsMatch(need.Command) || pattern.IsMatch(need.Operation ?? string.Empty) || pattern.IsMatch(need.Place));

    /// <summary>Whether a session as a script names it may be the one that is tested.</summary>
    private static bool IsOf(string? label, OrchSession session) => label is null
        || new[] { session.Tenant, session.Uri?.Host, session.UserName }.Any(part => part is { Length: > 0 } && label.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);

    private void WriteExcess(OrchSession session, AccessTest test)
    {
        if (test.Access is not { } access)
        {
            WriteError(ErrorRecords.Create(new InvalidOperationException("The account may not read roles, so what it holds cannot be listed."), "PermissionsUnknown", ErrorCategory.PermissionDenied, session, "Ask as an administrator, with -User."));
            return;
        }

        HashSet<string> needed = new(_counted.SelectMany(one => one.Needs).SelectMany(group => group), StringComparer.OrdinalIgnoreCase);
        IEnumerable<UserPermission> held = access.Tenant;
        foreach (FolderContext folder in _touched)
        {
            held = held.Concat(Attempt<IReadOnlyList<UserPermission>>(folder, token => access.InAsync(folder, Log, token)!) ?? []);
        }

        WriteObject(held.Where(one => !needed.Contains(one.Permission)).OrderBy(one => one.Folder, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Permission, StringComparer.OrdinalIgnoreCase), enumerateCollection: true);
    }

    private AccessTest? Own(OrchSession session)
    {
        HeldPermissions held = Wait(token => HeldPermissions.AskAsync(session, Log, token, fresh: true));
        AccountAccess? access = null;
        try
        {
            access = session.UserId is long id ? Wait(token => AccountAccess.ReadAsync(session, id, Log, token)) : null;
        }
        catch (OrchApiException e)
        {
            WriteVerbose("The account may not read roles, so it is taken to have in each folder what it has in any: " + e.Message);
        }

        if (held.Names is null && access is null)
        {
            WriteError(ErrorRecords.Create(new InvalidOperationException("The server does not tell what the account may do."), "PermissionsUnknown", ErrorCategory.PermissionDenied, session, "Ask as an administrator, with -User."));
            return null;
        }

        return new AccessTest(session.UserName, held, access);
    }

    private AccessTest? Of(OrchSession session, UserReference user) =>
        Resolve(user, session, null) is { } found && Attempt(found.Target, token => AccountAccess.ReadAsync(session, found.Id, Log, token)!) is { } access
            ? new AccessTest(access.Name, null, access)
            : null;

    private IEnumerable<MissingPermission> Missing(OrchSession session, AccessTest test)
    {
        Dictionary<RequiredPermission, FolderContext?[]> places = _counted
            .Where(one => one.Needs.Count > 0)
            .Distinct()
            .ToDictionary(one => one, one => one.Definition!.Context == OperationContext.Tenant ? [null] : FoldersOf(session, one));
        _touched.AddRange(places.Values.SelectMany(some => some).Where(one => one?.Id is not null).GroupBy(one => one!.Id).Select(same => same.First()!));
        Dictionary<(string Name, string Place, string? Folder), List<RequiredPermission>> missing = [];
        foreach (RequiredPermission need in places.Keys)
        {
            foreach (FolderContext? folder in places[need])
            {
                foreach (IReadOnlyList<string> group in need.Needs.Where(group => !group.Any(name => Has(test, need, folder, name))))
                {
                    string name = group[0];
                    string place = need.PlaceOf(name);
                    (string, string, string?) key = (name, place, place == "Tenant" ? null : folder?.ToString());
                    if (!missing.TryGetValue(key, out List<RequiredPermission>? because))
                    {
                        missing[key] = because = [];
                    }

                    because.Add(need);
                }
            }
        }

        return missing.Select(one => new MissingPermission
        {
            Permission = one.Key.Name,
            Context = one.Key.Place,
            Folder = one.Key.Folder,
            UserName = test.Name,
            Command = [.. one.Value.Select(need => need.Command).Distinct()],
            Line = [.. one.Value.Select(need => need.Line).Where(line => line > 0).Distinct()],
            Operation = [.. one.Value.Select(need => need.Operation!).Distinct()],
            Certain = one.Value.Any(need => need.Certain),
            Grant = GrantText(one.Key.Name, one.Key.Place, one.Key.Folder, test.Name),
        });
    }

    private bool Has(AccessTest test, RequiredPermission need, FolderContext? folder, string name)
    {
        if (test.Lacks(name))
        {
            return false;
        }

        bool inTenant = test.Access?.Tenant.Any(one => one.Permission.Equals(name, StringComparison.OrdinalIgnoreCase)) == true;
        if (test.Access is null || (inTenant && (PermissionCatalog.ScopeOf(name) == PermissionScope.Global || need.Definition!.Context != OperationContext.Folder)))
        {
            return test.Access is null || inTenant;
        }

        if (PermissionCatalog.ScopeOf(name) == PermissionScope.Global)
        {
            return false;
        }

        // In which folder does not show: to have it in one of those that are known is all that can be asked.
        return folder?.Id is null
            ? test.Held is not null || _touched.Any(one => HasIn(test, one, name))
            : HasIn(test, folder, name);
    }

    private bool HasIn(AccessTest test, FolderContext folder, string name)
    {
        try
        {
            return Wait(token => test.Access!.InAsync(folder, Log, token)).Any(one => one.Permission.Equals(name, StringComparison.OrdinalIgnoreCase));
        }
        catch (OrchApiException e)
        {
            WriteVerbose($"Who is in folder {folder} cannot be read: {e.Message}");
            return test.Held is not null;
        }
    }

    /// <summary>The folders that a call acts in: those that the script names, else the folder of the session.</summary>
    private FolderContext?[] FoldersOf(OrchSession session, RequiredPermission need)
    {
        FolderReference[] named = need.Folder is not null ? [.. need.Folder.Select(one => new FolderReference(one))] : Folder is not null ? [Folder] : [];
        return named.Length == 0 ? [session.Folder] : [.. named.SelectMany(one => FoldersOf(session, one))];
    }

    private FolderContext?[] FoldersOf(OrchSession session, FolderReference named)
    {
        if (named.HasWildcards)
        {
            return TryReadFolders(null) is { } all && FolderList.Match(all, named.Pattern!, recurse: false).Select(FolderContext? (one) => one.ToContext()).ToArray() is { Length: > 0 } matching ? matching : [null];
        }

        try
        {
            return [Wait(token => FolderLookup.FindAsync(session, named.ToContext(), Log, token)).ToContext()];
        }
        catch (OrchApiException e)
        {
            WriteVerbose($"Folder {named} cannot be read: {e.Message}");
            return [named.ToContext()];
        }
    }

    private static string GrantText(string permission, string place, string? folder, string? user)
    {
        string Quote(string? text) => "'" + (text ?? "…").Replace("'", "''") + "'";
        string role = permission + " for " + user;
        return $"New-OrchRole {Quote(role)} {Quote(permission)} -Type {place}; " + (place == "Tenant"
            ? $"Add-OrchUserRole {Quote(user)} {Quote(role)}"
            : $"Add-OrchFolderUser {Quote(user)} {Quote(role)} -Folder {Quote(folder)}");
    }

    /// <summary>What is known of an account.</summary>
    private sealed class AccessTest(string? name, HeldPermissions? held, AccountAccess? access)
    {
        public string? Name { get; } = name;

        public HeldPermissions? Held { get; } = held;

        public AccountAccess? Access { get; } = access;

        /// <summary>Whether the account is known to have a permission nowhere.</summary>
        public bool Lacks(string permission) => Held?.Names is not null && !Held.Has(permission);
    }
}
