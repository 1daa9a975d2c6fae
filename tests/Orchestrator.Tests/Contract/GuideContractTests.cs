using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Contract;

/// <summary>Printed and observed requests and answers pass the validators, so that these do not refuse what servers take and give.</summary>
public sealed class GuideContractTests
{
    /// <summary>Requests and answers that servers take and give though the documents say otherwise, and in what.</summary>
    private static readonly Dictionary<string, string> s_exceptions = new(StringComparer.Ordinal)
    {
        ["request: a pending job by key, with the reasons"] = "/odata/Jobs/UiPath.Server.Configuration.OData.GetByKey(identifier=cb00355c-3835-4c18-b37e-af5c7609c599) is no path of the document.",
        ["answer: a pending job by key, with the reasons"] = "There is no such operation.",
        ["request: a successful attended job by key"] = "/odata/Jobs/UiPath.Server.Configuration.OData.GetByKey(identifier=af31127b-1083-4304-930d-ad638022a248) is no path of the document.",
        ["answer: a successful attended job by key"] = "There is no such operation.",
        ["request: download addresses of the recordings of a job"] = "/api/VideoRecording/jobs/9fbdfca0-d1e5-41c2-abe6-86fe626346a3/read is no path of the document.",
        ["answer: download addresses of the recordings of a job"] = "There is no such operation.",
        ["request: start a transaction"] = "body.transactionData.RobotIdentifier: '<robot token or key>' is no uuid.",
        ["request: stop one job"] = "body.strategy: '1' is not one of SoftStop, Kill.",
        ["answer: folders"] = "body.value[0].FullyQualifiedNameOrderable: FolderDto has no such property. body.value[0].IsActive: FolderDto has no such property. body.value[0].ReservedOptions: FolderDto has no such property.",
    };

    public static TheoryData<string, int> Requests() => Examples(example =>
        IsSeen(example) && example.GetProperty("status").GetInt32() < 400 && (example.GetProperty("method").GetString() == "GET" || example.TryGetProperty("request", out _)));

    public static TheoryData<string, int> Answers() => Examples(example =>
        IsSeen(example)
        && example.TryGetProperty("response", out JsonElement response) && response.ValueKind is JsonValueKind.Object or JsonValueKind.Array
        && example.GetProperty("status").GetInt32() < 400);

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_allowed(string file, int number)
    {
        JsonElement example = Read(file)[number];
        string? body = example.TryGetProperty("request", out JsonElement given) && given.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? given.GetRawText() : null;

        Check(example, "request", document => new OpenApiRequestValidator(document.Operations).Validate(Method(example), Path(example), null, body));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_has_the_documents_shape(string file, int number)
    {
        JsonElement example = Read(file)[number];

        Check(example, "answer", document => new OpenApiRequestValidator(document.Operations).Find(Method(example), Path(example).Split('?')[0]) is { } operation
            ? new OpenApiAnswerValidator(document.Operations).Validate(operation.Id, example.GetProperty("response").GetRawText())
            : ["There is no such operation."]);
    }

    private static string Method(JsonElement example) => example.GetProperty("method").GetString()!;

    private static string Path(JsonElement example) => example.GetProperty("path").GetString()!;

    /// <summary>One of the documents must allow it: the examples are of servers of many years.</summary>
    private static void Check(JsonElement example, string what, Func<OpenApiDocument, IReadOnlyList<string>> validate)
    {
        string key = $"{what}: {example.GetProperty("title").GetString()}";
        string problems = string.Join(" ", validate(OpenApiDocument.Current));
        bool allowed = problems.Length == 0 || OpenApiDocument.Each.Any(document => validate(document).Count == 0);
        Assert.True(s_exceptions.TryGetValue(key, out string? known) ? !allowed && problems == known : allowed, $"{key}: {problems}");
    }

    /// <summary>Whether the answer was printed or observed, and not what a client's code or a document says.</summary>
    private static bool IsSeen(JsonElement example) =>
        !example.TryGetProperty("verified", out JsonElement verified)
        || (verified.GetString() is { } text && (text.StartsWith("printed", StringComparison.Ordinal) || text.StartsWith("observed", StringComparison.Ordinal)));

    private static TheoryData<string, int> Examples(Func<JsonElement, bool> wanted)
    {
        TheoryData<string, int> data = [];
        foreach (string file in new[] { "examples.json", "examples-more.json" })
        {
            foreach ((JsonElement example, int number) in Read(file).Select((example, number) => (example, number)).Where(one => wanted(one.example)))
            {
                data.Add(file, number);
            }
        }

        return data;
    }

    private static IReadOnlyList<JsonElement> Read(string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Repository.Root, "tests", "Orchestrator.Tests", "Guide", file))).RootElement.GetProperty("examples").EnumerateArray()];
}
