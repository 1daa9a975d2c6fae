using System;
using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator.Sandbox;

/// <summary>Made-up tasks of the folder Load: of ten, five are nobody's, three are somebody's, and two are completed.</summary>
internal static class MadeTasks
{
    private static readonly (string Title, string Type)[] s_kinds =
    [
        ("Approve invoice", "ExternalTask"), ("Approve travel", "ExternalTask"), ("Check delivery note", "DocumentValidationTask"), ("Classify mail", "DocumentClassificationTask"),
        ("Verify bank account", "FormTask"), ("Review contract", "FormTask"), ("Label receipt", "DataLabelingTask"), ("Release payment", "ExternalTask"),
    ];

    private static readonly string[] s_priorities = ["Low", "Low", "Medium", "Medium", "Medium", "Medium", "High", "High", "Critical"];
    private static readonly string[] s_actions = ["Approve", "Approve", "Approve", "Reject"];
    private static readonly IReadOnlyList<long> s_assignees = [Seed.Administrator];

    private static readonly RowPattern s_open = new(Common(), "Id", "Key", "Title", "Type", "Priority", "ExternalTag", "CreationTime");

    private static readonly RowPattern s_pending = new(
        Common().With(
            ("Status", "Pending"), ("AssignedToUserId", Seed.Administrator), ("AssigneeIds", s_assignees), ("TaskAssignmentCriteria", "SingleUser")),
        "Id", "Key", "Title", "Type", "Priority", "ExternalTag", "CreationTime", "LastAssignedTime");

    private static readonly RowPattern s_completed = new(
        Common().With(
            ("Status", "Completed"), ("AssignedToUserId", Seed.Administrator), ("AssigneeIds", s_assignees), ("TaskAssignmentCriteria", "SingleUser"),
            ("CompletedByUserId", Seed.Administrator)),
        "Id", "Key", "Title", "Type", "Priority", "ExternalTag", "CreationTime", "LastAssignedTime", "CompletionTime", "Action");

    /// <summary>A task, a few minutes younger than the one before.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="created">When the first of the five minutes begins in which it was created.</param>
    /// <param name="now">When the sandbox was created: nothing happened later.</param>
    public static Row Make(long id, DateTimeOffset created, DateTimeOffset now)
    {
        string number = id.ToString(CultureInfo.InvariantCulture);
        (string title, string type) = Dice.Pick(s_kinds, id, 1);
        title = string.Concat(title, " #", number);
        Guid key = Dice.Key(id, 2);
        string priority = Dice.Pick(s_priorities, id, 3);
        string? tag = Dice.Roll(id, 4, 4) == 0 ? number : null;
        created = created.AddMinutes(Dice.Roll(id, 5, 5));
        int state = Dice.Roll(id, 6, 10);
        if (state < 5)
        {
            return s_open.Row(id, key, title, type, priority, tag, created);
        }

        DateTimeOffset assigned = Earlier(created.AddMinutes(Dice.Roll(id, 7, 600)), now);
        return state < 8
            ? s_pending.Row(id, key, title, type, priority, tag, created, assigned)
            : s_completed.Row(id, key, title, type, priority, tag, created, assigned, Earlier(assigned.AddMinutes(1 + Dice.Roll(id, 8, 3000)), now), Dice.Pick(s_actions, id, 9));
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static Row Common() => TaskTables.Task.Row(("OrganizationUnitId", FolderSeed.Load), ("CreatorUserId", Seed.Administrator));
}
