using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Tests.Support;

/// <summary>A body that never sends a byte. Some platforms' bodies do not hear of a cancellation while they wait.</summary>
/// <param name="waits">Told that somebody reads.</param>
/// <param name="hears">Whether a read ends when it is cancelled.</param>
internal sealed class SilentStream(TaskCompletionSource waits, bool hears) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        waits.TrySetResult();
        await Task.Delay(Timeout.Infinite, hears ? cancellationToken : CancellationToken.None);
        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
