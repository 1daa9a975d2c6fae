using System;
using System.Collections.Concurrent;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Orchestrator.Loader;

/// <summary>
/// Where the module's assemblies live on PowerShell 7. What stands in the module's folder is loaded from there, whatever
/// version of it another module has brought; everything else comes from PowerShell.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private static readonly ConcurrentDictionary<string, ModuleLoadContext> s_contexts = new(StringComparer.Ordinal);

    private readonly string _directory;

    private ModuleLoadContext(string directory)
        : base("Orchestrator")
    {
        _directory = directory;
    }

    /// <summary>Loads the module's assembly; each folder has one context, however often the module is imported.</summary>
    /// <param name="assemblyPath">The full path of the assembly.</param>
    public static Assembly Load(string assemblyPath)
    {
        ArgumentNullException.ThrowIfNull(assemblyPath);
        ModuleLoadContext context = s_contexts.GetOrAdd(Path.GetDirectoryName(assemblyPath)!, directory => new ModuleLoadContext(directory));
        return context.LoadFromAssemblyName(new AssemblyName(Path.GetFileNameWithoutExtension(assemblyPath)));
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        string path = Path.Combine(_directory, assemblyName.Name + ".dll");
        return !File.Exists(path) || FromEngine(assemblyName) ? null : LoadFromAssemblyPath(path);
    }

    /// <summary>
    /// PowerShell carries Newtonsoft.Json and what belongs to .NET; its copies will do unless something older took their
    /// place before. The module's own, made for Windows PowerShell, are the last resort.
    /// </summary>
    private static bool FromEngine(AssemblyName assemblyName)
    {
        if (assemblyName.Name != "Newtonsoft.Json" && !assemblyName.Name!.StartsWith("System.", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            return Default.LoadFromAssemblyName(assemblyName).GetName().Version >= assemblyName.Version;
        }
        catch (Exception e) when (e is FileLoadException or FileNotFoundException or BadImageFormatException)
        {
            return false;
        }
    }
}
