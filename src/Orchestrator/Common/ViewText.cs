using System;
using System.Globalization;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What the views show that is no property: states in colour, moments, and the folder that an object lives in.</summary>
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
            "Available" or "Completed" or "CompletedInTime" or "Passed" => "\u001b[32m",
            "Busy" or "Unassigned" or "High" or "Warn" or "Warning" or "OverdueSoon" => "\u001b[33m",
            "Disconnected" or "Unresponsive" or "Critical" or "Error" or "Fatal" or "Failed" or "Overdue" => "\u001b[31m",
            "Pending" => "\u001b[36m",
            "Unknown" or "Low" or "Trace" or "False" or "Skipped" => "\u001b[90m",
            _ => null,
        };
        return colour is null || !ShowsColour(style, redirected) ? text : colour + text + Reset;
    }

    /// <summary>The folder that an object lives in; nothing for what belongs to the tenant.</summary>
    /// <param name="entity">The object.</param>
    /// <returns>The path, or the id or key where the path is not known.</returns>
    public static string Folder(object? entity) =>
        (entity is PSObject wrapped ? wrapped.BaseObject : entity) is OrchFolderEntity { Folder: { } folder } ? folder : string.Empty;

    /// <summary>A moment for a column: local, to the minute, and the same in every culture.</summary>
    /// <param name="moment">The moment; nothing for none.</param>
    /// <param name="distance">Whether to tell how far away it is.</param>
    /// <returns>The text, such as <c>2026-05-31 14:00</c> or <c>2026-05-31 14:00 (in 2h)</c>.</returns>
    public static string Moment(DateTime? moment, bool distance = false) => Format(moment, "yyyy-MM-dd HH:mm", distance);

    /// <summary>The day of a moment, for a column that has no room for more: local, and the same in every culture.</summary>
    /// <param name="moment">The moment; nothing for none.</param>
    /// <returns>The text, such as <c>2026-05-31</c>.</returns>
    public static string Day(DateTime? moment) => Format(moment, "yyyy-MM-dd", distance: false);

    /// <summary>A moment for a list: local, to the second, with the zone.</summary>
    /// <param name="moment">The moment; nothing for none.</param>
    /// <param name="distance">Whether to tell how far away it is.</param>
    /// <returns>The text, such as <c>2026-05-31 14:00:05 +02:00</c>.</returns>
    public static string MomentWithZone(DateTime? moment, bool distance = false) => Format(moment, "yyyy-MM-dd HH:mm:ss zzz", distance);

    /// <summary>A length of time as people say it: its two greatest units.</summary>
    /// <param name="length">The length.</param>
    /// <returns>The text, such as <c>3d 4h</c>, <c>12m 5s</c> or <c>340ms</c>.</returns>
    public static string Duration(TimeSpan length)
    {
        TimeSpan size = length.Duration();
        string text = size.TotalDays >= 1 ? Units(size.Days, "d", size.Hours, "h")
            : size.TotalHours >= 1 ? Units(size.Hours, "h", size.Minutes, "m")
            : size.TotalMinutes >= 1 ? Units(size.Minutes, "m", size.Seconds, "s")
            : size.TotalSeconds >= 1 ? Units(size.Seconds, "s", 0, string.Empty)
            : Units((int)size.TotalMilliseconds, "ms", 0, string.Empty);
        return length < TimeSpan.Zero ? "-" + text : text;
    }

    /// <summary>Marks an object as one of several folders' rows, which its table is grouped by.</summary>
    internal static void GroupByFolder(OrchEntity entity) => ShowAs(entity, "Folder");

    /// <summary>Has a table of its own shown for an object, that of <c>class#view</c>; the object stays what it is.</summary>
    internal static void ShowAs(OrchEntity entity, string view)
    {
        PSObject shown = PSObject.AsPSObject(entity);
        string type = entity.GetType().FullName + "#" + view;
        if (shown.TypeNames[0] != type)
        {
            shown.TypeNames.Insert(0, type);
        }
    }

    private static string Units(int many, string unit, int few, string smaller) =>
        many.ToString(CultureInfo.InvariantCulture) + unit + (few == 0 ? string.Empty : " " + few.ToString(CultureInfo.InvariantCulture) + smaller);

    private static string Format(DateTime? moment, string format, bool distance)
    {
        if (moment is not { } given)
        {
            return string.Empty;
        }

        DateTime local = given.Kind == DateTimeKind.Utc ? given.ToLocalTime() : given;
        TimeSpan away = local - DateTime.Now;
        return local.ToString(format, CultureInfo.InvariantCulture)
            + (!distance ? string.Empty : away > TimeSpan.Zero ? $" (in {Duration(away)})" : $" ({Duration(-away)} ago)");
    }

    // PowerShell takes colours out of what goes to a file or a variable, but not where the process itself writes to one.
    private static bool ShowsColour(object? style, bool redirected) =>
        style is not null
        && PSObject.AsPSObject(style).Properties["OutputRendering"]?.Value?.ToString() is { } rendering
        && (rendering == "Ansi" || (rendering == "Host" && !redirected && Environment.GetEnvironmentVariable("NO_COLOR") is null));
}
