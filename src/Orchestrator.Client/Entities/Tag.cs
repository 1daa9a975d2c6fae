namespace Orchestrator;

/// <summary>A label, or a key with a value, that something is found by.</summary>
public sealed class Tag
{
    /// <summary>The label or the key, as the server compares it: at most 256 characters.</summary>
    public string? Name { get; set; }

    /// <summary>The label or the key as it was typed.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The value, as the server compares it; null for a label.</summary>
    public string? Value { get; set; }

    /// <summary>The value as it was typed; null for a label.</summary>
    public string? DisplayValue { get; set; }

    /// <inheritdoc/>
    public override string ToString() => (DisplayName ?? Name) + ((DisplayValue ?? Value) is { } value ? "=" + value : string.Empty);
}
