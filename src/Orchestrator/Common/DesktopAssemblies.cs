using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Orchestrator.Commands;

/// <summary>
/// Windows PowerShell has no load context and no binding redirects of ours: an assembly of the module that asks for another
/// version of its neighbour gets the neighbour.
/// </summary>
public sealed class DesktopAssemblies : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string s_directory = Path.GetDirectoryName(typeof(DesktopAssemblies).Assembly.Location)!;

    /// <inheritdoc/>
    public void OnImport()
    {
        if (RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal))
        {
            AppDomain.CurrentDomain.AssemblyResolve += Resolve;
        }
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    /// <summary>The neighbour that an assembly of this folder asks for; null for what others ask for.</summary>
    internal static Assembly? Resolve(object? sender, ResolveEventArgs args)
    {
        bool ours = args.RequestingAssembly?.Location is { Length: > 0 } location
            && string.Equals(Path.GetDirectoryName(location), s_directory, StringComparison.OrdinalIgnoreCase);
        string file = Path.Combine(s_directory, new AssemblyName(args.Name).Name + ".dll");
        return ours && File.Exists(file) ? Assembly.LoadFrom(file) : null;
    }
}
