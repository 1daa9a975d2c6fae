namespace Orchestrator;

/// <summary>One look at a connection: what was looked at, what was found, and what to do about it.</summary>
public sealed class OrchConnectionCheck
{
    internal OrchConnectionCheck(string name, string result, string detail, string? fix = null)
    {
        Name = name;
        Result = result;
        Detail = detail;
        Fix = fix;
    }

    /// <summary>What was looked at: Address, Certificate, Clock, Identity, Token, User, WebApi or Folders.</summary>
    public string Name { get; }

    /// <summary>Passed, Warning, Failed or Skipped.</summary>
    public string Result { get; }

    /// <summary>What was found.</summary>
    public string Detail { get; }

    /// <summary>What to do; null where nothing is.</summary>
    public string? Fix { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Result}";
}
