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
    /// <summary>The wire, for what is fetched from elsewhere.</summary>
    public SessionCore Core => core;

    /// <summary>Sends a request and gives its answer once the headers are there.</summary>
    /// <exception cref="OrchApiException">The server refused, could not be reached, or answered with something that is not the API's.</exception>
    public async Task<HttpResponseMessage> SendAsync(OrchRequest request, IRequestLog log, CancellationToken cancellationToken)
    {
        if (core.IsClosed)
        {
            throw OrchApiException.Create(OrchErrorId.SessionClosed, request, "The session was closed with Disconnect-Orch.");
        }

        ServerVersion.Require(request, core.WebApiVersion);
        string? token = await core.Tokens.GetTokenAsync(null, cancellationToken).ConfigureAwait(false);
        bool renewed = false;
        for (int attempt = 1; ; attempt++)
        {
            HttpResponseMessage? response = null;
            OrchApiException failure;
            TimeSpan wait;
            await PaceAsync(request, log, cancellationToken).ConfigureAwait(false);
            try
            {
                response = await SendOnceAsync(request, token, log, cancellationToken).ConfigureAwait(false);
                if (response.IsSuccessStatusCode)
                {
                    RequireApiAnswer(request, response);
                    return response;
                }

                if (response.StatusCode == HttpStatusCode.Unauthorized && !renewed)
                {
                    renewed = true;
                    if (await core.Tokens.GetTokenAsync(token, cancellationToken).ConfigureAwait(false) is { } fresh)
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

                failure = await ApiErrorReader.ReadAsync(request, response, cancellationToken).ConfigureAwait(false);
                wait = RetryPolicy.Wait(attempt, response.Headers.RetryAfter, core.Transport);
                if (!RetryPolicy.MayRepeat(response.StatusCode, request.Repeatable))
                {
                    throw failure;
                }
            }
            catch (Exception e) when (ConnectionFailure.Is(e, cancellationToken))
            {
                failure = ConnectionFailure.Explain(request, e);
                wait = RetryPolicy.Wait(attempt, null, core.Transport);
                if (!request.Repeatable)
                {
                    throw failure;
                }
            }
            finally
            {
                if (response is { IsSuccessStatusCode: false })
                {
                    response.Dispose();
                }
            }

            if (attempt == RetryPolicy.Attempts || wait > RetryPolicy.LongestWait)
            {
                throw failure.After(attempt, wait);
            }

            log.Request(string.Format(CultureInfo.InvariantCulture, "Waiting {0:0.0} s, then attempt {1} of {2}: {3}", wait.TotalSeconds, attempt + 1, RetryPolicy.Attempts, failure.Message));
            await core.Transport.Delay(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a request whose answer's content does not matter.</summary>
    public async Task RunAsync(OrchRequest request, IRequestLog log, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(request, log, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request and reads its answer as one value.</summary>
    /// <returns>The value; null where the answer has no content.</returns>
    public async Task<T?> GetAsync<T>(OrchRequest request, IRequestLog log, CancellationToken cancellationToken)
        where T : class
    {
        for (int attempt = 1; ; attempt++)
        {
            using HttpResponseMessage response = await SendAsync(request, log, cancellationToken).ConfigureAwait(false);
            try
            {
                return await AnswerReader.ReadAsync<T>(request, response, session, cancellationToken).ConfigureAwait(false);
            }
            catch (OrchApiException e) when (request.Method == HttpMethod.Get && AnswerReader.BrokeOff(e) && attempt < RetryPolicy.Attempts)
            {
                await WaitAfterBreakAsync(e, attempt, log, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits before what broke off is asked for again.</summary>
    public async Task WaitAfterBreakAsync(OrchApiException broken, int attempt, IRequestLog log, CancellationToken cancellationToken)
    {
        TimeSpan wait = RetryPolicy.Wait(attempt, null, core.Transport);
        log.Request(string.Format(CultureInfo.InvariantCulture, "Waiting {0:0.0} s, then asking again: {1}", wait.TotalSeconds, broken.Message));
        await core.Transport.Delay(wait, cancellationToken).ConfigureAwait(false);
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
            log.Request(string.Format(CultureInfo.InvariantCulture, "Waiting {0:0.0} s: the server takes {1} requests of {2} a minute.", wait.TotalSeconds, operation.RequestsPerMinute, operation));
            await core.Transport.Delay(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(OrchRequest request, string? token, IRequestLog log, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = CreateMessage(request, token);
        if (log.WantsTrace)
        {
            log.Trace(RequestTrace.Describe(message, request.Body));
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
            log.Request(RequestTrace.Line(request, "no answer", watch));
            throw new TimeoutException(string.Format(CultureInfo.InvariantCulture, "No answer within {0:0} s.", core.Transport.Timeout.TotalSeconds), e);
        }
        catch (HttpRequestException)
        {
            log.Request(RequestTrace.Line(request, "no connection", watch));
            throw;
        }

        string line = RequestTrace.Line(request, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), watch);
        Action<string> tell = response.IsSuccessStatusCode ? request.Answered ?? log.Request : log.Request;
        tell(line);
        if (log.WantsTrace)
        {
            log.Trace(RequestTrace.Describe(response));
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

        HttpRequestMessage message = new(request.Method, uri) { Content = request.Body?.ToContent() };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
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
