using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>The answers that operations give.</summary>
internal static class Answer
{
    private const string Json = "application/json; charset=utf-8";
    private const string OData = "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8";

    /// <summary>What a plain value looks like to a query.</summary>
    private static readonly Shape s_value = Shape.Empty;

    /// <summary>204.</summary>
    public static SandboxResponse NoContent() => new(204);

    /// <summary>200 without a body.</summary>
    public static SandboxResponse Ok() => new(200);

    /// <summary>A collection of entities: filtered, sorted, counted and paged as the query asks.</summary>
    public static SandboxResponse Rows(Call call, Shape shape, IEnumerable<Row> rows, string? context = null)
    {
        QueryOptions options = QueryOptions.Parse(call.Operation, shape, call.Company, call.Query);
        Listing list = rows is RowSource source ? options.List(source) : options.List(rows);
        return new SandboxResponse(200, OData, () => new RowStream(
            json => Collection(json, call, (context ?? shape.EntitySet) + options.Selection.Context, options.HasCount ? list.Count : null, Write(json, call, options.Selection, list.Rows, false)),
            call.Request.Cancellation));
    }

    /// <summary>One entity, or what an operation that declares the options of one gives.</summary>
    /// <param name="call">The request.</param>
    /// <param name="shape">What the entity looks like.</param>
    /// <param name="row">The entity.</param>
    /// <param name="status">The status.</param>
    /// <param name="set">Whether it belongs to a set.</param>
    /// <param name="query">What of it is asked for, where that is not the query of the request.</param>
    public static SandboxResponse Entity(Call call, Shape shape, Row row, int status = 200, bool set = true, Query? query = null)
    {
        QueryOptions options = QueryOptions.Parse(call.Operation, shape, call.Company, query ?? call.Query);
        string context = shape.EntitySet + options.Selection.Context + (set ? "/$entity" : string.Empty);
        SandboxResponse response = new(status, OData, () => new RowStream(
            json => Once(() => new RowWriter(json, call.Company, true).Write(row, options.Selection, () => Context(json, call, context))),
            call.Request.Cancellation));
        if (status == 201 && shape.Find("Id") is not null)
        {
            response.Headers["Location"] = call.BaseAddress + "odata/" + shape.EntitySet + "(" + row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) + ")";
        }

        return response;
    }

    /// <summary>What an action gives as a list: no query, no count.</summary>
    public static SandboxResponse Results(Call call, Shape shape, IEnumerable<Row> rows)
    {
        List<Row> all = [.. rows];
        return new SandboxResponse(200, OData, () => new RowStream(
            json => Collection(json, call, shape.EntitySet, null, Write(json, call, Selection.All(shape, call.Company.Document), all, false)),
            call.Request.Cancellation));
    }

    /// <summary>A collection of plain values: it has pages, and no properties to filter or sort by.</summary>
    public static SandboxResponse Values<T>(Call call, string type, IEnumerable<T> values, Action<JsonOutput, T> write)
    {
        QueryOptions options = QueryOptions.Parse(call.Operation, s_value, call.Company, call.Query);
        List<T> all = [.. values];
        return new SandboxResponse(200, OData, () => new RowStream(
            json => Collection(
                json,
                call,
                "Collection(" + type + ")",
                options.HasCount ? all.Count : null,
                options.Page(all).Select<T, Action>(value => () => write(json, value))),
            call.Request.Cancellation));
    }

    /// <summary>A single value: <c>{"@odata.context": …, "value": …}</c>.</summary>
    public static SandboxResponse Value(Call call, string type, Action<JsonOutput> write) =>
        new(200, OData, () => new RowStream(
            json => Once(() =>
            {
                json.WriteStartObject();
                Context(json, call, type);
                json.WritePropertyName("value");
                write(json);
                json.WriteEndObject();
            }),
            call.Request.Cancellation));

    /// <summary>A row of an API that is not OData: no context.</summary>
    public static SandboxResponse Plain(Call call, Shape shape, Row row, int status = 200) =>
        new(status, Json, () => new RowStream(
            json => Once(() => new RowWriter(json, call.Company, true).Write(row, Selection.All(shape, call.Company.Document))),
            call.Request.Cancellation));

    /// <summary>Rows of an API that is not OData: an array.</summary>
    public static SandboxResponse PlainRows(Call call, Shape shape, IEnumerable<Row> rows)
    {
        List<Row> all = [.. rows];
        return new SandboxResponse(200, Json, () => new RowStream(
            json => Items(json, Write(json, call, Selection.All(shape, call.Company.Document), all, true)),
            call.Request.Cancellation));
    }

    /// <summary>Any JSON.</summary>
    public static SandboxResponse JsonText(int status, string text) =>
        new(status, Json, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<Action> Write(JsonOutput json, Call call, Selection selection, IEnumerable<Row> rows, bool one)
    {
        RowWriter writer = new(json, call.Company, one);
        return rows.Select<Row, Action>(row => () => writer.Write(row, selection));
    }

    private static IEnumerable<bool> Collection(JsonOutput json, Call call, string context, int? count, IEnumerable<Action> items)
    {
        json.WriteStartObject();
        Context(json, call, context);
        if (count is not null)
        {
            json.WritePropertyName("@odata.count");
            json.WriteValue((long)count.Value);
        }

        json.WritePropertyName("value");
        foreach (bool step in Items(json, items))
        {
            yield return step;
        }

        json.WriteEndObject();
    }

    private static IEnumerable<bool> Items(JsonOutput json, IEnumerable<Action> items)
    {
        json.WriteStartArray();
        foreach (Action write in items)
        {
            write();
            yield return true;
        }

        json.WriteEndArray();
    }

    private static IEnumerable<bool> Once(Action write)
    {
        write();
        yield return true;
    }

    private static void Context(JsonOutput json, Call call, string context)
    {
        json.WritePropertyName("@odata.context");
        json.WriteValue(call.BaseAddress + "odata/$metadata#" + context);
    }
}
