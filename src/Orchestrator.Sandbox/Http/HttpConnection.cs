using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Sandbox;

/// <summary>One connection: requests and their answers, one after the other.</summary>
internal sealed class HttpConnection(SandboxServer server, Uri address, Stream stream, CancellationToken stopping)
{
    private static readonly Dictionary<int, string> s_reasons = new()
    {
        [200] = "OK",
        [201] = "Created",
        [204] = "No Content",
        [400] = "Bad Request",
        [401] = "Unauthorized",
        [403] = "Forbidden",
        [404] = "Not Found",
        [405] = "Method Not Allowed",
        [409] = "Conflict",
        [429] = "Too Many Requests",
        [500] = "Internal Server Error",
        [501] = "Not Implemented",
        [502] = "Bad Gateway",
        [503] = "Service Unavailable",
        [504] = "Gateway Timeout",
    };

    private readonly HttpRequestReader _reader = new(stream, stopping);

    /// <summary>Serves until either side closes.</summary>
    /// <returns>True where the connection is to break without an answer.</returns>
    public async Task<bool> RunAsync()
    {
        while (await _reader.ReadAsync(address).ConfigureAwait(false) is { } request)
        {
            using SandboxRequest asked = request;
            SandboxResponse answer = await server.AnswerAsync(request).ConfigureAwait(false);
            if (answer.Broken)
            {
                return true;
            }

            bool close = string.Equals(request.Header("Connection"), "close", StringComparison.OrdinalIgnoreCase);
            await WriteAsync(request, answer, close).ConfigureAwait(false);
            if (close)
            {
                return false;
            }
        }

        return false;
    }

    private async Task WriteAsync(SandboxRequest request, SandboxResponse answer, bool close)
    {
        bool compress = answer.Body is not null && answer.Length is null && request.Header("Accept-Encoding")?.IndexOf("gzip", StringComparison.OrdinalIgnoreCase) >= 0;
        byte[] head = Encoding.ASCII.GetBytes(Head(answer, compress, close));
        await stream.WriteAsync(head, 0, head.Length, stopping).ConfigureAwait(false);
        if (answer.Body is null || request.Method == "HEAD")
        {
            return;
        }

        if (answer.Length is not null)
        {
            using Stream whole = answer.Body();
            await CopyAsync(whole, stream).ConfigureAwait(false);
            return;
        }

        ChunkedStream chunks = new(stream);
        using (Stream body = answer.Body())
        {
            if (compress)
            {
                using GZipStream zip = new(chunks, CompressionLevel.Fastest, true);
                await CopyAsync(body, zip).ConfigureAwait(false);
            }
            else
            {
                await CopyAsync(body, chunks).ConfigureAwait(false);
            }
        }

        // Not in a finally: an answer that broke off must not look complete.
        await chunks.EndAsync(stopping).ConfigureAwait(false);
    }

    private static string Head(SandboxResponse answer, bool compress, bool close)
    {
        StringBuilder head = new("HTTP/1.1 ");
        head.Append(answer.Status.ToString(CultureInfo.InvariantCulture)).Append(' ');
        head.Append(s_reasons.TryGetValue(answer.Status, out string? reason) ? reason : "Status").Append("\r\n");
        head.Append("Date: ").Append(DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture)).Append("\r\n");
        foreach (KeyValuePair<string, string> header in answer.Headers)
        {
            head.Append(header.Key).Append(": ").Append(header.Value).Append("\r\n");
        }

        if (answer.Body is not null)
        {
            head.Append("Content-Type: ").Append(answer.ContentType).Append("\r\n");
            head.Append(answer.Length is { } length ? "Content-Length: " + length.ToString(CultureInfo.InvariantCulture) : "Transfer-Encoding: chunked").Append("\r\n");
        }
        else if (answer.Status != 204)
        {
            head.Append("Content-Length: 0\r\n");
        }

        if (compress)
        {
            head.Append("Content-Encoding: gzip\r\nVary: Accept-Encoding\r\n");
        }

        return head.Append(close ? "Connection: close\r\n\r\n" : "\r\n").ToString();
    }

    private async Task CopyAsync(Stream body, Stream output)
    {
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = body.Read(buffer, 0, buffer.Length)) > 0)
        {
            await output.WriteAsync(buffer, 0, read, stopping).ConfigureAwait(false);

            // What has been made goes out, so that the reader has the first rows at once.
            await output.FlushAsync(stopping).ConfigureAwait(false);
        }
    }
}
