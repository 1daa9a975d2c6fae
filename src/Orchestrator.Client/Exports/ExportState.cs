namespace Orchestrator.Client;

/// <summary>A file that the server is making.</summary>
internal sealed class ExportState
{
    public long Id { get; set; }

    public string? Name { get; set; }

    /// <summary>New, InProgress, Completed or Failed.</summary>
    public string? Status { get; set; }
}
