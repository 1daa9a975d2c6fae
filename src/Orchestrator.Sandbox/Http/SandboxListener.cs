using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Orchestrator.Sandbox;

/// <summary>HTTP on loopback, by Kestrel.</summary>
internal sealed class SandboxListener : IHttpApplication<IFeatureCollection>, IDisposable
{
    private const int MaxHead = 256 * 1024;

    private readonly SandboxServer _server;
    private readonly SocketTransport _transport = new();
    private readonly KestrelServer _kestrel;

    public SandboxListener(SandboxServer server, int port)
    {
        _server = server;
        KestrelServerOptions options = new() { AddServerHeader = false };
        options.Limits.MaxRequestLineSize = MaxHead;
        options.Limits.MaxRequestHeadersTotalSize = MaxHead;
        options.Limits.MaxRequestBodySize = null;

        // A client that halts in a debugger is slow, and isn't to be cut off.
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, port);
        _kestrel = new KestrelServer(Options.Create(options), _transport, NullLoggerFactory.Instance);
        _kestrel.StartAsync(this, CancellationToken.None).GetAwaiter().GetResult();
        Address = new Uri(_kestrel.Features.Get<IServerAddressesFeature>().Addresses.First() + "/");
    }

    public Uri Address { get; }

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        using SandboxRequest request = await ReadAsync(context).ConfigureAwait(false);
        SandboxResponse answer = await _server.AnswerAsync(request).ConfigureAwait(false);
        if (answer.Broken)
        {
            context.Get<SocketConnection>().Reset();
            return;
        }

        if (answer.Ended)
        {
            context.Get<SocketConnection>().End();
            return;
        }

        await WriteAsync(context.Get<IHttpResponseFeature>(), request, answer).ConfigureAwait(false);
    }

    public void DisposeContext(IFeatureCollection context, Exception exception)
    {
        // Nothing is kept for a request.
    }

    public void Dispose()
    {
        // Without patience for requests that are under way.
        _kestrel.StopAsync(new CancellationToken(true)).GetAwaiter().GetResult();
        _kestrel.Dispose();
        _transport.Dispose();
    }

    private async Task<SandboxRequest> ReadAsync(IFeatureCollection context)
    {
        IHttpRequestFeature request = context.Get<IHttpRequestFeature>();
        CancellationToken aborted = context.Get<IHttpRequestLifetimeFeature>().RequestAborted;
        Spool content = new();
        await request.Body.CopyToAsync(content, 64 * 1024, aborted).ConfigureAwait(false);
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, StringValues> header in request.Headers)
        {
            headers[header.Key] = string.Join(", ", header.Value.ToArray());
        }

        Uri called = headers.TryGetValue("Host", out string? host) && Uri.TryCreate("http://" + host + "/", UriKind.Absolute, out Uri? named) ? named : Address;
        return new SandboxRequest(request.Method, called, Target(request.RawTarget), headers, content, aborted);
    }

    /// <summary>A proxy's clients send the whole address.</summary>
    private static string Target(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        int slash = scheme < 0 || text[0] == '/' ? 0 : text.IndexOf('/', scheme + 3);
        return slash < 0 ? "/" : text.Substring(slash);
    }

    private static async Task WriteAsync(IHttpResponseFeature response, SandboxRequest request, SandboxResponse answer)
    {
        response.StatusCode = answer.Status;
        foreach (KeyValuePair<string, string> header in answer.Headers)
        {
            response.Headers[header.Key] = header.Value;
        }

        if (answer.Body is null)
        {
            return;
        }

        response.Headers["Content-Type"] = answer.ContentType;
        bool compress = answer.Length is null && request.Header("Accept-Encoding")?.IndexOf("gzip", StringComparison.OrdinalIgnoreCase) >= 0;
        if (compress)
        {
            response.Headers["Content-Encoding"] = "gzip";
            response.Headers["Vary"] = "Accept-Encoding";
        }
        else if (answer.Length is { } length)
        {
            response.Headers["Content-Length"] = length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (request.Method == "HEAD")
        {
            return;
        }

        using Stream body = answer.Body();
        if (compress && answer.PackedLength is int cut)
        {
            using MemoryStream packed = new();
            using (GZipStream zip = new(packed, CompressionLevel.Fastest, true))
            {
                await CopyAsync(body, zip, request.Cancellation).ConfigureAwait(false);
            }

            using CutStream part = new(new MemoryStream(packed.ToArray()), cut, breaks: false);
            await CopyAsync(part, response.Body, request.Cancellation).ConfigureAwait(false);
        }
        else if (compress)
        {
            using GZipStream zip = new(response.Body, CompressionLevel.Fastest, true);
            await CopyAsync(body, zip, request.Cancellation).ConfigureAwait(false);
        }
        else
        {
            await CopyAsync(body, response.Body, request.Cancellation).ConfigureAwait(false);
        }
    }

    private static async Task CopyAsync(Stream body, Stream output, CancellationToken cancellation)
    {
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = body.Read(buffer, 0, buffer.Length)) > 0)
        {
            await output.WriteAsync(buffer, 0, read, cancellation).ConfigureAwait(false);

            // What has been made goes out, so that the reader has the first rows at once.
            await output.FlushAsync(cancellation).ConfigureAwait(false);
        }
    }
}
