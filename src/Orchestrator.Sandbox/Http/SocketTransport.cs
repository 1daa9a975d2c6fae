using System;
using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Abstractions.Internal;

namespace Orchestrator.Sandbox;

/// <summary>
/// Carries bytes between sockets and the HTTP server. The server has a transport of its own, but its sockets are out of reach, and
/// a connection that must be reset needs its socket.
/// </summary>
internal sealed class SocketTransport : ITransportFactory, ITransport, IDisposable
{
    private readonly MemoryPool<byte> _memory = KestrelMemoryPool.Create();
    private readonly ConcurrentDictionary<SocketConnection, bool> _open = new();
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private IEndPointInformation? _endPoint;
    private IConnectionDispatcher? _dispatcher;

    public ITransport Create(IEndPointInformation endPointInformation, IConnectionDispatcher dispatcher)
    {
        _endPoint = endPointInformation;
        _dispatcher = dispatcher;
        return this;
    }

    public Task BindAsync()
    {
        try
        {
            _listener.Bind(_endPoint!.IPEndPoint);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new AddressInUseException(e.Message, e);
        }

        // Port 0 has become a real one.
        _endPoint.IPEndPoint = (IPEndPoint)_listener.LocalEndPoint;
        _listener.Listen(512);
        _ = Task.Run(AcceptAsync);
        return Task.CompletedTask;
    }

    public Task UnbindAsync()
    {
        _listener.Dispose();
        return Task.CompletedTask;
    }

    public Task StopAsync()
    {
        foreach (SocketConnection connection in _open.Keys)
        {
            connection.Abort(new ConnectionAbortedException("The sandbox stops."));
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _memory.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptAsync().ConfigureAwait(false);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.OperationAborted or SocketError.Interrupted or SocketError.NotSocket or SocketError.InvalidArgument)
            {
                return;
            }
            catch (SocketException)
            {
                // The client went away before it was accepted.
                continue;
            }

            socket.NoDelay = true;
            _ = ServeAsync(socket);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using SocketConnection connection = new(socket, _memory);
        _open[connection] = true;
        _dispatcher!.OnConnection(connection);
        await connection.RunAsync().ConfigureAwait(false);
        _open.TryRemove(connection, out _);
    }
}
