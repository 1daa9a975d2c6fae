using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Json;

/// <summary>A user's objects are walked within limits, and sent as they were given.</summary>
public sealed class PlainCopyTests
{
    [Fact]
    public void What_contains_itself_is_an_ordinary_error()
    {
        Hashtable map = [];
        map["me"] = map;
        List<object?> list = [];
        list.Add(new Dictionary<string, object?> { ["list"] = list });
        Dictionary<string, object?> shared = new() { ["x"] = 1 };

        Assert.Equal("'me' contains itself.", Assert.Throws<FormatException>(() => JsonBody.Of(map)).Message);
        Assert.Equal("'data.deep[0].list' contains itself.", Assert.Throws<FormatException>(() => JsonBody.Of(new Hashtable { ["data"] = new Hashtable { ["deep"] = list } })).Message);
        Assert.Equal("""[{"x":1},{"x":1}]""", JsonBody.Of(new object[] { shared, shared }).Redacted);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public void Depth_has_a_limit(int levels, bool accepted)
    {
        object value = Enumerable.Range(0, levels).Aggregate((object)1, (inner, _) => new Hashtable { ["a"] = inner });

        Exception? failure = Record.Exception(() => JsonBody.Of(value));

        Assert.Equal(accepted, failure is null);
        Assert.True(failure is null or FormatException, failure?.ToString());
    }

    [Fact]
    public void What_grows_with_each_level_and_what_never_ends_have_a_limit()
    {
        object doubled = Enumerable.Range(0, 60).Aggregate((object)1, (inner, _) => new[] { inner, inner });
        static IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return 1;
            }
        }

        Assert.Contains("1,000,000", Assert.Throws<FormatException>(() => JsonBody.Of(doubled)).Message, StringComparison.Ordinal);
        Assert.Contains("1,000,000", Assert.Throws<FormatException>(() => JsonBody.Of(Endless())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_JSON_form_is_named() =>
        Assert.Equal(
            "'a.file' is a DirectoryInfo, which has no JSON form. Use a hashtable of the values that are meant.",
            Assert.Throws<FormatException>(() => JsonBody.Of(new Hashtable { ["a"] = new Hashtable { ["file"] = new DirectoryInfo("x") } })).Message);

    [Fact]
    public async Task A_body_is_what_it_was_when_it_was_made()
    {
        Hashtable values = new() { ["Id"] = 749 };
        StubServer server = new((_, _) => StubServer.Json("{}"));
        using OrchSession session = server.Connect();
        OrchRequest request = new(RoleOperations.Post) { Body = JsonBody.Of(values) };

        values["Id"] = 902;
        await session.Client.RunAsync(request, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal("""{"Id":749}""", server.Bodies.Single());
    }

    [Theory]
    [InlineData("""{"Total":1,"total":2}""")]
    [InlineData("""{"a":{"X":[{"x":1,"X":2}]},"":3}""")]
    [InlineData("""{"ı":1,"I":2,"i":3}""")]
    [InlineData("""{"n":12345678901234567890123,"d":"2024-01-01T00:00:00Z","e":[],"o":{}}""")]
    public void JSON_text_is_sent_with_all_its_keys(string json)
    {
        string sent = JsonBody.Of(PlainValue.Parse(json)).Redacted;

        Assert.Equal(json, sent);
        Assert.True(JToken.DeepEquals(JToken.Parse(json), JToken.Parse(sent)));
    }

    [Fact]
    public void A_key_is_found_without_regard_to_case_unless_another_differs_in_nothing_else()
    {
        IDictionary<string, object?> plain = (IDictionary<string, object?>)PlainValue.Parse("""{"Total":1}""")!;
        IDictionary<string, object?> two = (IDictionary<string, object?>)PlainValue.Parse("""{"Total":1,"TOTAL":2}""")!;

        Assert.Equal(1L, plain["total"]);
        Assert.Equal(2L, two["TOTAL"]);
        Assert.False(two.ContainsKey("total"));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Deep_JSON_text_is_an_ordinary_error(string nested) =>
        Assert.Throws<FormatException>(() => PlainValue.Parse(string.Concat(Enumerable.Repeat(nested, 100_000))));
}
