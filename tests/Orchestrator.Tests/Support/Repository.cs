using System;
using System.IO;

namespace Orchestrator.Tests.Support;

internal static class Repository
{
    /// <summary>The folder of Orchestrator.sln, above the test's own.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Orchestrator.sln"))
            ? folder
            : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? throw new DirectoryNotFoundException("Orchestrator.sln is in no folder above the tests."));
}
