using System.Globalization;
using System.IO;
using System.Runtime.Serialization;
using Newtonsoft.Json;

namespace Orchestrator.Client;

/// <summary>The settings that all of the client's JSON is read with.</summary>
internal static class EntityReader
{
    /// <summary>Few reads of the connection, and room for the longest value of most answers.</summary>
    private static readonly BufferPool<char> s_pool = new(16 * 1024);

    /// <summary>A serializer whose entities know where they were read.</summary>
    public static JsonSerializer For(EntityOrigin origin, OddValues odd) => JsonSerializer.Create(new JsonSerializerSettings
    {
        Error = odd.Handle,
        ContractResolver = EntityContracts.Instance,
        Context = new StreamingContext(StreamingContextStates.Other, origin),
        Culture = CultureInfo.InvariantCulture,
        // Only what a class calls a date is one: a robot named 2024-01-01 stays a name.
        DateParseHandling = DateParseHandling.None,
        // PowerShell compares DateTime without a look at its kind, so all are local, like those of Get-Date.
        DateTimeZoneHandling = DateTimeZoneHandling.Local,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = 64,
    });

    /// <summary>Opens a stream of JSON; closing the reader closes the stream.</summary>
    public static JsonTextReader Open(Stream stream) => new ContentReader(new Utf8TextReader(stream))
    {
        ArrayPool = s_pool,
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
    };
}
