using System;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the permissions of the signed-in account in the tenant and in its folders.</summary>
[Cmdlet(VerbsCommon.Get, "OrchCurrentPermission")]
[OutputType(typeof(Permission))]
[Calls("Users_GetCurrentPermissions")]
public sealed class GetOrchCurrentPermissionCommand : OrchCmdlet
{
    /// <summary>The names, with wildcards: <c>Tasks.*</c>, <c>*.Edit</c>.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    [NoScriptBlock]
    public string[]? Name { get; set; }

    private protected override void HandleRecord()
    {
        OrchSession session = SessionFor();
        UserPermissions? held = Attempt(session, token => session.Client.GetAsync<UserPermissions>(new OrchRequest(UserOperations.GetCurrentPermissions), Log, token));
        NamePattern[] patterns = [.. (Name ?? ["*"]).Select(name => new NamePattern(name))];
        foreach (string name in (held?.Permissions ?? []).Where(name => patterns.Any(pattern => pattern.IsMatch(name))).OrderBy(name => name, StringComparer.OrdinalIgnoreCase))
        {
            Permission permission = new() { Name = name, IsGranted = true };
            permission.Attach(new EntityOrigin(session, null));
            WriteEntity(permission);
        }
    }
}
