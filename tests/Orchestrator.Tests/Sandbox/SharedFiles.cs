using System.Collections.Concurrent;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Orchestrator.Tests.Support;

namespace Orchestrator.Tests.Sandbox;

/// <summary>The documents beside the repository: the guide's examples and the OpenAPI document.</summary>
internal static class SharedFiles
{
    private static readonly ConcurrentDictionary<string, JObject> s_read = new();

    /// <summary>Reads a document, which nobody may change, for tests that need the documents.</summary>
    public static JObject Read(string name) => s_read.GetOrAdd(Path.Combine(Repository.Shared, name), Load);

    private static JObject Load(string path)
    {
        using JsonTextReader reader = new(File.OpenText(path)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
