using System.Collections.Generic;
using Microsoft.OData.UriParser;

namespace Orchestrator.Sandbox;

/// <summary>
/// <c>$filter</c>, with what of it says where to look: a range of ids, or values of properties that stores have an index of.
/// </summary>
internal sealed class Filter
{
    private readonly EdmShapes _model;
    private readonly Shape _shape;
    private readonly List<SingleValueNode> _rest = [];

    public Filter(FilterClause clause, Shape shape, EdmShapes model, Company company, bool one)
    {
        _model = model;
        _shape = shape;
        Whole = new Expression(model, company, one).Condition(clause);
        Divide(clause.Expression);
        foreach (SingleValueNode node in _rest)
        {
            Rest = Condition.Both(Rest, new Expression(model, company, one).Condition(new FilterClause(node, clause.RangeVariable)));
            Values ??= ValuesOf(node);
        }
    }

    /// <summary>All of it.</summary>
    public Condition Whole { get; }

    /// <summary>The smallest id that it lets through.</summary>
    public long From { get; private set; } = long.MinValue;

    /// <summary>The largest.</summary>
    public long To { get; private set; } = long.MaxValue;

    /// <summary>What it says beside the range of ids; null for nothing.</summary>
    public Condition? Rest { get; }

    /// <summary>A row that it lets through has one of these values, and an index tells which rows those are; null where it says no such thing.</summary>
    public IReadOnlyList<(Property Property, object Value)>? Values { get; }

    private void Divide(SingleValueNode node)
    {
        node = Bare(node);
        if (node is BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } both)
        {
            Divide(both.Left);
            Divide(both.Right);
        }
        else if (!Narrow(node))
        {
            _rest.Add(node);
        }
    }

    /// <summary>Takes a limit of the id into the range.</summary>
    private bool Narrow(SingleValueNode node)
    {
        if (node is not BinaryOperatorNode limit || !IsId(PropertyOf(limit.Left)) || ValueOf(limit.Right) is not long id)
        {
            return false;
        }

        (long from, long to) = limit.OperatorKind switch
        {
            BinaryOperatorKind.Equal => (id, id),
            BinaryOperatorKind.GreaterThan when id < long.MaxValue => (id + 1, long.MaxValue),
            BinaryOperatorKind.GreaterThanOrEqual => (id, long.MaxValue),
            BinaryOperatorKind.LessThan when id > long.MinValue => (long.MinValue, id - 1),
            BinaryOperatorKind.LessThanOrEqual => (long.MinValue, id),
            _ => (1, 0),
        };
        if (from > to)
        {
            return false;
        }

        From = System.Math.Max(From, from);
        To = System.Math.Min(To, to);
        return true;
    }

    private List<(Property Property, object Value)>? ValuesOf(SingleValueNode node)
    {
        switch (Bare(node))
        {
            case BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Equal } equal
                when Indexed(PropertyOf(equal.Left)) is { } property && ValueOf(equal.Right) is { } value:
                return [(property, value)];
            case BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } either
                when ValuesOf(either.Left) is { } left && ValuesOf(either.Right) is { } right:
                return [.. left, .. right];
            case InNode { Right: CollectionConstantNode constants } within when Indexed(PropertyOf(within.Left)) is { } property:
                List<(Property Property, object Value)> values = [];
                foreach (ConstantNode constant in constants.Collection)
                {
                    if (ValueOf(constant) is { } value)
                    {
                        values.Add((property, value));
                    }
                }

                // A row without a value meets the condition where null is among them, and no index has it.
                return values.Count == constants.Collection.Count ? values : null;
            default:
                return null;
        }
    }

    private Property? Indexed(Property? property) => property is not null && (property.IsIndexed || IsId(property)) ? property : null;

    private bool IsId(Property? property) => property is not null && property == _shape.Id;

    private Property? PropertyOf(SingleValueNode node) =>
        Bare(node) is SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } access ? _model.Property(access.Property) : null;

    private static object? ValueOf(SingleValueNode node) => Bare(node) is ConstantNode constant ? Comparison.Normal(constant.Value) : null;

    private static SingleValueNode Bare(SingleValueNode node)
    {
        while (node is ConvertNode convert)
        {
            node = convert.Source;
        }

        return node;
    }
}
