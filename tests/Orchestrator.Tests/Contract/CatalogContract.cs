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
    /// <summary>Operations that only one of the two has, and versions that they don't agree on.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="digest">The digest of all documents.</param>
    public static IEnumerable<string> Versions(IReadOnlyList<Operation> catalog, ApiDocument digest)
    {
        HashSet<string> known = [.. catalog.Select(operation => operation.ToString())];
        return
        [
            .. digest.Operations.Where(document => !known.Contains(document.ToString())).Select(document => $"{document} is in a document and not in the catalogue."),
            .. from operation in catalog
               let document = digest.Operation(operation.Method.Method, operation.Path)
               from problem in document is null ? ["is in the catalogue and in no document"] : Differences(operation, document, digest.Versions)
               select $"{operation.Id} {problem}.",
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
            .. catalog.Where(operation => operation.GuidePermission is not null && !rows.Contains(operation.ToString())).Select(operation => $"{operation.Id}: the page does not list it."),
        ];
    }

    private static IEnumerable<string> Differences(Operation operation, PermissionRow row)
    {
        if (operation.GuidePermission?.TrimEnd('.') != row.OnPage.TrimEnd('.'))
        {
            yield return $"the permission is '{operation.GuidePermission}' in the catalogue and '{row.OnPage}' on the page";
        }

        if (operation.Scope != row.Scope)
        {
            yield return $"the scopes are '{operation.Scope}' in the catalogue and '{row.Scope}' in the table";
        }
    }

    private static IEnumerable<string> Differences(Operation operation, ApiOperation document, ApiVersions versions)
    {
        if (document.Id is not null && document.Id != operation.Id)
        {
            yield return $"is called {document.Id} in a document";
        }

        if (operation.Versions != versions.Describe(document.In))
        {
            yield return $"is in {operation.Versions} by the catalogue, and in {versions.Describe(document.In)} by the documents";
        }

        foreach (int version in Enumerable.Range(11, 12).Where(version => operation.IsIn(version) != versions.MayHave(document.In, Math.Min(version, 20))))
        {
            yield return $"is {(operation.IsIn(version) ? string.Empty : "not ")}in {version} by the catalogue, and by the documents otherwise";
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
