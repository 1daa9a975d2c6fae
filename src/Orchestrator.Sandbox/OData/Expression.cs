using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.OData.UriParser;

namespace Orchestrator.Sandbox;

/// <summary>
/// Turns an expression of a query into a function over rows, once a request. The function takes the row and the lambda
/// variables in an array: one array serves all rows.
/// </summary>
internal sealed class Expression(EdmShapes model, Company company, bool one)
{
    private readonly List<RangeVariable> _variables = [];
    private readonly StringBuilder _text = new();
    private bool _isOfRow = true;
    private int _width = 1;

    /// <summary>A condition over rows.</summary>
    public Condition Condition(FilterClause clause)
    {
        NodeLimit.Check(clause);
        _variables.Add(clause.RangeVariable);
        Func<object?[], object?> test = Value(clause.Expression);
        return new Condition(Text, () =>
        {
            object?[] frame = new object?[_width];
            return row =>
            {
                frame[0] = row;
                return test(frame) is true;
            };
        });
    }

    /// <summary>A value of a row, to sort by.</summary>
    public Func<Row, object?> Key(OrderByClause clause)
    {
        _variables.Clear();
        _variables.Add(clause.RangeVariable);
        Func<object?[], object?> value = Value(clause.Expression);
        object?[] frame = new object?[_width];
        return row =>
        {
            frame[0] = row;
            return value(frame);
        };
    }

    /// <summary>The expression in one spelling; null where its value depends on more than the row.</summary>
    internal string? Text => _isOfRow ? _text.ToString() : null;

    internal Func<object?[], object?> Value(QueryNode node)
    {
        if (node is ConvertNode convert)
        {
            return Value(convert.Source);
        }

        _text.Append((int)node.Kind).Append(' ');
        switch (node)
        {
            case ConstantNode constant:
                Say(constant.Value);
                object? value = Comparison.Normal(constant.Value);
                return _ => value;
            case ResourceRangeVariableReferenceNode variable:
                return Variable(variable.RangeVariable);
            case NonResourceRangeVariableReferenceNode variable:
                return Variable(variable.RangeVariable);
            case SingleValuePropertyAccessNode access:
                return Member(access.Source, model.Property(access.Property));
            case SingleNavigationNode navigation:
                return Member(navigation.Source, model.Property(navigation.NavigationProperty));
            case SingleComplexNode complex:
                return Member(complex.Source, model.Property(complex.Property));
            case CollectionNavigationNode navigation:
                return Member(navigation.Source, model.Property(navigation.NavigationProperty));
            case CollectionPropertyAccessNode access:
                return Member(access.Source, model.Property(access.Property));
            case CollectionComplexNode complex:
                return Member(complex.Source, model.Property(complex.Property));
            case BinaryOperatorNode binary:
                Say(binary.OperatorKind);
                return Operators.Binary(this, binary, EnumOf(binary.Left) ?? EnumOf(binary.Right));
            case UnaryOperatorNode unary:
                Say(unary.OperatorKind);
                return Operators.Unary(unary.OperatorKind, Value(unary.Operand));
            case SingleValueFunctionCallNode { Name: "now" }:
                _isOfRow = false;
                return _ => company.Now;
            case SingleValueFunctionCallNode call:
                Say(call.Name);
                return Functions.Call(call.Name, [.. call.Parameters.Select(Value)]);
            case InNode within:
                return In(within);
            case CountNode count:
                Func<object?[], object?> counted = Value(count.Source);
                return frame => (long)Items(counted(frame)).Count();
            case AnyNode any:
                return Lambda(any, true);
            case AllNode all:
                return Lambda(all, false);
            default:
                throw SandboxException.InvalidOptions($"The query node '{node.Kind}' is not supported.");
        }
    }

    /// <summary>The enumeration that a property belongs to: its literals are names or numbers in quotes.</summary>
    internal Property? EnumOf(QueryNode node) => node switch
    {
        ConvertNode convert => EnumOf(convert.Source),
        SingleValuePropertyAccessNode access when model.Property(access.Property) is { Kind: PropertyKind.Enum } property => property,
        _ => null,
    };

    /// <summary>A literal that is compared with an enumeration: its name, spelled as the document does.</summary>
    internal static object? EnumName(Property property, object? value) => value switch
    {
        null => null,
        string text when property.Values!.FirstOrDefault(name => string.Equals(name, text, StringComparison.Ordinal)) is { } name => name,
        string text when int.TryParse(text, out int number) && number >= 0 && number < property.Values!.Count => property.Values[number],
        _ => throw SandboxException.InvalidOptions($"'{value}' is not one of the values of {property.Name}."),
    };

    private static IEnumerable<object?> Items(object? value) => value switch
    {
        IEnumerable<Row> rows => rows,
        IEnumerable<string> texts => texts,
        IEnumerable<long> numbers => numbers.Cast<object?>(),
        _ => [],
    };

    /// <summary>Adds to the text what the kind of a node does not say.</summary>
    private void Say(object? what)
    {
        string text = what switch
        {
            null => string.Empty,
            DateTimeOffset time => time.UtcTicks.ToString(CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => what.ToString(),
        };
        _text.Append(what?.GetType().Name).Append(text.Length).Append(':').Append(text).Append(' ');
    }

    private Func<object?[], object?> Variable(RangeVariable variable)
    {
        int index = _variables.IndexOf(variable);
        if (index < 0)
        {
            index = _variables.FindIndex(known => known.Name == variable.Name);
        }

        Say(index);
        return frame => frame[index];
    }

    private Func<object?[], object?> Member(QueryNode source, Property property)
    {
        Say(property.Name);
        _isOfRow &= property.IsOfRow;
        Func<object?[], object?> owner = Value(source);
        if (property.WriteOnly || (property.OneOnly && !one))
        {
            return _ => null;
        }

        int slot = property.Slot;
        return slot >= 0
            ? frame => owner(frame) is Row row ? row.At(slot) : null
            : frame => owner(frame) is Row row ? Comparison.Normal(property.Get(company, row)) : null;
    }

    private Func<object?[], object?> In(InNode node)
    {
        Func<object?[], object?> left = Value(node.Left);
        if (node.Right is not CollectionConstantNode constants)
        {
            Func<object?[], object?> right = Value(node.Right);
            return frame => Items(right(frame)).Contains(left(frame), Comparison.Equality);
        }

        Property? enumeration = EnumOf(node.Left);
        foreach (ConstantNode constant in constants.Collection)
        {
            Say(constant.Value);
        }

        HashSet<object> values = new(
            constants.Collection
                .Select(constant => enumeration is null ? Comparison.Normal(constant.Value) : EnumName(enumeration, constant.Value))
                .OfType<object>(),
            Comparison.Equality!);
        return frame => left(frame) is { } value && values.Contains(value);
    }

    private Func<object?[], object?> Lambda(LambdaNode node, bool any)
    {
        Func<object?[], object?> source = Value(node.Source);
        int index = _variables.Count;
        _variables.Add(node.CurrentRangeVariable);
        _width = Math.Max(_width, index + 1);
        Func<object?[], object?> body = Value(node.Body);
        return frame =>
        {
            foreach (object? item in Items(source(frame)))
            {
                frame[index] = item;
                if ((body(frame) is true) == any)
                {
                    return any;
                }
            }

            return !any;
        };
    }
}
