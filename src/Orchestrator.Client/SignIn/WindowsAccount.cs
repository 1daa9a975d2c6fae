using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>A Windows account on a standalone server: the connection is signed in by Negotiate or NTLM, and there is no token.</summary>
internal sealed class WindowsAccount : ITokenSource
{
    public string Kind => nameof(SignInWay.Windows);

    public DateTimeOffset? ExpiresOn => null;

    public Task<string?> GetTokenAsync(string? rejected, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>The account, for the server's address only: another host that asks for it gets nothing, and Basic, which shows the password, is never answered.</summary>
    public static CredentialCache For(Uri root, SignInOptions options)
    {
        NetworkCredential account = options.Secret is { } password ? Account(options.UserName!, password) : CredentialCache.DefaultNetworkCredentials;
        CredentialCache accounts = new() { { root, "NTLM", account } };
        if (!options.NtlmOnly)
        {
            accounts.Add(root, "Negotiate", account);
        }

        return accounts;
    }

    /// <summary>"ACME\\ana" names the domain first; "ana@acme.com" is left as it is.</summary>
    private static NetworkCredential Account(string userName, System.Security.SecureString password)
    {
        string[] parts = userName.Split(['\\'], 2);
        return parts.Length == 2 ? new NetworkCredential(parts[1], password, parts[0]) : new NetworkCredential(userName, password);
    }
}
