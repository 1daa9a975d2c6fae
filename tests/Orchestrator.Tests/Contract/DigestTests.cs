using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Contract;

/// <summary>The digest says what the documents say, where these are at hand.</summary>
[Needs(Need.Documents)]
public sealed class DigestTests
{
    private static readonly ApiVersions s_versions = ApiDocument.Default.Versions;

    [Theory]
    [InlineData("openapi-v20.json", true)]
    [InlineData("openapi-legacy.json", false)]
    public void A_document_has_the_facts_of_the_digest(string file, bool newest)
    {
        using JsonDocument full = JsonDocument.Parse(File.ReadAllText(Document(file)));
        using JsonDocument digest = JsonDocument.Parse(new DigestDocument(ApiDocument.Default, newest ? s_versions.Newest : null).Write().ToJsonString());
        string[] theirs = [.. DocumentFacts.Of(full.RootElement)];
        HashSet<string> ours = [.. DocumentFacts.Of(digest.RootElement)];

        Assert.True(theirs.Length > (newest ? 15_000 : 500), $"{file} has only {theirs.Length} facts.");
        AssertNone(theirs.Where(fact => !ours.Contains(fact)).Select(fact => "The digest lacks: " + fact));
        HashSet<string> known = [.. full.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name)];
        AssertNone(ours.Except(theirs).Where(fact => fact[0] == '/' || known.Contains(fact.Split('.', '[')[0])).Select(fact => "The document lacks: " + fact));
    }

    [Fact]
    public void An_operation_is_in_the_documents_that_the_table_says() => AssertNone(
        from row in Table("versions.csv", 2)
        let operation = ApiDocument.Default.Operation(row.Keys[0], row.Keys[1])
        from problem in operation is null ? ["is missing"] : Differences(row.Cells, i => operation.In.Has(i) ? "x" : string.Empty)
        select $"{row.Keys[0]} {row.Keys[1]} {problem}");

    [Fact]
    public void A_member_is_in_the_documents_that_the_table_says() => AssertNone(
        from row in Table("members.csv", 3)
        let schema = ApiDocument.Default.Schema(row.Keys[0])
        let member = schema?.OwnMembers.Concat(schema.Members).FirstOrDefault(one => one.Name == row.Keys[1])
        from problem in member is null ? ["is missing"] : Differences(row.Cells, i => member.In.Has(i) ? "x" : schema!.In.Has(i) ? string.Empty : "-")
        select $"{row.Keys[0]}.{row.Keys[1]} {problem}");

    [Fact]
    public void A_value_is_in_the_documents_that_the_table_says() => AssertNone(
        from row in Table("values.csv", 3)
        let member = ApiDocument.Default.Schema(row.Keys[0])?.OwnMembers.FirstOrDefault(one => one.Name == row.Keys[1])
        let values = (member?.Type.Item ?? member?.Type)?.Values.Where(one => one.Name == row.Keys[2]).ToArray()
        from problem in values is not { Length: 1 } ? ["is missing"] : Differences(row.Cells, i => values[0].In.Has(i) ? "x" : member!.EnumIn.Has(i) ? string.Empty : "-")
        select $"{row.Keys[0]}.{row.Keys[1]} {row.Keys[2]} {problem}");

    [Fact]
    public void The_digest_knows_nothing_that_the_tables_do_not()
    {
        Assert.Equal(Table("versions.csv", 2).Count, ApiDocument.Default.Operations.Count());
        Assert.Equal(Header("versions.csv")[2..], s_versions.Documents.Select(document => document.Name));
    }

    private static IEnumerable<string> Differences(string[] cells, Func<int, string> ours) =>
        Enumerable.Range(0, cells.Length).Where(i => cells[i] != ours(i)).Select(i => $"is '{cells[i]}' in {s_versions.Documents[i].Name}, and '{ours(i)}' in the digest");

    private static string Document(string name) => Path.Combine(Repository.Shared, "api", name);

    private static string[] Header(string name) => File.ReadLines(Document(name)).First().Split(',');

    private static List<(string[] Keys, string[] Cells)> Table(string name, int keys) =>
    [
        .. File.ReadLines(Document(name)).Skip(1).Select(PermissionRow.Split).Select(cells => (cells[..keys], cells[keys..])),
    ];

    private static void AssertNone(IEnumerable<string> problems)
    {
        string[] all = [.. problems];
        Assert.True(all.Length == 0, $"{all.Length}:{Environment.NewLine}{string.Join(Environment.NewLine, all.Take(40))}");
    }
}
