using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the permissions that roles can contain.</summary>
[Cmdlet(VerbsCommon.Get, "OrchPermission", SupportsPaging = true)]
[OutputType(typeof(Permission))]
[Calls("Permissions_Get")]
public sealed class GetOrchPermissionCommand : OrchReadCommand<Permission>
{
    /// <summary>The names, with wildcards: <c>Tasks.*</c>, <c>*.Edit</c>. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    [NoScriptBlock]
    public string[]? Name { get; set; }

    /// <summary>The scopes to get: Global (the tenant), Folder or GlobalOrFolder.</summary>
    [Parameter]
    [KnownValues("Global", "Folder", "GlobalOrFolder")]
    [NoScriptBlock]
    public string[]? Scope { get; set; }

    private protected override void Read() =>
        WriteRows(SessionFor(), new ListQuery<Permission>(
            new OrchRequest(PermissionOperations.Get),
            new ODataFilter().AndEquals("Scope", Scope),
            NameFilterFor(nameof(Name), Name, "permission", "Name", permission => permission.Name)));

    /// <summary>Returns a permission. Whether it is granted is no matter of the list, whatever the server says there.</summary>
    private protected override void WriteRow(Permission row)
    {
        row.IsGranted = null;
        base.WriteRow(row);
    }
}
