using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>Reads an answer that is one value.</summary>
internal static class AnswerReader
{
    public static async Task<T?> ReadAsync<T>(OrchRequest request, HttpResponseMessage response, OrchSession session, IRequestLog log, CancellationToken cancellationToken)
        where T : class
    {
        if (response.Content is null || response.StatusCode == HttpStatusCode.NoContent)
        {
            return null;
        }

        try
        {
            Stream stream = new LimitedStream(
                new CancellableStream(await response.Content.ReadAsStreamAsync().ConfigureAwait(false), session.Transport.Timeout, cancellationToken),
                LimitedStream.MostOfValue);
            if (typeof(T) == typeof(object) && !IsJson(response) && !IsText(response))
            {
                using MemoryStream bytes = new();
                await stream.CopyToAsync(bytes, 81920, cancellationToken).ConfigureAwait(false);
                return (T)(object)bytes.ToArray();
            }

            if (typeof(T) == typeof(string) || (typeof(T) == typeof(object) && !IsJson(response)))
            {
                using StreamReader text = new(stream, CharsetOf(response));
                return (T)(object)await text.ReadToEndAsync().ConfigureAwait(false);
            }

            using JsonTextReader reader = EntityReader.Open(stream);
            if (!reader.Read())
            {
                return request.Method != HttpMethod.Get ? null : throw AnswerShape.Error(request, "is empty", new JObject());
            }

            JToken answer = JToken.ReadFrom(reader);
            if (reader.Read())
            {
                throw new JsonReaderException("There is more after its end.");
            }

            AnswerShape.Require(request, answer, typeof(T));
            using JsonReader whole = answer.CreateReader();
            return EntityReader.For(new EntityOrigin(session, request.Folder), new OddValues(request, typeof(T), log)).Deserialize<T>(whole);
        }
        catch (Exception e) when (Unreadable(e, cancellationToken))
        {
            throw Explain(request, e, cancellationToken);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && e is not OperationCanceledException)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
    }

    private static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is not { } type || type.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsText(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is { } type
        && (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.IndexOf("xml", StringComparison.OrdinalIgnoreCase) >= 0 || type.IndexOf("javascript", StringComparison.OrdinalIgnoreCase) >= 0);

    private static Encoding CharsetOf(HttpResponseMessage response)
    {
        try
        {
            return response.Content.Headers.ContentType?.CharSet?.Trim('"') is { Length: > 0 } name ? Encoding.GetEncoding(name) : Encoding.UTF8;
        }
        catch (ArgumentException)
        {
            // An unknown charset; UTF-8 is what servers mean.
            return Encoding.UTF8;
        }
    }

    /// <summary>Whether an exception means that the answer cannot be read, rather than that the user stopped.</summary>
    public static bool Unreadable(Exception exception, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && exception is not (OrchApiException or OperationCanceledException);

    /// <summary>Whether an answer ended too soon, so that another may be whole; a value of the wrong kind would be wrong again.</summary>
    public static bool BrokeOff(OrchApiException exception) =>
        exception.ErrorId is OrchErrorId.ConnectionFailed or OrchErrorId.NoAnswer
        || (exception.ErrorId == OrchErrorId.UnreadableAnswer
            && ((exception.InnerException is JsonReaderException && !OddValues.IsConversion(exception.InnerException)) || exception.InnerException?.Message.StartsWith("Unexpected end", StringComparison.Ordinal) == true));

    public static OrchApiException Explain(OrchRequest request, Exception exception, CancellationToken cancellationToken) =>
        ConnectionFailure.Is(exception, cancellationToken)
            ? ConnectionFailure.Explain(request, exception)
            : OrchApiException.Create(OrchErrorId.UnreadableAnswer, request, $"{request.Method} {request.Path}: the answer is not complete or not JSON. {exception.Message}", inner: exception);
}
