using System;
using System.IO;
using System.Reflection;

namespace Orchestrator.Client;

/// <summary>A file that is replaced whole. What it is a link to and who may read it stay as they are.</summary>
internal sealed class TargetFile : IDisposable
{
    private const string Ending = ".partial";

    private readonly string _path;
    private readonly string _partial;

    public TargetFile(string path)
    {
        _path = Resolve(path);
        RemoveStale(_path);
        _partial = _path + "." + Guid.NewGuid().ToString("N").Substring(0, 8) + Ending;
    }

    /// <summary>Opens the file beside it that is written first.</summary>
    public FileStream Open(int bufferSize) => new(_partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize, useAsync: true);

    /// <summary>Puts what was written in the place of the file.</summary>
    public void Commit()
    {
        if (File.Exists(_path))
        {
            UnixMode.Copy(_path, _partial);
            File.Replace(_partial, _path, null);
        }
        else
        {
            File.Move(_partial, _path);
        }
    }

    public void Dispose() => File.Delete(_partial);

    /// <summary>What a symbolic link leads to; .NET Framework, which has no method for it, replaces the link.</summary>
    private static string Resolve(string path)
    {
        MethodInfo? resolve = typeof(File).GetMethod("ResolveLinkTarget", [typeof(string), typeof(bool)]);
        return File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0 && resolve?.Invoke(null, [path, true]) is FileSystemInfo target
            ? target.FullName
            : path;
    }

    /// <summary>Removes what a download left that was ended by force. One that goes on holds its file open.</summary>
    private static void RemoveStale(string path)
    {
        string directory = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(directory))
        {
            return;
        }

        string start = Path.GetFileName(path) + ".";
        foreach (string file in Directory.EnumerateFiles(directory, "*" + Ending))
        {
            string name = Path.GetFileName(file);
            if (name.StartsWith(start, StringComparison.Ordinal) && name.Length == start.Length + 8 + Ending.Length)
            {
                try
                {
                    using FileStream exclusive = new(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    continue;
                }

                File.Delete(file);
            }
        }
    }
}
