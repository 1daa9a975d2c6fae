using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Orchestrator.Client;

/// <summary>Bytes as they are: those of a file, or given ones.</summary>
internal sealed class RawBody : RequestBody
{
    private readonly string? _path;
    private readonly byte[]? _bytes;
    private readonly string _contentType;

    private RawBody(string? path, byte[]? bytes, string contentType)
    {
        _path = path;
        _bytes = bytes;
        _contentType = contentType;
    }

    public override string Redacted => _path is null
        ? string.Format(CultureInfo.InvariantCulture, "({0} bytes of {1})", _bytes!.Length, _contentType)
        : string.Format(CultureInfo.InvariantCulture, "(the file {0} as {1})", Path.GetFileName(_path), _contentType);

    /// <summary>A file, read each time that the request is sent.</summary>
    public static RawBody OfFile(string path, string contentType) => new(path, null, contentType);

    public static RawBody Of(byte[] bytes, string contentType) => new(null, bytes, contentType);

    public override HttpContent ToContent() => Content(_path, _bytes, _contentType);

    internal static HttpContent Content(string? path, byte[]? bytes, string contentType)
    {
        HttpContent content = path is null ? new ByteArrayContent(bytes!) : new StreamContent(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, useAsync: true));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}
