using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Changes task catalogs. Nothing is sent where a catalog is so already.</summary>
[Cmdlet(VerbsCommon.Set, "OrchTaskCatalog", SupportsShouldProcess = true)]
[OutputType(typeof(TaskCatalog))]
[Calls("TaskCatalogs_GetById", "TaskCatalogs_UpdateTaskCatalogById")]
public sealed class SetOrchTaskCatalogCommand : OrchFolderItemCommand<TaskCatalog>
{
    /// <summary>The catalogs: ids, names, or catalogs from Get-OrchTaskCatalog.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public TaskCatalogReference[] TaskCatalog { get; set; } = [];

    /// <summary>The new name: at most 50 characters.</summary>
    [Parameter]
    [Alias("NewName")]
    [ValidateLength(1, 50)]
    [InBody]
    public string? Name { get; set; }

    /// <summary>What the catalog is for: at most 512 characters.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 512)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>Its tags, in place of those that it has: labels, texts such as <c>team=finance</c>, or hashtables of keys and values.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [Tags]
    public Tag[]? Tag { get; set; }

    /// <summary>Delete, Archive or None: what becomes of completed tasks.</summary>
    [Parameter]
    [KnownValues("Delete", "Archive", "None")]
    [InBody]
    public string? RetentionAction { get; set; }

    /// <summary>After how many days that happens.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    [InBody]
    public int RetentionPeriod { get; set; }

    /// <summary>The id of the bucket to archive in.</summary>
    [Parameter]
    [InBody]
    public long RetentionBucketId { get; set; }

    /// <summary>Writes each catalog as it is after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Action => "Change task catalog";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        BodyValues given = Tag is null ? RequireChanges() : BodyValues.Given(this);
        if (Tag is not null)
        {
            given["Tags"] = TagsAttribute.ToBody(Tag);
        }

        Enqueue(TaskCatalog, given);
    }

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            bool passThru = PassThru;
            Start(item, token => ChangeAsync(item, passThru, token));
        }
    }

    private async Task<Action?> ChangeAsync(ResolvedEntity item, bool passThru, CancellationToken cancellationToken)
    {
        EntityKind<TaskCatalog> kind = TaskCatalogReference.TaskCatalogKind;
        if (await ReadAsync(item, kind, cancellationToken).ConfigureAwait(false) is not { } current)
        {
            return null;
        }

        BodyValues changes = ((BodyValues)item.Value!).ChangesTo(current);
        if (changes.Count == 0)
        {
            return Unchanged(item, current, passThru);
        }

        Operation operation = TaskCatalogOperations.UpdateTaskCatalogById;
        OrchRequest request = new(operation, operation.PathFor(item.Id)) { Folder = item.Folder, Body = JsonBody.Of(Whole(current, changes)) };
        await item.Session.Client.RunAsync(request, Log, cancellationToken).ConfigureAwait(false);
        return passThru ? await FreshAsync(item, kind, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>The catalog as it is to be: the server takes it whole, and what it did not answer with it does not get back.</summary>
    private static BodyValues Whole(TaskCatalog current, BodyValues changes)
    {
        BodyValues body = [];
        foreach ((string name, object? value) in new (string, object?)[]
        {
            ("Name", current.Name),
            ("Description", current.Description),
            ("Encrypted", current.Encrypted),
            ("Tags", current.Tags is null ? null : TagsAttribute.ToBody(current.Tags)),
            ("RetentionAction", current.RetentionAction),
            ("RetentionPeriod", current.RetentionPeriod),
            ("RetentionBucketId", current.RetentionBucketId),
        })
        {
            if (value is not null)
            {
                body[name] = value;
            }
        }

        foreach (KeyValuePair<string, object?> change in changes)
        {
            body[change.Key] = change.Value;
        }

        return body;
    }
}
