using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Orchestrator.Client;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.OData;

/// <summary>A filter that is more than a server takes in one.</summary>
public sealed class ODataFilterSplitTests
{
    private static readonly FilterSize s_room = new ODataQuery().RoomForFilter;

    [Fact]
    public void What_fits_stays_one()
    {
        ODataFilter filter = new ODataFilter().AndEquals("Name", Names(19)).And((string?)null);

        Assert.Same(filter, Assert.Single(filter.Split(s_room)));
        Assert.Equal(2, new ODataFilter().AndEquals("Name", Names(20)).Split(s_room).Count);
    }

    [Fact]
    public void As_many_names_go_into_one_as_the_server_takes()
    {
        Assert.Equal(19, ODataFilter.MostIds);
        Assert.Equal(8, OrConditions.Most(name => ["Name eq '" + name + "'", "Mail eq '" + name + "'"]));
        Assert.Equal(15, OrConditions.Most(name => ["Robot/Name eq '" + name + "'"]));
    }

    [Fact]
    public void Long_names_make_more_parts()
    {
        string[] names = [.. Enumerable.Range(0, 19).Select(i => new string('日', 20) + i)];

        IReadOnlyList<ODataFilter> parts = new ODataFilter().AndEquals("Name", names).Split(s_room);

        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.InRange(new ODataQuery { Filter = part.Text }.ToText(1000, 0, part.Text, "Id", true).Length, 1, FilterSize.MostCharacters));
    }

    [Fact]
    public void One_name_that_is_too_long_goes_alone() =>
        Assert.Equal(2, new ODataFilter().AndEquals("Name", [new string('a', 3000), "b"]).Split(s_room).Count);

    [Fact]
    public void What_cannot_be_divided_is_for_the_server_to_decide()
    {
        ODataFilter filter = new ODataFilter().And(string.Join(" or ", Names(50).Select(name => "Name eq '" + name + "'")));

        Assert.Same(filter, Assert.Single(filter.Split(s_room)));
    }

    [Fact]
    public void A_name_is_asked_for_once() =>
        Assert.Equal("Name eq 'a' or Name eq 'b'", new ODataFilter().AndEquals("Name", ["a", "b", "A"]).Text);

    [Theory]
    [InlineData(false, "Name eq 'a'", "Name eq 'b'")]
    [InlineData(false, "Robot/Id eq 1", "Robot/Id eq 2")]
    [InlineData(false, "startswith(Name,'a')")]
    [InlineData(true, "startswith(Name,'a')", "startswith(Name,'b')")]
    [InlineData(true, "Name eq 'a'", "Mail eq 'a'")]
    [InlineData(true, "Name eq 'a'", "Name eq 'b'", "startswith(Name,'a')")]
    public void It_is_known_whether_a_row_may_come_in_two_parts(bool may, params string[] conditions) =>
        Assert.Equal(may, new ODataFilter().AndAny(conditions).MayOverlap);

    [Fact]
    public void Parts_say_together_what_the_filter_says_and_each_is_one_that_servers_take()
    {
        Gen<string> condition = Gen.Choose(0, 9999).SelectMany(number => Gen.Elements(
            $"Name eq '{number}'",
            $"Mail eq 'a b or {number}'",
            $"startswith(Name,'{number}')",
            $"startswith(Name,'{number}') and endswith(Name,'x')",
            $"OptId eq {number}",
            $"Robot/Name eq '{number}'",
            $"OptKey eq {new Guid(number, 0, 0, new byte[8]):D}"));
        Gen<string[]> any = condition.ListOf().Select(list => list.Distinct().ToArray());
        Prop.ForAll(
            any.Resize(150).ToArbitrary(),
            any.Resize(40).ToArbitrary(),
            (left, right) =>
            {
                IReadOnlyList<ODataFilter> parts = new ODataFilter().AndAny(left).And("OptOn eq true").AndAny(right).Split(s_room);
                HashSet<(string, string)> said = [];
                foreach (ODataFilter part in parts)
                {
                    string text = new ODataFilter().And(part).And("Id gt 9223372036854775807").Text!;
                    Assert.InRange(NodeLimit.Count(FilterSizeTests.Parse(text)), 1, NodeLimit.Nodes);
                    said.UnionWith(from one in OneOf(left, text) from other in OneOf(right, text) select (one, other));
                }

                Assert.Equal(Math.Max(left.Length, 1) * Math.Max(right.Length, 1), said.Count);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static string[] Names(int count) => [.. Enumerable.Range(1, count).Select(i => "n" + i)];

    /// <summary>Which of the conditions a text holds; one that is empty where there are none.</summary>
    private static IEnumerable<string> OneOf(string[] conditions, string text) =>
        conditions.Length == 0 ? [string.Empty] : conditions.Where(condition => text.Contains(condition, StringComparison.Ordinal));
}
