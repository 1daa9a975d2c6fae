using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>Waits on 127.0.0.1 for the one request by which the browser brings the answer of the sign-in page.</summary>
internal sealed class LoopbackListener : IDisposable
{
    private const int LongestRequest = 16 * 1024;
    private const int MostVisitors = 32;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener;
    private readonly Uri _redirect;
    private readonly Func<string?, bool> _isState;
    private readonly CancellationToken _stop;
    private readonly SemaphoreSlim _places = new(MostVisitors);
    private readonly TaskCompletionSource<LoopbackVisit> _visit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile bool _closed;
    private int _strangers;

    private LoopbackListener(TcpListener listener, Uri redirect, Func<string?, bool> isState, CancellationToken cancellationToken)
    {
        _isState = isState;
        _stop = cancellationToken;
        _listener = listener;
        _redirect = redirect;
    }

    /// <summary>How many visits brought the answer to another sign-in.</summary>
    public int Strangers => Volatile.Read(ref _strangers);

    /// <summary>Begins to listen.</summary>
    /// <param name="redirect">The address that the application is registered with.</param>
    /// <param name="isState">Whether a visit's state is the one of this sign-in.</param>
    /// <param name="cancellationToken">Ends what visitors are in the middle of.</param>
    /// <param name="accept">Accepts the next connection; null for the listener's own way.</param>
    /// <exception cref="OrchApiException">The address is not one on this machine, or its port is taken.</exception>
    public static LoopbackListener Start(Uri redirect, Func<string?, bool> isState, CancellationToken cancellationToken, Func<TcpListener, Task<TcpClient>>? accept = null)
    {
        if (redirect.Scheme != Uri.UriSchemeHttp || !redirect.IsLoopback || redirect.Fragment.Length > 0)
        {
            throw OAuthError.Create(
                SignInErrorId.RedirectUnusable,
                redirect,
                $"The redirect address {redirect.OriginalString} is not one that this machine can listen on.",
                "Register an address such as http://localhost:8400/ with the application and give it with -RedirectUri.");
        }

        TcpListener listener = new(IPAddress.Loopback, redirect.Port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start();
        }
        catch (SocketException e)
        {
            throw OAuthError.Create(
                SignInErrorId.RedirectUnusable,
                redirect,
                $"Port {redirect.Port} of the redirect address {redirect.OriginalString} cannot be listened on: {e.Message}",
                "End whatever uses the port (another sign-in may still be waiting), or register another address and give it with -RedirectUri.");
        }

        LoopbackListener loopback = new(listener, redirect, isState, cancellationToken);
        _ = loopback.AcceptAsync(accept ?? (one => one.AcceptTcpClientAsync()));
        return loopback;
    }

    /// <summary>The first request for the redirect address that brings this sign-in's state. Whatever else asks gets a page that says so.</summary>
    public async Task<LoopbackVisit?> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task first = await Task.WhenAny(_visit.Task, Task.Delay(timeout, end.Token)).ConfigureAwait(false);
        end.Cancel();
        cancellationToken.ThrowIfCancellationRequested();
        return first == _visit.Task ? await _visit.Task.ConfigureAwait(false) : null;
    }

    public void Dispose()
    {
        _closed = true;
        _listener.Stop();
    }

    private async Task AcceptAsync(Func<TcpListener, Task<TcpClient>> accept)
    {
        while (!_closed && !_stop.IsCancellationRequested)
        {
            // Browsers open connections ahead of need and send nothing on them: no visitor keeps another waiting, and none stays for long.
            await _places.WaitAsync(_stop).ConfigureAwait(false);
            try
            {
                _ = ReceiveAsync(await accept(_listener).ConfigureAwait(false));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The listener was stopped; or one connection could not be taken, for want of handles perhaps, and the next may be.
                _places.Release();
                await Task.Delay(s_pause, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task ReceiveAsync(TcpClient client)
    {
        try
        {
            using Timer patience = new(_ => client.Dispose(), null, s_patience, Timeout.InfiniteTimeSpan);
            string? target = await ReadTargetAsync(client.GetStream()).ConfigureAwait(false);
            LoopbackVisit visit = new(client);
            if (target is not null && Uri.TryCreate(_redirect, target, out Uri? address) && address.AbsolutePath == _redirect.AbsolutePath && address.Query.Length > 1)
            {
                visit.Query = ParseQuery(address.Query);
                if (_isState(visit["state"]))
                {
                    patience.Change(Timeout.Infinite, Timeout.Infinite);
                    if (_visit.TrySetResult(visit))
                    {
                        return;
                    }
                }

                Interlocked.Increment(ref _strangers);
                await visit.AnswerAsync("400 Bad Request", "This is not the sign-in that PowerShell waits for", "The page belongs to another sign-in, or to an old one. Close it, and finish in the page that PowerShell opened last.", _stop).ConfigureAwait(false);
                return;
            }

            await visit.AnswerAsync("404 Not Found", "There is nothing here", "This address only receives the answer of a sign-in.", _stop).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // A visitor who breaks off is of no interest.
            client.Dispose();
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>The target of a GET request, once all of its headers are there; null for anything else.</summary>
    private async Task<string?> ReadTargetAsync(NetworkStream stream)
    {
        byte[] buffer = new byte[LongestRequest];
        int length = 0;
        while (length < buffer.Length)
        {
            int read = await stream.ReadAsync(buffer, length, buffer.Length - length, _stop).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            length += read;
            string text = Encoding.ASCII.GetString(buffer, 0, length);
            if (text.IndexOf("\r\n\r\n", StringComparison.Ordinal) >= 0)
            {
                string[] line = text.Substring(0, text.IndexOf("\r\n", StringComparison.Ordinal)).Split(' ');
                return line.Length == 3 && line[0] == "GET" && line[1].StartsWith("/", StringComparison.Ordinal) ? line[1] : null;
            }
        }

        return null;
    }

    internal static Dictionary<string, string> ParseQuery(string query)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (string pair in query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            int mark = pair.IndexOf('=');
            string name = mark < 0 ? pair : pair.Substring(0, mark);
            values[WebUtility.UrlDecode(name)] = mark < 0 ? string.Empty : WebUtility.UrlDecode(pair.Substring(mark + 1));
        }

        return values;
    }
}
