using System;
using FsCheck;
using FsCheck.Fluent;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.OData;

public sealed class ODataTextTests
{
    [Fact]
    public void A_text_cannot_leave_its_literal() =>
        Prop.ForAll<string>(text =>
        {
            string literal = ODataLiteral.Of(text ?? string.Empty);
            string inside = literal[1..^1];
            return literal[0] == '\'' && literal[^1] == '\''
                && inside.Replace("''", string.Empty, StringComparison.Ordinal).IndexOf('\'', StringComparison.Ordinal) < 0
                && inside.Replace("''", "'", StringComparison.Ordinal) == (text ?? string.Empty);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Moments_are_written_in_UTC_without_trailing_zeros()
    {
        Assert.Equal("2018-03-05T03:48:04.147Z", ODataLiteral.Of(new DateTime(2018, 3, 5, 3, 48, 4, 147, DateTimeKind.Utc)));
        Assert.Equal("2018-03-05T03:48:04Z", ODataLiteral.Of(new DateTimeOffset(2018, 3, 5, 5, 48, 4, TimeSpan.FromHours(2))));
    }

    [Fact]
    public void Conditions_are_joined_with_and_and_keep_their_ors_together()
    {
        ODataFilter filter = new ODataFilter().AndEquals("Type", ["A", "B"]).And("Enabled eq true").AndEquals("Name", (string[]?)null);

        Assert.Equal("(Type eq 'A' or Type eq 'B') and Enabled eq true", filter.Text);
        Assert.Null(new ODataFilter().Text);
        Assert.Equal("Type eq 'A' or Type eq 'B'", new ODataFilter().AndEquals("Type", ["A", "B"]).Text);
    }

    [Fact]
    public void A_query_escapes_values_and_keeps_the_order_of_the_guide()
    {
        ODataQuery query = new() { Filter = "Name eq 'A+B & 100% #1/日本'", Select = ["Id", "Name"], Expand = ["Robot"] };

        Assert.Equal(
            "$top=10&$skip=5&$filter=Name%20eq%20%27A%2BB%20%26%20100%25%20%231%2F%E6%97%A5%E6%9C%AC%27&$select=Id%2CName&$expand=Robot&$orderby=Id&$count=true",
            query.ToText(10, 5, query.Filter, "Id", count: true));
    }

    [Fact]
    public void Path_parameters_are_quoted_and_escaped()
    {
        Assert.Equal(
            "/odata/Robots/UiPath.Server.Configuration.OData.GetRobotsForProcess(processId='O%27%27Hara%20%26%20Co%2F%E6%97%A5')",
            RobotOperations.GetRobotsForProcessByProcessid.PathFor("O'Hara & Co/日"));
        Assert.Equal("/odata/Robots(749)", RobotOperations.GetById.PathFor(749L));
        Assert.Equal(
            "/odata/Folders/UiPath.Server.Configuration.OData.GetUsersForFolder(key=3,includeInherited=true)",
            FolderOperations.GetUsersForFolderByKeyAndIncludeinherited.PathFor(("key", 3L), ("includeInherited", true)));
    }
}
