using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Paging;

/// <summary>Servers whose pages don't form a list, with 2,500 rows each: the rows come exactly, or an error or a warning says that they may not.</summary>
public sealed class MisbehavingServerTests
{
    private const int Total = 2500;
    private const string Sorted = "UserName";

    public enum Expected
    {
        Exact,
        Error,
        Warning,
    }

    public static TheoryData<string, bool, Expected> Servers => new()
    {
        { "well behaved", true, Expected.Exact },
        { "well behaved", false, Expected.Exact },
        { "ignores the filter", true, Expected.Error },
        { "ignores skip", false, Expected.Error },
        { "ignores top", true, Expected.Exact },
        { "ignores top", false, Expected.Exact },
        { "ignores the order", true, Expected.Error },
        { "repeats the second page for ever", true, Expected.Error },
        { "repeats the second page for ever", false, Expected.Error },
        { "takes turns of two pages", false, Expected.Error },
        { "returns a row twice in a page", true, Expected.Error },
        { "returns a row twice in a page", false, Expected.Warning },
        { "counts the page only", true, Expected.Exact },
        { "counts the page only", false, Expected.Exact },
        { "counts too few", true, Expected.Exact },
        { "counts too few", false, Expected.Exact },
        { "counts none", true, Expected.Exact },
        { "counts too many", true, Expected.Warning },
        { "counts too many", false, Expected.Warning },
        { "counts a negative number", true, Expected.Error },
        { "counts beyond a long", true, Expected.Error },
        { "counts in text", true, Expected.Exact },
        { "counts nothing", true, Expected.Exact },
        { "counts nothing", false, Expected.Exact },
        { "ends with an empty page", true, Expected.Warning },
        { "ends with an empty page", false, Expected.Warning },
        { "caps its pages", true, Expected.Exact },
        { "caps its pages", false, Expected.Exact },
        { "names the same next page", true, Expected.Error },
        { "names a next page elsewhere", true, Expected.Error },
        { "names a next page elsewhere", false, Expected.Error },
        { "has rows without an id", true, Expected.Exact },
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Rows_come_exactly_or_it_is_told_that_they_may_not(string kind, bool byKey, Expected expected)
    {
        StubServer server = Server(kind);
        ListLog log = new();
        List<string?> names = [];

        Exception? failure = await Record.ExceptionAsync(() => ReadAsync(server, UserOperations.Get, new ODataQuery { OrderBy = byKey ? null : Sorted }, log, names));

        if (expected == Expected.Error)
        {
            OrchApiException e = Assert.IsType<OrchApiException>(failure);
            Assert.Contains(e.ErrorId, new[] { "PagingFailed", "UnreadableAnswer" });
            Assert.Equal(names.Distinct().Count(), names.Count);
        }
        else
        {
            Assert.Null(failure);
            bool exact = names.Order(StringComparer.Ordinal).SequenceEqual(Enumerable.Range(1, Total).Select(Name).Order(StringComparer.Ordinal));
            bool warned = log.Lines.Any(line => line.Contains("counted", StringComparison.Ordinal) && line.Contains("more than it returned", StringComparison.Ordinal));
            Assert.Equal(expected == Expected.Warning, warned);
            Assert.True(exact || warned, $"{names.Count} rows, {names.Distinct().Count()} different");
        }

        Assert.InRange(server.Requests.Count, 1, 30);
    }

    [Theory]
    [InlineData("ignores skip")]
    [InlineData("repeats the second page for ever")]
    [InlineData("takes turns of two pages")]
    public async Task Rows_without_a_key_do_not_come_for_ever(string kind)
    {
        List<string?> names = [];

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => ReadAsync(Server(kind), RobotLogOperations.Get, new ODataQuery(), new ListLog(), names));

        Assert.Equal("PagingFailed", e.ErrorId);
        Assert.Equal(names.Distinct().Count(), names.Count);
    }

    [Fact]
    public async Task Entries_that_are_alike_are_all_returned()
    {
        StubServer server = new((_, n) => StubServer.Json($$"""{"value":[{{(n < 2 ? string.Join(',', Enumerable.Repeat("""{"UserName":"same"}""", 500).Append($$"""{"UserName":"end {{n}}"}""")) : string.Empty)}}]}"""));
        List<string?> names = [];

        await ReadAsync(server, RobotLogOperations.Get, new ODataQuery(), new ListLog(), names);

        Assert.Equal(1002, names.Count);
    }

