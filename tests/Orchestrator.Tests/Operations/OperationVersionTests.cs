using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Operations;

public sealed class OperationVersionTests
{
    [Theory]
    [InlineData("11", 11, true)]
    [InlineData("11", 12, false)]
    [InlineData("11-19", 10, false)]
    [InlineData("11-19", 19, true)]
    [InlineData("11-19", 20, false)]
    [InlineData("-18", 3, true)]
    [InlineData("-18", 19, false)]
    [InlineData("-20", 21, true)]
    [InlineData("11-20", 23, true)]
    public void A_version_is_in_the_range_or_not(string versions, int version, bool expected) =>
        Assert.Equal(expected, new Operation("Things_Get", "GET", "/odata/Things") { Versions = versions }.IsIn(version));
}
