using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the permissions that roles can be made of.</summary>
[Cmdlet(VerbsCommon.Get, "OrchPermission", SupportsPaging = true)]
[OutputType(typeof(Permission))]
[Calls("Permissions_Get")]
public sealed class GetOrchPermissionCommand : OrchReadCommand<Permission>
{
    /// <summary>Names, with wildcards: <c>Tasks.*</c>, <c>*.Edit</c>. One without a wildcard that nobody bears is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Where they count: Global (the tenant), Folder, GlobalOrFolder.</summary>
    [Parameter]
    [KnownValues("Global", "Folder", "GlobalOrFolder")]
    public string[]? Scope { get; set; }

    private protected override IReadOnlyList<string> FinishedBy => ["Name"];

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        WriteRows(SessionFor(), new ListQuery<Permission>(
            new OrchRequest(PermissionOperations.Get),
            new ODataFilter().AndEquals("Scope", Scope),
            NameFilterFor(nameof(Name), Name, "permission", "Name", permission => permission.Name)));
}
