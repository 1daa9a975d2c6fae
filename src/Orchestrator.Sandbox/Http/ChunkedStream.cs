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
    private static readonly byte[] s_line = [13, 10];
    private static readonly byte[] s_end = Encoding.ASCII.GetBytes("0\r\n\r\n");

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
        if (count == 0)
        {
            return;
        }

        byte[] size = Size(count);
        target.Write(size, 0, size.Length);
        target.Write(buffer, offset, count);
        target.Write(s_line, 0, s_line.Length);
    }

    public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (count == 0)
        {
            return;
        }

        byte[] size = Size(count);
        await target.WriteAsync(size, 0, size.Length, cancellationToken).ConfigureAwait(false);
        await target.WriteAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false);
        await target.WriteAsync(s_line, 0, s_line.Length, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the chunk that says that there are no more.</summary>
    public Task EndAsync(CancellationToken cancellation) => target.WriteAsync(s_end, 0, s_end.Length, cancellation);

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static byte[] Size(int count) => Encoding.ASCII.GetBytes(count.ToString("x", CultureInfo.InvariantCulture) + "\r\n");
}
