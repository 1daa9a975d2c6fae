using System;
using System.IO;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>The start of a body: after some bytes it ends, or breaks as a lost connection does.</summary>
internal sealed class CutStream(Stream source, int length, bool breaks) : ReadingStream
{
    private int _left = length;

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = _left == 0 ? 0 : source.Read(buffer, offset, Math.Min(count, _left));
        _left -= read;
        return read > 0 || !breaks ? read : throw new IOException("The connection was cut in the middle of the answer, as a fault of the sandbox asks.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
