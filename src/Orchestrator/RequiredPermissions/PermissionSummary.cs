using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator;

/// <summary>A permission that scripts need, with all the places that need it.</summary>
public sealed class PermissionSummary
{
    private PermissionSummary(RequiredPermission first, IReadOnlyList<RequiredPermission> all)
    {
        Permission = first.Operation is null ? null : first.Permission;
        WebApi20Permission = first.WebApi20Permission;
        Context = first.Context;
        Session = first.Session;
        Certain = all.Any(one => one.Certain);
        Counted = all.Any(one => one.Counted);
        Reason = Certain ? null : first.Reason;
        Folder = List(all.Any(one => one.Folder is null) ? [] : all.SelectMany(one => one.Folder!));
        Command = List(all.Select(one => one.Command));
        Operation = List(all.Select(one => one.Operation).OfType<string>());
        Scope = List(all.Select(one => one.Scope).OfType<string>().Where(one => one.Length > 0));
        Place = List(all.Select(one => one.Place));
    }

    /// <summary>The permission by the source that counts; empty where signing in is enough, null where it could not be determined.</summary>
    public string? Permission { get; }

    /// <summary>The permission as the document of Web API 20 states it.</summary>
    public string? WebApi20Permission { get; }

    /// <summary>Tenant, Folder or AnyFolder.</summary>
    public string? Context { get; }

    /// <summary>The folders as the scripts name them; empty where they don't name them all.</summary>
    public TextList Folder { get; }

    /// <summary>The places that need it, each as <c>file:line</c>.</summary>
    public TextList Place { get; }

    /// <summary>The cmdlets that need it; the text of a call that could not be determined.</summary>
    public TextList Command { get; }

    /// <summary>The operations that need it.</summary>
    public TextList Operation { get; }

    /// <summary>The OAuth scopes. For each operation, the token needs one of them.</summary>
    public TextList Scope { get; }

    /// <summary>The session, as the script names it; null for the session that is there when the script begins.</summary>
    public string? Session { get; }

    /// <summary>True where at least one place needs it for sure.</summary>
    public bool Certain { get; }

    /// <summary>Whether roles and scopes take it in.</summary>
    public bool Counted { get; }

    /// <summary>Why it isn't certain; null where it is.</summary>
    public string? Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => Permission is null ? Command + ": " + Reason : Permission;

    internal static IEnumerable<PermissionSummary> Of(IEnumerable<RequiredPermission> needs) => needs
        .GroupBy(one => one.Definition is null ? one.Place + one.Command + one.Reason : string.Join("|", one.Permission, one.WebApi20Permission, one.Context, one.Session, one.Certain || one.Counted))
        .Select(same => new PermissionSummary(same.First(), [.. same]));

    private static TextList List(IEnumerable<string> texts) => new(texts.Distinct(StringComparer.OrdinalIgnoreCase));
}
