using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>Puts what the server sends into a file, which is there whole or not at all.</summary>
internal static class FileDownload
{
    private const int BufferSize = 81920;

    /// <summary>Saves the answer of an operation.</summary>
    public static async Task SaveAsync(OrchSession session, OrchRequest request, string path, IRequestLog log, CancellationToken cancellationToken)
    {
        SessionCore core = session.Client.Core;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, core.Closing);
        for (int attempt = 1; ; attempt++)
        {
            using HttpResponseMessage response = await session.Client.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
            try
            {
                await WriteAsync(request, response, core, path, stop.Token).ConfigureAwait(false);
                return;
            }
            catch (OrchApiException e) when (attempt < RetryPolicy.Attempts && !core.IsClosed && request.Repeatable && AnswerReader.BrokeOff(e))
            {
                await session.Client.WaitAfterBreakAsync(e, attempt, log, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is OrchApiException or OperationCanceledException)
            {
                throw RequestBoundary.Translate(e, request, core, cancellationToken);
            }
        }
    }

    /// <summary>Saves a file from where the server says that it lies. Another host than the session's never gets the token.</summary>
    public static async Task SaveAsync(OrchSession session, BlobFileAccess access, string path, IRequestLog log, CancellationToken cancellationToken)
    {
        SessionCore core = session.Client.Core;
        Uri uri = LinkOf(session, access);

        // The query may be a signature, so that messages have the path alone.
        OrchRequest request = new(HttpMethod.Get, uri.AbsolutePath);
        core.Redactor.Add(uri.Query.TrimStart('?'));
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, core.Closing);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                using HttpResponseMessage response = await SendAsync(session, access, uri, request, log, stop.Token).ConfigureAwait(false);
                await WriteAsync(request, response, core, path, stop.Token).ConfigureAwait(false);
                return;
            }
            catch (OrchApiException e) when (attempt < RetryPolicy.Attempts && !core.IsClosed && (AnswerReader.BrokeOff(e) || (e.StatusCode is { } status && RetryPolicy.MayRepeat(status, request))))
            {
                await session.Client.WaitAfterBreakAsync(e, attempt, log, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                throw RequestBoundary.Translate(e, request, core, cancellationToken);
            }
        }
    }

    /// <summary>Where a link of the server leads. It decides neither the verb nor whether the way is encrypted.</summary>
    private static Uri LinkOf(OrchSession session, BlobFileAccess access)
    {
        OrchRequest request = new(HttpMethod.Get, session.Uri.AbsolutePath);
        string? problem = !Uri.TryCreate(session.Uri, access.Uri, out Uri? uri) ? "is not an address"
            : access.Verb is { } verb && !verb.Equals("GET", StringComparison.OrdinalIgnoreCase) ? "is not one to read from"
            : uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != session.Uri.Scheme ? "is not encrypted"
            : uri.UserInfo.Length > 0 ? "holds an account"
            : null;
        return problem is null ? uri! : throw OrchApiException.Create(OrchErrorId.UnreadableAnswer, request, $"The server's link to the file {problem}.");
    }

    private static async Task<HttpResponseMessage> SendAsync(OrchSession session, BlobFileAccess access, Uri uri, OrchRequest request, IRequestLog log, CancellationToken cancellationToken)
    {
        SessionCore core = session.Client.Core;
        using HttpRequestMessage message = new(request.Method, uri);
        foreach (var header in access.AllHeaders)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (access.RequiresAuth && session.Uri.IsBaseOf(uri) && await core.Tokens.GetTokenAsync(null, cancellationToken).ConfigureAwait(false) is { } token)
        {
            core.Redactor.Add(token);
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        Stopwatch watch = Stopwatch.StartNew();
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(core.Transport.Timeout);
        HttpResponseMessage response;
        try
        {
            response = await core.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ConnectionFailure.Explain(request, e is OperationCanceledException ? new TimeoutException(string.Format(CultureInfo.InvariantCulture, "No answer within {0:0} s.", core.Transport.Timeout.TotalSeconds), e) : e);
        }

        log.Request(RequestTrace.Line(request, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) + " from " + uri.Host, watch));
        using HttpResponseMessage? refused = response.IsSuccessStatusCode ? null : response;
        return refused is null ? response
            : throw (session.Uri.IsBaseOf(uri)
                ? await ApiErrorReader.ReadAsync(request, response, core, cancellationToken).ConfigureAwait(false)
                : OrchApiException.Create(
                    OrchErrorId.StorageRefused,
                    request,
                    string.Format(CultureInfo.InvariantCulture, "The storage at {0} did not accept the link that Orchestrator gave ({1} {2}).", uri.Host, (int)response.StatusCode, response.ReasonPhrase),
                    response.StatusCode));
    }

    private static async Task WriteAsync(OrchRequest request, HttpResponseMessage response, SessionCore core, string path, CancellationToken cancellationToken)
    {
        HttpContentHeaders headers = response.Content.Headers;
        if (!request.AnyContent && headers.ContentType?.MediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            throw OrchApiException.Create(OrchErrorId.NotAnApiAnswer, request, $"{request.Method} {request.Path} was answered with a web page instead of the file.", response.StatusCode);
        }

        // Of a body that ends with its connection nobody can tell whether it is whole.
        if (headers.ContentLength is null && response.Headers.TransferEncodingChunked != true && (response.Headers.ConnectionClose == true || response.Version < HttpVersion.Version11))
        {
            throw OrchApiException.Create(OrchErrorId.UnreadableAnswer, request, $"{request.Method} {request.Path}: the server does not say how long the file is, so it cannot be told whether it is whole.");
        }

        using TargetFile target = new(path);
        long length = 0;
        using (FileStream file = target.Open(BufferSize))
        {
            length = await CopyAsync(request, response, core, file, cancellationToken).ConfigureAwait(false);
        }

        if (headers.ContentLength is long whole && whole != length)
        {
            throw OrchApiException.Create(OrchErrorId.ConnectionFailed, request, string.Format(CultureInfo.InvariantCulture, "{0} {1}: {2} of {3} bytes came.", request.Method, request.Path, length, whole));
        }

        target.Commit();
    }

    private static async Task<long> CopyAsync(OrchRequest request, HttpResponseMessage response, SessionCore core, FileStream file, CancellationToken cancellationToken)
    {
        using Stream content = new CancellableStream(await response.Content.ReadAsStreamAsync().ConfigureAwait(false), core.Transport.Timeout, cancellationToken);
        byte[] buffer = new byte[BufferSize];
        long length = 0;
        for (int count; (count = await ReadAsync(request, content, buffer, cancellationToken).ConfigureAwait(false)) > 0; length += count)
        {
            await file.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
        }

        return length;
    }

    private static async Task<int> ReadAsync(OrchRequest request, Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (AnswerReader.Unreadable(e, cancellationToken))
        {
            // What writes the file has errors of its own.
            throw AnswerReader.Explain(request, e, cancellationToken);
        }
    }
}
