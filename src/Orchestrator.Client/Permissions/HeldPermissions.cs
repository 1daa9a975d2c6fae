using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>What the account that is signed in may do, in the tenant or in any of its folders: asked once, and kept for a minute.</summary>
internal sealed class HeldPermissions
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(1);

    private readonly DateTimeOffset _asked;

    private HeldPermissions(DateTimeOffset asked, HashSet<string>? names)
    {
        _asked = asked;
        Names = names;
    }

    /// <summary>The permissions as the page spells them; null where the server did not tell.</summary>
    public IReadOnlyCollection<string>? Names { get; }

    /// <summary>Whether the account has a permission somewhere.</summary>
    public bool Has(string permission) => ((HashSet<string>)Names!).Contains(permission);

    /// <summary>Asks the server, unless it was asked a moment ago or the token is known to lack the scope.</summary>
    public static async Task<HeldPermissions> AskAsync(OrchSession session, IRequestLog log, CancellationToken cancellationToken, bool fresh = false)
    {
        SessionCore core = session.Client.Core;
        DateTimeOffset now = core.Transport.Now();
        if (!fresh && core.Held is { } held && now - held._asked < s_lifetime)
        {
            return held;
        }

        HashSet<string>? names = null;
        Operation operation = UserOperations.GetCurrentPermissions;
        if (TokenScopes.Of(await core.Tokens.GetTokenAsync(null, cancellationToken).ConfigureAwait(false))?.Open(operation) != false)
        {
            try
            {
                UserPermissions? answer = await session.Client.GetAsync<UserPermissions>(new OrchRequest(operation), log, cancellationToken).ConfigureAwait(false);
                names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                foreach (string name in answer?.Permissions ?? [])
                {
                    names.Add(PermissionName.ToPage(name));
                }
            }
            catch (OrchApiException)
            {
                // What could not be asked is left unsaid.
                names = null;
            }
        }

        return core.Held = new HeldPermissions(now, names);
    }
}
