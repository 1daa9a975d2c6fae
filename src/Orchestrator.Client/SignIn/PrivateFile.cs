using System;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Orchestrator.Client;

/// <summary>
/// Files that are the user's alone. On Windows the user's profile folder keeps others out; elsewhere the mode does, which
/// is set before there is anything to read.
/// </summary>
internal static class PrivateFile
{
    private const int OwnerOnlyFile = 0x180; // rw-------
    private const int OwnerOnlyDirectory = 0x1C0; // rwx------
    private const int Others = 0x3F; // rwx for group and others

    public static string EnsureDirectory(string path)
    {
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            SetMode(path, OwnerOnlyDirectory);
        }

        return path;
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public static void Write(string path, string text)
    {
        EnsureDirectory(Path.GetDirectoryName(path)!);
        string next = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            using (FileStream stream = new(next, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                SetMode(next, OwnerOnlyFile);
                byte[] bytes = new UTF8Encoding(false).GetBytes(text);
                stream.Write(bytes, 0, bytes.Length);
                stream.Flush(flushToDisk: true);
            }

            if (File.Exists(path))
            {
                File.Replace(next, path, null);
            }
            else
            {
                File.Move(next, path);
            }
        }
        finally
        {
            File.Delete(next);
        }
    }

    /// <summary>Whether accounts other than the owner may read or change a file.</summary>
    public static bool IsOpenToOthers(string path) => Mode(path) is int mode && (mode & Others) != 0;

    // The file modes of .NET 7 and later; this is compiled for older ones too, which run on Windows only.
    private static void SetMode(string path, int mode)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && Type.GetType("System.IO.UnixFileMode") is { } type)
        {
            typeof(File).GetMethod("SetUnixFileMode", [typeof(string), type])!.Invoke(null, [path, Enum.ToObject(type, mode)]);
        }
    }

    private static int? Mode(string path)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return null;
        }

        MethodInfo? get = typeof(File).GetMethod("GetUnixFileMode", [typeof(string)]);
        return get is null ? null : Convert.ToInt32(get.Invoke(null, [path]), System.Globalization.CultureInfo.InvariantCulture);
    }
}
