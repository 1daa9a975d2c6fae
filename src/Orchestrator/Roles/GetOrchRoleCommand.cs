using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the roles of the tenant. Use -Expand Permissions to include their permissions.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRole", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Role))]
[Calls("Roles_Get", When = "not Id")]
[Calls("Roles_GetById", When = "Id")]
public sealed class GetOrchRoleCommand : OrchReadCommand<Role>
{
    /// <summary>The roles: names with wildcards, ids, rows, or roles. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 0, ParameterSetName = "List", ValueFromPipeline = true)]
    [Alias("Role")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [Calls]
    public RoleReference[]? Name { get; set; }

    /// <summary>The types to get: Tenant, Folder, Mixed.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("Tenant", "Folder", "Mixed")]
    [NoScriptBlock]
    public string[]? Type { get; set; }

    /// <summary>The ids of roles.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public long[]? Id { get; set; }

    /// <summary>Writes one role; one that came with its permissions so that a table shows them.</summary>
    private protected override void WriteRow(Role row)
    {
        if (row.Permissions?.Count > 0)
        {
            ViewText.ShowAs(row, "Permissions");
        }

        base.WriteRow(row);
    }

    private protected override void Read()
    {
        OrchSession session = SessionFor();
        if (Id is not null)
        {
            WriteById(session, RoleOperations.GetById, null, Id);
            return;
        }

        WriteRows(session, new ListQuery<Role>(
            new OrchRequest(RoleOperations.Get),
            new ODataFilter().AndEquals("Type", Type),
            NameFilterFor(nameof(Name), Name, RoleReference.RoleKind.Noun, "Name", role => role.Name)));
    }
}
