using System;
using System.Buffers;
using System.IO;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Abstractions.Internal;

namespace Orchestrator.Sandbox;

/// <summary>One connection: what the socket receives goes to the HTTP server, what that writes goes to the socket.</summary>
internal sealed class SocketConnection : TransportConnection, IDisposable
{
    private readonly Socket _socket;
    private readonly NetworkStream _stream;
    private readonly CancellationTokenSource _closed = new();

    public SocketConnection(Socket socket, MemoryPool<byte> memory)
    {
        _socket = socket;
        _stream = new NetworkStream(socket, false);
        MemoryPool = memory;
        ConnectionClosed = _closed.Token;
        IPEndPoint local = (IPEndPoint)socket.LocalEndPoint;
        IPEndPoint remote = (IPEndPoint)socket.RemoteEndPoint;
        (LocalAddress, LocalPort, RemoteAddress, RemotePort) = (local.Address, local.Port, remote.Address, remote.Port);
        Features.Set(this);
    }

    public override MemoryPool<byte> MemoryPool { get; }

    public override PipeScheduler InputWriterScheduler => PipeScheduler.ThreadPool;

    public override PipeScheduler OutputReaderScheduler => PipeScheduler.ThreadPool;

    /// <summary>Carries bytes until either side closes.</summary>
    public async Task RunAsync()
    {
        Task receiving = ReceiveAsync();
        Exception? problem = await SendAsync().ConfigureAwait(false);
        Close();
        await receiving.ConfigureAwait(false);
        Output.Complete(problem);
        _closed.Cancel();
    }

    public void Dispose()
    {
        Close();
        _closed.Dispose();
    }

    /// <summary>
    /// Breaks the connection so that the client gets an error. A proper end before the answer would make many clients, HttpClient
    /// among them, send the request again by themselves.
    /// </summary>
    public void Reset()
    {
        try
        {
            _socket.LingerState = new LingerOption(true, 0);
        }
        catch (ObjectDisposedException)
        {
            // It is closed already.
        }

        Close();
    }

    /// <summary>Ends the connection in order, without an answer, as a server does that is stopped.</summary>
    public void End()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // The client has closed it.
        }

        Close();
    }

    public override void Abort(ConnectionAbortedException abortReason)
    {
        Output.CancelPendingRead();
        Close();
    }

    private void Close()
    {
        _stream.Dispose();
        _socket.Dispose();
    }

    private async Task ReceiveAsync()
    {
        Exception? problem = null;
        try
        {
            while (true)
            {
                ArraySegment<byte> room = Array(Input.GetMemory(2048));
                int count = await _stream.ReadAsync(room.Array!, room.Offset, room.Count).ConfigureAwait(false);
                Input.Advance(count);
                if (count == 0 || (await Input.FlushAsync().ConfigureAwait(false)).IsCompleted)
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            problem = new ConnectionResetException("The client or the sandbox closed the connection.", e);
        }

        Input.Complete(problem);
    }

    private async Task<Exception?> SendAsync()
    {
        try
        {
            while (true)
            {
                ReadResult result = await Output.ReadAsync().ConfigureAwait(false);
                foreach (ReadOnlyMemory<byte> part in result.Buffer)
                {
                    ArraySegment<byte> bytes = Array(part);
                    await _stream.WriteAsync(bytes.Array!, bytes.Offset, bytes.Count).ConfigureAwait(false);
                }

                Output.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted || result.IsCanceled)
                {
                    _socket.Shutdown(SocketShutdown.Both);
                    return null;
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
            return e;
        }
    }

    private static ArraySegment<byte> Array(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out ArraySegment<byte> array) ? array : throw new InvalidOperationException("The memory is not an array's.");
}
