using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Sandbox;

/// <summary>Writes the chunks of a body whose length nobody knows yet.</summary>
internal sealed class ChunkedStream(Stream target) : Stream
{
    private static readonly byte[] s_end = Encoding.ASCII.GetBytes("0\r\n\r\n");

    private byte[] _chunk = [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (count > 0)
        {
            int length = Frame(buffer, offset, count);
            target.Write(_chunk, 0, length);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (count == 0)
        {
            return Task.CompletedTask;
        }

        int length = Frame(buffer, offset, count);
        return target.WriteAsync(_chunk, 0, length, cancellationToken);
    }

    /// <summary>Writes the chunk that says that there are no more.</summary>
    public Task EndAsync(CancellationToken cancellation) => target.WriteAsync(s_end, 0, s_end.Length, cancellation);

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Puts a chunk together, so that it goes out in one piece.</summary>
    private int Frame(byte[] buffer, int offset, int count)
    {
        string size = count.ToString("x", CultureInfo.InvariantCulture) + "\r\n";
        int length = size.Length + count + 2;
        if (_chunk.Length < length)
        {
            _chunk = new byte[length];
        }

        Encoding.ASCII.GetBytes(size, 0, size.Length, _chunk, 0);
        Buffer.BlockCopy(buffer, offset, _chunk, size.Length, count);
        _chunk[length - 2] = (byte)'\r';
        _chunk[length - 1] = (byte)'\n';
        return length;
    }
}
