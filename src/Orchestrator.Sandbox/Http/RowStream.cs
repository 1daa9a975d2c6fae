using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using Newtonsoft.Json;

namespace Orchestrator.Sandbox;

/// <summary>
/// A body that is written as it is read: each step of the writer adds some JSON, and no more is made than the reader takes.
/// However many rows an answer has, a few kilobytes of it exist at a time.
/// </summary>
internal sealed class RowStream : Stream
{
    private const int Chunk = 16 * 1024;

    private readonly MemoryStream _ready = new(2 * Chunk);
    private readonly StreamWriter _text;
    private readonly JsonTextWriter _json;
    private readonly IEnumerator<bool> _steps;
    private readonly CancellationToken _cancellation;
    private int _taken;
    private bool _ended;

    /// <summary>Opens a body.</summary>
    /// <param name="write">Writes the JSON, yielding after each part that may go out.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public RowStream(Func<JsonWriter, IEnumerable<bool>> write, CancellationToken cancellation)
    {
        _text = new StreamWriter(_ready, new UTF8Encoding(false), 4096, true);
        _json = new JsonTextWriter(_text) { CloseOutput = false };
        _steps = write(_json).GetEnumerator();
        _cancellation = cancellation;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_taken == _ready.Length && !_ended)
        {
            Fill();
        }

        int part = (int)Math.Min(count, _ready.Length - _taken);
        Array.Copy(_ready.GetBuffer(), _taken, buffer, offset, part);
        _taken += part;
        return part;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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
        _ready.SetLength(0);
        _taken = 0;
        while (_ready.Length < Chunk && !_ended)
        {
            _cancellation.ThrowIfCancellationRequested();
            _ended = !_steps.MoveNext();
            if (_ended)
            {
                _json.Flush();
            }
        }

        _text.Flush();
    }
}
