using System;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>What the sandbox writes as bytes is what Newtonsoft.Json writes.</summary>
public sealed class JsonOutputTests
{
    private static readonly string[] s_pieces = ["a", "Zoë", "\"", "\\", "\r\n", "\t", "\b\f", "\0", "\u001f", "\u007f", "\u0085", "\u2028", "\u2029", "日本", "🚀", "/", "<'&>", " ", "\ud800", "plain text"];

    [Fact]
    public void Text_is_written_alike()
    {
        Random dice = new(1);
        foreach (string text in s_pieces.Concat(Enumerable.Range(0, 500).Select(_ => string.Concat(Enumerable.Range(0, dice.Next(12)).Select(_ => s_pieces[dice.Next(s_pieces.Length)])))))
        {
            Alike(json => json.WriteValue(text), json => json.WriteValue(text));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(int.MaxValue - 1)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Numbers_are_written_alike(long number) => Alike(json => json.WriteValue(number), json => json.WriteValue(number));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(2473620)]
    [InlineData(9999999)]
    [InlineData(10000000)]
    public void Times_are_written_to_the_ten_millionth_that_they_have(long ticks)
    {
        DateTimeOffset time = new DateTimeOffset(2019, 2, 3, 14, 5, 6, TimeSpan.FromHours(2)).AddTicks(ticks);
        Alike(json => json.WriteValue(time), json => json.WriteValue(RowWriter.Time(time)));
    }

    [Fact]
    public void Nothing_is_null()
    {
        Alike(json => json.WriteValue((string?)null), json => json.WriteNull());
    }

    [Fact]
    public void A_document_is_written_alike()
    {
        Guid guid = Guid.NewGuid();
        JObject tree = JObject.Parse("""{"a":[1,{"b":null}],"c":"é\n","d":1.5}""");
        Alike(json => Document(json, () => json.WriteValue(tree)), json => Document(json, () => tree.WriteTo(json)));

        // The methods of both have the same names.
        void Document(dynamic json, Action writeTree)
        {
            json.WriteStartObject();
            json.WritePropertyName("a \"b\"");
            json.WriteStartArray();
            json.WriteValue(true);
            json.WriteNull();
            json.WriteValue(guid);
            json.WriteStartObject();
            json.WriteEndObject();
            json.WriteStartArray();
            json.WriteEndArray();
            json.WriteEndArray();
            json.WritePropertyName("tree");
            writeTree();
            json.WritePropertyName("text");
            json.WriteValue(new string('x', 10_000));
            json.WriteEndObject();
        }
    }

    private static void Alike(Action<JsonOutput> ours, Action<JsonWriter> theirs)
    {
        JsonOutput output = new();
        ours(output);
        using StringWriter text = new();
        using JsonTextWriter writer = new(text);
        theirs(writer);
        Assert.Equal(Encoding.UTF8.GetBytes(text.ToString()), output.Bytes[..output.Length]);
    }
}
