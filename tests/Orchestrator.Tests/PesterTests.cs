using System;
using System.Collections.Generic;
using System.Linq;
using System.IO;
using System.Threading.Tasks;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests;

/// <summary>The Pester suites, each as one test. They run together in one PowerShell, the first time that one is asked for.</summary>
public sealed class PesterTests
{
    public static TheoryData<string> Suites() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Pester"), "*.Tests.ps1", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "Pester"), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Suite(string path)
    {
        (IReadOnlyDictionary<string, PesterRun.SuiteResult>? results, string reason) = await PesterRun.Results;
        Assert.SkipWhen(results is null, reason);
        PesterRun.SuiteResult result = Assert.Contains(path, results!);

        Assert.True(result.Failed == 0 && result.Failures.Count == 0, string.Join(Environment.NewLine, result.Failures));
        Assert.True(result.Passed + result.Skipped > 0, "The suite has no test.");
    }
}
