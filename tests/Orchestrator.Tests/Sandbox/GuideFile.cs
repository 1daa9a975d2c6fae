using System.Collections.Concurrent;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Orchestrator.Tests.Support;

namespace Orchestrator.Tests.Sandbox;

/// <summary>Printed and observed requests and answers, in the folder Guide.</summary>
internal static class GuideFile
{
    private static readonly ConcurrentDictionary<string, JObject> s_read = new();

    /// <summary>Reads a file, which nobody may change.</summary>
    public static JObject Read(string name) => s_read.GetOrAdd(Path.Combine(Repository.Root, "tests", "Orchestrator.Tests", "Guide", name), Load);

    private static JObject Load(string path)
    {
        using JsonTextReader reader = new(File.OpenText(path)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
