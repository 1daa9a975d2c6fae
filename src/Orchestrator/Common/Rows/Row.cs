using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>
/// A row: what Import-Csv, ConvertFrom-Json, Select-Object and Invoke-OrchApi write, a hashtable, or an object that was saved
/// and read again. Unlike a live object it has columns only.
/// </summary>
internal sealed class Row
{
    private static readonly string[] s_saved = ["Deserialized.", "Selected."];

    private readonly Func<string, object?> _cell;

    private Row(object given, IReadOnlyList<string> columns, Func<string, object?> cell, string? entityType)
    {
        Given = given;
        Columns = columns;
        _cell = cell;
        EntityType = entityType ?? (_cell(nameof(OrchEntity.SessionUri))?.ToString() is { } home && home.IndexOf('#') is > 0 and var mark ? "Orchestrator." + home.Substring(mark + 1) : null);
    }

    /// <summary>The row as it was given.</summary>
    public object Given { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The class of the object that was saved, such as <c>Orchestrator.Robot</c>; null for a row that doesn't say.</summary>
    public string? EntityType { get; }

    /// <summary>The address of the Orchestrator that a saved object came from; null for a row that doesn't say.</summary>
    public string? SessionUri => this[nameof(OrchEntity.SessionUri)]?.ToString();

    /// <summary>What a column holds; null for a column that is missing or blank.</summary>
    public object? this[string column] => _cell(column) is { } value && !IsBlank(value) ? value : null;

    public bool Has(string column) => Columns.Contains(column, StringComparer.OrdinalIgnoreCase);

    /// <summary>The row that an object is; null for a live object or a plain value.</summary>
    public static Row? Of(object? given) => given switch
    {
        PSObject { BaseObject: PSCustomObject } custom => new Row(custom, [.. custom.Properties.Select(one => one.Name)], name => custom.Properties[name]?.Value, TypeOf(custom)),
        PSObject { BaseObject: IDictionary map } => OfMap(map),
        IDictionary map => OfMap(map),
        _ => null,
    };

    /// <summary>The first of the columns that holds something.</summary>
    public (string Column, object Value)? First(IEnumerable<string> columns) => columns
        .Select(column => (Column: column, Value: this[column]))
        .Where(cell => cell.Value is not null)
        .Select(cell => ((string, object)?)(cell.Column, cell.Value!))
        .FirstOrDefault();

    /// <summary>An empty list says as little as an empty cell: a saved object has one where the live object had none.</summary>
    private static bool IsBlank(object value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        string text => text.Trim().Length == 0,
        ICollection { Count: 0 } and not IDictionary => true,
        DBNull => true,
        _ => false,
    };

    private static Row OfMap(IDictionary map)
    {
        Dictionary<string, object?> cells = new(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in map)
        {
            cells[entry.Key.ToString()] = entry.Value;
        }

        return new Row(map, [.. cells.Keys], name => cells.TryGetValue(name, out object? value) ? value : null, null);
    }

    private static string? TypeOf(PSObject custom) => custom.TypeNames
        .SelectMany(name => s_saved.Where(prefix => name.StartsWith(prefix + "Orchestrator.", StringComparison.Ordinal)).Select(prefix => name.Substring(prefix.Length).Split('#')[0]))
        .FirstOrDefault();
}
