namespace Orchestrator.Sandbox;

/// <summary>Where a row is.</summary>
internal readonly struct RowPlace(Block block, int offset)
{
    public Row Row => block[offset];
}