    [Fact]
    public async Task What_the_client_has_no_pages_for_follows_the_servers_links()
    {
        StubServer server = new((request, n) => StubServer.Json(n switch
        {
            0 => """{"value":[{"Id":1}],"@odata.nextLink":"https://orch.example/acme/Prod/orchestrator_/odata/Things?$skiptoken=a"}""",
            1 => """{"@odata.nextLink":"Things?$skiptoken=b","value":[{"Id":2}]}""",
            _ => """{"value":[{"Id":3}]}""",
        }));
        using OrchSession session = server.Connect();

        List<User> rows = await session.Client.ListAsync<User>(new OrchRequest(HttpMethod.Get, "/odata/Things"), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3], rows.Select(row => row.Id));
        Assert.Equal(["GET /odata/Things?$skiptoken=a", "GET /odata/Things?$skiptoken=b"], server.Requests.Skip(1).Take(2));
    }

    [Theory]
    [InlineData("https://evil.example/acme/Prod/orchestrator_/odata/Things?$skip=1")]
    [InlineData("http://orch.example/acme/Prod/orchestrator_/odata/Things?$skip=1")]
    [InlineData("https://orch.example/acme/Prod/identity_/Things?$skip=1")]
    [InlineData("/odata/Things?$skip=1")]
    [InlineData("https://orch.example/acme/Prod/orchestrator_/odata/Others?$skip=1")]
    [InlineData("http://[")]
    public async Task A_link_that_leads_elsewhere_is_not_followed(string link)
    {
        StubServer server = new((_, _) => StubServer.Json($$"""{"value":[{"Id":1}],"@odata.nextLink":"{{link}}"}"""));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() =>
            session.Client.ListAsync<User>(new OrchRequest(HttpMethod.Get, "/odata/Things"), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("PagingFailed", e.ErrorId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_total_that_is_a_cap_is_told_as_one()
    {
        ListLog log = new();
        StubServer server = new((_, _) => StubServer.Json("""{"@odata.count":10000,"value":[{"Message":"x"}]}"""));

        await ReadAsync(server, RobotLogOperations.Get, new ODataQuery { First = 1, Count = true }, log, []);

        Assert.Contains(log.Lines, line => line.Contains("exactly 10000", StringComparison.Ordinal));
    }

    private static string Name(int id) => "user" + id.ToString(CultureInfo.InvariantCulture);

    private static async Task ReadAsync(StubServer server, Operation operation, ODataQuery query, ListLog log, List<string?> names)
    {
        using OrchSession session = server.Connect();
        using RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(operation), query, log, TestContext.Current.CancellationToken);
        while (await rows.NextAsync(TestContext.Current.CancellationToken) is { } arrived)
        {
            names.AddRange(arrived.Select(user => user.UserName));
        }
    }

    private static StubServer Server(string kind) => new((request, n) =>
    {
        string query = Uri.UnescapeDataString(request.RequestUri!.Query);
        int Number(string pattern, int otherwise) => Regex.Match(query, pattern) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : otherwise;
        int after = kind is "ignores the filter" ? 0 : Number(@"Id gt (\d+)", 0);
        int skip = kind is "ignores skip" ? 0 : Number(@"\$skip=(\d+)", 0);
        int top = kind is "ignores top" ? Total : Math.Min(Number(@"\$top=(\d+)", 1000), kind is "caps its pages" ? 300 : 1000);
        List<int> ids = [.. Enumerable.Range(1, Total).Where(id => id > after).Skip(skip).Take(top)];
        switch (kind)
        {
            case "ignores the order":
                ids.Reverse();
                break;
            case "repeats the second page for ever" when n > 0:
                ids = [.. Enumerable.Range(1001, 1000)];
                break;
            case "takes turns of two pages":
                ids = [.. Enumerable.Range(n % 2 == 0 ? 1 : 1001, 1000)];
                break;
            case "returns a row twice in a page" when ids.Count > 10:
                ids = [.. ids.Take(5), ids[4], .. ids.Skip(5)];
                break;
            case "ends with an empty page" when n > 0:
                ids = [];
                break;
        }

        string? count = kind switch
        {
            "counts the page only" => ids.Count.ToString(CultureInfo.InvariantCulture),
            "counts too few" => "1500",
            "counts none" => "0",
            "counts too many" => "2600",
            "counts a negative number" => "-1",
            "counts beyond a long" => "99999999999999999999",
            "counts in text" => "\"2500\"",
            "counts nothing" => null,
            _ => Total.ToString(CultureInfo.InvariantCulture),
        };
        string? link = kind switch
        {
            "names the same next page" => "https://orch.example/acme/Prod/orchestrator_/odata/Users?$skip=1000",
            "names a next page elsewhere" => "https://evil.example/odata/Users?$skip=1000",
            _ => null,
        };
        string rows = string.Join(',', ids.Select(id => kind is "has rows without an id" ? $$"""{"UserName":"{{Name(id)}}"}""" : $$"""{"Id":{{id}},"UserName":"{{Name(id)}}"}"""));
        return StubServer.Json("{"
            + (count is not null && query.Contains("$count=true", StringComparison.Ordinal) ? "\"@odata.count\":" + count + "," : string.Empty)
            + "\"value\":[" + rows + "]"
            + (link is null ? string.Empty : ",\"@odata.nextLink\":\"" + link + "\"") + "}");
    });
}
