using System;
using System.IO;

namespace Orchestrator.Tests.Support;

internal static class Repository
{
    /// <summary>The folder of Orchestrator.sln, above the test's own.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Where Orchestrator's documents are, if anywhere: the folder <c>shared</c> beside the repository, or the one that ORCH_SHARED names.</summary>
    public static string Shared { get; } =
        Environment.GetEnvironmentVariable("ORCH_SHARED") is { Length: > 0 } named ? named : Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Orchestrator.sln"))
            ? folder
            : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? throw new DirectoryNotFoundException("Orchestrator.sln is in no folder above the tests."));
}
