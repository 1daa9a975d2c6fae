using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Serves files under signed addresses.</summary>
internal sealed class BlobEndpoint(BlobStore blobs, SandboxClock clock)
{
    /// <summary>Whether a path is that of a file.</summary>
    public static bool Owns(string path) => path.StartsWith("/" + BlobStore.Root + "/", StringComparison.Ordinal);

    /// <summary>An address as it can be shown: with its signature, anybody could use it.</summary>
    public static string WithoutSignature(string address) => Regex.Replace(address, "(?<=\\bsig=)[^&]+", "***");

    /// <summary>Answers a request for a file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">Its path, unescaped.</param>
    /// <param name="query">Its query.</param>
    public SandboxResponse Answer(SandboxRequest request, string path, Query query)
    {
        string name = path.Substring(BlobStore.Root.Length + 2);
        try
        {
            blobs.Authorize(request, name, query);
            return request.Method == "PUT" ? Write(request, name) : Read(request, name);
        }
        catch (BlobException problem)
        {
            XDocument error = new(new XElement("Error", new XElement("Code", problem.Code), new XElement("Message", problem.Message)));
            byte[] text = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + error.ToString(SaveOptions.DisableFormatting));
            return new SandboxResponse(problem.Status, "application/xml", () => new MemoryStream(text)) { Headers = { ["x-ms-error-code"] = problem.Code } };
        }
    }

    private SandboxResponse Write(SandboxRequest request, string name)
    {
        Blob blob = new(request.TakeContent(), request.Header("Content-Type") ?? "application/octet-stream", clock.Now);
        blobs.Put(name, blob);
        return Describe(new SandboxResponse(201), blob);
    }

    private SandboxResponse Read(SandboxRequest request, string name)
    {
        Blob blob = blobs.Find(name) ?? throw new BlobException(404, "BlobNotFound", "The specified blob does not exist.");
        long length = blob.Content.Length;
        (long from, long count)? part = Range(request.Header("Range"), length);
        SandboxResponse response = part is null
            ? new SandboxResponse(200, blob.ContentType, () => blob.Content.Open(0, length)) { Length = length }
            : new SandboxResponse(206, blob.ContentType, () => blob.Content.Open(part.Value.from, part.Value.count)) { Length = part.Value.count };
        if (part is { } one)
        {
            response.Headers["Content-Range"] = string.Format(CultureInfo.InvariantCulture, "bytes {0}-{1}/{2}", one.from, one.from + one.count - 1, length);
        }

        response.Headers["Accept-Ranges"] = "bytes";
        return Describe(response, blob);
    }

    private static SandboxResponse Describe(SandboxResponse response, Blob blob)
    {
        response.Headers["ETag"] = blob.Tag;
        response.Headers["Last-Modified"] = blob.Modified.ToString("R", CultureInfo.InvariantCulture);
        return response;
    }

    /// <summary>The part that a Range header asks for; null for all, which is also the answer to a header that is not understood.</summary>
    private static (long From, long Count)? Range(string? header, long length)
    {
        const string Unit = "bytes=";
        string[] ends = header?.StartsWith(Unit, StringComparison.OrdinalIgnoreCase) == true ? header.Substring(Unit.Length).Split('-') : [];
        if (ends.Length != 2)
        {
            return null;
        }

        bool hasFrom = long.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out long from);
        bool hasTo = long.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out long to);
        if ((!hasFrom && !hasTo) || (hasFrom && hasTo && to < from))
        {
            return null;
        }

        // Without a start: the last bytes.
        long first = hasFrom ? from : Math.Max(0, length - to);
        long last = hasFrom && hasTo ? Math.Min(to, length - 1) : length - 1;
        return first < length && (hasFrom || to > 0) ? (first, last - first + 1) : throw new BlobException(416, "InvalidRange", "The range specified is invalid for the current size of the resource.");
    }
}
