using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Sandbox;

/// <summary>Reads HTTP/1.1 requests from a connection.</summary>
internal sealed class HttpRequestReader(Stream stream, CancellationToken stopping)
{
    private const int MaxHead = 256 * 1024;
    private const int MaxBody = 64 * 1024 * 1024;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _from;
    private int _to;

    /// <summary>The next request; null where the client has closed the connection.</summary>
    public async Task<SandboxRequest?> ReadAsync(Uri address)
    {
        string? first = await LineAsync(MaxHead).ConfigureAwait(false);
        if (first is null)
        {
            return null;
        }

        string[] parts = first.Split(' ');
        if (parts.Length != 3 || !parts[2].StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            throw new IOException("Not an HTTP/1.1 request.");
        }

        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        int left = MaxHead - first.Length;
        while (await LineAsync(left).ConfigureAwait(false) is { Length: > 0 } line)
        {
            left -= line.Length;
            int colon = line.IndexOf(':');
            string name = colon > 0 ? line.Substring(0, colon) : throw new IOException("Not a header.");
            string value = line.Substring(colon + 1).Trim();
            headers[name] = headers.TryGetValue(name, out string? before) ? before + ", " + value : value;
        }

        if (headers.TryGetValue("Expect", out string? expect) && expect.StartsWith("100-", StringComparison.Ordinal))
        {
            byte[] go = Encoding.ASCII.GetBytes("HTTP/1.1 100 Continue\r\n\r\n");
            await stream.WriteAsync(go, 0, go.Length, stopping).ConfigureAwait(false);
        }

        Spool content = new();
        byte[] body = await BodyAsync(headers).ConfigureAwait(false);
        content.Write(body, 0, body.Length);
        Uri called = headers.TryGetValue("Host", out string? host) && Uri.TryCreate("http://" + host + "/", UriKind.Absolute, out Uri? named) ? named : address;
        return new SandboxRequest(parts[0], called, Target(parts[1]), headers, content, stopping);
    }

    /// <summary>A proxy's clients send the whole address.</summary>
    private static string Target(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        int slash = scheme < 0 || text[0] == '/' ? 0 : text.IndexOf('/', scheme + 3);
        return slash < 0 ? "/" : text.Substring(slash);
    }

    private async Task<byte[]> BodyAsync(Dictionary<string, string> headers)
    {
        if (headers.TryGetValue("Transfer-Encoding", out string? coding) && coding.IndexOf("chunked", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return await ChunksAsync().ConfigureAwait(false);
        }

        if (!headers.TryGetValue("Content-Length", out string? text))
        {
            return [];
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= MaxBody
            ? await BytesAsync(length).ConfigureAwait(false)
            : throw new IOException("Not a length.");
    }

    private async Task<byte[]> ChunksAsync()
    {
        using MemoryStream body = new();
        while (true)
        {
            string line = await LineAsync(1024).ConfigureAwait(false) ?? throw new EndOfStreamException();
            if (!int.TryParse(line.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int size) || body.Length + size > MaxBody)
            {
                throw new IOException("Not a chunk.");
            }

            if (size == 0)
            {
                while (await LineAsync(MaxHead).ConfigureAwait(false) is { Length: > 0 })
                {
                    // Trailers.
                }

                return body.ToArray();
            }

            byte[] chunk = await BytesAsync(size).ConfigureAwait(false);
            body.Write(chunk, 0, chunk.Length);
            await LineAsync(1024).ConfigureAwait(false);
        }
    }

    private async Task<byte[]> BytesAsync(int count)
    {
        byte[] bytes = new byte[count];
        for (int at = 0; at < count;)
        {
            if (_from == _to && !await FillAsync().ConfigureAwait(false))
            {
                throw new EndOfStreamException();
            }

            int part = Math.Min(count - at, _to - _from);
            Array.Copy(_buffer, _from, bytes, at, part);
            _from += part;
            at += part;
        }

        return bytes;
    }

    /// <summary>A line without its end; null where there is none.</summary>
    private async Task<string?> LineAsync(int limit)
    {
        StringBuilder? longer = null;
        while (true)
        {
            int end = Array.IndexOf(_buffer, (byte)'\n', _from, _to - _from);
            string part = Encoding.UTF8.GetString(_buffer, _from, (end < 0 ? _to : end) - _from);
            _from = end < 0 ? _to : end + 1;
            if (end >= 0)
            {
                return ((longer?.ToString() ?? string.Empty) + part).TrimEnd('\r');
            }

            longer = (longer ?? new StringBuilder()).Append(part);
            if (longer.Length > limit)
            {
                throw new IOException("The head of the request is too long.");
            }

            if (!await FillAsync().ConfigureAwait(false))
            {
                return longer.Length == 0 ? null : throw new EndOfStreamException();
            }
        }
    }

    private async Task<bool> FillAsync()
    {
        _from = 0;
        _to = 0;
        _to = await stream.ReadAsync(_buffer, 0, _buffer.Length, stopping).ConfigureAwait(false);
        return _to > 0;
    }
}
