using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>The API documents in the order of their age, and the Web API version of each; 0 where servers of its time did not say one.</summary>
internal sealed class ApiVersions(IReadOnlyList<(int Version, string Name)> documents)
{
    /// <summary>The documents.</summary>
    public IReadOnlyList<(int Version, string Name)> Documents { get; } = documents;

    /// <summary>The newest document.</summary>
    public int Newest => Documents.Count - 1;

    /// <summary>The document that a server of a Web API version goes by: the newest that is not newer than it.</summary>
    public int DocumentOf(int version)
    {
        int document = Newest;
        while (document > 0 && Documents[document].Version > version && Documents[document - 1].Version > 0)
        {
            document--;
        }

        return document;
    }

    /// <summary>
    /// Whether a server of a Web API version may have what some documents have. Several documents are of one version, and a version
    /// without a document may have what the one before it or the one after it has.
    /// </summary>
    public bool MayHave(DocumentSet set, int version) => Near(version).Any(near => Enumerable.Range(0, Documents.Count).Any(i => Documents[i].Version == near && set.Has(i)));

    /// <summary>The Web API versions of some documents, as <see cref="Operation.Versions"/> writes them.</summary>
    public string Describe(DocumentSet set)
    {
        int[] versions = [.. Enumerable.Range(0, Documents.Count).Where(set.Has).Select(i => Documents[i].Version).Where(version => version > 0).Distinct()];
        return versions.Length == 0 ? "-10"
            : versions.Length == 1 ? versions[0].ToString(CultureInfo.InvariantCulture)
            : string.Format(CultureInfo.InvariantCulture, "{0}-{1}", versions[0], versions[versions.Length - 1]);
    }

    private IEnumerable<int> Near(int version)
    {
        int[] known = [.. Documents.Select(document => document.Version).Where(one => one > 0).Distinct()];
        if (known.Contains(version))
        {
            return [version];
        }

        return known.Where(one => one < version).Reverse().Take(1).Concat(known.Where(one => one > version).Take(1));
    }
}
