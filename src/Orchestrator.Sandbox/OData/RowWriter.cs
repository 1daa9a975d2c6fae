using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Writes rows as JSON.</summary>
internal sealed class RowWriter(JsonOutput json, Company company, bool one)
{
    /// <summary>Writes a row as an object, after what <paramref name="head"/> puts first into it.</summary>
    public void Write(Row row, Selection selection, Action? head = null)
    {
        json.WriteStartObject();
        head?.Invoke();
        foreach (Property property in selection.Written)
        {
            if (property.Writing is { } write)
            {
                json.WritePropertyName(property.Json);
                write(json, row);
                continue;
            }

            WriteProperty(property, property.WriteOnly || (property.OneOnly && !one) ? null : property.Get(company, row));
        }

        foreach (Expansion expansion in selection.Expansions)
        {
            WriteExpansion(row, expansion);
        }

        json.WriteEndObject();
    }

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private void WriteExpansion(Row row, Expansion expansion)
    {
        json.WritePropertyName(expansion.Property.Json);
        RowWriter inner = new(json, company, false);
        object? value = expansion.Property.Get(company, row);
        if (expansion.Property.Kind == PropertyKind.Link)
        {
            if (value is Row target)
            {
                inner.Write(target, expansion.Selection);
            }
            else
            {
                json.WriteNull();
            }

            return;
        }

        json.WriteStartArray();
        foreach (Row item in expansion.Rows((IEnumerable<Row>?)value ?? []))
        {
            inner.Write(item, expansion.Selection);
        }

        json.WriteEndArray();
    }

    private void WriteProperty(Property property, object? value)
    {
        if (value is null)
        {
            // OData has no null collection.
            json.WriteWhole(property.Kind is PropertyKind.ComplexList or PropertyKind.Texts or PropertyKind.Numbers ? property.Json.NoItems : property.Json.Null);
        }
        else if (value is bool flag)
        {
            json.WriteWhole(flag ? property.Json.True : property.Json.False);
        }
        else
        {
            json.WritePropertyName(property.Json);
            WriteValue(property, value);
        }
    }

    private void WriteValue(Property property, object value)
    {
        switch (value)
        {
            case string text when property.Kind == PropertyKind.Enum && !property.Allows(text, company.Document):
                // A server that lacks the value has nothing with it.
                json.WriteNull();
                break;
            case string text:
                json.WriteValue(text);
                break;
            case decimal amount:
                json.WriteValue(new JValue(amount));
                break;
            case long number:
                json.WriteValue(number);
                break;
            case DateTimeOffset time:
                json.WriteValue(time);
                break;
            case Guid guid:
                json.WriteValue(guid);
                break;
            case Row row:
                Write(row, Selection.All(property.Target!(), company.Document));
                break;
            case JToken token:
                json.WriteValue(token);
                break;
            case IEnumerable<Row> rows:
                WriteItems(rows, row => Write(row, Selection.All(property.Target!(), company.Document)));
                break;
            case IEnumerable<string> texts:
                WriteItems(texts, json.WriteValue);
                break;
            case IEnumerable<long> numbers:
                WriteItems(numbers, json.WriteValue);
                break;
            default:
                throw new InvalidOperationException($"{property.Name} holds a {value.GetType().Name}, which no property of the document is.");
        }
    }

    private void WriteItems<T>(IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
