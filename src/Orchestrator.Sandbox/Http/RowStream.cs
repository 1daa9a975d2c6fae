using System;
using System.Collections.Generic;
using System.Threading;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>
/// A body that is written as it is read: each step of the writer adds some JSON, and no more is made than the reader takes.
/// However many rows an answer has, a few kilobytes of it exist at a time.
/// </summary>
internal sealed class RowStream : ReadingStream
{
    private const int Chunk = 16 * 1024;

    private readonly JsonOutput _json = new();
    private readonly IEnumerator<bool> _steps;
    private readonly CancellationToken _cancellation;
    private int _taken;
    private bool _first = true;
    private bool _ended;

    /// <summary>Opens a body.</summary>
    /// <param name="write">Writes the JSON, yielding after each part that may go out.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public RowStream(Func<JsonOutput, IEnumerable<bool>> write, CancellationToken cancellation)
    {
        _steps = write(_json).GetEnumerator();
        _cancellation = cancellation;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = 0;
        while (read < count)
        {
            if (_taken == _json.Length)
            {
                // The first rows go out at once; after them, a reader gets as much as it has room for.
                if (_ended || (_first && read > 0))
                {
                    break;
                }

                Fill();
            }

            int part = Math.Min(count - read, _json.Length - _taken);
            Buffer.BlockCopy(_json.Bytes, _taken, buffer, offset + read, part);
            _taken += part;
            read += part;
        }

        _first = false;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _ended = true;
            _steps.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        _json.Clear();
        _taken = 0;
        while (_json.Length < Chunk && !_ended)
        {
            _cancellation.ThrowIfCancellationRequested();
            _ended = !_steps.MoveNext();
        }
    }
}
