using System;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Orchestrator.Client;

/// <summary>The modes of files outside Windows: methods of .NET 7 and later, which this is not compiled for.</summary>
internal static class UnixMode
{
    /// <summary>Gives a file the mode of another one.</summary>
    public static void Copy(string from, string to)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
            && Type.GetType("System.IO.UnixFileMode") is { } type
            && typeof(File).GetMethod("GetUnixFileMode", [typeof(string)]) is MethodInfo get
            && typeof(File).GetMethod("SetUnixFileMode", [typeof(string), type]) is MethodInfo set)
        {
            set.Invoke(null, [to, get.Invoke(null, [from])]);
        }
    }
}
