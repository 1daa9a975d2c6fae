using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Commands;

/// <summary>Completes folder paths, one level at a time.</summary>
public sealed class FolderCompleter : OrchCompleter
{
    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, string word, IDictionary bound, CancellationToken cancellationToken)
    {
        int level = word.Split('/').Length;
        IReadOnlyList<Folder> folders = await FolderList.ReadAsync(session, Silence.Instance, cancellationToken).ConfigureAwait(false);
        return
        [
            .. folders
                .Where(folder => folder.FullyQualifiedName is { } path
                    && path.Split('/').Length == level
                    && path.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                .Select(folder => new Suggestion(folder.FullyQualifiedName!, folder.Id.ToString(CultureInfo.InvariantCulture) + "  " + folder.Description)),
        ];
    }
}
