using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the names of permissions.</summary>
public sealed class PermissionCompleter : OrchCompleter
{
    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, CompletionRequest request, CancellationToken cancellationToken)
    {
        List<Permission> all = await session.Client.ListAsync<Permission>(new OrchRequest(PermissionOperations.Get), new ODataQuery(), Silence.Instance, cancellationToken).ConfigureAwait(false);
        return
        [
            .. all
                .Where(permission => request.Fits(permission.Name))
                .OrderBy(permission => permission.Name, StringComparer.OrdinalIgnoreCase)
                .Select(permission => new Suggestion(permission.Name!, permission.Scope)),
        ];
    }
}
