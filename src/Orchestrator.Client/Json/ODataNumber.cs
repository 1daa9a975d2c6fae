namespace Orchestrator.Client;

/// <summary>An answer that is one number.</summary>
internal sealed class ODataNumber
{
    public long Value { get; set; }
}
