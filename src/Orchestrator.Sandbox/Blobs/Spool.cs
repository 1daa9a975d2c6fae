using System;
using System.IO;
using System.Text;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>
/// Bytes that are written once and read as often as needed: in memory up to a limit, beyond it in a temporary file that is removed
/// when the spool is disposed of.
/// </summary>
internal sealed class Spool(int limit = Spool.Limit) : Stream
{
    public const int Limit = 1024 * 1024;

    private readonly object _gate = new();
    private Stream _bytes = new MemoryStream();

    /// <summary>Where the bytes are, once they are more than fit in memory.</summary>
    public string? Path { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length
    {
        get
        {
            lock (_gate)
            {
                return _bytes.Length;
            }
        }
    }

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        lock (_gate)
        {
            if (Path is null && _bytes.Length + count > limit)
            {
                MoveToFile();
            }

            _bytes.Seek(0, SeekOrigin.End);
            _bytes.Write(buffer, offset, count);
        }
    }

    /// <summary>Reads a part; several readers do not disturb each other.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <param name="owned">Whether closing the reader removes the bytes.</param>
    public Stream Open(long from, long count, bool owned = false) => new Reader(this, from, count, owned);

    /// <summary>All of it.</summary>
    public Stream Open() => Open(0, Length);

    /// <summary>All of it as text.</summary>
    public string ToText()
    {
        using StreamReader reader = new(Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_gate)
            {
                _bytes.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private void MoveToFile()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "orch-sandbox-" + Guid.NewGuid().ToString("N"));
        FileStream file = new(Path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 64 * 1024, FileOptions.DeleteOnClose);
        if (System.IO.Path.DirectorySeparatorChar == '/')
        {
            // An open file needs no name here, and without one nothing is left behind by a process that is killed.
            File.Delete(Path);
        }

        using Stream memory = _bytes;
        memory.Position = 0;
        memory.CopyTo(file);
        _bytes = file;
    }

    private int Read(long position, byte[] buffer, int offset, int count)
    {
        lock (_gate)
        {
            _bytes.Position = position;
            return _bytes.Read(buffer, offset, count);
        }
    }

    private sealed class Reader(Spool spool, long from, long count, bool owned) : ReadingStream
    {
        private readonly long _end = from + count;
        private long _at = from;

        public override int Read(byte[] buffer, int offset, int room)
        {
            int read = spool.Read(_at, buffer, offset, (int)Math.Min(room, _end - _at));
            _at += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && owned)
            {
                spool.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
