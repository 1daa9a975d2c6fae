using System;
using System.Linq;
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
    }

    /// <summary>The error for an answer of another shape, with the message that it has.</summary>
    public static OrchApiException Error(OrchRequest request, string what, JToken answer)
    {
        ApiErrorBody body = ApiErrorBody.Read(answer.ToString(Formatting.None), "application/json");
        string said = answer is JObject { Count: > 0 } && body.Message is { } message ? " It says: " + message : string.Empty;
        return OrchApiException.Create(OrchErrorId.UnreadableAnswer, request, $"{request.Method} {request.Path}: the answer {what}.{said}", body: body);
    }
}
