using System;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>Parses the rows of one page as they arrive: an OData envelope, another known envelope, or a bare list.</summary>
internal sealed class PageReader<T> : IDisposable
    where T : class
{
    private readonly OrchRequest _request;
    private readonly JsonTextReader _reader;
    private readonly JsonSerializer _serializer;
    private readonly CancellationToken _cancellationToken;
    private readonly JObject _others = [];
    private bool _inRows;
    private bool _hasRows;
    private bool _done;

    private PageReader(OrchRequest request, JsonTextReader reader, EntityOrigin origin, IRequestLog log, CancellationToken cancellationToken)
    {
        _request = request;
        _reader = reader;
        _serializer = EntityReader.For(origin, new OddValues(request, typeof(T), log));
        _cancellationToken = cancellationToken;
    }

    /// <summary>The <c>@odata.count</c> of the page; null before it was read, or where there is none.</summary>
    public long? Count { get; private set; }

    /// <summary>The next page as the server names it; null before it was read, or where there is none.</summary>
    public string? NextLink { get; private set; }

    /// <summary>Opens a page.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="response">The answer.</param>
    /// <param name="origin">Where its rows live.</param>
    /// <param name="log">Where it is told what a row cannot hold.</param>
    /// <param name="waiting">Called before a wait for the rest of the answer.</param>
    /// <param name="cancellationToken">Ends such a wait.</param>
    public static async Task<PageReader<T>> OpenAsync(OrchRequest request, HttpResponseMessage response, EntityOrigin origin, IRequestLog log, Action waiting, CancellationToken cancellationToken) =>
        new(
            request,
            EntityReader.Open(new LimitedStream(
                new CancellableStream(await response.Content.ReadAsStreamAsync().ConfigureAwait(false), origin.Session.Transport.Timeout, cancellationToken, waiting),
                LimitedStream.MostOfPage)),
            origin,
            log,
            cancellationToken);

    /// <summary>Reads the next row.</summary>
    /// <exception cref="OrchApiException">The answer broke off or is not JSON.</exception>
    public bool Read(out T? row)
    {
        try
        {
            while (!_done)
            {
                if (_inRows)
                {
                    Advance();
                    if (_reader.TokenType != JsonToken.EndArray)
                    {
                        row = _serializer.Deserialize<T>(_reader) ?? throw new JsonSerializationException("A row is null.");
                        return true;
                    }

                    _inRows = false;
                    _done = _reader.Depth == 0;
                }
                else
                {
                    ReadEnvelope();
                }
            }
        }
        catch (Exception e) when (AnswerReader.Unreadable(e, _cancellationToken))
        {
            throw AnswerReader.Explain(_request, e, _cancellationToken);
        }
        catch (Exception e) when (_cancellationToken.IsCancellationRequested && e is not OperationCanceledException)
        {
            throw new OperationCanceledException(e.Message, e, _cancellationToken);
        }

        row = null;
        return false;
    }

    public void Dispose() => _reader.Close();

    private void ReadEnvelope()
    {
        if (_reader.TokenType == JsonToken.None)
        {
            Advance();
            _inRows = _reader.TokenType == JsonToken.StartArray;
            if (!_inRows && _reader.TokenType != JsonToken.StartObject)
            {
                throw AnswerShape.Error(_request, "isn't a list", JToken.ReadFrom(_reader));
            }

            return;
        }

        Advance();
        if (_reader.TokenType == JsonToken.EndObject)
        {
            _done = _hasRows ? true : throw AnswerShape.Error(_request, "isn't a list", _others);
            return;
        }

        string name = (string)_reader.Value!;
        Advance();
        if (_reader.TokenType == JsonToken.StartArray && AnswerShape.IsList(name))
        {
            _inRows = !_hasRows ? true : throw AnswerShape.Error(_request, "holds more than one list", _others);
            _hasRows = true;
        }
        else if (name == "@odata.count" || name.Equals("Count", StringComparison.OrdinalIgnoreCase))
        {
            Count = ReadCount();
        }
        else if (_hasRows && name != "@odata.nextLink")
        {
            _reader.Skip();
        }
        else
        {
            // What stands where rows are missing tells why.
            _others[name] = JToken.ReadFrom(_reader);
            NextLink = name == "@odata.nextLink" ? (string?)_others[name] : NextLink;
        }
    }

    private long? ReadCount()
    {
        JToken count = JToken.ReadFrom(_reader);
        return count.Type == JTokenType.Null ? null
            : long.TryParse(count.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= 0 ? number
            : throw AnswerShape.Error(_request, $"has a count that isn't a number of rows: {count.ToString(Formatting.None)}", _others);
    }

    private void Advance()
    {
        if (!_reader.Read())
        {
            throw new JsonReaderException("The answer ends in the middle.");
        }
    }
}
