using System;
using System.Collections;
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
        Given = permission;
        object plain = permission is PSObject wrapped ? wrapped.BaseObject : permission;
        Needed = plain as RequiredPermission;
        Part = plain as RequiredRole ?? Saved(permission);
        switch (plain)
        {
            case RequiredPermission:
                break;
            case not null when Part is not null:
                Names = Part.Permission;
                break;
            case Role { Permissions: { } granted }:
                Names = [.. granted.Where(one => one.IsGranted == true).Select(one => one.Name!)];
                break;
            case Role role:
                Problem = $"Role '{role}' was read without its permissions. Read it with Get-OrchRole -Expand Permissions.";
                break;
            case string name when name.Trim().Length > 0:
                Names = [name.Trim()];
                break;
            case string or ValueType or null:
                Problem = $"'{permission}' isn't a permission such as Robots.View.";
                break;
            default:
                ReadObject(PSObject.AsPSObject(permission));
                break;
        }
    }

    /// <summary>What the user gave.</summary>
    internal object Given { get; }

    /// <summary>The names as given, with wildcards.</summary>
    internal IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>Why nothing can be granted by what was given; null where something can.</summary>
    internal string? Problem { get; private set; }

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
        return row.BaseObject is not (string or OrchEntity or RequiredPermission) && row.Properties["Type"]?.Value?.ToString() is { } type and ("Tenant" or "Folder") && row.Properties["Permission"] is { } names && row.Properties["Name"] is null
            ? new RequiredRole(type, Split(names.Value))
            : null;
    }

    private static string[] Split(object? given)
    {
        object? value = given is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : given;
        IEnumerable<PSObject> several = value is IEnumerable and not string ? ((IEnumerable)value).Cast<object>().Select(PSObject.AsPSObject) : value is null ? [] : [PSObject.AsPSObject(value)];
        return [.. several.SelectMany(one => one.BaseObject is string text ? text.Split(';') : new PermissionReference(one).Names).Select(name => name.Trim()).Where(name => name.Length > 0)];
    }

    /// <summary>A flag is part of a row: only what is granted counts.</summary>
    private void ReadObject(PSObject given)
    {
        object? value = (given.Properties["Permission"] ?? given.Properties["Permissions"] ?? given.Properties["Name"])?.Value;
        value = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        if (value is null or "" or ICollection { Count: 0 })
        {
            Problem = value is null
                ? "The row has no column that names a permission: Permission, Permissions or Name."
                : "The row names no permission: its column is empty. Roles are read with their permissions by Get-OrchRole -Expand Permissions.";
            return;
        }

        bool? granted = null;
        try
        {
            granted = given.Properties["IsGranted"] is { } flag ? Cell.ToFlag(flag.Value) : true;
        }
        catch (FormatException e)
        {
            Problem = $"Column IsGranted: {e.Message}.";
        }

        // Permissions of the server's list say nothing of a role.
        if (granted == true || given.BaseObject is Permission { IsGranted: null })
        {
            Names = Split(value);
        }
    }
}
