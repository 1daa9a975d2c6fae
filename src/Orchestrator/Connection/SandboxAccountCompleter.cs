using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>Completes the accounts of a sandbox: those that every fresh one has.</summary>
public sealed class SandboxAccountCompleter : Completer
{
    private static readonly Lazy<Task<IReadOnlyList<User>>> s_accounts = new(() => Task.Run(ReadAsync));

    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        OrchCompleter.Soon(s_accounts.Value)
            .Where(user => request.Fits(user.UserName) && user.Type?.EndsWith("Group", StringComparison.Ordinal) == false)
            .OrderBy(user => user.UserName, StringComparer.OrdinalIgnoreCase)
            .Select(user => new Suggestion(user.UserName!, user.FullName + "  " + string.Join(", ", user.RolesList ?? [])));

    private static async Task<IReadOnlyList<User>> ReadAsync()
    {
        using OrchSession session = SandboxSession.Open(OrchSandbox.Create(), userName: null, owned: true);
        return await session.Client.ListAsync<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), Silence.Instance, CancellationToken.None).ConfigureAwait(false);
    }
}
