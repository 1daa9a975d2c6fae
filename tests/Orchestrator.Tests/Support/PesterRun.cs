using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Orchestrator.Tests.Support;

/// <summary>The one run of all Pester suites, in a PowerShell of its own; it starts when its results are first asked for.</summary>
internal static class PesterRun
{
    private static readonly Lazy<Task<(IReadOnlyDictionary<string, SuiteResult>? Results, string Reason)>> s_run = new(StartAsync);

    /// <summary>The results by suite; null, with the reason, where there is no PowerShell or no Pester.</summary>
    public static Task<(IReadOnlyDictionary<string, SuiteResult>? Results, string Reason)> Results => s_run.Value;

    private static async Task<(IReadOnlyDictionary<string, SuiteResult>?, string)> StartAsync()
    {
        if (await RunAsync("if (Get-Module -ListAvailable Pester | Where-Object Version -ge 5.5) { exit 0 } else { exit 7 }") is not (int found, _))
        {
            return (null, "There is no pwsh on the PATH: install PowerShell 7 to run the Pester suites.");
        }

        if (found != 0)
        {
            return (null, "pwsh is here, but Pester 5.5 or later is not: Install-PSResource Pester.");
        }

        string file = Path.Combine(Repository.Root, "artifacts", "pester.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Delete(file);
        (_, string output) = (await RunAsync($"& '{Path.Combine(Repository.Root, "tests", "Pester", "Run.ps1")}' -ResultPath '{file}'"))!.Value;
        Assert.True(File.Exists(file), output);
        SuiteResult[] suites = JsonSerializer.Deserialize<SuiteResult[]>(await File.ReadAllTextAsync(file))!;
        return (suites.ToDictionary(suite => suite.Path, StringComparer.Ordinal), string.Empty);
    }

    /// <summary>Runs a command in PowerShell; null where there is none.</summary>
    private static async Task<(int ExitCode, string Output)?> RunAsync(string command)
    {
        ProcessStartInfo start = new("pwsh", ["-NoProfile", "-NonInteractive", "-Command", command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + await errors);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public sealed record SuiteResult(string Path, int Passed, int Failed, int Skipped, IReadOnlyList<string> Failures);
}
