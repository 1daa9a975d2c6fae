using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Contract;

/// <summary>The guide's own examples pass the validators, so that these do not refuse what servers take and give.</summary>
public sealed class GuideContractTests
{
    private static readonly string s_file = Path.Combine(Repository.Shared, "guide", "examples.json");

    [Fact]
    public void The_guides_requests_are_allowed()
    {
        OpenApiRequestValidator validator = new(OpenApiDocument.All);

        Assert.Empty(
            from example in Examples()
            let body = example.TryGetProperty("request", out JsonElement given) && given.ValueKind == JsonValueKind.Object ? given.GetRawText() : null
            from problem in validator.Validate(example.GetProperty("method").GetString()!, example.GetProperty("path").GetString()!, null, body)
            select $"{example.GetProperty("title")}: {problem}");
    }

    [Fact]
    public void The_guides_answers_have_the_documents_shape()
    {
        OpenApiRequestValidator requests = new(OpenApiDocument.All);
        OpenApiAnswerValidator answers = new(OpenApiDocument.All);

        Assert.Empty(
            from example in Examples()
            where example.TryGetProperty("response", out JsonElement response) && response.ValueKind == JsonValueKind.Object && example.GetProperty("status").GetInt32() < 400
            let operation = requests.Find(example.GetProperty("method").GetString()!, example.GetProperty("path").GetString()!.Split('?')[0])
            from problem in answers.Validate(operation.Id, example.GetProperty("response").GetRawText())
            select $"{example.GetProperty("title")}: {problem}");
    }

    private static IReadOnlyList<JsonElement> Examples()
    {
        Assert.SkipUnless(File.Exists(s_file), "There is no ../shared/guide/examples.json.");
        return [.. JsonDocument.Parse(File.ReadAllText(s_file)).RootElement.GetProperty("examples").EnumerateArray()];
    }
}
