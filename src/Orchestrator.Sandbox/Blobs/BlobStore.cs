using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Sandbox;

/// <summary>
/// Files outside OData, behind addresses that are signed for one method, one file and some time: a client with the address needs no
/// token.
/// </summary>
internal sealed class BlobStore(SandboxClock clock) : IDisposable
{
    /// <summary>The first segment of every address.</summary>
    public const string Root = "blobs";

    private readonly byte[] _key = RandomBytes();
    private readonly ConcurrentDictionary<string, Blob> _blobs = new(StringComparer.Ordinal);

    public Blob? Find(string name) => _blobs.TryGetValue(name, out Blob? blob) ? blob : null;

    /// <summary>Keeps a file, in place of the one of that name.</summary>
    public void Put(string name, Blob blob)
    {
        _blobs.TryGetValue(name, out Blob? before);
        _blobs[name] = blob;
        before?.Content.Dispose();
    }

    public void Remove(string name)
    {
        if (_blobs.TryRemove(name, out Blob? blob))
        {
            blob.Content.Dispose();
        }
    }

    /// <summary>An address for one method and some time, with the headers that a request to it must bring.</summary>
    /// <param name="server">The server that the client calls.</param>
    /// <param name="method">GET to read, PUT to write.</param>
    /// <param name="name">The file.</param>
    /// <param name="lifetime">How long the address works.</param>
    /// <param name="headers">The headers.</param>
    public Uri Sign(Uri server, string method, string name, TimeSpan lifetime, params (string Name, string Value)[] headers)
    {
        string expires = (clock.Now + lifetime).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string required = string.Join(";", headers.Select(header => header.Name.ToLowerInvariant() + "=" + header.Value));
        string path = string.Join("/", name.Split('/').Select(Uri.EscapeDataString));
        string query = "sp=" + Permission(method) + "&se=" + Uri.EscapeDataString(expires)
            + (required.Length > 0 ? "&sh=" + Uri.EscapeDataString(required) : string.Empty)
            + "&sig=" + Uri.EscapeDataString(Signature(Permission(method), name, expires, required));
        return new Uri(server, "/" + Root + "/" + path + "?" + query);
    }

    /// <summary>Refuses a request that its address does not allow.</summary>
    /// <exception cref="BlobException">The signature, the method, the time or a header is wrong.</exception>
    public void Authorize(SandboxRequest request, string name, Query query)
    {
        if (request.Header("Authorization") is not null)
        {
            throw new BlobException(400, "InvalidAuthenticationInfo", "Authentication information is not given in the correct format. Send either a signed address or an Authorization header.");
        }

        string permission = query["sp"] ?? string.Empty;
        string required = query["sh"] ?? string.Empty;
        if (query["se"] is not { } expires || !FixedEquals(query["sig"], Signature(permission, name, expires, required)))
        {
            throw new BlobException(403, "AuthenticationFailed", "Server failed to authenticate the request. Make sure the value of the signature is formed correctly.");
        }

        if (DateTimeOffset.Parse(expires, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) <= clock.Now)
        {
            throw new BlobException(403, "AuthenticationFailed", "Server failed to authenticate the request. Signature not valid in the specified time frame: expiry " + expires + ".");
        }

        if (permission != Permission(request.Method))
        {
            throw new BlobException(403, "AuthorizationPermissionMismatch", "This request is not authorized to perform this operation using this permission.");
        }

        foreach (string[] header in required.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(['='], 2)))
        {
            if (!string.Equals(request.Header(header[0]), header[1], StringComparison.OrdinalIgnoreCase))
            {
                throw new BlobException(400, "MissingRequiredHeader", "An HTTP header that's mandatory for this request is not specified: " + header[0] + ".");
            }
        }
    }

    public void Dispose()
    {
        foreach (string name in _blobs.Keys)
        {
            Remove(name);
        }
    }

    private static string Permission(string method) => method is "GET" or "HEAD" ? "r" : method == "PUT" ? "w" : string.Empty;

    private static byte[] RandomBytes()
    {
        byte[] bytes = new byte[32];
        using RandomNumberGenerator random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return bytes;
    }

    /// <summary>Compares in a time that does not tell how much is equal.</summary>
    private static bool FixedEquals(string? given, string expected) =>
        given is not null && given.Length == expected.Length && given.Zip(expected, (one, other) => one ^ other).Aggregate(0, (all, one) => all | one) == 0;

    private string Signature(string permission, string name, string expires, string required)
    {
        using HMACSHA256 hash = new(_key);
        return Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", permission, name, expires, required))));
    }
}
