using System;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Orchestrator;

/// <summary>A folder that requests act in, by whatever of it is known: its id, its key or its path.</summary>
public sealed class FolderContext
{
    /// <summary>Names a folder. At least one of the three must be given.</summary>
    /// <param name="id">The folder's id. It changes when the licensing plan does.</param>
    /// <param name="key">The folder's key, which never changes.</param>
    /// <param name="path">The fully qualified name, such as <c>Finance/Payroll</c>.</param>
    public FolderContext(long? id = null, Guid? key = null, string? path = null)
    {
        if (id is null && key is null && string.IsNullOrEmpty(path))
        {
            throw new ArgumentException("A folder needs an id, a key or a path.");
        }

        Id = id;
        Key = key;
        Path = path;
    }

    /// <summary>The folder's id; null where it is not known.</summary>
    public long? Id { get; }

    /// <summary>The folder's key; null where it is not known.</summary>
    public Guid? Key { get; }

    /// <summary>The folder's path; null where it is not known.</summary>
    public string? Path { get; }

    /// <inheritdoc/>
    public override string ToString() => Path ?? Id?.ToString(CultureInfo.InvariantCulture) ?? Key.ToString();

    /// <summary>Puts the folder on a request, by the surest name that is known.</summary>
    internal void AddTo(HttpRequestHeaders headers)
    {
        if (Id is long id)
        {
            headers.Add("X-UIPATH-OrganizationUnitId", id.ToString(CultureInfo.InvariantCulture));
        }
        else if (Key is Guid key)
        {
            headers.Add("X-UIPATH-FolderKey", key.ToString());
        }
        else
        {
            headers.Add("X-UIPATH-FolderPath-Encoded", Convert.ToBase64String(Encoding.Unicode.GetBytes(Path!)));
        }
    }
}
