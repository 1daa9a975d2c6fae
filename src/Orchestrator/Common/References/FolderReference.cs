using System;
using System.Globalization;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>A folder as a user names it: by path (with wildcards where the cmdlet allows), id, key, or as an object.</summary>
public sealed class FolderReference
{
    /// <summary>Reads what the user gave.</summary>
    /// <param name="folder">A path such as <c>Finance/Payroll</c>, an id, a key, or a folder.</param>
    public FolderReference(object folder)
    {
        Given = folder;
        object plain = folder is PSObject wrapped ? wrapped.BaseObject : folder;
        switch (plain)
        {
            case Folder entity:
                Entity = entity;
                Context = entity.ToContext();
                break;
            case FolderContext context:
                Context = context;
                break;
            case string text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id):
                Context = new FolderContext(id);
                break;
            case string text when Guid.TryParse(text, out Guid key):
                Context = new FolderContext(key: key);
                break;
            case string text when text.Trim('/', ' ').Length > 0:
                Pattern = text.Trim().TrimEnd('/');
                break;
            case Guid key:
                Context = new FolderContext(key: key);
                break;
            case int or long or short or uint:
                Context = new FolderContext(Convert.ToInt64(plain, CultureInfo.InvariantCulture));
                break;
            case PSCustomObject when ((PSObject)folder).TypeNames.Contains("Deserialized." + typeof(Folder).FullName) && ((PSObject)folder).Properties["Id"] is { } id:
                Context = new FolderContext(Convert.ToInt64(id.Value, CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"'{folder}' is no folder: give a path, an id, a key, or an object from Get-OrchFolder.");
        }
    }

    /// <summary>What the user gave.</summary>
    public object Given { get; }

    /// <summary>The path or path pattern; null where the folder is given otherwise.</summary>
    internal string? Pattern { get; }

    internal Folder? Entity { get; }

    internal FolderContext? Context { get; }

    /// <summary>What an error about it points at: the object as it was given.</summary>
    internal object Target => Entity ?? Given;

    internal bool HasWildcards => Pattern is not null && WildcardPattern.ContainsWildcardCharacters(Pattern);

    /// <summary>The folder to name in a request, without asking the server for more than the user knows.</summary>
    internal FolderContext ToContext() => Context ?? new FolderContext(path: WildcardPattern.Unescape(Pattern!));

    /// <inheritdoc/>
    public override string ToString() => Pattern ?? Context!.ToString();
}
