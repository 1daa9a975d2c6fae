using System;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>A request's address, taken apart: what leads to the Orchestrator, and what it is asked for.</summary>
internal sealed class RequestAddress
{
    private static readonly string[] s_roots = ["odata", "api", "tasks", "forms"];

    private RequestAddress(Uri baseAddress, string path, string query, bool isApi, bool isHere)
    {
        BaseAddress = baseAddress;
        Path = path;
        Query = query;
        IsApi = isApi;
        IsHere = isHere;
    }

    /// <summary>The Orchestrator's address as this request has it.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The path under it, unescaped.</summary>
    public string Path { get; }

    /// <summary>The query, still escaped.</summary>
    public string Query { get; }

    /// <summary>Whether the path is one of the API's; the web application answers the others.</summary>
    public bool IsApi { get; }

    /// <summary>Whether organization and tenant are those of the sandbox, or left out as on a standalone server.</summary>
    public bool IsHere { get; }

    /// <summary>The same address, with no <c>$filter</c> in its query.</summary>
    public RequestAddress WithoutFilter() =>
        new(BaseAddress, Path, string.Join("&", Query.Split('&').Where(pair => !Uri.UnescapeDataString(pair).StartsWith("$filter=", StringComparison.OrdinalIgnoreCase))), IsApi, IsHere);

    public static RequestAddress Parse(Uri address, string target, string organization, string tenant)
    {
        int mark = target.IndexOf('?');
        string path = mark < 0 ? target : target.Substring(0, mark);
        string query = mark < 0 ? string.Empty : target.Substring(mark + 1);
        string[] segments = path.TrimStart('/').Split('/');
        int root = segments[0] == BlobStore.Root ? -1 : Array.FindIndex(segments, 0, Math.Min(4, segments.Length), segment => s_roots.Contains(Name(segment), StringComparer.OrdinalIgnoreCase));
        if (root < 0)
        {
            return new RequestAddress(new Uri(address, "/"), Uri.UnescapeDataString(path), query, false, true);
        }

        string[] prefix = [.. segments.Take(root).Where(segment => segment.Length > 0)];
        string[] place = prefix.Length > 0 && prefix[prefix.Length - 1].Equals("orchestrator_", StringComparison.OrdinalIgnoreCase)
            ? [.. prefix.Take(prefix.Length - 1)]
            : prefix;
        bool here = place.Length == 0 || (place.Length == 2
            && string.Equals(Uri.UnescapeDataString(place[0]), organization, StringComparison.OrdinalIgnoreCase)
            && string.Equals(Uri.UnescapeDataString(place[1]), tenant, StringComparison.OrdinalIgnoreCase));
        string start = prefix.Length == 0 ? "/" : "/" + string.Join("/", prefix) + "/";
        return new RequestAddress(new Uri(address, start), "/" + Uri.UnescapeDataString(string.Join("/", segments.Skip(root))), query, true, here);
    }

    /// <summary>A segment without the key that OData puts in parentheses.</summary>
    private static string Name(string segment)
    {
        int parenthesis = segment.IndexOf('(');
        return parenthesis < 0 ? segment : segment.Substring(0, parenthesis);
    }
}
