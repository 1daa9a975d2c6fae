using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>Sends requests for a session: token, retry, trace, transport. Safe for concurrent use.</summary>
internal sealed class OrchClient(OrchSession session, SessionCore core)
{
    /// <summary>A wait that a user would take for a hang.</summary>
    private static readonly TimeSpan s_longWait = TimeSpan.FromSeconds(10);

    /// <summary>The wire, for what is fetched from elsewhere.</summary>
    public SessionCore Core => core;

    /// <summary>Sends a request and gives its answer once the headers are there.</summary>
    /// <exception cref="OrchApiException">The server refused, could not be reached, or answered with something that is not the API's.</exception>
    public async Task<HttpResponseMessage> SendAsync(OrchRequest request, IRequestLog log, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, core.Closing);
        try
        {
            return core.IsClosed
                ? throw OrchApiException.Create(OrchErrorId.SessionClosed, request, "The session was closed with Disconnect-Orch.")
                : await RepeatAsync(request, log, stop.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw RequestBoundary.Translate(e, request, core, cancellationToken);
        }
    }

    /// <summary>Sends a request until there is an answer to give, or none to be had.</summary>
    private async Task<HttpResponseMessage> RepeatAsync(OrchRequest request, IRequestLog log, CancellationToken cancellationToken)
    {
        ServerVersion.Require(request, core.WebApiVersion);
        string? token = await TokenAsync(request, null, cancellationToken).ConfigureAwait(false);
        bool renewed = false;

        // Whether an earlier attempt may have done what was asked, so that what later ones are told is no news of the first.
        bool uncertain = false;
        for (int attempt = 1; ; attempt++)
        {
            HttpResponseMessage? response = null;
            OrchApiException failure;
            TimeSpan wait;
            bool mayRepeat;
            await PaceAsync(request, log, cancellationToken).ConfigureAwait(false);
            try
            {
                response = await SendOnceAsync(request, token, log, cancellationToken).ConfigureAwait(false);
                if (response.IsSuccessStatusCode)
                {
                    RequireApiAnswer(request, response);
                    return response;
                }

                if (uncertain && response.StatusCode == HttpStatusCode.NotFound && request.Method == HttpMethod.Delete)
                {
                    log.Request($"{request.Method} {request.Path}: an earlier attempt, whose answer was lost, removed it.");
                    return new HttpResponseMessage(HttpStatusCode.NoContent);
                }

                if (response.StatusCode == HttpStatusCode.Unauthorized && !renewed)
                {
                    renewed = true;
                    if (await TokenAsync(request, token, cancellationToken).ConfigureAwait(false) is { } fresh)
                    {
                        response.Dispose();
                        token = fresh;
                        continue;
                    }
                }

                if ((int)response.StatusCode is 429 or >= 500)
                {
                    core.NoteStrain();
                }

                failure = await ApiErrorReader.ReadAsync(request, response, core, cancellationToken).ConfigureAwait(false);
                wait = RetryPolicy.Wait(attempt, response.Headers.RetryAfter, core.Transport);
                mayRepeat = RetryPolicy.MayRepeat(response.StatusCode, request);
            }
            catch (Exception e) when (!core.IsClosed && ConnectionFailure.Is(e, cancellationToken))
            {
                failure = ConnectionFailure.Explain(request, e);
                wait = RetryPolicy.Wait(attempt, null, core.Transport);
                mayRepeat = !ConnectionFailure.IsLasting(failure) && (RetryPolicy.MayRepeatUnanswered(request) || (request.Repeatable && RequestBoundary.WasNeverSent(e)));
            }
            finally
            {
                if (response is { IsSuccessStatusCode: false })
                {
                    response.Dispose();
                }
            }

            uncertain |= RequestBoundary.IsUncertain(request, failure);
            if (!mayRepeat || attempt == RetryPolicy.Attempts || wait > RetryPolicy.LongestWait)
            {
                failure = mayRepeat ? failure.After(attempt, wait) : failure;
                throw uncertain ? failure.AsUncertain() : failure;
            }

            await WaitAsync(wait, $"then attempt {attempt + 1} of {RetryPolicy.Attempts}: {failure.Message}", log, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string?> TokenAsync(OrchRequest request, string? rejected, CancellationToken cancellationToken)
    {
        try
        {
            string? token = await core.Tokens.GetTokenAsync(rejected, cancellationToken).ConfigureAwait(false);
            core.Redactor.Add(token);
            return token;
        }
        catch (Exception e) when (e is not (OrchApiException or OperationCanceledException) && !core.IsClosed)
        {
            throw OrchApiException.Create(OrchErrorId.NotSignedIn, request, "The session has no valid token, and getting one failed. " + e.Message, inner: e);
        }
    }

    /// <summary>Waits; a long wait is told with its end.</summary>
    private async Task WaitAsync(TimeSpan wait, string reason, IRequestLog log, CancellationToken cancellationToken)
    {
        DateTimeOffset end = core.Transport.Now() + wait;
        if (wait > s_longWait && core.TellsWaitUntil(end))
        {
            log.Notice(core.Redactor.Clean(string.Format(CultureInfo.InvariantCulture, "Waiting {0:0} s, until {1:HH:mm:ss}, {2}", wait.TotalSeconds, end.LocalDateTime, reason)));
        }
        else
        {
            log.Request(core.Redactor.Clean(string.Format(CultureInfo.InvariantCulture, "Waiting {0:0.0} s, {1}", wait.TotalSeconds, reason)));
        }

        await core.Transport.Delay(wait, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request whose answer's content does not matter, unless it is an error message.</summary>
    public async Task RunAsync(OrchRequest request, IRequestLog log, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.NoContent && await ApiErrorReader.ReadHiddenAsync(request, response, core, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            throw RequestBoundary.Translate(refusal, request, core, cancellationToken);
        }
    }

    /// <summary>Sends a request and reads its answer as one value.</summary>
    /// <returns>The value; null where the answer has no content.</returns>
    public async Task<T?> GetAsync<T>(OrchRequest request, IRequestLog log, CancellationToken cancellationToken)
        where T : class
    {
        for (int attempt = 1; ; attempt++)
        {
            using HttpResponseMessage response = await SendAsync(request, log, cancellationToken).ConfigureAwait(false);
            using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, core.Closing);
            try
            {
                return await AnswerReader.ReadAsync<T>(request, response, session, log, stop.Token).ConfigureAwait(false);
            }
            catch (OrchApiException e) when (request.Method == HttpMethod.Get && AnswerReader.BrokeOff(e) && attempt < RetryPolicy.Attempts && !core.IsClosed)
            {
                await WaitAfterBreakAsync(e, attempt, log, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                throw RequestBoundary.Translate(e, request, core, cancellationToken);
            }
        }
    }

    /// <summary>Waits before what broke off is asked for again.</summary>
    public async Task WaitAfterBreakAsync(OrchApiException broken, int attempt, IRequestLog log, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, core.Closing);
        try
        {
            await WaitAsync(RetryPolicy.Wait(attempt, null, core.Transport), "then asking again: " + broken.Message, log, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            throw RequestBoundary.Translate(e, broken.Request, core, cancellationToken);
        }
    }

    /// <summary>Starts reading a collection, page after page.</summary>
    public RowStream<T> Rows<T>(OrchRequest request, ODataQuery query, IRequestLog log, CancellationToken cancellationToken)
        where T : class =>
        new(this, session, request, query, log, cancellationToken);

    /// <summary>Waits where the server is known to refuse what comes faster.</summary>
    private async Task PaceAsync(OrchRequest request, IRequestLog log, CancellationToken cancellationToken)
    {
        // The limits are those of the cloud; a standalone server and the sandbox have none.
        if (request.Operation is not { RequestsPerMinute: > 0 } operation || core.Address.Organization is null || session.IsSandbox)
        {
            return;
        }

        TimeSpan wait = core.Pacer.Reserve(operation, core.Transport.Now());
        if (wait > TimeSpan.Zero)
        {
            await WaitAsync(wait, string.Format(CultureInfo.InvariantCulture, "as the server takes {0} requests of {1} a minute.", operation.RequestsPerMinute, operation), log, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(OrchRequest request, string? token, IRequestLog log, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = CreateMessage(request, token);
        if (log.WantsTrace)
        {
            log.Trace(core.Redactor.Clean(RequestTrace.Describe(message, request.Body)));
        }

        Stopwatch watch = Stopwatch.StartNew();
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(core.Transport.Timeout);
        HttpResponseMessage response;
        try
        {
            response = await core.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            log.Request(core.Redactor.Clean(RequestTrace.Line(request, "no answer", watch)));
            throw new TimeoutException(string.Format(CultureInfo.InvariantCulture, "No answer within {0:0} s.", core.Transport.Timeout.TotalSeconds), e);
        }
        catch (HttpRequestException)
        {
            log.Request(core.Redactor.Clean(RequestTrace.Line(request, "no connection", watch)));
            throw;
        }

        string line = core.Redactor.Clean(RequestTrace.Line(request, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), watch));
        Action<string> tell = response.IsSuccessStatusCode ? request.Answered ?? log.Request : log.Request;
        tell(line);
        if (log.WantsTrace)
        {
            log.Trace(core.Redactor.Clean(RequestTrace.Describe(response)));
        }

        NoteVersion(response);
        return response;
    }

    private HttpRequestMessage CreateMessage(OrchRequest request, string? token)
    {
        Uri uri = new(core.Address.Root, request.PathAndQuery.TrimStart('/'));
        if (!core.Address.Root.IsBaseOf(uri))
        {
            throw OrchApiException.Create(OrchErrorId.ForeignAddress, request, $"'{request.Path}' is not under {core.Address.Root}, and the token is for that address only.");
        }

        // Without a content, HttpClient would itself send a change again whose connection was closed before its answer came.
        HttpRequestMessage message = new(request.Method, uri) { Content = request.Body?.ToContent() ?? (request.Method == HttpMethod.Get ? null : new ByteArrayContent([])) };
        foreach (string secret in request.Body?.Secrets ?? [])
        {
            core.Redactor.Add(secret);
        }

        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(request.AnyContent ? "*/*" : "application/json"));
        if (token is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (core.Address.TenantHeader is { } tenant)
        {
            message.Headers.Add("X-UIPATH-TenantName", tenant);
        }

        request.Folder?.AddTo(message.Headers);
        return message;
    }

    private void NoteVersion(HttpResponseMessage response)
    {
        if (core.WebApiVersion is null && response.Headers.TryGetValues("api-supported-versions", out var values))
        {
            core.WebApiVersion = values
                .SelectMany(value => value.Split(','))
                .Select(text => decimal.TryParse(text.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? (int?)number : null)
                .Max();
        }
    }

    private static void RequireApiAnswer(OrchRequest request, HttpResponseMessage response)
    {
        string? type = response.Content?.Headers.ContentType?.MediaType;
        if (!request.AnyContent && type is not null && type.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            response.Dispose();
            throw OrchApiException.Create(
                OrchErrorId.NotAnApiAnswer,
                request,
                $"{request.Method} {request.Path} was answered with a web page instead of data.",
                response.StatusCode);
        }
    }
}
