using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests;

/// <summary>The Pester suites: each <c>It</c> is a test here, by the name that it has there.</summary>
public sealed class PesterTests
{
    public static async Task<IEnumerable<TheoryDataRow<PesterTest>>> Tests() =>
        from suite in await PesterRun.Suites
        from test in suite.Tests
        select new TheoryDataRow<PesterTest>(test) { TestDisplayName = $"{suite.Path}: {test.Name}", Label = string.Empty };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Tests))]
    public void It(PesterTest test)
    {
        Assert.SkipWhen(test.Result is not ("Passed" or "Failed"), test.Message.Length > 0 ? test.Message : test.Result);
        Assert.True(test.Result == "Passed", test.Message);
    }

    [Fact]
    public async Task Every_suite_runs_to_its_end_and_has_tests()
    {
        Assert.Empty(
            from suite in await PesterRun.Suites
            from problem in suite.Tests.Count + suite.LeftOut == 0 ? suite.Problems.Append("The suite has no test.") : suite.Problems
            select $"{suite.Path}: {problem}");
    }
}
