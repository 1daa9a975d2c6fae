using System;
using System.Net.Http;
using System.Threading;

namespace Orchestrator.Client;

/// <summary>What a session and its views of other folders have in common: where, who, and the wire.</summary>
internal sealed class SessionCore : IDisposable
{
    private readonly IDisposable? _owned;
    private readonly CancellationTokenSource _closing = new();
    private long _strain;
    private long _toldUntil;

    public SessionCore(OrchAddress address, ITokenSource tokens, OrchTransport transport, IDisposable? owned)
    {
        Address = address;
        Tokens = tokens;
        Transport = transport;
        _owned = owned;
        Closing = _closing.Token;
        Http = new HttpClient(transport.Handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public OrchAddress Address { get; }

    public ITokenSource Tokens { get; }

    public OrchTransport Transport { get; }

    public HttpClient Http { get; }

    public string? UserName { get; private set; }

    public long? UserId { get; private set; }

    public int? WebApiVersion { get; set; }

    /// <summary>What the account may do, as far as it was asked; kept for the errors of the next minute.</summary>
    public HeldPermissions? Held { get; set; }

    public bool IsClosed { get; private set; }

    public KnownFolders Folders { get; } = new();

    /// <summary>Cancelled when the session is closed: it ends what is read, waited for and repeated.</summary>
    public CancellationToken Closing { get; }

    /// <summary>Knows the session's secrets.</summary>
    public Redactor Redactor { get; } = new();

    /// <summary>How often the server has answered that it is too much, or failed.</summary>
    public long Strain => Interlocked.Read(ref _strain);

    /// <summary>Keeps to the request limits that are known.</summary>
    public RequestPacer Pacer { get; } = new();

    /// <summary>Whether a wait is to be told: of those that end at about the same time, one is.</summary>
    public bool TellsWaitUntil(DateTimeOffset end)
    {
        long told = Interlocked.Read(ref _toldUntil);
        return end.UtcTicks > told + TimeSpan.TicksPerSecond * 5 && Interlocked.CompareExchange(ref _toldUntil, end.UtcTicks, told) == told;
    }

    public void NoteStrain() => Interlocked.Increment(ref _strain);

    public void SetUser(string? name, long? id)
    {
        UserName = name;
        UserId = id;
    }

    public void Dispose()
    {
        if (IsClosed)
        {
            return;
        }

        IsClosed = true;
        _closing.Cancel();
        Http.Dispose();
        Transport.Dispose();
        (Tokens as IDisposable)?.Dispose();
        _owned?.Dispose();
    }
}
