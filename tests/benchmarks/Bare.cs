using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Benchmarks;

/// <summary>What the module is measured against: the same pages, read with nothing around.</summary>
public static class Bare
{
    private static readonly HttpClient s_http = new(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All });

    /// <summary>A loop over pages and a JSON reader over each, which looks at every token and keeps nothing.</summary>
    public static int Tokens(string uri) => Pages(uri, stream =>
    {
        using JsonTextReader reader = new(new StreamReader(stream));
        int rows = 0;
        while (reader.Read())
        {
            rows += reader.TokenType == JsonToken.StartObject && reader.Depth == 2 ? 1 : 0;
        }

        return rows;
    });

    /// <summary>The same loop and reader, which makes a dictionary of each row and drops it.</summary>
    public static int Rows(string uri) => Pages(uri, stream =>
    {
        using JsonTextReader reader = new(new StreamReader(stream)) { DateParseHandling = DateParseHandling.None };
        JsonSerializer serializer = new();
        int rows = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonToken.StartObject && reader.Depth == 2)
            {
                rows += serializer.Deserialize<Dictionary<string, object?>>(reader) is null ? 0 : 1;
            }
        }

        return rows;
    });

    /// <summary>A reader that holds each page as text, and as a tree, and all rows.</summary>
    public static int Buffered(string uri)
    {
        List<JToken> all = [];
        Pages(uri, stream =>
        {
            using StreamReader reader = new(stream);
            JArray rows = (JArray)JObject.Parse(reader.ReadToEnd())["value"]!;
            all.AddRange(rows);
            return rows.Count;
        });
        return all.Count;
    }

    /// <summary>One page, from the request to the last byte.</summary>
    public static int FirstPage(string uri)
    {
        using HttpResponseMessage answer = Ask(uri, 0).GetAwaiter().GetResult();
        return answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult().Length;
    }

    private static int Pages(string uri, Func<Stream, int> read)
    {
        int all = 0;
        while (true)
        {
            using HttpResponseMessage answer = Ask(uri, all).GetAwaiter().GetResult();
            int rows = read(answer.Content.ReadAsStream());
            all += rows;
            if (rows < 1000)
            {
                return all;
            }
        }
    }

    private static Task<HttpResponseMessage> Ask(string uri, int skip) => s_http.GetAsync(
        new Uri(string.Create(CultureInfo.InvariantCulture, $"{uri}odata/Users?$top=1000&$skip={skip}&$orderby=Id")),
        HttpCompletionOption.ResponseHeadersRead);
}
