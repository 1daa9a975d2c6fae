using System;
using System.Collections.Generic;

namespace Orchestrator;

/// <summary>An operation of Orchestrator's API, and what it needs.</summary>
public sealed class Endpoint
{
    internal Endpoint(Client.Operation operation, IReadOnlyList<string> commands)
    {
        Id = operation.Id;
        Group = operation.Tag;
        Method = operation.Method.Method;
        Path = operation.Path;
        Context = operation.Context.ToString();
        Permission = Client.PermissionExpression.Parse(operation.Permission).ToString();
        WebApi20Permission = Client.PermissionExpression.Parse(operation.WebApi20 ?? operation.Permission).ToString();
        Scope = operation.AcceptsOAuth ? operation.Scope : "not open to OAuth";
        Versions = operation.Versions;
        IsOnPermissionsPage = operation.GuidePermission is not null;
        Deprecated = operation.Deprecated;
        Cmdlet = [.. commands];
    }

    /// <summary>The operation's id in the OpenAPI document.</summary>
    public string Id { get; }

    /// <summary>The group that the OpenAPI document puts it in.</summary>
    public string Group { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path under the Orchestrator address.</summary>
    public string Path { get; }

    /// <summary>Tenant, Folder (a folder must be named) or AnyFolder (one may be).</summary>
    public string Context { get; }

    /// <summary>The permission that the account needs, as the API guide states it.</summary>
    public string Permission { get; }

    /// <summary>The permission as the document of Web API 20 states it.</summary>
    public string WebApi20Permission { get; }

    /// <summary>The OAuth scopes. The token needs one of them.</summary>
    public string Scope { get; }

    /// <summary>The Web API versions that have it; open at the start where the first is not known.</summary>
    public string Versions { get; }

    /// <summary>Whether the API guide's permissions page lists it.</summary>
    public bool IsOnPermissionsPage { get; }

    /// <summary>Whether servers advise against it.</summary>
    public bool Deprecated { get; }

    /// <summary>The cmdlets that call it; none where only Invoke-OrchApi does.</summary>
    public string[] Cmdlet { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Method} {Path}");
}
