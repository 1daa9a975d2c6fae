using System;
using System.IO;
using System.Text;

namespace Orchestrator.Client;

/// <summary>
/// The text of a stream of UTF-8, decoded straight into the buffer of who reads it. One read gives what is there and waits for no
/// more. Its bytes are in a lent buffer, which a <see cref="StreamReader"/> cannot have.
/// </summary>
internal sealed class Utf8TextReader(Stream stream) : TextReader
{
    private const int BufferSize = 16 * 1024;
    private const char ByteOrderMark = '\uFEFF';

    private static readonly BufferPool<byte> s_pool = new(BufferSize);

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly char[] _pair = new char[2];
    private byte[]? _bytes = s_pool.Rent();
    private int _start;
    private int _end;
    private int _paired;
    private bool _begun;
    private bool _ended;

    public override int Read(char[] buffer, int index, int count)
    {
        if (_paired > 0 && count > 0)
        {
            buffer[index] = _pair[1];
            _paired = 0;
            return 1;
        }

        if (count != 1)
        {
            return count == 0 ? 0 : Decode(buffer, index, count);
        }

        // What takes two chars does not fit one: the second waits.
        int chars = Decode(_pair, 0, 2);
        buffer[index] = _pair[0];
        _paired = Math.Max(0, chars - 1);
        return Math.Min(chars, 1);
    }

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Peek() => -1;

    protected override void Dispose(bool disposing)
    {
        if (disposing && _bytes is not null)
        {
            s_pool.Return(_bytes);
            _bytes = null;
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Decode(char[] buffer, int index, int count)
    {
        byte[] bytes = _bytes ?? throw new ObjectDisposedException(nameof(Utf8TextReader));
        while (true)
        {
            if (_start == _end && !_ended)
            {
                _start = 0;
                _end = stream.Read(bytes, 0, bytes.Length);
                _ended = _end == 0;
            }

            _decoder.Convert(bytes, _start, _end - _start, buffer, index, count, flush: _ended, out int used, out int chars, out _);
            _start += used;
            if (chars > 0 && !_begun)
            {
                _begun = true;
                if (buffer[index] == ByteOrderMark)
                {
                    Array.Copy(buffer, index + 1, buffer, index, --chars);
                }
            }

            if (chars > 0 || (_ended && _start == _end))
            {
                return chars;
            }
        }
    }
}
