using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.UriParser;

namespace Orchestrator.Sandbox;

/// <summary><c>$orderby</c>. Rows that it finds equal stay in their natural order.</summary>
internal sealed class Sorting
{
    private readonly List<(Func<Row, object?> Key, bool Descending)> _keys = [];

    public Sorting(OrderByClause clause, EdmShapes model, Company company)
    {
        List<string?> texts = [];
        for (OrderByClause? one = clause; one is not null; one = one.ThenBy)
        {
            Expression expression = new(model, company, false);
            Func<Row, object?> value = expression.Key(one);
            Property? enumeration = expression.EnumOf(one.Expression);
            _keys.Add((row => Comparison.Rank(value(row), enumeration), one.Direction == OrderByDirection.Descending));
            texts.Add(expression.Text is { } text ? text + one.Direction : null);
        }

        Text = texts.Contains(null) ? null : string.Join(",", texts);

        // Ids are different, so that nothing after them matters.
        if (clause.Expression is SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } first && model.IsId(first.Property))
        {
            ById = clause.Direction;
        }
    }

    /// <summary>The order in one spelling; null where it depends on more than the rows.</summary>
    public string? Text { get; }

    /// <summary>The direction where it is the order of ids.</summary>
    public OrderByDirection? ById { get; }

    public IEnumerable<Row> Sort(IEnumerable<Row> rows) => Sort(rows, row => row);

    public IEnumerable<T> Sort<T>(IEnumerable<T> rows, Func<T, Row> row)
    {
        IOrderedEnumerable<T>? sorted = null;
        foreach ((Func<Row, object?> value, bool descending) in _keys)
        {
            Func<T, object?> key = one => value(row(one));
            sorted = (sorted, descending) switch
            {
                (null, false) => rows.OrderBy(key, Comparison.Order),
                (null, true) => rows.OrderByDescending(key, Comparison.Order),
                (_, false) => sorted.ThenBy(key, Comparison.Order),
                (_, true) => sorted.ThenByDescending(key, Comparison.Order),
            };
        }

        return sorted ?? rows;
    }
}
