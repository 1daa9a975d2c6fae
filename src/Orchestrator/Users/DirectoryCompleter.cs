using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes what the directory behind the accounts knows: domains, and names or identifiers of its entries.</summary>
public sealed class DirectoryCompleter : OrchCompleter
{
    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, CompletionRequest request, CancellationToken cancellationToken)
    {
        if (request.Parameter.Equals("Domain", StringComparison.OrdinalIgnoreCase))
        {
            return [.. (await AskAsync(DirectoryOperations.GetDomains, []).ConfigureAwait(false)).Select(domain => Text(domain, "name")).Where(request.Fits).Select(name => new Suggestion(name!))];
        }

        string context = request.Parameter.Equals("Group", StringComparison.OrdinalIgnoreCase) ? "Groups" : "All";
        KeyValuePair<string, string>[] question = [new("searchContext", context), new("domain", request.Given("Domain") as string ?? "autogen"), new("prefix", request.Start)];
        string part = request.Parameter.Equals("DirectoryIdentifier", StringComparison.OrdinalIgnoreCase) ? "identifier" : "identityName";
        return
        [
            .. (await AskAsync(DirectoryOperations.SearchForUsersAndGroups, question).ConfigureAwait(false))
                .Where(entry => !string.IsNullOrEmpty(Text(entry, part)))
                .Select(entry => new Suggestion(Text(entry, part)!, Text(entry, "type") + "  " + Text(entry, "displayName"), part == "identifier" ? Text(entry, "identityName") : null)),
        ];

        async Task<IEnumerable<IDictionary<string, object?>>> AskAsync(Operation operation, IReadOnlyList<KeyValuePair<string, string>> parameters)
        {
            OrchRequest asked = new(operation) { Query = new ODataQuery { Parameters = parameters }.ToText() };
            object? answer = await session.Client.GetAsync<object>(asked, Silence.Instance, cancellationToken).ConfigureAwait(false);
            return (answer as IEnumerable<object?> ?? []).OfType<IDictionary<string, object?>>();
        }
    }

    private static string? Text(IDictionary<string, object?> entry, string name) => entry.TryGetValue(name, out object? value) ? value as string : null;
}
