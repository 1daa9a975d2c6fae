using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Sandbox;

/// <summary>The transport in process: requests go to the sandbox without a socket.</summary>
internal sealed class SandboxHandler(SandboxServer server) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        Collect(headers, request.Headers);
        Spool content = new();
        if (request.Content is not null)
        {
            Collect(headers, request.Content.Headers);
            await request.Content.CopyToAsync(content).ConfigureAwait(false);
        }

        Uri address = request.RequestUri ?? throw new InvalidOperationException("A request needs an address.");
        using SandboxRequest inner = new(request.Method.Method, address, address.PathAndQuery, headers, content, cancellationToken);

        // As with a socket, the work goes on elsewhere while the caller does something else.
        SandboxResponse answer = await Task.Run(() => server.AnswerAsync(inner), cancellationToken).ConfigureAwait(false);
        if (answer.Broken || answer.Ended)
        {
            throw new HttpRequestException(
                "An error occurred while sending the request.",
                new IOException("The connection was closed, as a fault of the sandbox asks."));
        }

        HttpResponseMessage response = new((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = answer.Body is not { } open || request.Method == HttpMethod.Head ? new ByteArrayContent([])
                : new StreamContent(answer.PackedLength is int length ? new CutStream(open(), length, breaks: false) : open()),
        };
        if (answer.Length is not null)
        {
            response.Content.Headers.ContentLength = answer.Length;
        }
        else if (answer.Body is not null)
        {
            // As over a socket: the end of the body is told.
            response.Headers.TransferEncodingChunked = true;
        }

        if (answer.ContentType is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", answer.ContentType);
        }

        foreach (KeyValuePair<string, string> header in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                response.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return response;
    }

    private static void Collect(Dictionary<string, string> target, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            target[header.Key] = string.Join(", ", header.Value.Select(value => value));
        }
    }
}
