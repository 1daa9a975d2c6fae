using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>The browser's visit after the sign-in page: what it brings, and the page that it gets.</summary>
internal sealed class LoopbackVisit(TcpClient client) : IDisposable
{
    public IReadOnlyDictionary<string, string> Query { get; set; } = new Dictionary<string, string>();

    public string? this[string name] => Query.TryGetValue(name, out string? value) ? value : null;

    /// <summary>Shows a page and ends the visit.</summary>
    public async Task AnswerAsync(string status, string title, string text, CancellationToken cancellationToken)
    {
        string page = $$"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{{WebUtility.HtmlEncode(title)}}</title>
            <style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 20vh auto; padding: 0 1rem; color: #222; background: #fff }</style></head>
            <body><h1>{{WebUtility.HtmlEncode(title)}}</h1><p>{{WebUtility.HtmlEncode(text)}}</p></body></html>
            """;
        byte[] body = Encoding.UTF8.GetBytes(page);
        byte[] head = Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n");
        try
        {
            NetworkStream stream = client.GetStream();
            await stream.WriteAsync(head, 0, head.Length, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(body, 0, body.Length, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The page is a courtesy; the sign-in does not depend on it.
        }
        finally
        {
            client.Dispose();
        }
    }

    public void Dispose() => client.Dispose();
}
