using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Orchestrator.Client;

/// <summary>Conditions; one must hold.</summary>
internal sealed class OrConditions
{
    private static readonly Regex s_equality = new(@"^[\w/]+ eq \?$", RegexOptions.CultureInvariant);

    private readonly string[] _conditions;
    private readonly Lazy<string[]> _shapes;
    private readonly Lazy<FilterSize[]> _sizes;

    /// <summary>Takes conditions, each once; servers compare without regard to case.</summary>
    public OrConditions(IEnumerable<string> conditions)
        : this([.. conditions.Distinct(StringComparer.OrdinalIgnoreCase)])
    {
    }

    private OrConditions(string[] conditions)
    {
        _conditions = conditions;
        _shapes = new(() => [.. conditions.Select(FilterSize.ShapeOf)]);
        _sizes = new(() => [.. conditions.Select(FilterSize.Of)]);
    }

    /// <summary>How many things one filter names, where it says nothing else and their names are short.</summary>
    /// <param name="name">The conditions; one holds for a thing.</param>
    public static int Most(Func<string, IEnumerable<string>> name)
    {
        string[][] things = [.. Enumerable.Range(1, FilterSize.MostNodes).Select(i => name(i.ToString(CultureInfo.InvariantCulture)).ToArray())];
        return new OrConditions(things.SelectMany(one => one)).Split(new ODataQuery().RoomForFilter).First().Count / things[0].Length;
    }

    /// <summary>How many there are.</summary>
    public int Count => _conditions.Length;

    /// <summary>The text, unescaped.</summary>
    public string Text => string.Join(" or ", _conditions.Select(condition => Count > 1 && condition.Contains(" and ") ? "(" + condition + ")" : condition));

    /// <summary>False where a row is known to meet one of them at most.</summary>
    public bool MayOverlap => Count > 1 && (!s_equality.IsMatch(_shapes.Value[0]) || _shapes.Value.Any(shape => shape != _shapes.Value[0]));

    /// <summary>What it needs in a filter, with what joins it to another condition.</summary>
    public FilterSize Size
    {
        get
        {
            FilterSize size = FilterSize.Joint(alike: false);
            for (int i = 0; i < Count; i++)
            {
                size += Step(0, i);
            }

            return size;
        }
    }

    /// <summary>The same conditions in several, each as large as the room allows.</summary>
    public IEnumerable<OrConditions> Split(FilterSize room)
    {
        int from = 0;
        FilterSize size = FilterSize.Joint(alike: false);
        for (int i = 0; i < Count; i++)
        {
            size += Step(from, i);
            if (i > from && !size.Fits(room))
            {
                yield return new OrConditions(_conditions.Skip(from).Take(i - from).ToArray());
                from = i;
                size = FilterSize.Joint(alike: false) + _sizes.Value[i];
            }
        }

        yield return new OrConditions(_conditions.Skip(from).ToArray());
    }

    /// <summary>What a condition adds to those before it.</summary>
    private FilterSize Step(int first, int i) =>
        i == first ? _sizes.Value[i] : _sizes.Value[i] + FilterSize.Joint(alike: _shapes.Value[i] == _shapes.Value[first] && _shapes.Value[i] == _shapes.Value[i - 1]);
}
