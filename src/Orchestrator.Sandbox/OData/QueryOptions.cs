using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>The OData options of one request, parsed against the shape of its rows and held to what the operation declares.</summary>
internal sealed class QueryOptions
{
    private static readonly string[] s_entity = ["$expand", "$select"];
    private static readonly string[] s_rows = ["$expand", "$filter", "$select", "$orderby", "$count"];
    private static readonly string[] s_pages = ["$expand", "$filter", "$select", "$orderby", "$top", "$skip", "$count"];

    private readonly Func<Row, bool>? _condition;
    private readonly Sorting? _sorting;
    private readonly int _skip;
    private readonly int _top;

    private QueryOptions(Shape shape, int limit)
    {
        Selection = Selection.All(shape);
        _top = limit;
        HasCount = true;
    }

    private QueryOptions(Shape shape, Company company, int limit, bool one, Dictionary<string, string> options)
    {
        EdmShapes model = EdmShapes.Of(shape);
        ODataQueryOptionParser parser = new(model.Model, model.Type, model.Set, options)
        {
            Resolver = new ODataUriResolver { EnableCaseInsensitive = true },
        };
        parser.Settings.MaximumExpansionDepth = 2;
        Selection = Selection.Of(shape, parser.ParseSelectAndExpand(), model, company);
        _condition = parser.ParseFilter() is { } filter ? new Expression(model, company, one).Condition(filter) : null;
        _sorting = parser.ParseOrderBy() is { } order ? new Sorting(order, model, company) : null;
        _skip = (int)Math.Min(parser.ParseSkip() ?? 0, int.MaxValue);
        long top = parser.ParseTop() ?? limit;
        if (top > limit)
        {
            throw SandboxException.InvalidOptions($"The limit of '{limit}' for Top query has been exceeded. The value from the incoming request is '{top}'.");
        }

        _top = (int)top;
        HasCount = parser.ParseCount() ?? true;
    }

    public Selection Selection { get; }

    /// <summary>Whether the answer says how many rows there are: the guide's pages show the count without asking for it.</summary>
    public bool HasCount { get; }

    public static QueryOptions Parse(Operation operation, Shape shape, Company company, Query query)
    {
        Dictionary<string, string> options = query.Options;
        string[] allowed = operation.Options switch
        {
            ODataOptions.Entity => s_entity,
            ODataOptions.Rows => s_rows,
            ODataOptions.Pages => s_pages,
            _ => [],
        };
        if (options.Keys.FirstOrDefault(name => !allowed.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } stranger)
        {
            throw SandboxException.InvalidOptions($"The query option '{stranger}' is not allowed here.");
        }

        int limit = operation.Options == ODataOptions.Pages ? operation.MaxTop : int.MaxValue;
        try
        {
            return options.Count == 0
                ? new QueryOptions(shape, limit)
                : new QueryOptions(shape, company, limit, operation.Options == ODataOptions.Entity, options);
        }
        catch (ODataException problem)
        {
            throw SandboxException.InvalidOptions(problem.Message);
        }
    }

    /// <summary>The rows that the filter leaves, in order, before paging.</summary>
    public List<Row> Filter(IEnumerable<Row> rows)
    {
        rows = _condition is null ? rows : rows.Where(_condition);
        return [.. _sorting is null ? rows : _sorting.Sort(rows)];
    }

    /// <summary>The page that is asked for.</summary>
    public IEnumerable<T> Page<T>(List<T> rows)
    {
        int to = (int)Math.Min(rows.Count, (long)_skip + _top);
        for (int i = _skip; i < to; i++)
        {
            yield return rows[i];
        }
    }
}
