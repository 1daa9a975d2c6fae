using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Finds the ids of folders for requests that name a folder by its id, each folder once in a cmdlet's life.</summary>
internal sealed class FolderResolver
{
    private readonly Dictionary<(OrchSession Session, string Name), FolderContext> _found = [];

    /// <summary>The folder with its id, which takes a request only where the id is not known.</summary>
    /// <exception cref="OrchApiException">There is none, with the id <c>FolderNotFound</c>.</exception>
    public async Task<FolderContext> WithIdAsync(OrchSession session, FolderContext named, IRequestLog log, CancellationToken cancellationToken)
    {
        if (named.Id is not null)
        {
            return named;
        }

        if (!_found.TryGetValue((session, named.ToString()), out FolderContext? folder))
        {
            folder = (await FolderLookup.FindAsync(session, named, log, cancellationToken).ConfigureAwait(false)).ToContext();
            _found[(session, named.ToString())] = folder;
        }

        return folder;
    }
}
