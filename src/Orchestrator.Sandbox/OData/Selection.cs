using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.UriParser;

namespace Orchestrator.Sandbox;

/// <summary>What of a row is answered: <c>$select</c> and <c>$expand</c>, and the same of each expanded row.</summary>
internal sealed class Selection
{
    private static readonly ConcurrentDictionary<(Shape, int), Selection> s_all = new();

    private Selection(IReadOnlyList<Property> properties, IReadOnlyList<Expansion> expansions, string context)
    {
        Properties = properties;
        Written = [.. properties.Where(property => !property.IsLink)];
        Expansions = expansions;
        Context = context;
    }

    /// <summary>The properties to answer, in the order of the shape.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>Those of them that are written without being expanded.</summary>
    public Property[] Written { get; }

    public IReadOnlyList<Expansion> Expansions { get; }

    /// <summary>What <c>@odata.context</c> carries in parentheses after the entity set: <c>(State)</c>, or nothing.</summary>
    public string Context { get; }

    /// <summary>All of a row that a document has.</summary>
    public static Selection All(Shape shape, int document) =>
        s_all.GetOrAdd((shape, document), one => new Selection([.. Shown(one.Item1, one.Item2)], [], string.Empty));

    /// <summary>What a query asks for.</summary>
    public static Selection Of(Shape shape, SelectExpandClause? clause, EdmShapes model, Company company)
    {
        if (clause is null)
        {
            return All(shape, company.Document);
        }

        HashSet<Property> selected = [];
        List<Expansion> expansions = [];
        List<string> names = [];
        List<string> links = [];
        foreach (SelectItem item in clause.SelectedItems)
        {
            switch (item)
            {
                case PathSelectItem path when path.SelectedPath.FirstSegment is PropertySegment segment:
                    Property property = model.Property(segment.Property);
                    selected.Add(property);
                    names.Add(property.Name);
                    break;
                case PathSelectItem path when path.SelectedPath.FirstSegment is NavigationPropertySegment segment:
                    links.Add(segment.NavigationProperty.Name);
                    break;
                case ExpandedNavigationSelectItem expanded:
                    Expansion expansion = Expansion.Of(expanded, model, company);
                    expansions.Add(expansion);
                    break;
                case WildcardSelectItem:
                    selected.UnionWith(Shown(shape, company.Document));
                    names.Add("*");
                    break;
            }
        }

        names.AddRange(links.Where(link => expansions.All(one => one.Property.Name != link)));

        names.AddRange(expansions.Select(one => one.Property.Name + one.Selection.Context));

        // The context of an expansion without options of its own says nothing of it, as in the API guide.
        bool chosen = !clause.AllSelected || expansions.Any(one => one.Selection.Context.Length > 0);
        IReadOnlyList<Property> properties = clause.AllSelected ? All(shape, company.Document).Properties : [.. shape.Properties.Where(selected.Contains)];
        return new Selection(properties, expansions, chosen ? "(" + string.Join(",", names) + ")" : string.Empty);
    }

    private static IEnumerable<Property> Shown(Shape shape, int document) =>
        shape.Properties.Where(property => !property.IsLink && !property.Hidden && property.In.Has(document));
}
