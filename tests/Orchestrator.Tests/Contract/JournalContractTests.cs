using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Contract;

/// <summary>
/// Requests that the Pester suites made the cmdlets send, held against the documents. The suites leave them in
/// artifacts/pester/journal as *.journal.jsonl, one request a line.
/// </summary>
public sealed class JournalContractTests
{
    private static readonly string s_folder = Path.Combine(PesterRun.Folder, "journal");

    /// <summary>Cmdlets that send what they are told, right or wrong. Nor are files part of the document: they lie at addresses that the server gives out.</summary>
    private static readonly string[] s_anything = ["Invoke-OrchApi"];

    [Fact]
    public async Task Every_request_of_the_suites_is_allowed()
    {
        await PesterRun.Suites;
        string[] files = Directory.Exists(s_folder) ? Directory.GetFiles(s_folder, "*.journal.jsonl", SearchOption.AllDirectories) : [];
        Assert.NotEmpty(files);
        OpenApiRequestValidator validator = new(OpenApiDocument.All);

        string[] problems =
        [
            .. files.SelectMany(file => File.ReadLines(file).Select((line, index) => (Where: $"{Path.GetFileName(file)}({index + 1})", Line: line)))
                .Where(line => line.Line.Length > 0)
                .SelectMany(line => Problems(validator, line.Line).Select(problem => $"{line.Where}: {problem}")),
        ];

        Assert.True(problems.Length == 0, string.Join(Environment.NewLine, problems.Distinct()));
    }

    [Theory]
    [InlineData("""{"method":"GET","path":"/odata/Things","query":"$top=1","headers":{"X-UIPATH-OrganizationUnitId":"5"},"body":""}""", null)]
    [InlineData("""{"method":"POST","path":"/odata/Things","query":"","headers":{},"body":"{\"Name\":\"a\"}","cmdlet":"New-OrchThing"}""", null)]
    [InlineData("""{"Method":"POST","Path":"/odata/Things","Query":null,"Headers":null,"Body":{"Name":"a"}}""", null)]
    [InlineData("""{"method":"GET","path":"/odata/Things/My.Count(name='50% or more?')","query":"day=2024-05-01T00:00:00Z"}""", null)]
    [InlineData("""{"method":"GET","path":"/odata/Things","query":"$filter=Name eq 'a+b & 100%'&$top=1"}""", null)]
    [InlineData("""{"method":"GET","path":"/odata/Nothing","cmdlet":"Invoke-OrchApi"}""", null)]
    [InlineData("""{"method":"GET","path":"/blobs/exports/a.csv"}""", null)]
    [InlineData("""{"method":"GET","path":"/odata/Nothing"}""", "GET /odata/Nothing: /odata/Nothing is no path of the document.")]
    [InlineData("""{"method":"GET","path":"/odata/Things","query":"$top=x"}""", "GET /odata/Things: $top: 'x' is no integer.")]
    [InlineData("""{"method":"POST","path":"/odata/Things","body":{"Name":"abcdef"},"cmdlet":"New-OrchThing"}""", "New-OrchThing POST /odata/Things: body.Name: it has 6 characters, and 5 are allowed.")]
    [InlineData("""{"method":"PATCH","path":"/odata/Things(5)","headers":{"X-UIPATH-OrganizationUnitId":5},"body":"{}"}""", "PATCH /odata/Things(5): X-UIPATH-OrganizationUnitId: the operation is not one of a folder.")]
    public void A_line_is_read(string line, string? problem) =>
        Assert.Equal(problem is null ? [] : [problem], Problems(new OpenApiRequestValidator(OpenApiFixture.Document.Operations), line));

    private static IEnumerable<string> Problems(OpenApiRequestValidator validator, string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        Dictionary<string, JsonElement> entry = json.RootElement.EnumerateObject().ToDictionary(property => property.Name, property => property.Value, StringComparer.OrdinalIgnoreCase);
        string cmdlet = Text(entry, "cmdlet");
        if (s_anything.Contains(cmdlet, StringComparer.OrdinalIgnoreCase) || Text(entry, "path").StartsWith("/blobs/", StringComparison.Ordinal))
        {
            return [];
        }

        // Both come unescaped.
        string path = Text(entry, "path").Replace("%", "%25", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal);
        string query = Text(entry, "rawQuery") is { Length: > 0 } raw ? raw : Text(entry, "query").Replace("%", "%25", StringComparison.Ordinal);
        Dictionary<string, string> headers = entry.TryGetValue("headers", out JsonElement given) && given.ValueKind == JsonValueKind.Object
            ? given.EnumerateObject().ToDictionary(header => header.Name, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)
            : [];
        return
        [
            .. validator.Validate(Text(entry, "method"), query.Length > 0 ? path + "?" + query : path, headers, Text(entry, "body"))
                .Select(problem => $"{cmdlet} {Text(entry, "method")} {path}: {problem}".TrimStart()),
        ];
    }

    private static string Text(Dictionary<string, JsonElement> entry, string name) =>
        entry.TryGetValue(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()
            : string.Empty;
}
