using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Operations;

public sealed class OperationVersionTests
{
    [Theory]
    [InlineData("11", 11, true)]
    [InlineData("11", 12, true)]
    [InlineData("11", 15, false)]
    [InlineData("11-19", 10, false)]
    [InlineData("11-19", 19, true)]
    [InlineData("11-19", 20, false)]
    [InlineData("-18", 3, true)]
    [InlineData("-18", 19, true)]
    [InlineData("-18", 20, false)]
    [InlineData("15-20", 13, true)]
    [InlineData("15-20", 11, false)]
    [InlineData("16-20", 14, false)]
    [InlineData("20", 19, true)]
    [InlineData("20", 18, false)]
    [InlineData("20", 22, true)]
    [InlineData("-10", 11, false)]
    [InlineData("-10", 21, false)]
    [InlineData("-20", 21, true)]
    [InlineData("11-20", 23, true)]
    public void A_version_is_in_the_range_or_not(string versions, int version, bool expected) =>
        Assert.Equal(expected, new Operation("Things_Get", "GET", "/odata/Things") { Versions = versions }.IsIn(version));
}
