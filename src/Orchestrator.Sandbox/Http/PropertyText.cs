using System.Text;
using Newtonsoft.Json;

namespace Orchestrator.Sandbox;

/// <summary>A property as it is written: its name, and with it the values that are written most.</summary>
internal sealed class PropertyText(string name)
{
    /// <summary><c>"Name":</c>.</summary>
    public byte[] Name { get; } = Bytes(name, string.Empty);

    public byte[] Null { get; } = Bytes(name, "null");

    public byte[] True { get; } = Bytes(name, "true");

    public byte[] False { get; } = Bytes(name, "false");

    public byte[] NoItems { get; } = Bytes(name, "[]");

    private static byte[] Bytes(string name, string value) => Encoding.UTF8.GetBytes(JsonConvert.ToString(name) + ":" + value);
}
