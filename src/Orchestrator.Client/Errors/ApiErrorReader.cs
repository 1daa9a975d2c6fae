using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>Turns a refusal into the client's exception.</summary>
internal static class ApiErrorReader
{
    private const int FolderMissingCode = 1101;
    private const int FolderUnknownCode = 1100;
    private const int LongestBody = 64 * 1024;

    public static async Task<OrchApiException> ReadAsync(OrchRequest request, HttpResponseMessage response, SessionCore core, CancellationToken cancellationToken)
    {
        // Cleaned before it is shortened, which could leave a part of a secret.
        string text = response.Content is null ? string.Empty : core.Redactor.Clean(await ReadTextAsync(response.Content, core.Transport.Timeout, cancellationToken).ConfigureAwait(false));
        ApiErrorBody body = ApiErrorBody.Read(text, response.Content?.Headers.ContentType?.MediaType);
        string id = IdOf(request, response.StatusCode, body);
        return OrchApiException.Create(id, request, Describe(id, request, response, body), response.StatusCode, body);
    }

    /// <summary>The error that stands behind a good status; null where there is none.</summary>
    public static async Task<OrchApiException?> ReadHiddenAsync(OrchRequest request, HttpResponseMessage response, SessionCore core, CancellationToken cancellationToken)
    {
        string text = response.Content is null ? string.Empty : await ReadTextAsync(response.Content, core.Transport.Timeout, cancellationToken).ConfigureAwait(false);
        return AnswerShape.IsErrorMessage(text) ? AnswerShape.Error(request, "is a message instead of what was asked for", text) : null;
    }

    private static string IdOf(OrchRequest request, HttpStatusCode status, ApiErrorBody body) => (int)status switch
    {
        400 when body.Code == FolderMissingCode => OrchErrorId.FolderRequired,
        _ when body.Code == FolderUnknownCode => OrchErrorId.FolderNotFound,
        401 => OrchErrorId.NotSignedIn,
        403 => OrchErrorId.PermissionMissing,
        404 when body.Code is null or 0 && IsUnknownAddress(request, body) => OrchErrorId.NotSupportedByServer,
        404 => OrchErrorId.NotFound,
        405 or 501 => OrchErrorId.NotSupportedByServer,
        409 => OrchErrorId.Conflict,
        429 => OrchErrorId.TooManyRequests,
        >= 500 => OrchErrorId.ServerError,
        >= 300 and < 400 => OrchErrorId.NotAnApiAnswer,
        400 or 413 or 415 or 422 => OrchErrorId.InvalidRequest,
        _ => OrchErrorId.RequestFailed,
    };

    /// <summary>Whether it's the address that a server doesn't know, and not what is behind a key in it.</summary>
    private static bool IsUnknownAddress(OrchRequest request, ApiErrorBody body) =>
        request.Path.IndexOf('(') < 0 || body.Message?.StartsWith("No HTTP resource was found", StringComparison.OrdinalIgnoreCase) == true;

    private static string Describe(string id, OrchRequest request, HttpResponseMessage response, ApiErrorBody body)
    {
        StringBuilder text = new();
        text.Append(new[] { Redirect(request, response), body.Message, response.ReasonPhrase }.FirstOrDefault(said => !string.IsNullOrWhiteSpace(said)) ?? "The server gave no reason.");
        if (text[text.Length - 1] is not ('.' or '!' or '…' or '?'))
        {
            text.Append('.');
        }

        if (id == OrchErrorId.PermissionMissing && request.Operation is { } operation)
        {
            text.Append(" It needs ").Append(operation.PermissionText);
            if (request.Folder is not null)
            {
                text.Append(" in folder ").Append(request.Folder);
            }

            if (operation.Scope.Length > 0)
            {
                text.Append(", and with OAuth the scope ").Append(operation.Scope);
            }

            text.Append('.');
        }

        if (id == OrchErrorId.NotSupportedByServer && request.Operation is { } missing)
        {
            text.Append(ServerVersion.Sentence(missing.Versions));
        }

        text.Append(" (").Append((int)response.StatusCode);
        if (body.Code is int code and not 0)
        {
            text.Append(", error ").Append(code.ToString(CultureInfo.InvariantCulture));
        }

        text.Append(", ").Append(request.Method + " " + request.Path);
        if (body.TraceId is { } trace && (int)response.StatusCode >= 500)
        {
            text.Append(", trace ").Append(trace);
        }

        return text.Append(')').ToString();
    }

    /// <summary>Where a server sends elsewhere, to its login page most often. The path alone: a query may carry a code or a token.</summary>
    public static string? Redirect(OrchRequest request, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } location)
        {
            return null;
        }

        string target = location.IsAbsoluteUri ? location.GetLeftPart(UriPartial.Path) : location.OriginalString.Split('?')[0];
        return $"The server does not answer {request.Method} {request.Path}, but redirects to {target}.";
    }

    private static async Task<string> ReadTextAsync(HttpContent content, TimeSpan idle, CancellationToken cancellationToken)
    {
        try
        {
            using Stream stream = new CancellableStream(await content.ReadAsStreamAsync().ConfigureAwait(false), idle, cancellationToken);
            using StreamReader reader = new(stream, Encoding.UTF8);
            char[] buffer = new char[LongestBody];
            int length = await reader.ReadBlockAsync(buffer, 0, buffer.Length).ConfigureAwait(false);
            return new string(buffer, 0, length);
        }
        catch (Exception e) when (e is not OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // The status alone tells what matters; a body that broke off adds nothing.
            return string.Empty;
        }
    }
}
