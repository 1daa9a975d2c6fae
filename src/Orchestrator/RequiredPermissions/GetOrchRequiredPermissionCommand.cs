using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>
/// Finds out, without running it, what a script, a script block, a command or a module needs of the account that it will run
/// as: the permission of each operation that it calls. What cannot be found out is told as well. Needs no session.
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrchRequiredPermission")]
[OutputType(typeof(RequiredPermission), typeof(string), typeof(RequiredRole))]
public sealed class GetOrchRequiredPermissionCommand : RequirementCommand
{
    private readonly List<RequiredPermission> _all = [];

    /// <summary>Writes the fewest OAuth scopes that an external application needs.</summary>
    [Parameter]
    public SwitchParameter AsScope { get; set; }

    /// <summary>Writes the least that roles must permit: one for the tenant, one for the folders. New-OrchRole makes them.</summary>
    [Parameter]
    public SwitchParameter AsRole { get; set; }

    private protected override void HandleRecord()
    {
        foreach (RequiredPermission needed in Needed())
        {
            if (AsScope || AsRole)
            {
                _all.Add(needed);
            }
            else
            {
                WriteObject(needed);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!AsScope && !AsRole)
        {
            return;
        }

        RequiredPermission[] counted = [.. _all.Where(Counts)];
        if (AsScope)
        {
            foreach (string closed in counted.Where(one => one.Definition is { AcceptsOAuth: false }).Select(one => one.Operation!).Distinct())
            {
                WriteWarning($"{closed} is not open to OAuth: no scope gives it.");
            }

            WriteObject(LeastPrivilege.Scopes(counted), enumerateCollection: true);
        }

        if (AsRole)
        {
            WriteObject(LeastPrivilege.Roles(counted), enumerateCollection: true);
        }
    }
}
