using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>
/// Permissions as a user names them: <c>Robots.View</c>, with wildcards; an object with a property Permission or Name; or a
/// role, which stands for all that it grants; or what Get-OrchRequiredPermission writes.
/// </summary>
public sealed class PermissionReference
{
    /// <summary>Reads what the user gave.</summary>
    /// <param name="permission">The name, or the object.</param>
    public PermissionReference(object permission)
    {
        object plain = permission is PSObject wrapped ? wrapped.BaseObject : permission;
        Needed = plain as RequiredPermission;
        Part = plain as RequiredRole ?? Saved(permission);
        Names = plain switch
        {
            _ when Part is not null => Part.Permission,
            RequiredPermission => [],
            string name when name.Trim().Length > 0 => [name.Trim()],
            Permission { Name: { } name } => [name],
            RolePermission { Name: { } name } => [name],
            Role { Permissions: { } granted } => [.. granted.Where(one => one.IsGranted != false).Select(one => one.Name!)],
            Role role => throw new ArgumentException($"Role '{role}' was read without its permissions: Get-OrchRole reads them with -Expand Permissions."),
            string or ValueType => [],
            _ => FromProperty(PSObject.AsPSObject(permission)),
        };
        if (Names.Count == 0 && plain is not Role and not RequiredPermission and not RequiredRole)
        {
            throw new ArgumentException($"'{permission}' is no permission: give a name such as Robots.View, or an object with a property Permission or Name.");
        }
    }

    /// <summary>The names as given, with wildcards.</summary>
    internal IReadOnlyList<string> Names { get; }

    /// <summary>What a script needs; null for anything else.</summary>
    internal RequiredPermission? Needed { get; }

    /// <summary>What scripts need of one role; null for anything else.</summary>
    internal RequiredRole? Part { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Names);

    /// <summary>A part of a role that was saved as JSON or CSV; null for anything else.</summary>
    private static RequiredRole? Saved(object given)
    {
        PSObject row = PSObject.AsPSObject(given);
        return row.BaseObject is not (string or OrchEntity or RequiredPermission) && row.Properties["Type"]?.Value?.ToString() is "Tenant" or "Folder" && row.Properties["Permission"] is not null && row.Properties["Name"] is null
            ? new RequiredRole(row.Properties["Type"].Value.ToString()!, FromProperty(row))
            : null;
    }

    private static string[] FromProperty(PSObject given)
    {
        object? value = (given.Properties["Permission"] ?? given.Properties["Permissions"] ?? given.Properties["Name"])?.Value;
        return value is null
            ? []
            : [.. LanguagePrimitives.ConvertTo<string[]>(value).SelectMany(text => text.Split(';')).Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name.Trim())];
    }
}
