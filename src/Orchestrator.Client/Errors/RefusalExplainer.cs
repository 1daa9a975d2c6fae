using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>Says of a refused request what the account and its token have of what it needs.</summary>
internal static class RefusalExplainer
{
    /// <summary>The same error with the reason; as it is where nothing more is known.</summary>
    public static async Task<OrchApiException> ExplainAsync(OrchApiException refusal, OrchSession session, IRequestLog log, CancellationToken cancellationToken)
    {
        if (refusal.Request.Operation is not { } operation || operation.Id == UserOperations.GetCurrentPermissions.Id)
        {
            return refusal;
        }

        string? token = await session.Client.Core.Tokens.GetTokenAsync(null, cancellationToken).ConfigureAwait(false);
        TokenScopes? scopes = TokenScopes.Of(token);
        StringBuilder text = new();
        if (scopes?.Open(operation) == false)
        {
            text.Append(" The token's scopes are ").Append(scopes).Append(": ").Append(operation.Scope).Append(" is missing.");
        }
        else
        {
            HeldPermissions held = await HeldPermissions.AskAsync(session, log, cancellationToken).ConfigureAwait(false);
            if (held.Names is not null)
            {
                Describe(operation, refusal, session, held, text);
            }

            if (scopes is not null && operation.Area is not null)
            {
                text.Append(" The token's scopes are enough.");
            }
        }

        return text.Length == 0 ? refusal : refusal.With(Insert(refusal.Message, text.ToString()));
    }

    private static void Describe(Operation operation, OrchApiException refusal, OrchSession session, HeldPermissions held, StringBuilder text)
    {
        PermissionExpression page = operation.PermissionBy(PermissionSource.Page);
        IReadOnlyList<string>[] needs = [.. (page.IsEmpty && operation.Inferred is not null ? PermissionExpression.Parse(operation.Inferred) : page).Needs()];
        if (needs.Length == 0)
        {
            return;
        }

        string[] missing = [.. needs.Where(group => !group.Any(held.Has)).Select(group => string.Join(" or ", group))];
        string[] has = [.. needs.SelectMany(group => group).Where(held.Has).Distinct()];
        string[] areas = [.. needs.SelectMany(group => group).Select(Area).Distinct()];
        string[] near = [.. held.Names!.Where(name => areas.Contains(Area(name), StringComparer.OrdinalIgnoreCase) && !has.Contains(name)).OrderBy(name => name, StringComparer.Ordinal)];
        string account = session.UserName ?? "The account";
        string all = string.Join(", ", has.Concat(near));
        text.Append(' ').Append(account).Append(all.Length == 0 ? " has none of them" : " has " + all);
        string[] document = [.. operation.PermissionBy(PermissionSource.WebApi20).Needs().Where(group => !group.Any(held.Has)).Select(group => string.Join(" or ", group)).Except(missing)];
        if (missing.Length > 0 || document.Length > 0)
        {
            string[] said = missing.Length > 0 ? missing : document;
            text.Append(": ").Append(missing.Length > 0 ? string.Empty : "by Web API 20, ").Append(string.Join(" and ", said)).Append(said.Length == 1 ? " is" : " are").Append(" missing");
            text.Append(missing.Length > 0 && document.Length > 0 ? " (by Web API 20: " + string.Join(" and ", document) + ")." : ".");
        }
        else
        {
            text.Append(refusal.Folder is null ? ", but not in the tenant." : ", but not in that folder.");
        }
    }

    private static string Area(string permission) => permission.Substring(0, Math.Max(0, permission.LastIndexOf('.')));

    /// <summary>Puts the reason before the status and the operation, which end the message.</summary>
    private static string Insert(string message, string more)
    {
        int end = message.LastIndexOf(" (", StringComparison.Ordinal);
        return end < 0 ? message + more : message.Substring(0, end) + more + message.Substring(end);
    }
}
