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
        for (OrderByClause? one = clause; one is not null; one = one.ThenBy)
        {
            Expression expression = new(model, company, false);
            Func<Row, object?> value = expression.Key(one);
            Property? enumeration = expression.EnumOf(one.Expression);
            _keys.Add((row => Comparison.Rank(value(row), enumeration), one.Direction == OrderByDirection.Descending));
        }
    }

    public IEnumerable<Row> Sort(IEnumerable<Row> rows)
    {
        IOrderedEnumerable<Row>? sorted = null;
        foreach ((Func<Row, object?> key, bool descending) in _keys)
        {
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
