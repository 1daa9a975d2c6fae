using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Commands;

/// <summary>Completes folder paths, one level at a time; names, ids or keys of folders, for a parameter that takes these.</summary>
public sealed class FolderCompleter : OrchCompleter
{
    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, CompletionRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<Folder> folders = await FolderList.ReadAsync(session, Silence.Instance, cancellationToken).ConfigureAwait(false);
        bool byName = request.Property?.PropertyType == typeof(string[]);
        return request.WantsId ? Listed(folder => folder.Id.ToString(CultureInfo.InvariantCulture))
            : request.WantsKey ? Listed(folder => folder.Key?.ToString())
            : byName ? Named()
            : Paths();

        IReadOnlyList<Suggestion> Listed(Func<Folder, string?> value) =>
        [
            .. folders
                .Where(folder => value(folder) is { } text && (request.Fits(text) || request.Fits(folder.FullyQualifiedName)))
                .Select(folder => new Suggestion(value(folder)!, folder.FullyQualifiedName + "  " + folder.Description, value(folder) + "  " + folder.FullyQualifiedName)),
        ];

        IReadOnlyList<Suggestion> Named() =>
        [
            .. folders
                .Where(folder => request.Fits(folder.DisplayName))
                .GroupBy(folder => folder.DisplayName!, StringComparer.OrdinalIgnoreCase)
                .Select(same => new Suggestion(same.Key, string.Join(Environment.NewLine, same.Select(folder => folder.FullyQualifiedName)))),
        ];

        IReadOnlyList<Suggestion> Paths()
        {
            int level = request.Start.Split('/').Length;
            return
            [
                .. folders
                    .Where(folder => folder.FullyQualifiedName is { } path && path.Split('/').Length == level && request.Fits(path))
                    .Select(folder => new Suggestion(folder.FullyQualifiedName!, folder.Id.ToString(CultureInfo.InvariantCulture) + "  " + Below(folder) + "  " + folder.Description)),
            ];
        }

        string Below(Folder folder)
        {
            int count = folders.Count(other => other.ParentId == folder.Id);
            return folder.FolderType + (count == 0 ? string.Empty : count == 1 ? ", 1 folder below" : $", {count} folders below");
        }
    }
}
