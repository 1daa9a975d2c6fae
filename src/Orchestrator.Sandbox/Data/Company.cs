using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>
/// All that the Orchestrator holds. Reads go without a lock, on rows that never change; a request that changes anything
/// holds <see cref="Gate"/> from its first look to its last write, so that two requests cannot pass the same check.
/// </summary>
internal sealed class Company(SandboxClock clock, BlobStore blobs)
{
    public object Gate { get; } = new();

    public SandboxClock Clock { get; } = clock;

    public BlobStore Blobs { get; } = blobs;

    public DateTimeOffset Now => Clock.Now;

    /// <summary>When the company began: three years before the sandbox was created.</summary>
    public DateTimeOffset Founded { get; } = new DateTimeOffset(clock.Now.UtcDateTime.Date, TimeSpan.Zero).AddYears(-3).AddHours(8);

    public Store Folders { get; } = new(FolderShapes.Folder);

    public Store Users { get; } = new(UserShapes.User);

    public Store Roles { get; } = new(RoleShapes.Role);

    public Store Machines { get; } = new(RobotShapes.Machine);

    public Store Robots { get; } = new(RobotShapes.Robot);

    public Store Processes { get; } = new(RobotShapes.Process);

    public Store Sessions { get; } = new(SessionShapes.Session);

    public Store RobotLogs { get; } = new(RobotLogShapes.Entry);

    public Store Exports { get; } = new(ExportShapes.Export);

    public Store TaskCatalogs { get; } = new(TaskCatalogShapes.TaskCatalog);

    public Store Tasks { get; } = new(TaskShapes.Task);

    public Store TaskNotes { get; } = new(TaskShapes.TaskNote);

    public Store TaskActivities { get; } = new(TaskShapes.TaskActivity);

    public Assignments Assignments { get; } = new();

    /// <summary>The folder and those above it, from below.</summary>
    public IEnumerable<Row> Ancestry(Row folder)
    {
        for (Row? one = folder; one is not null; one = Folders.Find(one.Number("ParentId")))
        {
            yield return one;
        }
    }

    /// <summary>The folder of that name under a folder, or at the root.</summary>
    public Row? FolderIn(long? parent, string name) => Folders.Rows.FirstOrDefault(folder =>
        folder.Number("ParentId") == parent && string.Equals(folder.Text("DisplayName"), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The folder and all below it.</summary>
    public IEnumerable<Row> Tree(Row folder) => Folders.Rows.Where(one => Ancestry(one).Any(above => above.Id == folder.Id));
}
