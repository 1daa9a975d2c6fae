using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>
/// Returns the permissions that a script, a command or a module needs, without running it. Calls that can't be determined
/// are returned too, with the reason and the line. No session is needed.
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrchRequiredPermission", DefaultParameterSetName = "Call")]
[OutputType(typeof(RequiredPermission), ParameterSetName = new[] { "Call" })]
[OutputType(typeof(PermissionSummary), ParameterSetName = new[] { "Permission" })]
[OutputType(typeof(string), ParameterSetName = new[] { "Scope", "Report" })]
[OutputType(typeof(RequiredRole), ParameterSetName = new[] { "Role" })]
public sealed class GetOrchRequiredPermissionCommand : RequirementCommand
{
    private readonly List<RequiredPermission> _all = [];

    /// <summary>Returns one object for each operation of each call. This is the default.</summary>
    [Parameter(ParameterSetName = "Call")]
    public SwitchParameter AsCall { get; set; }

    /// <summary>Returns one object for each permission, with the places that need it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Permission")]
    public SwitchParameter AsPermission { get; set; }

    /// <summary>Returns the smallest set of OAuth scopes that an external application needs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Scope")]
    public SwitchParameter AsScope { get; set; }

    /// <summary>Returns the smallest roles: one for the tenant, one for the folders. New-OrchRole creates them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Role")]
    public SwitchParameter AsRole { get; set; }

    /// <summary>Returns a report in Markdown for a ticket: the roles, the permissions with their places, and what could not be determined, with the hash of each script, the version of the module and the date.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Report")]
    public SwitchParameter AsReport { get; set; }

    private protected override void HandleRecord()
    {
        foreach (RequiredPermission needed in Needed())
        {
            _all.Add(needed);
            if (ParameterSetName == "Call")
            {
                WriteObject(needed);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        switch (ParameterSetName)
        {
            case "Permission":
                WriteObject(PermissionSummary.Of(_all), enumerateCollection: true);
                break;
            case "Scope":
                WriteScopes([.. _all.Where(Counts)]);
                break;
            case "Role":
                WriteObject(LeastPrivilege.Roles(_all.Where(Counts).ToArray()), enumerateCollection: true);
                break;
            case "Report":
                WriteObject(PermissionReport.Of(_all, MyInvocation.MyCommand.Version));
                break;
        }

        Close(_all);
    }

    private void WriteScopes(IReadOnlyList<RequiredPermission> counted)
    {
        foreach (string closed in counted.Where(one => one.Definition is { AcceptsOAuth: false }).Select(one => one.Operation!).Distinct())
        {
            WriteWarning($"{closed} isn't open to OAuth: no scope gives it.");
        }

        WriteObject(LeastPrivilege.Scopes(counted), enumerateCollection: true);
    }
}
