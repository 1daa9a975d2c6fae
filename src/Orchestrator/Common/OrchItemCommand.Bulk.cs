using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>How many items go in one request.</content>
public abstract partial class OrchItemCommand<T>
{
    /// <summary>
    /// Sends one request for all items. Where the server refuses them together, each goes alone, so that one that is wrong
    /// keeps no other back and has an error of its own.
    /// </summary>
    /// <param name="items">The items, all of one folder.</param>
    /// <param name="request">Makes the request for some of the items.</param>
    /// <returns>The items that the server took.</returns>
    private protected IReadOnlyList<ResolvedEntity> Send(IReadOnlyList<ResolvedEntity> items, Func<IReadOnlyList<ResolvedEntity>, OrchRequest> request) =>
        Send(items, request, (one, some, token) => some[0].Session.Client.RunAsync(one, Log, token));

    /// <summary>As <see cref="Send(IReadOnlyList{ResolvedEntity}, Func{IReadOnlyList{ResolvedEntity}, OrchRequest})"/>, for a request whose answer matters.</summary>
    /// <param name="items">The items, all of one folder.</param>
    /// <param name="request">Makes the request for some of the items.</param>
    /// <param name="run">Sends it and reads the answer.</param>
    private protected IReadOnlyList<ResolvedEntity> Send(
        IReadOnlyList<ResolvedEntity> items,
        Func<IReadOnlyList<ResolvedEntity>, OrchRequest> request,
        Func<OrchRequest, IReadOnlyList<ResolvedEntity>, CancellationToken, Task> run)
    {
        try
        {
            Wait(token => run(request(items), items, token));
            return items;
        }
        catch (OrchApiException e) when (items.Count > 1 && e.ErrorId is OrchErrorId.NotFound or OrchErrorId.InvalidRequest or OrchErrorId.Conflict)
        {
            Tell("Refused together, now one by one: " + e.Message);
        }
        catch (OrchApiException e)
        {
            foreach (ResolvedEntity item in items)
            {
                WriteFailure(e, item.Target);
            }

            return [];
        }

        return [.. items.SelectMany(item => Send([item], request, run))];
    }
}
