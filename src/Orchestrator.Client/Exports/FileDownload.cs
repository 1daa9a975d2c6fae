using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
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
        using HttpResponseMessage response = await session.Client.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        await WriteAsync(request, response, path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Saves a file from where the server says that it lies. Another host than the session's never gets the token.</summary>
    public static async Task SaveAsync(OrchSession session, BlobFileAccess access, string path, IRequestLog log, CancellationToken cancellationToken)
    {
        SessionCore core = session.Client.Core;
        Uri uri = new(session.Uri, access.Uri);

        // The query may be a signature, so that messages have the path alone.
        OrchRequest request = new(HttpMethod.Get, uri.AbsolutePath);
        RequireSafe(session, access, uri, request);
        using HttpRequestMessage message = new(request.Method, uri);
        foreach (var header in access.AllHeaders)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        bool own = session.Uri.IsBaseOf(uri);
        if (access.RequiresAuth && own
            && await core.Tokens.GetTokenAsync(null, cancellationToken).ConfigureAwait(false) is { } token)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        Stopwatch watch = Stopwatch.StartNew();
        using HttpResponseMessage response = await SendAsync(core, request, message, cancellationToken).ConfigureAwait(false);
        log.Request(RequestTrace.Line(request, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) + " from " + uri.Host, watch));
        if (!response.IsSuccessStatusCode)
        {
            throw own
                ? await ApiErrorReader.ReadAsync(request, response, cancellationToken).ConfigureAwait(false)
                : OrchApiException.Create(
                    OrchErrorId.StorageRefused,
                    request,
                    string.Format(CultureInfo.InvariantCulture, "The storage at {0} did not accept the link that Orchestrator gave ({1} {2}).", uri.Host, (int)response.StatusCode, response.ReasonPhrase),
                    response.StatusCode);
        }

        await WriteAsync(request, response, path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A link says where a file is, and neither what is done there nor whether others may read along.</summary>
    private static void RequireSafe(OrchSession session, BlobFileAccess access, Uri uri, OrchRequest request)
    {
        string? problem = uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != session.Uri.Scheme ? $"is not encrypted, as the session is ({uri.Scheme}://{uri.Host})"
            : access.Verb is { Length: > 0 } verb && !verb.Equals("GET", StringComparison.OrdinalIgnoreCase) ? "is not one to read from"
            : uri.UserInfo.Length > 0 ? "has an account in it"
            : null;
        if (problem is not null)
        {
            throw OrchApiException.Create(OrchErrorId.ForeignAddress, request, $"The link to the file {problem}, and is not followed.");
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(SessionCore core, OrchRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await core.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (ConnectionFailure.Is(e, cancellationToken))
        {
            throw ConnectionFailure.Explain(request, e);
        }
    }

    private static async Task WriteAsync(OrchRequest request, HttpResponseMessage response, string path, CancellationToken cancellationToken)
    {
        string partial = path + "." + Guid.NewGuid().ToString("N").Substring(0, 8) + ".partial";
        try
        {
            using (FileStream file = new(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true))
            {
                await CopyAsync(request, response, file, cancellationToken).ConfigureAwait(false);
            }

            File.Delete(path);
            File.Move(partial, path);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task CopyAsync(OrchRequest request, HttpResponseMessage response, Stream file, CancellationToken cancellationToken)
    {
        using Stream content = new CancellableStream(await response.Content.ReadAsStreamAsync().ConfigureAwait(false), cancellationToken);
        byte[] buffer = new byte[BufferSize];
        for (int count; (count = await ReadAsync(request, content, buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            await file.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<int> ReadAsync(OrchRequest request, Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (ConnectionFailure.Is(e, cancellationToken))
        {
            throw ConnectionFailure.Explain(request, e);
        }
    }
}
