using System;
using System.Runtime.InteropServices;

namespace Orchestrator.Client;

/// <summary>Where the user's own settings of this module are.</summary>
internal static class ConfigDirectory
{
    public static string Path
    {
        get
        {
            string? home = RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
                ? Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData)
                : Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");
            if (string.IsNullOrEmpty(home) || !System.IO.Path.IsPathRooted(home))
            {
                home = System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
            }

            return System.IO.Path.Combine(home!, "OrchestratorPowerShell");
        }
    }
}
