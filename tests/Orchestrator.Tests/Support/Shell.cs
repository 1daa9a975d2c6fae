using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Orchestrator.Tests.Support;

/// <summary>
/// The PowerShell that the tests start: the .NET tool that .config/dotnet-tools.json pins, so that everybody tests on the same
/// one, or the program that ORCH_PWSH names.
/// </summary>
internal static class Shell
{
    private static readonly Lazy<Task<IReadOnlyList<string>>> s_command = new(FindAsync);

    /// <summary>Runs PowerShell with the given arguments and returns its exit code and all that it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<string> arguments) =>
        await StartAsync([.. await s_command.Value, .. arguments]);

    private static async Task<IReadOnlyList<string>> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("ORCH_PWSH") is { Length: > 0 } named)
        {
            return [named];
        }

        (int exitCode, string output) = await StartAsync(["dotnet", "tool", "restore"]);
        return exitCode == 0
            ? ["dotnet", "tool", "run", "pwsh", "--"]
            : throw new InvalidOperationException("PowerShell, which .config/dotnet-tools.json pins, could not be restored: " + output);
    }

    private static async Task<(int ExitCode, string Output)> StartAsync(IReadOnlyList<string> command)
    {
        ProcessStartInfo start = new(command[0])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        for (int i = 1; i < command.Count; i++)
        {
            start.ArgumentList.Add(command[i]);
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
