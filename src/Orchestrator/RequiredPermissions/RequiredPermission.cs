using System.Collections.Generic;
using Orchestrator.Client;
using Orchestrator.Commands;

namespace Orchestrator;

/// <summary>What a call in a script, or a cmdlet, needs of the account that it runs as.</summary>
public sealed class RequiredPermission
{
    internal RequiredPermission(string command, string? file, int line)
    {
        Command = command;
        File = file;
        Line = line;
    }

    /// <summary>The cmdlet; the text of the call where what it calls could not be found out.</summary>
    public string Command { get; }

    /// <summary>The script file; null for a script block or a command.</summary>
    public string? File { get; }

    /// <summary>The line of the call; 0 for a command.</summary>
    public int Line { get; }

    /// <summary>The id of the operation; null where it could not be found out.</summary>
    public string? Operation { get; internal init; }

    /// <summary>The permission that the operation needs, by <see cref="Source"/>; empty where signing in is enough.</summary>
    public string? Permission { get; internal init; }

    /// <summary>Tenant, Folder, or AnyFolder (the folder that is named, else all that the account can see).</summary>
    public string? Context { get; internal init; }

    /// <summary>The folders as the script names them; null where it names none, so that the session's counts, or where it shows at run time only.</summary>
    public string[]? Folder { get; internal init; }

    /// <summary>The OAuth scopes. The token needs one of them.</summary>
    public string? Scope { get; internal init; }

    /// <summary>Page (the API guide's permissions page), WebApi20 (the document of Web API 20), or Inferred (what related operations need, where the sources say only that one must be signed in).</summary>
    public string? Source { get; internal init; }

    /// <summary>The permission as the document of Web API 20 states it.</summary>
    public string? WebApi20Permission { get; internal init; }

    /// <summary>True where the call is made for sure whenever its line runs; false where that shows at run time only.</summary>
    public bool Certain { get; internal init; } = true;

    /// <summary>Whether roles and scopes that are made of it take it in: true where it is certain, and with -IncludeUncertain.</summary>
    public bool Counted { get; internal set; } = true;

    /// <summary>Why it is not certain; of a command, with which parameters it calls the operation; null where there is nothing to say.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The session that the call uses, as the script names it; null for the one that is there when the script begins.</summary>
    public string? Session { get; internal init; }

    /// <summary>The file and line of the call, as a ticket needs it.</summary>
    public string Place => File is null ? "line " + Line.ToString(System.Globalization.CultureInfo.InvariantCulture) : File + ":" + Line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The folders in which the permission has to be held, as far as the call itself names them, also where the operation is the tenant's.</summary>
    internal string[]? Reach { get; init; }

    internal Operation? Definition { get; init; }

    /// <summary>The groups of permissions. One of each group is needed.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Needs { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Permission is null ? Command + ": " + Reason : Permission;

    /// <summary>Where a permission that the operation needs is to be held.</summary>
    internal string PlaceOf(string permission) => PermissionCatalog.ScopeOf(permission) switch
    {
        PermissionScope.Global => "Tenant",
        PermissionScope.Folder => "Folder",
        _ => Definition!.Context == OperationContext.Tenant ? "Tenant" : "Folder",
    };

    internal static RequiredPermission Of(Operation operation, PermissionSource source, ScriptCall call, string[]? folder, string[]? reach, string? reason)
    {
        PermissionExpression needed = operation.PermissionBy(source);
        bool inferred = needed.IsEmpty && operation.Inferred is not null;
        PermissionExpression expression = inferred ? PermissionExpression.Parse(operation.Inferred!) : needed;
        bool fromPage = source == PermissionSource.Page ? operation.GuidePermission is not null : operation.WebApi20 is null;
        return new RequiredPermission(call.Command, call.File, call.Line)
        {
            Operation = operation.Id,
            Permission = expression.IsEmpty ? string.Empty : expression.ToString(),
            Context = operation.Context.ToString(),
            Folder = operation.Context == OperationContext.Tenant ? null : folder,
            Reach = reach,
            Session = call.Session,
            Scope = operation.AcceptsOAuth ? operation.Scope : "not open to OAuth",
            Source = inferred ? "Inferred" : fromPage ? "Page" : "WebApi20",
            WebApi20Permission = operation.PermissionBy(PermissionSource.WebApi20) is { IsEmpty: false } other ? other.ToString() : string.Empty,
            Certain = reason is null || call.IsAny,
            Counted = reason is null || call.IsAny,
            Reason = reason,
            Definition = operation,
            Needs = [.. expression.Needs()],
        };
    }
}
