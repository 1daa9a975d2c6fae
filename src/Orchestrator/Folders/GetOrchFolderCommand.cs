using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the folders that the account can see: all, those of a path, or those of a name wherever they are.</summary>
[Cmdlet(VerbsCommon.Get, "OrchFolder", DefaultParameterSetName = "Path", SupportsPaging = true)]
[OutputType(typeof(Folder))]
[Calls("Folders_Get", When = "not Id and not Key and not Path or Path:path or Recurse")]
[Calls("Folders_GetById", When = "Id or Path:id")]
[Calls("Folders_GetByKeyByIdentifier", When = "Key or Path:key")]
public sealed class GetOrchFolderCommand : OrchReadCommand<Folder>
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Paths, with wildcards that stand for part of one name as in a file system: <c>Finance/Pay*</c>, and <c>*</c> for the root level.
    /// Ids, keys and folders do too.
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = "Path", ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference[]? Path { get; set; }

    /// <summary>The folders' own names, wherever they are, with wildcards.</summary>
    [Parameter(ParameterSetName = "Path")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The types to get: Standard, Personal, Virtual, Solution or DebugSolution.</summary>
    [Parameter(ParameterSetName = "Path")]
    [KnownValues("Standard", "Personal", "Virtual", "Solution", "DebugSolution")]
    public string[]? Type { get; set; }

    /// <summary>Gets everything below the paths too.</summary>
    [Parameter(ParameterSetName = "Path")]
    public SwitchParameter Recurse { get; set; }

    /// <summary>Ids. A folder's id changes when the licensing plan does.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public long[]? Id { get; set; }

    /// <summary>Keys, which never change.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Key")]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public Guid[]? Key { get; set; }

    private protected override string DefaultOrder => "FullyQualifiedName";

    private protected override IReadOnlyList<string> FinishedBy => ["FullyQualifiedName", "DisplayName"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        OrchSession session = SessionFor(Path?.Select(path => path.Entity).FirstOrDefault(entity => entity is not null));
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
            Read(session, []);
        }
        else if (Path.Select(path => ToPattern(session, path)).OfType<(object, FolderPathPattern)>().ToArray() is { Length: > 0 } patterns)
        {
            Read(session, patterns);
        }
    }

    private protected override void WriteRow(Folder row)
    {
        _seen.Add(row.FullyQualifiedName ?? string.Empty);
        base.WriteRow(row);
    }

    private void Read(OrchSession session, IReadOnlyList<(object Given, FolderPathPattern Pattern)> patterns)
    {
        NameFilter names = new(Name);
        Predicate<Folder>? finishName = names.Finish<Folder>(folder => folder.DisplayName);
        bool exact = patterns.All(path => path.Pattern.IsExact);
        string?[] paths = [.. patterns.Select(path => path.Pattern.ToFilter())];
        bool whole = WriteRows(
            session,
            new OrchRequest(FolderOperations.Get),
            new ODataFilter()
                .And(paths.Contains(null) ? null : string.Join(" or ", paths.Select(path => paths.Length > 1 && path!.Contains(" and ") ? "(" + path + ")" : path)))
                .And(names.ToFilter("DisplayName"))
                .AndEquals("FolderType", Type),
            Path,
            exact && finishName is null ? null : folder => (exact || patterns.Any(path => path.Pattern.IsMatch(folder))) && finishName?.Invoke(folder) != false);
        if (whole && PagingParameters.Skip == 0 && Name is null && Type is null && Filter is null && Property is null)
        {
            // A path without wildcards that is not there is a mistake, as it is in a file system.
            foreach ((object given, FolderPathPattern pattern) in patterns.Where(path => path.Pattern.Literal is { } literal && !_seen.Contains(literal)))
            {
                WriteFailure(FolderLookup.NotFound(new FolderContext(path: pattern.Literal)), given);
            }
        }
    }

    /// <summary>What a reference means as a path; null where the folder was written already, or could not be found.</summary>
    private (object Given, FolderPathPattern Pattern)? ToPattern(OrchSession session, FolderReference reference)
    {
        if (reference.Pattern is { } pattern)
        {
            return (reference.Given, new FolderPathPattern(pattern, Recurse));
        }

        Folder? folder = Recurse && reference.Entity is { FullyQualifiedName: not null } known
            ? known
            : Attempt(reference.Given, token => FolderLookup.FindAsync(session, reference.ToContext(), Log, token)!);
        if (folder is not null && !Recurse)
        {
            WriteRow(folder);
            return null;
        }

        return folder?.FullyQualifiedName is { } path ? (reference.Given, new FolderPathPattern(WildcardPattern.Escape(path), recurse: true)) : null;
    }
}
