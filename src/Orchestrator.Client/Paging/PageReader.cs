using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Orchestrator.Client;

/// <summary>Parses the rows of one page as they arrive: an OData envelope, another envelope with one list, or a bare list.</summary>
internal sealed class PageReader<T> : IDisposable
    where T : class
{
    private readonly OrchRequest _request;
    private readonly JsonTextReader _reader;
    private readonly JsonSerializer _serializer;
    private readonly CancellationToken _cancellationToken;
    private bool _inRows;
    private bool _done;

    private PageReader(OrchRequest request, JsonTextReader reader, EntityOrigin origin, CancellationToken cancellationToken)
    {
        _request = request;
        _reader = reader;
        _serializer = EntityReader.For(origin);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The <c>@odata.count</c> of the page; null before it was read, or where there is none.</summary>
    public long? Count { get; private set; }

    /// <summary>Opens a page.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="response">The answer.</param>
    /// <param name="origin">Where its rows live.</param>
    /// <param name="waiting">Called before a wait for the rest of the answer.</param>
    /// <param name="cancellationToken">Ends such a wait.</param>
    public static async Task<PageReader<T>> OpenAsync(OrchRequest request, HttpResponseMessage response, EntityOrigin origin, Action waiting, CancellationToken cancellationToken) =>
        new(request, EntityReader.Open(new CancellableStream(await response.Content.ReadAsStreamAsync().ConfigureAwait(false), cancellationToken, waiting)), origin, cancellationToken);

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
                        row = _serializer.Deserialize<T>(_reader);
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
                throw new JsonReaderException("Rows were expected.");
            }

            return;
        }

        Advance();
        if (_reader.TokenType == JsonToken.EndObject)
        {
            _done = true;
            return;
        }

        string name = (string)_reader.Value!;
        Advance();
        if (_reader.TokenType == JsonToken.StartArray)
        {
            _inRows = true;
        }
        else if (_reader.TokenType == JsonToken.Integer && (name == "@odata.count" || name.Equals("Count", StringComparison.OrdinalIgnoreCase)))
        {
            Count = Convert.ToInt64(_reader.Value, System.Globalization.CultureInfo.InvariantCulture);
        }
        else
        {
            _reader.Skip();
        }
    }

    private void Advance()
    {
        if (!_reader.Read())
        {
            throw new JsonReaderException("The answer ends in the middle.");
        }
    }
}
