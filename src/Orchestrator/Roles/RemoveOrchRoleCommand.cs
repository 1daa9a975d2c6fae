using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes roles from the tenant. Accounts that hold them lose their permissions. The roles that came with the server can't be removed.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveOrchRoleCommand : OrchItemCommand<Role>
{
    /// <summary>The roles: ids, names, rows, or roles from Get-OrchRole.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "RoleId", "Name")]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public RoleReference[] Role { get; set; } = [];

    internal static Change<Role> Declared { get; } = new("Remove role", RoleReference.RoleKind) { One = RoleOperations.DeleteById };

    private protected override Change<Role> Change => Declared;
}
