using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Orchestrator.Tests.Support;

internal static class Repository
{
    /// <summary>The folder of Orchestrator.sln, above the test's own.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Where Orchestrator's documents are, if anywhere: the folder <c>shared</c> beside the repository, or the one that ORCH_SHARED names.</summary>
    public static string Shared { get; } =
        Environment.GetEnvironmentVariable("ORCH_SHARED") is { Length: > 0 } named ? named : Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>What the build tells the tests, such as where a package was restored to.</summary>
    public static IReadOnlyDictionary<string, string> Build { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(one => one.Key, one => one.Value!);

    /// <summary>Whether this is the extra run, with the tests that require more than the .NET SDK.</summary>
    public static bool IsExtra => Build["Extra"] == "true";

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Orchestrator.sln"))
            ? folder
            : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? throw new DirectoryNotFoundException("Orchestrator.sln is in no folder above the tests."));
}
