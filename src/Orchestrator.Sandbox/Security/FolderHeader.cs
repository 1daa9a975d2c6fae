using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Orchestrator.Sandbox;

/// <summary>Finds the folder that a request names in its headers.</summary>
internal static class FolderHeader
{
    public const string Id = "X-UIPATH-OrganizationUnitId";
    public const string Key = "X-UIPATH-FolderKey";
    public const string Path = "X-UIPATH-FolderPath";
    public const string EncodedPath = "X-UIPATH-FolderPath-Encoded";

    /// <summary>The folder; null where no header names one.</summary>
    /// <exception cref="SandboxException">There is no such folder, or the account does not see it.</exception>
    public static Row? Find(SandboxRequest request, Company company, Access access)
    {
        bool named = false;
        Row? folder = null;
        if (request.Header(Id) is { Length: > 0 } id)
        {
            named = true;
            folder = long.TryParse(id, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? company.Folders.Find(number) : null;
        }
        else if (request.Header(Key) is { Length: > 0 } key)
        {
            named = true;
            folder = Guid.TryParse(key, out Guid guid) ? company.Folders.FindByKey(guid) : null;
        }

        if (request.Header(EncodedPath) is { Length: > 0 } encoded)
        {
            folder = Decode(encoded) is { } path ? Follow(path, folder, named, company) : null;
            named = true;
        }
        else if (!named && request.Header(Path) is { Length: > 0 } plain)
        {
            named = true;
            folder = company.Folders.FindBy("FullyQualifiedName", plain);
        }

        return !named ? null
            : folder is not null && access.CanSee(folder) ? folder
            : throw SandboxException.FolderUnknown();
    }

    /// <summary>
    /// Follows a path. A relative one starts from the ambient folder, the one of another header: <c>/</c> is the root of its
    /// tree, <c>.</c> the folder itself, <c>..</c> the one above. Another header that names nothing leaves nothing to start from.
    /// </summary>
    private static Row? Follow(string path, Row? ambient, bool named, Company company)
    {
        string[] parts = path.Split('/');
        if (parts[0] is not ("" or "." or ".."))
        {
            return !named || ambient is not null ? company.Folders.FindBy("FullyQualifiedName", path) : null;
        }

        Row? at = ambient;
        for (int i = 0; i < parts.Length; i++)
        {
            at = parts[i] switch
            {
                "" when i == 0 => ambient is null ? null : company.Ancestry(ambient).Last(),
                "." => at,
                ".." => at is null ? null : company.Folders.Find(at.Number("ParentId")),
                string name => company.FolderIn(at?.Id, name),
            };
            if (at is null && (i > 0 || ambient is not null))
            {
                return null;
            }
        }

        return at;
    }

    private static string? Decode(string text)
    {
        try
        {
            return Encoding.Unicode.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
