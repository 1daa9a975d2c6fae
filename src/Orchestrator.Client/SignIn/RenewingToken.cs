using System;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// A token that is renewed ahead of its end, and when the server refuses it. However many requests ask at once, one
/// renewal is under way, and it goes on when a request that waits for it is given up: a refresh token that was used
/// must not be lost with its successor.
/// </summary>
internal sealed class RenewingToken : ITokenSource, IDisposable
{
    /// <summary>How long a renewal ahead of time is not tried again, and a renewed token that is refused as well is not renewed.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(30);

    /// <summary>How long a failed renewal stands for all who need a token now.</summary>
    private static readonly TimeSpan s_shortPause = TimeSpan.FromSeconds(5);

    private readonly Func<IRequestLog, CancellationToken, Task<IssuedToken>> _first;
    private readonly Func<IssuedToken, CancellationToken, Task<IssuedToken>> _renew;
    private readonly Func<DateTimeOffset> _now;
    private readonly IDisposable? _owned;
    private readonly object _lock = new();
    private IssuedToken? _current;
    private Task<IssuedToken>? _renewal;
    private OrchApiException? _failure;
    private DateTimeOffset _failedOn = DateTimeOffset.MinValue;
    private DateTimeOffset _replacedOn = DateTimeOffset.MinValue;

    /// <summary>Makes a source that has no token yet.</summary>
    /// <param name="kind">How the account signs in, for a table.</param>
    /// <param name="first">Gets the first token; it may ask the user.</param>
    /// <param name="renew">Gets the next one, without asking anybody.</param>
    /// <param name="now">The clock.</param>
    /// <param name="owned">What ends with this.</param>
    public RenewingToken(
        string kind,
        Func<IRequestLog, CancellationToken, Task<IssuedToken>> first,
        Func<IssuedToken, CancellationToken, Task<IssuedToken>> renew,
        Func<DateTimeOffset> now,
        IDisposable? owned = null)
    {
        Kind = kind;
        _first = first;
        _renew = renew;
        _now = now;
        _owned = owned;
    }

    public string Kind { get; }

    public DateTimeOffset? ExpiresOn => Volatile.Read(ref _current)?.ExpiresOn;

    /// <summary>Gets the first token. The user may be asked meanwhile, so this can be given up.</summary>
    public async Task StartAsync(IRequestLog log, CancellationToken cancellationToken)
    {
        IssuedToken token = await _first(log, cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _current, token);
    }

    public async Task<string?> GetTokenAsync(string? rejected, CancellationToken cancellationToken)
    {
        Task<IssuedToken> renewal;
        IssuedToken current;
        bool refused;
        lock (_lock)
        {
            current = _current ?? throw new InvalidOperationException("The session has not signed in yet.");
            refused = rejected is not null && rejected == current.AccessToken;
            if (!refused && !(current.RenewFrom <= _now()))
            {
                return current.AccessToken;
            }

            bool good = !refused && current.ExpiresOn > _now();
            if (_renewal is null && _failure is not null && _now() < _failedOn + (good ? s_pause : s_shortPause))
            {
                return good ? current.AccessToken : throw _failure;
            }

            if (_renewal is null && refused && _now() < _replacedOn + s_pause)
            {
                // The token that took the place of a refused one is refused too: another would fare no better.
                return null;
            }

            renewal = _renewal ??= Task.Run(() => RenewAsync(current, refused, CancellationToken.None), CancellationToken.None);
        }

        try
        {
            return (await WaitAsync(renewal, cancellationToken).ConfigureAwait(false)).AccessToken;
        }
        catch (OrchApiException) when (!refused && current.ExpiresOn > _now())
        {
            // It was to be renewed ahead of time, and still opens doors: use it, and try again in a while.
            return current.AccessToken;
        }
    }

    public void Dispose()
    {
        _current = null;
        _owned?.Dispose();
    }

    private static async Task<IssuedToken> WaitAsync(Task<IssuedToken> task, CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled && !task.IsCompleted)
        {
            using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(task, Task.Delay(Timeout.Infinite, done.Token)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            done.Cancel();
        }

        return await task.ConfigureAwait(false);
    }

    private async Task<IssuedToken> RenewAsync(IssuedToken current, bool refused, CancellationToken cancellationToken)
    {
        try
        {
            IssuedToken next = await _renew(current, cancellationToken).ConfigureAwait(false);
            lock (_lock)
            {
                _current = next;
                _failure = null;
                _replacedOn = refused ? _now() : _replacedOn;
                _renewal = null;
            }

            return next;
        }
        catch (Exception e)
        {
            lock (_lock)
            {
                _failure = e as OrchApiException;
                _failedOn = _now();
                _renewal = null;
            }

            throw;
        }
    }
}
