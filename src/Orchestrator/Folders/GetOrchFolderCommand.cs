using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the folders that the account can see, by path, name, id or key.</summary>
[Cmdlet(VerbsCommon.Get, "OrchFolder", DefaultParameterSetName = "Path", SupportsPaging = true)]
[OutputType(typeof(Folder))]
[Calls("Folders_Get", When = "not Id and not Key and not Path or Path:path or Recurse")]
[Calls("Folders_GetById", When = "Id or Path:id")]
[Calls("Folders_GetByKeyByIdentifier", When = "Key or Path:key")]
public sealed class GetOrchFolderCommand : OrchReadCommand<Folder>
{
    /// <summary>
    /// Paths, with wildcards that stand for part of one name as in a file system: <c>Finance/Pay*</c>, and <c>*</c> for the root level.
    /// Ids, keys and folders do too. A path without wildcards that doesn't exist causes an error.
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = "Path", ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public FolderReference[]? Path { get; set; }

    /// <summary>The folders' own names, wherever they are, with wildcards. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(ParameterSetName = "Path")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [NoScriptBlock]
    public string[]? Name { get; set; }

    /// <summary>The types to get: Standard, Personal, Virtual, Solution or DebugSolution.</summary>
    [Parameter(ParameterSetName = "Path")]
    [KnownValues("Standard", "Personal", "Virtual", "Solution", "DebugSolution")]
    [NoScriptBlock]
    public string[]? Type { get; set; }

    /// <summary>Includes the subfolders.</summary>
    [Parameter(ParameterSetName = "Path")]
    public SwitchParameter Recurse { get; set; }

    /// <summary>The ids. A folder's id changes with the licensing plan.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public long[]? Id { get; set; }

    /// <summary>The keys, which never change.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Key")]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public Guid[]? Key { get; set; }

    private protected override void HandleRecord()
    {
        OrchSession session = SessionFor(Path?.Select(path => path.Live).FirstOrDefault(entity => entity is not null));
        if (Id is not null)
        {
            WriteById(session, FolderOperations.GetById, null, Id);
        }
        else if (Key is not null)
        {
            WriteById(session, FolderOperations.GetByKeyByIdentifier, null, Key);
        }
        else if (Path is null)
        {
            ReadPaths(session, []);
        }
        else if (Path.Select(path => ToPattern(session, path)).OfType<(object, FolderPathPattern)>().ToArray() is { Length: > 0 } patterns)
        {
            ReadPaths(session, patterns);
        }
    }

    // A path is near by its end too, which no filter says: all folders are read.
    private protected override IReadOnlyList<string>? ReadNear(NameSearch search, IReadOnlyList<string> missing) =>
        search.Parameter == nameof(Path)
            ? TryReadFolders(Path?.FirstOrDefault(path => path.Live is not null)?.Live)?.Select(folder => folder.FullyQualifiedName ?? string.Empty).ToArray()
            : base.ReadNear(search, missing);

    private protected override void WriteRow(Folder row)
    {
        if (row.FullyQualifiedName is { } path)
        {
            SearchForPaths.Found(path);
        }
        else
        {
            SearchForPaths.Doubt();
        }

        base.WriteRow(row);
    }

    private NameSearch SearchForPaths => SearchFor(nameof(Path), "folder");

    private void ReadPaths(OrchSession session, (object Given, FolderPathPattern Pattern)[] patterns)
    {
        ForgetNames();

        // A path without wildcards that is not there is a mistake, as it is in a file system.
        foreach ((object given, FolderPathPattern pattern) in patterns)
        {
            if (pattern.Literal is { } literal)
            {
                SearchForPaths.Seek(literal, given);
            }
        }

        Predicate<Folder> isWanted = folder => patterns.Any(path => path.Pattern.IsMatch(folder));
        bool exact = patterns.All(path => path.Pattern.IsExact);
        string?[] paths = [.. patterns.Select(path => path.Pattern.ToFilter())];
        ListQuery<Folder> question = new(
            new OrchRequest(FolderOperations.Get),
            new ODataFilter()
                .AndAny(paths.Contains(null) ? [] : paths.OfType<string>())
                .AndEquals("FolderType", Type),
            NameFilterFor(nameof(Name), Name, "folder", "DisplayName", folder => folder.DisplayName))
        {
            RowFilterReads = ["FullyQualifiedName", "DisplayName"],
            RowFilter = exact ? null : isWanted,
            RowCheck = patterns.Length == 0 ? null : isWanted,
            OrderBy = "FullyQualifiedName",
        };
        WriteRows(session, question, Path);
        WriteMissing();
    }

    /// <summary>What a reference means as a path; null where the folder was written already, or could not be found.</summary>
    private (object Given, FolderPathPattern Pattern)? ToPattern(OrchSession session, FolderReference reference)
    {
        if (reference.Pattern is { } pattern && !reference.IsUnclear)
        {
            return (reference.Given, new FolderPathPattern(pattern, Recurse));
        }

        Folder? folder = Recurse && reference.Entity is { FullyQualifiedName: not null } known
            ? known
            : Attempt(reference.Given, token => (reference.IsUnclear ? FolderLookup.FindTextAsync(session, reference, Log, token) : FolderLookup.FindAsync(session, reference.ToContext(), Log, token))!);
        if (folder is not null && !Recurse)
        {
            WriteRow(folder);
            return null;
        }

        return folder?.FullyQualifiedName is { } path ? (reference.Given, new FolderPathPattern(WildcardPattern.Escape(path), recurse: true)) : null;
    }
}
