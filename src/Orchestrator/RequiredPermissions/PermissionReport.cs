using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Commands;

/// <summary>Writes what scripts need as a report that an auditor can sign.</summary>
internal static class PermissionReport
{
    public static string Of(IReadOnlyList<RequiredPermission> needs, Version version)
    {
        StringBuilder text = new();
        text.AppendLine("# Required permissions").AppendLine();
        text.Append("- Module: Orchestrator ").AppendLine(version.ToString());
        text.Append("- Date: ").AppendLine(DateTimeOffset.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        foreach (string file in needs.Select(one => one.File).OfType<string>().Distinct().OrderBy(one => one, StringComparer.Ordinal).Where(File.Exists))
        {
            text.Append("- Script: ").Append(file).Append(", SHA-256 ").AppendLine(Hash(file));
        }

        Roles(text, needs);
        Permissions(text, [.. PermissionSummary.Of(needs.Where(one => one.Definition is not null))]);
        Unknown(text, [.. needs.Where(one => one.Definition is null)]);
        return text.ToString().TrimEnd().Replace("\r\n", "\n");
    }

    private static void Roles(StringBuilder text, IReadOnlyList<RequiredPermission> needs)
    {
        text.AppendLine().AppendLine("## Roles").AppendLine();
        RequiredRole[] roles = [.. LeastPrivilege.Roles(needs.Where(one => one.Counted))];
        if (roles.Length == 0)
        {
            text.AppendLine("None.");
            return;
        }

        text.AppendLine("| Type | Permissions | Folders | Alternatives | Session |").AppendLine("|---|---|---|---|---|");
        foreach (RequiredRole role in roles)
        {
            Row(text, role.Type, role.Permission.ToString(), role.Folder.ToString(), role.Alternative.ToString(), role.Session);
        }

        text.AppendLine().AppendLine("```powershell");
        foreach (RequiredRole role in roles)
        {
            text.AppendLine(role.Assign);
        }

        text.AppendLine("```");
        text.AppendLine().Append("OAuth scopes: ").AppendLine(string.Join(", ", LeastPrivilege.Scopes(needs.Where(one => one.Counted)).DefaultIfEmpty("none")) + ".");
    }

    private static void Permissions(StringBuilder text, IReadOnlyList<PermissionSummary> rows)
    {
        text.AppendLine().AppendLine("## Permissions").AppendLine();
        if (rows.Count == 0)
        {
            text.AppendLine("None.");
            return;
        }

        text.AppendLine("| Permission | Web API 20 | Where | Folders | Places | Remark |").AppendLine("|---|---|---|---|---|---|");
        foreach (PermissionSummary row in rows)
        {
            Row(text, row.Permission is { Length: > 0 } ? row.Permission : "(signed in)", row.WebApi20Permission, row.Context, row.Folder.ToString(), row.Place.ToString(), row.Reason);
        }
    }

    private static void Unknown(StringBuilder text, IReadOnlyList<RequiredPermission> rows)
    {
        text.AppendLine().AppendLine("## Not determined").AppendLine();
        if (rows.Count == 0)
        {
            text.AppendLine("None.");
            return;
        }

        text.AppendLine("| Place | Call | Reason |").AppendLine("|---|---|---|");
        foreach (RequiredPermission row in rows)
        {
            Row(text, row.Place, row.Command, row.Reason);
        }

        text.AppendLine().Append(rows.Count.ToString(CultureInfo.InvariantCulture)).Append(rows.Count == 1 ? " call" : " calls").AppendLine(" could not be determined.");
    }

    private static void Row(StringBuilder text, params string?[] cells) =>
        text.Append("| ").Append(string.Join(" | ", cells.Select(cell => (cell ?? string.Empty).Replace("|", "\\|").Replace('\n', ' ')))).AppendLine(" |");

    private static string Hash(string file)
    {
        using SHA256 algorithm = SHA256.Create();
        using FileStream content = File.OpenRead(file);
        return string.Concat(algorithm.ComputeHash(content).Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
