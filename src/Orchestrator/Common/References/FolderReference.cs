using System;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>A folder as a user names it: by path (with wildcards where the cmdlet allows), id, key, row, or as an object.</summary>
public sealed class FolderReference
{
    private static readonly string[] s_pathColumns = ["Folder", "FullyQualifiedName", "Path"];
    private static readonly string[] s_idColumns = ["FolderId", "Id"];

    /// <summary>Reads what the user gave.</summary>
    /// <param name="folder">A path such as <c>Finance/Payroll</c>, an id, a key, a row, or a folder.</param>
    public FolderReference(object folder)
    {
        Given = folder;
        object plain = folder is PSObject wrapped ? wrapped.BaseObject : folder;
        switch (plain)
        {
            case Folder entity:
                Entity = entity;
                Context = entity.ToContext();
                break;
            case FolderContext context:
                Context = context;
                break;
            case string text when text.Trim('/', ' ').Length > 0:
                Pattern = text.Trim().TrimEnd('/');
                break;
            case Guid key:
                Context = new FolderContext(key: key);
                break;
            case not null when IdText.IsNumber(plain) && IdText.OfNumber(plain) is long id:
                Context = new FolderContext(id);
                break;
            case not null when Row.Of(folder) is { } row && (row.EntityType is null || row.EntityType == typeof(Folder).FullName):
                (Context, Pattern) = Read(row, s_idColumns);
                break;
            default:
                throw new ArgumentException($"'{folder}' isn't a folder. Use a path, an id, a key, or an object from Get-OrchFolder.");
        }
    }

    /// <summary>The folder that an object lives in.</summary>
    internal FolderReference(OrchFolderEntity resident)
    {
        Given = resident;
        Resident = resident;
        Context = resident.Location;
    }

    private FolderReference(object given, FolderContext? context, string? pattern)
    {
        Given = given;
        Context = context;
        Pattern = pattern;
    }

    /// <summary>What the user gave.</summary>
    public object Given { get; }

    /// <summary>The path or path pattern; null where the folder is given otherwise.</summary>
    internal string? Pattern { get; }

    internal Folder? Entity { get; }

    /// <summary>An object that lives in the folder.</summary>
    internal OrchFolderEntity? Resident { get; }

    internal FolderContext? Context { get; }

    /// <summary>The object that knows the session.</summary>
    internal OrchEntity? Live => Entity ?? (OrchEntity?)Resident;

    /// <summary>What an error about it points at: the object as it was given.</summary>
    internal object Target => Live ?? Given;

    internal bool HasWildcards => Pattern is not null && WildcardPattern.ContainsWildcardCharacters(Pattern);

    /// <summary>The id that the text may be instead of a path; null where it can't be one.</summary>
    internal long? MaybeId => Pattern is null ? null : IdText.Read(Pattern);

    /// <summary>The key that the text may be instead of a path; null where it can't be one.</summary>
    internal Guid? MaybeKey => Pattern is not null && Guid.TryParse(Pattern, out Guid key) ? key : null;

    /// <summary>Whether the server must be asked what the text means.</summary>
    internal bool IsUnclear => MaybeId is not null || MaybeKey is not null;

    /// <summary>The folder as it was named, without asking the server.</summary>
    internal FolderContext ToContext() => Context ?? new FolderContext(path: WildcardPattern.Unescape(Pattern!));

    /// <summary>The folder that a row says its object lives in; null where it doesn't say.</summary>
    internal static FolderReference? OfHome(Row row)
    {
        if (row["Folder"] is PSObject { BaseObject: Folder } or Folder)
        {
            return new FolderReference(row["Folder"]!);
        }

        return row["Folder"] is null && row["FolderId"] is null ? null
            : Read(row, ["FolderId"]) is var (context, pattern) ? new FolderReference(row.Given, context, pattern)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Pattern ?? Context!.ToString();

    /// <summary>A path is surer than an id, which changes with the licensing plan; where both are there, the id goes with the path.</summary>
    private static (FolderContext? Context, string? Pattern) Read(Row row, string[] idColumns)
    {
        long? id = row.First(idColumns) is not { } cell ? null
            : (IdText.IsNumber(cell.Value) ? IdText.OfNumber(cell.Value) : IdText.Read(cell.Value.ToString()))
                ?? throw new ArgumentException($"Column {cell.Column} holds '{cell.Value}', which isn't the id of a folder.");
        string? path = row.First(s_pathColumns)?.Value.ToString();
        return id is null && path is null ? throw new ArgumentException($"The row has no column that names a folder: {string.Join(", ", s_pathColumns)}, FolderId or Id.")
            : id is null ? (null, path!.Trim().TrimEnd('/'))
            : (new FolderContext(id, path: path), null);
    }
}
