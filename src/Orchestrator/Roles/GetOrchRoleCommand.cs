using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets roles of the tenant, or one by its id. What a role permits comes with -Expand Permissions.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRole", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Role))]
[Calls("Roles_Get", When = "not Id")]
[Calls("Roles_GetById", When = "Id")]
public sealed class GetOrchRoleCommand : OrchReadCommand<Role>
{
    /// <summary>Names, with wildcards. One without a wildcard that nobody bears is an error.</summary>
    [Parameter(Position = 0, ParameterSetName = "List")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The types to get: Tenant, Folder, Mixed.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("Tenant", "Folder", "Mixed")]
    public string[]? Type { get; set; }

    /// <summary>Ids of roles.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public long[]? Id { get; set; }

    private protected override IReadOnlyList<string> FinishedBy => ["Name"];

    /// <summary>Writes one role; one that came with its permissions so that a table shows them.</summary>
    private protected override void WriteRow(Role row)
    {
        if (row.Permissions?.Count > 0)
        {
            ViewText.ShowAs(row, "Permissions");
        }

        base.WriteRow(row);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
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
