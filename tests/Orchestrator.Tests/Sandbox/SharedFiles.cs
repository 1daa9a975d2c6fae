using System.Collections.Concurrent;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>The documents beside the repository: the guide's examples and the OpenAPI document.</summary>
internal static class SharedFiles
{
    private static readonly ConcurrentDictionary<string, JObject> s_read = new();

    /// <summary>Reads a document, which nobody may change; skips the test where there is none.</summary>
    public static JObject Read(string name)
    {
        string? path = Find(name);
        Assert.SkipWhen(path is null, $"There is no shared/{name} next to the repository; ORCH_SHARED names the directory otherwise.");
        return s_read.GetOrAdd(path!, Load);
    }

    private static JObject Load(string path)
    {
        using JsonTextReader reader = new(File.OpenText(path)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    public static string? Find(string name) => Path.Combine(Repository.Shared, name) is { } path && File.Exists(path) ? path : null;
}
