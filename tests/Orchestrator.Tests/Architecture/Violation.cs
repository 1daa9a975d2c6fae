namespace Orchestrator.Tests.Architecture;

/// <summary>A place that breaks a rule.</summary>
internal sealed record Violation(string Path, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}({Line}): {Message}";
}
