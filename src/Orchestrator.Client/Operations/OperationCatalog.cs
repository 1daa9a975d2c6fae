using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Orchestrator.Client;

/// <summary>All operations that the module knows: every <see cref="Operation"/> field of every <c>…Operations</c> class.</summary>
internal static class OperationCatalog
{
    private static readonly Lazy<IReadOnlyList<Operation>> s_all = new(() =>
    [
        .. typeof(OperationCatalog).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.IsSealed && type.Name.EndsWith("Operations", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Operation))
            .Select(field => (Operation)field.GetValue(null)!)
            .OrderBy(operation => operation.Id, StringComparer.Ordinal),
    ]);

    private static readonly Lazy<IReadOnlyDictionary<string, Operation>> s_byId = new(
        () => All.ToDictionary(operation => operation.Id, StringComparer.OrdinalIgnoreCase));

    /// <summary>Where paths of operations begin.</summary>
    private static readonly Lazy<string[]> s_beginnings = new(() => [.. All.Select(operation => "/" + operation.Path.Split('/')[1] + "/").Distinct(StringComparer.OrdinalIgnoreCase)]);

    private static readonly Lazy<OperationRoutes> s_routes = new(() => new OperationRoutes(All));

    public static IReadOnlyList<Operation> All => s_all.Value;

    public static Operation? Find(string id) => s_byId.Value.TryGetValue(id, out Operation? operation) ? operation : null;

    /// <summary>The operation that a request addresses, with the values of its path parameters; null where none fits.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path under the Orchestrator base address, unescaped, without the query.</param>
    public static OperationMatch? Match(string method, string path) => s_routes.Value.Match(method, path);

    /// <summary>The operation that a path means as people write it: escaped or not, with a query or without, with or without the slash at its start.</summary>
    public static Operation? MatchWritten(string method, string path) => Match(method, Uri.UnescapeDataString("/" + path.Split('?')[0].TrimStart('/')))?.Operation;

    /// <summary>The path of an operation in what people write: without the address before it and the query after it.</summary>
    public static string PathWritten(string path)
    {
        string plain = Uri.UnescapeDataString(path.Split('?')[0]);
        int begin = s_beginnings.Value.Select(one => plain.IndexOf(one, StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).DefaultIfEmpty(0).Min();
        return "/" + plain.Substring(begin).TrimStart('/');
    }
}
