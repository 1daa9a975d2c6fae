using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.UriParser;

namespace Orchestrator.Sandbox;

/// <summary>One expanded navigation property, with the options in its parentheses.</summary>
internal sealed class Expansion
{
    private readonly Func<Row, bool>? _condition;
    private readonly Sorting? _sorting;
    private readonly long _skip;
    private readonly long _top;

    private Expansion(Property property, Selection selection, ExpandedNavigationSelectItem item, EdmShapes model, Company company)
    {
        Property = property;
        Selection = selection;
        _condition = item.FilterOption is null ? null : new Expression(model, company, false).Condition(item.FilterOption).Open();
        _sorting = item.OrderByOption is null ? null : new Sorting(item.OrderByOption, model, company);
        _skip = item.SkipOption ?? 0;
        _top = item.TopOption ?? long.MaxValue;
    }

    public Property Property { get; }

    public Selection Selection { get; }

    public static Expansion Of(ExpandedNavigationSelectItem item, EdmShapes model, Company company)
    {
        NavigationPropertySegment segment = (NavigationPropertySegment)item.PathToNavigationProperty.LastSegment;
        Property property = model.Property(segment.NavigationProperty);
        Selection selection = Selection.Of(property.Target!(), item.SelectAndExpand, model, company);
        return new Expansion(property, selection, item, model, company);
    }

    /// <summary>The rows behind the property: one or none, or those that its own options leave.</summary>
    public IEnumerable<Row> Rows(IEnumerable<Row> rows)
    {
        rows = _condition is null ? rows : rows.Where(_condition);
        rows = _sorting is null ? rows : _sorting.Sort(rows);
        return _skip == 0 && _top == long.MaxValue ? rows : rows.Skip((int)_skip).Take((int)Math.Min(_top, int.MaxValue));
    }
}
