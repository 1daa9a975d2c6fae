using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Orchestrator.Client;

namespace Orchestrator;

/// <summary>
/// An object that Orchestrator returned. It knows the session and the folder that it came from, so that a cmdlet that it is
/// piped to acts where it lives; it keeps properties that its class doesn't define, and it knows which properties the user changed.
/// </summary>
public abstract class OrchEntity
{
    private Dictionary<string, object?>? _more;
    private SortedSet<string>? _changes;

    /// <summary>
    /// The address of the Orchestrator that the object came from, with its class: what tells a saved object, in a CSV file too, from
    /// those of another Orchestrator or of another kind.
    /// </summary>
    public string? SessionUri => Session is null ? null : Session.Uri + "#" + GetType().Name;

    /// <summary>The session that the object came from; null for one that was made by hand.</summary>
    internal OrchSession? Session { get; private set; }

    /// <summary>The folder that the object lives in; null for what belongs to the tenant.</summary>
    internal virtual FolderContext? Location => SourceFolder;

    /// <summary>The folder that the request named.</summary>
    internal FolderContext? SourceFolder { get; private set; }

    /// <summary>Properties that a newer or older server sends and the class doesn't define.</summary>
    internal IReadOnlyDictionary<string, object?>? AdditionalProperties => _more;

    /// <summary>The properties that were set since the object was read.</summary>
    internal IReadOnlyCollection<string> ChangedProperties => _changes ?? (IReadOnlyCollection<string>)[];

    internal virtual void Attach(EntityOrigin origin)
    {
        Session = origin.Session;
        SourceFolder = origin.Folder;
    }

    internal void SetAdditional(string name, object? value) =>
        (_more ??= new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase))[name] = value;

    /// <summary>Sets a property, and notes it as changed where the object was read from a server.</summary>
    private protected void Set<T>(ref T field, T value, [CallerMemberName] string name = "")
    {
        if (Session is not null && !EqualityComparer<T>.Default.Equals(field, value))
        {
            (_changes ??= new SortedSet<string>(StringComparer.OrdinalIgnoreCase)).Add(name);
        }

        field = value;
    }
}
