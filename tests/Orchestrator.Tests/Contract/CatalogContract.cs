using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Orchestrator.Client;

namespace Orchestrator.Tests.Contract;

/// <summary>Tells where the catalogue of operations and a document differ.</summary>
internal static class CatalogContract
{
    /// <summary>Operations that a document still lists though servers of its version no longer have them.</summary>
    private static readonly string[] s_earlier = ["Account_Authenticate"];

    /// <summary>Operations that only one of the two has.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="current">The operations of a Web API version.</param>
    /// <param name="version">That version; null where the document does not say.</param>
    /// <param name="legacy">The operations that are in no version any more.</param>
    public static IEnumerable<string> Presence(IReadOnlyList<Operation> catalog, IReadOnlyList<OpenApiOperation> current, int? version, IReadOnlyList<OpenApiOperation> legacy)
    {
        HashSet<string> known = [.. catalog.Select(operation => operation.Id)];
        HashSet<string> now = [.. current.Select(operation => operation.Id)];
        HashSet<string> before = [.. legacy.Select(operation => operation.Id)];
        return
        [
            .. now.Union(before).Except(known).Select(id => $"{id} is in the document and not in the catalogue."),
            .. from operation in catalog
               let living = version is null || operation.IsIn(version.Value)
               where living ? !now.Contains(operation.Id) : version is not null && operation.Versions.EndsWith("-" + version, StringComparison.Ordinal)
               select $"{operation.Id} is in the catalogue and not in the document.",
            .. from operation in catalog
               where version == 20 && !operation.IsIn(20) && legacy.Count > 0 && !before.Contains(operation.Id)
               select $"{operation.Id} is of the past, and the document of the past lacks it.",
            .. from operation in catalog
               where version == 20 && !operation.IsIn(20) && now.Contains(operation.Id)
               select $"{operation.Id} is in the document, and the catalogue has it in {operation.Versions}.",
        ];
    }

    /// <summary>What an operation says of itself and the document says otherwise.</summary>
    public static IEnumerable<string> Differences(Operation operation, OpenApiOperation document)
    {
        (string What, string Ours, string Theirs)[] facts =
        [
            ("method", operation.Method.Method, document.Method),
            ("path", operation.Path, document.Path),
            ("options", operation.Options.ToString(), Options(document).ToString()),
            ("folder header", (operation.Context != OperationContext.Tenant).ToString(), document.HasFolderHeader.ToString()),
            ("greatest $top", operation.PageSize.ToString(CultureInfo.InvariantCulture), operation.PageSize == 0 ? "0" : Top(document)),
            ("scopes", operation.Scope, Scope(document)),
            ("OAuth", operation.AcceptsOAuth.ToString(), (!document.Description.Contains("OAuth authentication is not supported", StringComparison.Ordinal)).ToString()),
            ("deprecated", operation.Deprecated.ToString(), document.Deprecated.ToString()),
        ];
        return
        [
            .. facts.Where(fact => fact.Ours != fact.Theirs).Select(fact => $"{operation.Id}: {fact.What} is '{fact.Ours}' in the catalogue and '{fact.Theirs}' in the document."),
            .. Versions(operation, document),
            .. Permission(operation, document),
        ];
    }

    /// <summary>What the permissions page says of an operation and the catalogue says otherwise.</summary>
    public static IEnumerable<string> PageDifferences(IReadOnlyList<Operation> catalog, IReadOnlyList<PermissionRow> page)
    {
        ILookup<string, Operation> operations = catalog.ToLookup(operation => operation.ToString(), StringComparer.OrdinalIgnoreCase);
        HashSet<string> rows = new(page.Select(row => row.Method + " " + row.Path), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from row in page
               let operation = operations[row.Method + " " + row.Path].FirstOrDefault()
               from problem in operation is null ? ["is not in the catalogue"] : Differences(operation, row)
               select $"{row.Method} {row.Path}: {problem}.",
            .. catalog.Where(operation => operation.Page is not null && !rows.Contains(operation.ToString())).Select(operation => $"{operation.Id}: the page does not list it."),
        ];
    }

