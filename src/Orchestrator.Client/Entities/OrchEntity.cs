using System;
using System.Collections.Generic;
using Orchestrator.Client;

namespace Orchestrator;

/// <summary>
/// Something that Orchestrator answered with. It remembers the session and the folder that it came from, so that a cmdlet
/// that it is piped to acts where it lives, and it keeps properties that its class does not know.
/// </summary>
public abstract class OrchEntity
{
    private Dictionary<string, object?>? _more;

    /// <summary>The session that the object came from; null for one that was made by hand.</summary>
    internal OrchSession? Session { get; private set; }

    /// <summary>The folder that the object lives in; null for what belongs to the tenant.</summary>
    internal virtual FolderContext? Home => Origin;

    /// <summary>The folder that was asked.</summary>
    internal FolderContext? Origin { get; private set; }

    /// <summary>Properties that a newer or older server sends and the class has no place for.</summary>
    internal IReadOnlyDictionary<string, object?>? AdditionalProperties => _more;

    internal void Attach(EntityOrigin origin)
    {
        Session = origin.Session;
        Origin = origin.Folder;
    }

    internal void SetAdditional(string name, object? value) =>
        (_more ??= new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase))[name] = value;
}
