using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>
/// All that the Orchestrator holds. Reads go without a lock, on rows that never change; a request that changes anything
/// holds <see cref="Gate"/> from its first look to its last write, so that two requests cannot pass the same check.
/// </summary>
internal sealed class Company(SandboxClock clock, BlobStore blobs, int document)
{
    public object Gate { get; } = new();

    public SandboxClock Clock { get; } = clock;

    public BlobStore Blobs { get; } = blobs;

    public DateTimeOffset Now => Clock.Now;

    /// <summary>When the company began: three years before the sandbox was created.</summary>
    public DateTimeOffset Founded { get; } = new DateTimeOffset(clock.Now.UtcDateTime.Date, TimeSpan.Zero).AddYears(-3).AddHours(8);

    /// <summary>The API document that requests and answers keep to, by its place in the digest's list.</summary>
    public int Document { get; } = document;

    public Store Folders { get; } = new(FolderTables.Folder);

    public Store Users { get; } = new(UserTables.User);

    public Store Roles { get; } = new(RoleTables.Role);

    public Store Machines { get; } = new(RobotTables.Machine);

    public Store Robots { get; } = new(RobotTables.Robot);

    public Store Processes { get; } = new(RobotTables.Process);

    public Store Sessions { get; } = new(SessionTables.Session);

    public Store RobotLogs { get; } = new(RobotLogTables.Entry);

    public Store Exports { get; } = new(ExportTables.Export);

    public Store TaskCatalogs { get; } = new(TaskCatalogTables.TaskCatalog);

    public Store Tasks { get; } = new(TaskTables.Task);

    public Store TaskNotes { get; } = new(TaskTables.TaskNote);

    public Store TaskActivities { get; } = new(TaskTables.TaskActivity);

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