    private static IEnumerable<string> Differences(Operation operation, PermissionRow row)
    {
        if (operation.Page?.TrimEnd('.') != row.OnPage.TrimEnd('.'))
        {
            yield return $"the permission is '{operation.Page}' in the catalogue and '{row.OnPage}' on the page";
        }

        if (operation.Versions != row.Versions && !(operation.Versions.Split('-') is [string first, string last] && first == last && first == row.Versions))
        {
            yield return $"the versions are {operation.Versions} in the catalogue and {row.Versions} in the table";
        }

        if (operation.Scope != row.Scope)
        {
            yield return $"the scopes are '{operation.Scope}' in the catalogue and '{row.Scope}' in the table";
        }
    }

    private static IEnumerable<string> Versions(Operation operation, OpenApiOperation document)
    {
        int? next = OpenApiDocument.Current?.Version;
        bool agree = document.LastVersion is int last
            ? s_earlier.Contains(operation.Id) || operation.IsIn(last) && (next is null || !operation.IsIn(next.Value))
            : document.Document.Version is not int version || operation.IsIn(version);
        if (!agree)
        {
            yield return $"{operation.Id}: versions are {operation.Versions} in the catalogue, and the document's is {document.LastVersion ?? document.Document.Version}.";
        }
    }

    private static IEnumerable<string> Permission(Operation operation, OpenApiOperation document)
    {
        // What older documents say, the page says too; the catalogue keeps the page's words for those.
        if (document.Document.Version is null || RequiredPermission(document) is not { } theirs)
        {
            yield break;
        }

        if (operation.WebApi20 is { } ours && Plain(ours) != Plain(theirs))
        {
            yield return $"{operation.Id}: the permission is '{ours}' in the catalogue and '{theirs}' in the document.";
        }
        else if (operation.WebApi20 is null && PermissionExpression.Parse(operation.Permission).ToString() != PermissionExpression.Parse(theirs).ToString())
        {
            yield return $"{operation.Id}: the permission is '{operation.Permission}' on the page, '{theirs}' in the document, and only the page's is in the catalogue.";
        }
    }

    private static string Plain(string text)
    {
        text = text.Trim().TrimEnd('.');
        return text.StartsWith('(') && text.EndsWith(')') && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1 ? text[1..^1].TrimEnd('.') : text;
    }

    /// <summary>The permission in the document's words; null where it says nothing of permissions.</summary>
    private static string? RequiredPermission(OpenApiOperation document) =>
        Regex.Match(document.Description, @"Required permissions: (.*)") is { Success: true } match ? match.Groups[1].Value
        : document.Description.Contains("Requires authentication", StringComparison.Ordinal) ? "Requires authentication"
        : null;

    private static string Scope(OpenApiOperation document) =>
        string.Join(" and ", Regex.Matches(Regex.Match(document.Description, "OAuth required scopes: (.*)").Value, @"[\w.]+ or [\w.]+\.(Read|Write)").Select(match => match.Value).OrderBy(areas => areas.StartsWith("OR.", StringComparison.Ordinal) ? 0 : 1));

    private static string Top(OpenApiOperation document) =>
        (document.Parameters.FirstOrDefault(parameter => parameter.Is("query", "$top"))?.Maximum ?? 1000).ToString(CultureInfo.InvariantCulture);

    private static ODataOptions Options(OpenApiOperation document)
    {
        string options = string.Join(' ', document.Parameters.Where(parameter => parameter.In == "query" && parameter.Name.StartsWith('$')).Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
        return options switch
        {
            "" => ODataOptions.None,
            "$expand $select" => ODataOptions.Entity,
            "$count $expand $filter $orderby $select" => ODataOptions.Rows,
            "$count $expand $filter $orderby $select $skip $top" => ODataOptions.Pages,
            _ => throw new NotSupportedException($"{document} takes {options}, for which ODataOptions has no value."),
        };
    }
}
