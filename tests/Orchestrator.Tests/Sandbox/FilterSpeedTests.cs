using System;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>How long filters take.</summary>
[Collection(nameof(Alone))]
public sealed class FilterSpeedTests
{
    [Fact]
    public async Task A_filter_over_many_rows_is_fast()
    {
        using SandboxClient client = new(new SandboxOptions { RobotLogs = 100_000 });
        await client.GetAsync("odata/RobotLogs?$top=1&$filter=Level eq 'Error'", FolderSeed.Load);
        // Of the processor, as other processes may keep it busy.
        TimeSpan before = Environment.CpuUsage.TotalTime;
        JToken answer = await client.GetAsync("odata/RobotLogs?$top=1&$filter=Level eq 'Error' and contains(Message,'set to') and TimeStamp gt 2019-01-08T00:00:00Z", FolderSeed.Load);
        Assert.True((int)answer["@odata.count"]! > 1000);
        Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, 0, 2000);
    }
}
