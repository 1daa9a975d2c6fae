using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Orchestrator.Client;

/// <summary>The OData options of a read.</summary>
internal sealed record ODataQuery
{
    public string? Filter { get; init; }

    public string? OrderBy { get; init; }

    /// <summary>True where no two rows are equal in <see cref="OrderBy"/>, so that it needs no key to be a stable order.</summary>
    public bool OrdersUniquely { get; init; }

    /// <summary>True where the server's own order says which rows come first, so that none is asked for.</summary>
    public bool KeepsServerOrder { get; init; }

    /// <summary>The properties to fetch; empty for all.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    public IReadOnlyList<string> Expand { get; init; } = [];

    /// <summary>How many rows to leave out.</summary>
    public long Skip { get; init; }

    /// <summary>How many rows to read; null for all.</summary>
    public long? First { get; init; }

    /// <summary>Whether to ask for the number of rows that the filter lets through.</summary>
    public bool Count { get; init; }

    /// <summary>Parameters of the operation that are not OData's: name and unescaped value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>Whether rows come with their id.</summary>
    public bool HasId => Select.Count == 0 || Select.Contains("Id", StringComparer.OrdinalIgnoreCase);

    /// <summary>What is left for a filter, with room to say after which row a later page begins.</summary>
    public FilterSize RoomForFilter => new FilterSize(FilterSize.MostNodes, FilterSize.MostCharacters)
        - FilterSize.Of("Id gt " + ODataLiteral.Of(long.MaxValue))
        - new FilterSize(0, ToText(int.MaxValue, int.MaxValue, "Id", OrderBy ?? "Id", count: true).Length);

    /// <summary>The escaped query text where there are no pages.</summary>
    public string ToText() => ToText(null, 0, Filter, OrderBy, count: false);

    /// <summary>The escaped query text for one page.</summary>
    /// <param name="top">Rows in the page; null where the operation has no pages.</param>
    /// <param name="skip">Rows before the page.</param>
    /// <param name="filter">The filter: <see cref="Filter"/>, or that and where the page begins.</param>
    /// <param name="orderBy">The order to ask for.</param>
    /// <param name="count">Whether to ask for the count.</param>
    public string ToText(long? top, long skip, string? filter, string? orderBy, bool count)
    {
        StringBuilder text = new();
        foreach (KeyValuePair<string, string> parameter in Parameters)
        {
            Append(text, parameter.Key, parameter.Value);
        }

        Append(text, "$top", top?.ToString(CultureInfo.InvariantCulture));
        Append(text, "$skip", skip > 0 ? skip.ToString(CultureInfo.InvariantCulture) : null);
        Append(text, "$filter", filter);
        Append(text, "$select", Select.Count > 0 ? string.Join(",", Select) : null);
        Append(text, "$expand", Expand.Count > 0 ? string.Join(",", Expand) : null);
        Append(text, "$orderby", orderBy);
        Append(text, "$count", count ? "true" : null);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(text.Length > 0 ? "&" : string.Empty).Append(name).Append('=').Append(Uri.EscapeDataString(value!));
        }
    }
}
