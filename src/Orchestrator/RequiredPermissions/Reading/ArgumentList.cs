using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>An argument with a name.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="Value">The value; null for a switch without one.</param>
/// <param name="Optional">True where it may also not be given, by a splatted hashtable.</param>
internal sealed record NamedArgument(string Name, Known? Value, bool Optional);

/// <summary>The arguments of a call: named, unnamed and splatted.</summary>
internal sealed class ArgumentList
{
    private readonly List<NamedArgument> _named = [];
    private readonly List<Known> _unnamed = [];

    public IReadOnlyList<NamedArgument> Named => _named;

    public IReadOnlyList<Known> Unnamed => _unnamed;

    /// <summary>True where there may be other arguments, which do not show.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Arguments that are only values.</summary>
    public static ArgumentList Of(IEnumerable<Known> values)
    {
        ArgumentList list = new();
        list._unnamed.AddRange(values);
        return list;
    }

    /// <summary>Reads the arguments of a call.</summary>
    /// <param name="reader">What reads the script.</param>
    /// <param name="call">The call.</param>
    /// <param name="takesValue">Whether a parameter takes the argument after it.</param>
    public static ArgumentList Read(ScriptReader reader, CommandAst call, Func<string, bool> takesValue)
    {
        ArgumentList list = new();
        var elements = call.CommandElements;
        for (int i = 1; i < elements.Count; i++)
        {
            switch (elements[i])
            {
                case CommandParameterAst { Argument: { } own } named:
                    list._named.Add(new NamedArgument(named.ParameterName, reader.Expressions.Read(own), Optional: false));
                    break;
                case CommandParameterAst named:
                    Known? value = takesValue(named.ParameterName) && i + 1 < elements.Count && elements[i + 1] is ExpressionAst and not VariableExpressionAst { Splatted: true }
                        ? reader.Expressions.Read(elements[++i])
                        : null;
                    list._named.Add(new NamedArgument(named.ParameterName, value, Optional: false));
                    break;
                case VariableExpressionAst { Splatted: true } splat:
                    list.Splat(reader, reader.Expressions.Read(splat));
                    break;
                case UsingExpressionAst { SubExpression: VariableExpressionAst { Splatted: true } used }:
                    list.Splat(reader, reader.Expressions.Read(used));
                    break;
                default:
                    list._unnamed.Add(reader.Expressions.Read(elements[i]));
                    break;
            }
        }

        return list;
    }

    /// <summary>The value of a parameter, by its whole name or by a beginning of it; null where it is not given, or has none.</summary>
    public Known? Find(string name) => Given(name)?.Value;

    /// <summary>An argument without a name; null where there are not so many.</summary>
    public Known? At(int index) => index < _unnamed.Count ? _unnamed[index] : null;

    public NamedArgument? Given(string name) =>
        _named.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? _named.FirstOrDefault(one => one.Name.Length > 0 && name.StartsWith(one.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>All values, whatever their names.</summary>
    public IEnumerable<Known> Values => _named.Select(one => one.Value).OfType<Known>().Concat(_unnamed);

    private void Splat(ScriptReader reader, Known value)
    {
        switch (value)
        {
            case HeapObject made:
                HeapContent content = reader.State.Content(made);
                _named.AddRange(content.Entries.Select(entry => new NamedArgument(entry.Key, entry.Value, content.IsOptional(entry.Key))));
                _unnamed.AddRange(content.Items);
                IsOpen |= content.Open;
                break;
            case Sequence many:
                _unnamed.AddRange(many.Items);
                IsOpen |= many.Open;
                break;
            case Constant { Value: null }:
                break;
            case Constant:
                _unnamed.Add(value);
                break;
            case Either several when several.Values.All(one => one is HeapObject or Constant { Value: null }):
                // What all alternatives share is certain.
                HeapContent joined = several.Values.Select(one => one is HeapObject other ? reader.State.Content(other) : HeapContent.Empty).Aggregate(HeapContent.Join);
                _named.AddRange(joined.Entries.Select(entry => new NamedArgument(entry.Key, entry.Value, joined.IsOptional(entry.Key))));
                IsOpen |= joined.Open || joined.Items.Count > 0;
                break;
            default:
                IsOpen = true;
                break;
        }
    }
}
