using System;
using System.IO;
using System.Threading;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>A body that comes in small pieces, with a pause before each. Closing it ends the pause.</summary>
internal sealed class SlowStream(Stream source, int length, TimeSpan pause) : ReadingStream
{
    private readonly ManualResetEventSlim _closed = new();
    private int _left;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_left == 0)
        {
            if (_closed.Wait(pause))
            {
                throw new IOException("Nobody reads the answer any more.");
            }

            _left = length;
        }

        int read = source.Read(buffer, offset, Math.Min(count, _left));
        _left -= read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _closed.Set();
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
