using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes roles from the tenant; who holds them loses what they permit. The roles that came with the server cannot be removed.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Calls("Roles_DeleteById")]
public sealed class RemoveOrchRoleCommand : OrchItemCommand<Role>
{
    /// <summary>The roles: ids, names, or roles from Get-OrchRole.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public RoleReference[] Role { get; set; } = [];

    private protected override string Action => "Remove role";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Enqueue(Role);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items) =>
        StartEach(items, RoleOperations.DeleteById, RoleReference.RoleKind);
}
