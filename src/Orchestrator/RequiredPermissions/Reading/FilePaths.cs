using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Paths as scripts write them.</summary>
internal static class FilePaths
{
    private static readonly string[] s_scripts = [".ps1", ".psm1", ".psd1"];

    /// <summary>Whether a text names a script or a module.</summary>
    public static bool IsScript(string text) => s_scripts.Contains(Extension(text), StringComparer.OrdinalIgnoreCase);

    public static string Extension(string path) => path.LastIndexOf('.') is var dot and >= 0 && path.IndexOfAny(['/', '\\'], dot) < 0 ? path.Substring(dot) : string.Empty;

    public static string Join(string path, string child) =>
        path.Length == 0 ? child : path.TrimEnd('/', '\\') + "/" + child.TrimStart('/', '\\');

    /// <summary>The full path of what a script names, seen from the script and from the folder that PowerShell is in; null where there is no such file or folder.</summary>
    public static string? Find(string path, string? script)
    {
        string plain = path.Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar);
        if (plain.Length == 0 || plain.IndexOfAny(Path.GetInvalidPathChars()) >= 0)
        {
            return null;
        }

        string[] places = script is null ? [Directory.GetCurrentDirectory()] : [Path.GetDirectoryName(Path.GetFullPath(script))!, Directory.GetCurrentDirectory()];
        return places.Select(place => Path.GetFullPath(Path.Combine(place, plain))).FirstOrDefault(full => File.Exists(full) || Directory.Exists(full));
    }

    /// <summary>The files that a path with wildcards means.</summary>
    public static IEnumerable<FileSystemInfo> Match(string path, string? script, string? filter, bool recurse, bool directories)
    {
        string? place = Find(path, script);
        string pattern = filter ?? "*";
        if (place is null)
        {
            int cut = path.Replace('\\', '/').LastIndexOf('/');
            place = Find(cut < 0 ? "." : path.Substring(0, cut), script);
            pattern = cut < 0 ? path : path.Substring(cut + 1);
        }

        if (place is null)
        {
            return [];
        }

        if (File.Exists(place))
        {
            return [new FileInfo(place)];
        }

        WildcardPattern name = WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase);
        WildcardPattern filtered = WildcardPattern.Get(filter ?? "*", WildcardOptions.IgnoreCase);
        DirectoryInfo folder = new(place);
        return folder.EnumerateFileSystemInfos("*", recurse ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Where(file => (directories || file is FileInfo) && name.IsMatch(file.Name) && filtered.IsMatch(file.Name))
            .OrderBy(file => file.FullName, StringComparer.OrdinalIgnoreCase);
    }
}
