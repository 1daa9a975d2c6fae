using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace Orchestrator.Client;

/// <summary>Opens a page in the user's browser.</summary>
internal static class SystemBrowser
{
    /// <summary>Opens a page; false where there is no browser to be found.</summary>
    public static bool Open(Uri page)
    {
        try
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            {
                using Process? shell = Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true });
                return true;
            }

            // BROWSER is how a user of a system without a desktop names one.
            string? named = Environment.GetEnvironmentVariable("BROWSER");
            string opener = !string.IsNullOrEmpty(named) ? named! : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "open" : "xdg-open";
            ProcessStartInfo start = new(opener, "\"" + page.AbsoluteUri + "\"")
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process? process = Process.Start(start);
            return process is not null && (!process.WaitForExit(500) || process.ExitCode == 0);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or FileNotFoundException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
