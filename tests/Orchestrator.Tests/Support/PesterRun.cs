using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Orchestrator.Tests.SignIn;

namespace Orchestrator.Tests.Support;

/// <summary>The one run of all Pester suites, in as many PowerShells as there are cores. It starts when its results are first requested.</summary>
internal static class PesterRun
{
    private static readonly string s_scripts = Path.Combine(Repository.Root, "tests", "Pester");

    private static readonly Lazy<Task<IReadOnlyList<PesterSuite>>> s_run = new(StartAsync);

    /// <summary>The folder of the results, with the requests that the suites sent in its folder <c>journal</c>.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "pester");

    /// <summary>The results, one for each suite.</summary>
    public static Task<IReadOnlyList<PesterSuite>> Suites => s_run.Value;

    private static async Task<IReadOnlyList<PesterSuite>> StartAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        List<string> arguments =
        [
            "-NoProfile", "-NonInteractive", "-File", Path.Combine(s_scripts, "Run.ps1"), "-PesterPath", Repository.Build["Pester"], "-ResultPath", Folder,
        ];
        if (Repository.IsExtra)
        {
            // Installed before, so that no two processes do it at once. Where it cannot be, the suite says why.
            _ = await OidcProvider.Missing;
            arguments.Add("-Extra");
        }

        int processes = Math.Clamp(Environment.ProcessorCount, 1, 4);
        (int ExitCode, string Output)[] ends = await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => Shell.RunAsync(arguments)));
        string output = string.Join(Environment.NewLine, ends.Where(end => end.ExitCode != 0).Select(end => end.Output));
        return [.. Directory.EnumerateFiles(s_scripts, "*.Tests.ps1", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Read(Path.GetRelativePath(s_scripts, file).Replace('\\', '/'), output))];
    }

    private static PesterSuite Read(string path, string output)
    {
        FileInfo file = new(Path.Combine(Folder, path.Replace('/', '-') + ".json"));
        return file is { Exists: true, Length: > 0 }
            ? JsonSerializer.Deserialize<PesterSuite>(File.ReadAllText(file.FullName))!
            : new PesterSuite(path, 0, 0, ["The suite has not been run to its end: " + output], []);
    }
}
