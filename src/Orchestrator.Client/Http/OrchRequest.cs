using System;
using System.Net.Http;

namespace Orchestrator.Client;

/// <summary>One request, before it is sent and each time it is sent again.</summary>
internal sealed class OrchRequest
{
    private string _query = string.Empty;
    private FolderContext? _folder;

    public OrchRequest(Operation operation, string? path = null)
    {
        Operation = operation;
        Method = operation.Method;
        Path = path ?? operation.Path;
        Repeatable = operation.Repeatable;
    }

    /// <summary>A request that no catalogued operation stands for.</summary>
    public OrchRequest(HttpMethod method, string path)
    {
        Method = method;
        Path = path;
        Repeatable = method != HttpMethod.Post && method != Operation.Patch;
    }

    public Operation? Operation { get; }

    public HttpMethod Method { get; }

    /// <summary>The escaped path under the base address, with a leading slash.</summary>
    public string Path { get; }

    /// <summary>The escaped query without its question mark; empty for none.</summary>
    public string Query { get => _query; init => _query = value; }

    public FolderContext? Folder { get => _folder; init => _folder = value; }

    /// <summary>The body; null for none.</summary>
    public RequestBody? Body { get; init; }

    /// <summary>True where sending it twice does no harm.</summary>
    public bool Repeatable { get; init; }

    /// <summary>True where the caller reads the answer as text of any type, so that HTML is not a fault.</summary>
    public bool AnyContent { get; init; }

    /// <summary>True where it is sent whatever is known of the server's version: a request that a user wrote.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>Where the line about a good answer goes that its reader completes, with the number of rows; null to tell it at once.</summary>
    public Action<string>? Answered { get; private set; }

    /// <summary>The same request for another page.</summary>
    public OrchRequest ForPage(string query, Action<string> answered)
    {
        OrchRequest request = (OrchRequest)MemberwiseClone();
        request._query = query;
        request.Answered = answered;
        return request;
    }

    /// <summary>The same request for another folder.</summary>
    public OrchRequest InFolder(FolderContext folder)
    {
        OrchRequest request = (OrchRequest)MemberwiseClone();
        request._folder = folder;
        return request;
    }

    public string PathAndQuery => Query.Length == 0 ? Path : Path + "?" + Query;
}
