using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What the views show that is no property: states in colour, and the folder that an object lives in.</summary>
public static class ViewText
{
    private const string Reset = "\u001b[0m";

    /// <summary>A state, in its colour where the host shows colours.</summary>
    /// <param name="state">The state, such as Available, Completed, Critical or Error.</param>
    /// <param name="style">PowerShell's own <c>$PSStyle</c>; null in Windows PowerShell, which has none.</param>
    /// <param name="redirected">Whether the process writes to a file or another process.</param>
    /// <returns>The text for a cell.</returns>
    public static string State(object? state, object? style, bool redirected = false)
    {
        string text = state?.ToString() ?? string.Empty;
        string? colour = text switch
        {
            "Available" or "Completed" => "\u001b[32m",
            "Busy" or "Unassigned" or "High" or "Warn" => "\u001b[33m",
            "Disconnected" or "Critical" or "Error" or "Fatal" => "\u001b[31m",
            "Pending" => "\u001b[36m",
            "Unknown" or "Low" or "Trace" or "False" => "\u001b[90m",
            _ => null,
        };
        return colour is null || !ShowsColour(style, redirected) ? text : colour + text + Reset;
    }

    /// <summary>The folder that an object lives in; nothing for what belongs to the tenant.</summary>
    /// <param name="entity">The object.</param>
    /// <returns>The path, or the id or key where the path is not known.</returns>
    public static string Folder(object? entity) =>
        (entity is PSObject wrapped ? wrapped.BaseObject : entity) is OrchEntity { Home: { } home } ? home.ToString() : string.Empty;

    // PowerShell takes colours out of what goes to a file or a variable, but not where the process itself writes to one.
    private static bool ShowsColour(object? style, bool redirected) =>
        style is not null
        && PSObject.AsPSObject(style).Properties["OutputRendering"]?.Value?.ToString() is { } rendering
        && (rendering == "Ansi" || (rendering == "Host" && !redirected && System.Environment.GetEnvironmentVariable("NO_COLOR") is null));
}
