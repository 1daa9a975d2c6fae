using System.Management.Automation;
using System.Reflection;

namespace Orchestrator.Loader;

/// <summary>Exports the cmdlets of an inner module again: PowerShell forgets those of an assembly that it imports a second time (issue 20710).</summary>
[Cmdlet(VerbsData.Export, "OrchCmdlet")]
public sealed class ExportOrchCmdletCommand : PSCmdlet
{
    private static readonly MethodInfo? s_export = typeof(PSModuleInfo).GetMethod("AddExportedCmdlet", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>The module to export from.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public PSModuleInfo? Inner { get; set; }

    /// <summary>The module to export to.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public PSModuleInfo? Module { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (CmdletInfo cmdlet in Inner!.ExportedCmdlets.Values)
        {
            s_export?.Invoke(Module, [cmdlet]);
        }
    }
}
