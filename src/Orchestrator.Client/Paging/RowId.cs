using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;

namespace Orchestrator.Client;

/// <summary>Reads the id of a row, whatever its class.</summary>
internal static class RowId
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> s_properties = new();

    /// <summary>The id; null if the row has no whole number as its id.</summary>
    public static long? Of(object? row)
    {
        object? id = row switch
        {
            null => null,
            IDictionary<string, object?> plain => plain.TryGetValue("Id", out object? value) ? value : null,
            _ => s_properties.GetOrAdd(row.GetType(), type => type.GetProperty("Id"))?.GetValue(row),
        };
        return id switch
        {
            long number => number,
            int number => number,
            _ => null,
        };
    }
}
