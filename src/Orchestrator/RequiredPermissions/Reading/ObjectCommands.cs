using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>PowerShell's own commands that pass objects on: all, some, or a property of them.</summary>
internal sealed class ObjectCommands(ScriptReader reader)
{
    private static readonly string[] s_ranges = ["First", "Last", "Skip", "SkipLast", "Index", "Wait", "Unique", "SkipIndex", "CaseInsensitive"];

    public void AddTo(Dictionary<string, Func<CommandAst, ArgumentList, Known?, Known>> known)
    {
        known["Where-Object"] = Where;
        known["Sort-Object"] = known["Get-Unique"] = PassOn;
        known["Tee-Object"] = Tee;
        known["Select-Object"] = Select;
        known["Write-Output"] = (_, arguments, input) => arguments.Find("InputObject") ?? (arguments.Unnamed.Count > 0 ? Sequence.Of(arguments.Unnamed, arguments.IsOpen) is { Items.Count: 1, Open: false } one ? one.Items[0] : Sequence.Of(arguments.Unnamed, arguments.IsOpen) : input ?? Known.Unknown);
        known["Add-Member"] = Add;
    }

    private Known PassOn(CommandAst call, ArgumentList arguments, Known? input)
    {
        reader.Pipelines.Others.Blocks(arguments, input, changes: false);
        return input ?? arguments.Find("InputObject") ?? Known.Unknown;
    }

    private Known Where(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known items = reader.Expressions.Items(input ?? arguments.Find("InputObject") ?? Known.Unknown);
        Known test = arguments.Find("FilterScript") ?? arguments.At(0) ?? Known.Unknown;
        if (test is not Block filter)
        {
            if (test is Typed or PartialText or Constant || arguments.Named.Any(one => !"InputObject".StartsWith(one.Name, StringComparison.OrdinalIgnoreCase) && !"FilterScript".StartsWith(one.Name, StringComparison.OrdinalIgnoreCase)))
            {
                return items;
            }

            reader.Tell(call.Extent, "The script block that it runs shows at run time only.");
            return items;
        }

        if (items is Sequence { Open: false, Items.Count: > 0 and <= 64 } known && known.Items.All(item => item is Constant))
        {
            List<Known> kept = [];
            foreach (Known item in known.Items.Where(_ => reader.Current is not null))
            {
                if (Operators.Truth(reader.Blocks.ForEach(filter, Sequence.Of([item]))) != false)
                {
                    kept.Add(item);
                }
            }

            return kept.Count == 1 ? kept[0] : Sequence.Of(kept);
        }

        reader.Blocks.ForEach(filter, items);
        return items;
    }

    private Known Tee(CommandAst call, ArgumentList arguments, Known? input)
    {
        if (arguments.Find("Variable") is Constant { AsText: { } name })
        {
            reader.State.Set(name, input ?? Known.Unknown);
        }

        return input ?? Known.Unknown;
    }

    private Known Select(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known items = reader.Expressions.Items(input ?? arguments.Find("InputObject") ?? Known.Unknown);
        reader.Pipelines.Others.Blocks(arguments, items, changes: false);
        if (reader.Current is null)
        {
            return Known.Unknown;
        }

        if (arguments.Find("ExpandProperty") is { } expanded)
        {
            return expanded is Constant { AsText: { } name } ? reader.Expressions.Property(items, name) : Known.Unknown;
        }

        Known? properties = arguments.Find("Property") ?? (arguments.Unnamed.Count > 0 ? Sequence.Of(arguments.Unnamed) : null);
        if (properties is null && arguments.Given("ExcludeProperty") is null && !arguments.IsOpen && arguments.Named.All(one => s_ranges.Any(range => range.StartsWith(one.Name, StringComparison.OrdinalIgnoreCase))))
        {
            return items;
        }

        // Selected properties make rows of another kind, which keep what is known of each property.
        HeapContent row = HeapContent.Empty;
        foreach (Known one in properties is Sequence { Open: false } many ? many.Items : properties is null ? [] : [properties])
        {
            row = one switch
            {
                Constant { Value: string name } when name.IndexOf('*') < 0 => row.With(name, reader.Expressions.Property(items, name)),
                HeapObject made when (Entry(made, "Name", "N", "Label", "L") as Constant)?.AsText is { } label => row.With(label, Entry(made, "Expression", "E") is Constant { Value: string of } ? reader.Expressions.Property(items, of) : Known.Unknown),
                _ => row.Opened(),
            };
        }

        return reader.State.Make(properties is null ? row.Opened() : row, isRow: true);
    }

    private Known? Entry(HeapObject made, params string[] names) => names.Select(name => reader.State.Content(made).Find(name)).FirstOrDefault(found => found is not null);

    private Known Add(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known target = input ?? arguments.Find("InputObject") ?? Known.Unknown;
        if (target is HeapObject made)
        {
            Known[] plain = [.. arguments.Unnamed];
            Known? name = arguments.Find("Name") ?? arguments.Find("NotePropertyName") ?? (plain.Length > 0 ? plain[plain.Length > 2 ? 1 : 0] : null);
            Known? value = arguments.Find("Value") ?? arguments.Find("NotePropertyValue") ?? (plain.Length > 1 ? plain[plain.Length - 1] : null);
            HeapContent content = reader.State.Content(made);
            reader.State.Put(made, name is Constant { AsText: { } text } && value is not null ? content.With(text, value) : content.Opened());
        }

        return target;
    }
}
