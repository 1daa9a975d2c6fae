using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>Completes the accounts of a sandbox: those that every fresh one has.</summary>
public sealed class SandboxAccountCompleter : Completer
{
    private static readonly Lazy<IReadOnlyList<(string UserName, string Description)>> s_accounts = new(() => [.. OrchSandbox.Create().Accounts]);

    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        s_accounts.Value
            .Where(account => request.Fits(account.UserName))
            .OrderBy(account => account.UserName, StringComparer.OrdinalIgnoreCase)
            .Select(account => new Suggestion(account.UserName, account.Description));
}
