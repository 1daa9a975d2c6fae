namespace Orchestrator.Sandbox;

/// <summary>What happens to tasks: each change leaves an activity, a comment leaves a note.</summary>
internal static class TaskHistory
{
    /// <summary>Puts a changed task in and writes down what was done to it.</summary>
    public static Row Save(Call call, Row task, string activity, long? target = null, string? note = null)
    {
        Row saved = call.Company.Tasks.Put(task.With(("LastModificationTime", call.Now), ("LastModifierUserId", call.Account.Id)));
        Add(call, saved, activity, target, note is { Length: > 0 } ? AddNote(call, saved, note).Id : null);
        return saved;
    }

    /// <summary>Writes a comment down, and that there is one.</summary>
    public static Row Comment(Call call, Row task, string text)
    {
        Row note = AddNote(call, task, text);
        Add(call, task, "Commented", null, note.Id);
        return note;
    }

    /// <summary>Writes down that a task came to be.</summary>
    public static void Created(Call call, Row task) => Add(call, task, "Created", null, null);

    private static Row AddNote(Call call, Row task, string text)
    {
        long id = call.Company.TaskNotes.NewId();
        return call.Company.TaskNotes.Put(TaskTables.TaskNote.Row(
            ("Id", id),
            ("Key", Keys.Of("TaskNote", id)),
            ("OrganizationUnitId", task["OrganizationUnitId"]),
            ("TaskId", task.Id),
            ("Text", text),
            ("CreatorUserId", call.Account.Id),
            ("CreationTime", call.Now)));
    }

    private static void Add(Call call, Row task, string activity, long? target, long? note)
    {
        long id = call.Company.TaskActivities.NewId();
        call.Company.TaskActivities.Put(TaskTables.TaskActivity.Row(
            ("Id", id),
            ("Key", Keys.Of("TaskActivity", id)),
            ("OrganizationUnitId", task["OrganizationUnitId"]),
            ("TaskId", task.Id),
            ("TaskKey", task["Key"]),
            ("ActivityType", activity),
            ("CreatorUserId", call.Account.Id),
            ("TargetUserId", target),
            ("TaskNoteId", note),
            ("CreationTime", call.Now)));
    }
}
