using System;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator;

/// <summary>
/// A connection to one tenant of one Orchestrator: who is signed in, and the folder that cmdlets act in.
/// Safe for use by several runspaces at once. It holds the access token and shows it in no view.
/// </summary>
public sealed class OrchSession : IDisposable
{
    private readonly SessionCore _core;

    internal OrchSession(OrchAddress address, ITokenSource tokens, OrchTransport transport, IDisposable? owned = null)
    {
        _core = new SessionCore(address, tokens, transport, owned);
        Client = new OrchClient(this, _core);
    }

    private OrchSession(OrchSession outer, FolderContext folder)
    {
        _core = outer._core;
        IsSandbox = outer.IsSandbox;
        Options = outer.Options;
        Folder = folder;
        Client = new OrchClient(this, _core);
    }

    /// <summary>The address of the Orchestrator that requests go to.</summary>
    public Uri Uri => _core.Address.Root;

    /// <summary>The organization; null on a standalone server.</summary>
    public string? Organization => _core.Address.Organization;

    /// <summary>The tenant; null where the token alone decides it.</summary>
    public string? Tenant => _core.Address.Tenant;

    /// <summary>The name of the account; null where the account is an application or may not read its own name.</summary>
    public string? UserName => _core.UserName;

    /// <summary>The id of the account's user; null where <see cref="UserName"/> is.</summary>
    public long? UserId => _core.UserId;

    /// <summary>How the account signed in.</summary>
    public string SignIn => _core.Tokens.Kind;

    /// <summary>When the access token ends, in local time; null where that cannot be told.</summary>
    public DateTime? ExpiresOn => _core.Tokens.ExpiresOn?.LocalDateTime;

    /// <summary>The folder that cmdlets act in unless told otherwise; null before <c>Use-OrchFolder</c>.</summary>
    public FolderContext? Folder { get; internal set; }

    /// <summary>The Web API version of the server, such as 20; null before its first answer.</summary>
    public int? WebApiVersion => _core.WebApiVersion;

    /// <summary>True for the Orchestrator in memory.</summary>
    public bool IsSandbox { get; internal init; }

    /// <summary>True once the session was closed with <c>Disconnect-Orch</c>.</summary>
    public bool IsClosed => _core.IsClosed;

    internal OrchClient Client { get; }

    /// <summary>How the session was opened, for a profile; null for a sandbox.</summary>
    internal SignInOptions? Options { get; init; }

    /// <inheritdoc/>
    public override string ToString() => (UserName is null ? string.Empty : UserName + " at ") + Uri;

    /// <summary>Closes the session: forgets the token and ends its connections.</summary>
    public void Dispose() => _core.Dispose();

    /// <summary>The same session with another folder; closing either closes both.</summary>
    internal OrchSession In(FolderContext folder) => new(this, folder);

    /// <summary>Gets the first token, where the account has to sign in for it.</summary>
    internal Task StartAsync(IRequestLog log, CancellationToken cancellationToken) =>
        _core.Tokens is RenewingToken tokens ? tokens.StartAsync(log, cancellationToken) : Task.CompletedTask;

    /// <summary>The folders that were read: what objects show as the folder that they live in.</summary>
    internal KnownFolders Folders => _core.Folders;

    internal ITokenSource Tokens => _core.Tokens;

    internal OrchAddress Address => _core.Address;

    internal OrchTransport Transport => _core.Transport;

    internal void SetUser(string? name, long? id) => _core.SetUser(name, id);
}
