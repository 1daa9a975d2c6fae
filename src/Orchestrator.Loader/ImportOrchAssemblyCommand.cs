using System.Management.Automation;
using System.Reflection;

namespace Orchestrator.Loader;

/// <summary>
/// Loads an assembly of the module into its context, for the module's own script: in Constrained Language Mode a script
/// may call cmdlets, and no method.
/// </summary>
[Cmdlet(VerbsData.Import, "OrchAssembly")]
[OutputType(typeof(Assembly))]
public sealed class ImportOrchAssemblyCommand : PSCmdlet
{
    /// <summary>The full path of the assembly.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public string Path { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(ModuleLoadContext.Load(Path));
}
