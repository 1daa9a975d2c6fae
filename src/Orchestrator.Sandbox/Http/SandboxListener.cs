using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Sandbox;

/// <summary>
/// HTTP on loopback, over sockets of its own: the listener of .NET cannot break a connection in the middle of an answer on every
/// platform, and a sandbox must.
/// </summary>
internal sealed class SandboxListener : IDisposable
{
    private readonly SandboxServer _server;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Socket, bool> _open = new();

    public SandboxListener(SandboxServer server, int port)
    {
        _server = server;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        int number = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Address = new Uri("http://127.0.0.1:" + number.ToString(CultureInfo.InvariantCulture) + "/");
        _ = Task.Run(AcceptAsync);
    }

    public Uri Address { get; }

    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Stop();
        foreach (Socket socket in _open.Keys)
        {
            socket.Dispose();
        }
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync().ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            _ = Task.Run(() => ServeAsync(socket));
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        socket.NoDelay = true;
        _open[socket] = true;
        try
        {
            using NetworkStream stream = new(socket, false);
            if (await new HttpConnection(_server, Address, stream, _stopping.Token).RunAsync().ConfigureAwait(false))
            {
                // A proper end before the answer would make HttpClient try again by itself; a reset is an error to it.
                socket.LingerState = new LingerOption(true, 0);
            }
        }
        catch (Exception)
        {
            // The client went away, the sandbox stops, or a fault cuts a body: nobody is left to tell, and closing is all there is to do.
        }
        finally
        {
            _open.TryRemove(socket, out _);
            socket.Dispose();
        }
    }
}
