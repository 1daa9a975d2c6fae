using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>All folders that the account can see, and which of them a path pattern means.</summary>
internal static class FolderList
{
    public static async Task<IReadOnlyList<Folder>> ReadAsync(OrchSession session, IRequestLog log, CancellationToken cancellationToken)
    {
        List<Folder> folders = [];
        using RowStream<Folder> rows = session.Client.Rows<Folder>(
            new OrchRequest(FolderOperations.Get),
            new ODataQuery { OrderBy = "FullyQualifiedName", OrdersUniquely = true },
            log,
            cancellationToken);
        while (await rows.NextAsync(cancellationToken).ConfigureAwait(false) is { } arrived)
        {
            folders.AddRange(arrived);
        }

        return folders;
    }

    /// <summary>The folders that a pattern means, by the rules of <see cref="FolderPathPattern"/>.</summary>
    public static IEnumerable<Folder> Match(IEnumerable<Folder> folders, string pattern, bool recurse) =>
        folders.Where(new FolderPathPattern(pattern, recurse).IsMatch);

    /// <summary>The folders that <paramref name="context"/> contains, itself first.</summary>
    public static IEnumerable<Folder> Below(IEnumerable<Folder> folders, FolderContext context)
    {
        Folder? top = folders.FirstOrDefault(folder =>
            folder.Id == context.Id
            || (context.Key is not null && folder.Key == context.Key)
            || (context.Path is not null && string.Equals(folder.FullyQualifiedName, context.Path, StringComparison.OrdinalIgnoreCase)));
        return top is null
            ? []
            : folders.Where(folder => folder == top || folder.FullyQualifiedName?.StartsWith(top.FullyQualifiedName + "/", StringComparison.OrdinalIgnoreCase) == true);
    }
}
