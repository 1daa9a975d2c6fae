using System;
using Orchestrator.Client;

namespace Orchestrator;

/// <summary>
/// A connection to one tenant of one Orchestrator: who is signed in, and the folder that cmdlets act in.
/// Safe for use by several runspaces at once. It holds the access token and shows it in no view.
/// </summary>
public sealed class OrchSession : IDisposable
{
    private readonly IDisposable? _owned;

    internal OrchSession(OrchAddress address, ITokenSource tokens, OrchTransport transport, IDisposable? owned = null)
    {
        Address = address;
        Tokens = tokens;
        _owned = owned;
        Client = new OrchClient(this, transport);
    }

    /// <summary>The address of the Orchestrator that requests go to.</summary>
    public Uri Uri => Address.Root;

    /// <summary>The organization; null on a standalone server.</summary>
    public string? Organization => Address.Organization;

    /// <summary>The tenant; null where the token alone decides it.</summary>
    public string? Tenant => Address.Tenant;

    /// <summary>The name of the account; null where the account is an application or may not read its own name.</summary>
    public string? UserName { get; internal set; }

    /// <summary>The id of the account's user; null where <see cref="UserName"/> is.</summary>
    public long? UserId { get; internal set; }

    /// <summary>How the account signed in.</summary>
    public string SignIn => Tokens.Kind;

    /// <summary>When the access token ends; null where that cannot be told.</summary>
    public DateTimeOffset? ExpiresOn => Tokens.ExpiresOn;

    /// <summary>The folder that cmdlets act in unless told otherwise; null before <c>Use-OrchFolder</c>.</summary>
    public FolderContext? Folder { get; internal set; }

    /// <summary>The Web API version of the server, such as 20; null before its first answer.</summary>
    public int? WebApiVersion { get; internal set; }

    /// <summary>True for the Orchestrator in memory.</summary>
    public bool IsSandbox { get; internal init; }

    /// <summary>True once the session was closed with <c>Disconnect-Orch</c>.</summary>
    public bool IsClosed { get; private set; }

    internal OrchAddress Address { get; }

    internal ITokenSource Tokens { get; }

    internal OrchClient Client { get; }

    /// <inheritdoc/>
    public override string ToString() => (UserName is null ? string.Empty : UserName + " at ") + Uri;

    /// <summary>Closes the session: forgets the token and ends its connections.</summary>
    public void Dispose()
    {
        if (IsClosed)
        {
            return;
        }

        IsClosed = true;
        Client.Dispose();
        (Tokens as IDisposable)?.Dispose();
        _owned?.Dispose();
    }
}
