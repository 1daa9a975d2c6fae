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

    private readonly Shape _shape;
    private readonly Filter? _filter;
    private readonly Sorting? _sorting;
    private readonly int _skip;
    private readonly int _top;

    private QueryOptions(Shape shape, int document, int limit)
    {
        _shape = shape;
        Selection = Selection.All(shape, document);
        _top = limit;
        HasCount = true;
    }

    private QueryOptions(Shape shape, Company company, int limit, bool one, Dictionary<string, string> options)
    {
        _shape = shape;
        EdmShapes model = EdmShapes.Of(shape, company.Document);
        ODataQueryOptionParser parser = new(model.Model, model.Type, model.Set, options)
        {
            Resolver = new ODataUriResolver { EnableCaseInsensitive = true },
        };
        parser.Settings.MaximumExpansionDepth = 2;
        Selection = Selection.Of(shape, parser.ParseSelectAndExpand(), model, company);
        _filter = parser.ParseFilter() is { } filter ? new Filter(filter, shape, model, company, one) : null;
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
        if (query.Doubled is not null)
        {
            throw SandboxException.InvalidOptions($"Query option '{query.Doubled}' was specified more than once, but it must be specified at most once.");
        }

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
                ? new QueryOptions(shape, company.Document, limit)
                : new QueryOptions(shape, company, limit, operation.Options == ODataOptions.Entity, options);
        }
        catch (ODataException problem)
        {
            throw SandboxException.InvalidOptions(problem.Message);
        }
    }

    /// <summary>Whether a request expands a link; false where its query is refused, which is said when it is answered.</summary>
    public static bool Expands(Call call, Shape shape, string link)
    {
        try
        {
            return Parse(call.Operation, shape, call.Company, call.Query).Selection.Expansions.Any(expansion => expansion.Property.Name == link);
        }
        catch (SandboxException)
        {
            return false;
        }
    }

    /// <summary>The rows that the filter leaves, in order, before paging.</summary>
    public List<Row> Filter(IEnumerable<Row> rows)
    {
        rows = _filter is null ? rows : rows.Where(_filter.Whole.Open());
        return [.. _sorting is null ? rows : _sorting.Sort(rows)];
    }

    /// <summary>The page that is asked for, of rows that are looked at one by one.</summary>
    public Listing List(IEnumerable<Row> rows)
    {
        Block block = Block.Of([.. Filter(rows)]);
        return Listing.Of([.. Enumerable.Range(0, block.Count).Select(offset => new RowPlace(block, offset))], _skip, _top);
    }

    /// <summary>The page that is asked for, of rows of a store: found without looking at all of them where the options allow it.</summary>
    public Listing List(RowSource source)
    {
        if (_shape != source.Store.Shape)
        {
            return List((IEnumerable<Row>)source);
        }

        QueryMemory memory = source.Store.Memory;
        if (_filter?.Values is { } values)
        {
            IEnumerable<Row> found = source.Store.FindAll(values);
            return List(source.Condition is null ? found : found.Where(source.Condition.Open()));
        }

        Condition? condition = memory.Known(Condition.Both(source.Condition, _filter?.Rest));
        (long From, long To) range = (_filter?.From ?? long.MinValue, _filter?.To ?? long.MaxValue);
        RowList rows = source.Store.Rows;
        if (_sorting is null || _sorting.ById is not null)
        {
            return Listing.Scan(rows, condition, range, _sorting?.ById == OrderByDirection.Descending, _skip, _top, HasCount);
        }

        return _sorting.Text is not { } order || (condition is not null && condition.Key is null)
            ? List((IEnumerable<Row>)source)
            : Listing.Of(memory.Order(rows, $"{condition?.Key}|{range}|{order}", Sort), _skip, _top);

        RowPlace[] Sort() => [.. _sorting.Sort(Listing.Scan(rows, condition, range, false, 0, int.MaxValue, true).Places, place => place.Row)];
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
