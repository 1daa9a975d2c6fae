using System;
using System.Linq;
using System.Net.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Orchestrator.Client;

/// <summary>Refuses an answer that is not what was asked for, such as an error message behind a 200.</summary>
internal static class AnswerShape
{
    /// <summary>The envelopes that hold rows, each under one name.</summary>
    private static readonly string[] s_lists = ["value", "PageItems", "Items", "AccessibleFolders", "TaskDefintionVersions"];

    /// <summary>Whether a member of an answer is the list of its rows.</summary>
    public static bool IsList(string name) => Array.Exists(s_lists, one => one.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Requires an object that has at least one of the properties of a class.</summary>
    public static void Require(OrchRequest request, JToken answer, Type type)
    {
        if (type != typeof(object)
            && EntityContracts.Instance.ResolveContract(type) is JsonObjectContract contract
            && (answer as JObject)?.Properties().Any(property => contract.Properties.GetClosestMatchProperty(property.Name) is not null) != true)
        {
            throw Error(request, "isn't the object that was asked for", answer);
        }

        if (AskedId(request) is { } asked && (answer as JObject)?.GetValue("Id", StringComparison.OrdinalIgnoreCase) is { Type: JTokenType.Integer } id && id.ToString(Formatting.None) != asked)
        {
            throw Error(request, $"is about another object, with the id {id.ToString(Formatting.None)}", answer);
        }
    }

    /// <summary>The id that a read names. A change may follow that acts on the id of the answer.</summary>
    private static string? AskedId(OrchRequest request) =>
        request.Method == HttpMethod.Get && request.Operation?.Path.EndsWith("({key})", StringComparison.Ordinal) == true && request.Path.EndsWith(")", StringComparison.Ordinal)
            ? request.Path.Substring(request.Path.LastIndexOf('(') + 1).TrimEnd(')')
            : null;

    /// <summary>Whether an answer is an error message, as gateways send them with a good status.</summary>
    public static bool IsErrorMessage(string text)
    {
        try
        {
            return text.TrimStart().StartsWith("{", StringComparison.Ordinal)
                && JToken.Parse(text) is JObject body
                && (body.Property("error", StringComparison.OrdinalIgnoreCase) ?? body.Property("message", StringComparison.OrdinalIgnoreCase)) is { Value.Type: JTokenType.String or JTokenType.Object }
                && !body.Properties().Any(property => property.Name.StartsWith("@odata.", StringComparison.Ordinal) || property.Name == "Id");
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The error for an answer of another shape, with the message that it has.</summary>
    public static OrchApiException Error(OrchRequest request, string what, JToken answer) =>
        Error(request, what, answer is JObject { Count: > 0 } ? answer.ToString(Formatting.None) : string.Empty);

    /// <summary>The error for an answer of another shape, with the message that its text has.</summary>
    public static OrchApiException Error(OrchRequest request, string what, string text)
    {
        ApiErrorBody body = ApiErrorBody.Read(text, "application/json");
        string said = body.Message is { } message ? " It says: " + message : string.Empty;
        return OrchApiException.Create(OrchErrorId.UnreadableAnswer, request, $"{request.Method} {request.Path}: the answer {what}.{said}", body: body);
    }
}
