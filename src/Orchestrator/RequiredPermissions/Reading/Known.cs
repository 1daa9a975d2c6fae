using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>What a script shows of a value before it runs. Two that show the same have the same <see cref="Key"/>.</summary>
internal abstract class Known
{
    private string? _key;

    public static Known Unknown { get; } = new UnknownValue();

    public static Known Null { get; } = new Constant(null);

    public static Known True { get; } = new Constant(true);

    public static Known False { get; } = new Constant(false);

    public static Known Text { get; } = new Typed(typeof(string));

    /// <summary>A row of a CSV file, all of whose properties are text.</summary>
    public static Known Row { get; } = new CsvRow();

    public string Key => _key ??= ReadKey();

    protected abstract string ReadKey();

    private sealed class UnknownValue : Known
    {
        protected override string ReadKey() => "?";
    }

    private sealed class CsvRow : Known
    {
        protected override string ReadKey() => "row";
    }
}

/// <summary>A value that stands in the script, or a file or folder that is on disk.</summary>
internal sealed class Constant(object? value) : Known
{
    public object? Value { get; } = value;

    public string? AsText => Value as string ?? (Value is null ? null : Convert.ToString(Value, CultureInfo.InvariantCulture));

    protected override string ReadKey() => Value is null ? "null" : Value.GetType().Name + ":" + AsText;
}

/// <summary>Text that is partly known at run time only.</summary>
internal sealed class PartialText(string template) : Known
{
    /// <summary>Stands in a template where a part is not known.</summary>
    public const char Hole = '\uFFFC';

    public string Template { get; } = template;

    protected override string ReadKey() => "text:" + Template;
}

/// <summary>One or more objects of a class.</summary>
internal sealed class Typed(Type type, IReadOnlyList<string>? folder = null, string? session = null) : Known
{
    public Type Type { get; } = type;

    /// <summary>The folders that the objects live in, or that they are, as the script names them; null where that does not show.</summary>
    public IReadOnlyList<string>? Folder { get; } = folder;

    /// <summary>The session that they come from; null for the default session.</summary>
    public string? Session { get; } = session;

    protected override string ReadKey() => Type.FullName + "@" + (Folder is null ? "?" : string.Join("|", Folder)) + "@" + Session;
}

/// <summary>Several values, one after the other.</summary>
internal sealed class Sequence : Known
{
    private const int Most = 12_000;

    private Sequence(IReadOnlyList<Known> items, bool open)
    {
        Items = items;
        Open = open;
    }

    public static Sequence Empty { get; } = new([], open: false);

    public IReadOnlyList<Known> Items { get; }

    /// <summary>True where there may be more, which are not known.</summary>
    public bool Open { get; }

    /// <summary>The values with sequences among them laid out.</summary>
    public static Sequence Of(IEnumerable<Known> values, bool open = false)
    {
        Known[] items = [.. values];
        List<Known> flat = [];
        foreach (Known item in items.SelectMany(item => item is Sequence inner ? inner.Items : [item]))
        {
            // Objects of a class are one or more, so that more of the same say nothing.
            if (flat.Count == 0 || item is Constant or HeapObject || flat[flat.Count - 1].Key != item.Key)
            {
                flat.Add(item);
            }
        }

        open |= items.Any(item => item is Sequence { Open: true }) || flat.Count > Most;
        flat.RemoveRange(Math.Min(flat.Count, Most), flat.Count - Math.Min(flat.Count, Most));
        return flat.Count == 0 && !open ? Empty : new Sequence(flat, open);
    }

    protected override string ReadKey() => "[" + string.Join(",", Items.Select(item => item.Key)) + (Open ? ",…]" : "]");
}

/// <summary>One of several values; which one shows at run time only.</summary>
internal sealed class Either : Known
{
    private const int Most = 12;

    private Either(IReadOnlyList<Known> values) => Values = values;

    public IReadOnlyList<Known> Values { get; }

    public static Known Of(params IEnumerable<Known> values)
    {
        Known[] all = [.. values.SelectMany(value => value is Either inner ? inner.Values : [value]).GroupBy(value => value.Key).Select(same => same.First())];
        return all.Length == 1 ? all[0] : all.Length is 0 or > Most || all.Contains(Unknown) ? Unknown : new Either(all);
    }

    protected override string ReadKey() => "(" + string.Join("/", Values.Select(value => value.Key)) + ")";
}

/// <summary>A hashtable, an object made of one, or a list: what is in it stands in the state, since the script may change it.</summary>
internal sealed class HeapObject(bool isRow = false) : Known
{
    private static long s_made;

    private readonly long _id = System.Threading.Interlocked.Increment(ref s_made);

    /// <summary>True for a [pscustomobject], whose entries are properties.</summary>
    public bool IsRow { get; } = isRow;

    protected override string ReadKey() => "#" + _id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A script block, or a function as one.</summary>
internal sealed class Block(Ast body, string? name = null) : Known
{
    /// <summary>The block's or the function's definition.</summary>
    public Ast Body { get; } = body;

    /// <summary>The name of the function; null for a block.</summary>
    public string? Name { get; } = name;

    protected override string ReadKey() => "block:" + Body.Extent.File + ":" + Body.Extent.StartOffset.ToString(CultureInfo.InvariantCulture) + ":" + Body.Extent.Text.Length.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What Get-Command found.</summary>
internal sealed class CommandName(string name) : Known
{
    public string Name { get; } = name;

    protected override string ReadKey() => "command:" + Name;
}

/// <summary>An object of a class, or a class, that the script defines.</summary>
internal sealed class ScriptClass(TypeDefinitionAst definition) : Known
{
    public TypeDefinitionAst Definition { get; } = definition;

    protected override string ReadKey() => "class:" + Definition.Name;
}
