using System;
using Microsoft.OData.UriParser;

namespace Orchestrator.Sandbox;

/// <summary>The operators of an expression.</summary>
internal static class Operators
{
    public static Func<object?[], object?> Binary(Expression expression, BinaryOperatorNode node, Property? enumeration)
    {
        Func<object?[], object?> left = expression.Value(node.Left);
        Func<object?[], object?> right = expression.Value(node.Right);
        if (enumeration is not null)
        {
            left = Named(left, node.Left, enumeration);
            right = Named(right, node.Right, enumeration);
        }

        return node.OperatorKind switch
        {
            BinaryOperatorKind.And => frame => left(frame) is true && right(frame) is true,
            BinaryOperatorKind.Or => frame => left(frame) is true || right(frame) is true,
            BinaryOperatorKind.Equal => frame => Comparison.AreEqual(left(frame), right(frame)),
            BinaryOperatorKind.NotEqual => frame => !Comparison.AreEqual(left(frame), right(frame)),
            BinaryOperatorKind.GreaterThan => Ordered(left, right, enumeration, order => order > 0),
            BinaryOperatorKind.GreaterThanOrEqual => Ordered(left, right, enumeration, order => order >= 0),
            BinaryOperatorKind.LessThan => Ordered(left, right, enumeration, order => order < 0),
            BinaryOperatorKind.LessThanOrEqual => Ordered(left, right, enumeration, order => order <= 0),
            BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply
                or BinaryOperatorKind.Divide or BinaryOperatorKind.Modulo => frame => Arithmetic(node.OperatorKind, left(frame), right(frame)),
            _ => throw SandboxException.InvalidOptions($"The operator '{node.OperatorKind}' is not supported."),
        };
    }

    public static Func<object?[], object?> Unary(UnaryOperatorKind kind, Func<object?[], object?> operand) =>
        kind == UnaryOperatorKind.Not
            ? frame => operand(frame) is bool value ? !value : null
            : frame => operand(frame) switch
            {
                long number => -number,
                decimal number => -number,
                double number => -number,
                _ => null,
            };

    /// <summary>A comparison by order: what has no value is neither greater nor less.</summary>
    private static Func<object?[], object?> Ordered(Func<object?[], object?> left, Func<object?[], object?> right, Property? enumeration, Predicate<int> accept) =>
        frame => Comparison.Rank(left(frame), enumeration) is { } a && Comparison.Rank(right(frame), enumeration) is { } b && accept(Comparison.Compare(a, b));

    private static object? Arithmetic(BinaryOperatorKind kind, object? left, object? right) => (left, right) switch
    {
        (DateTimeOffset a, TimeSpan b) => kind == BinaryOperatorKind.Add ? a + b : a - b,
        (DateTimeOffset a, DateTimeOffset b) => a - b,
        (long a, long b) => Whole(kind, a, b),
        ({ } a, { } b) when Comparison.IsNumber(a) && Comparison.IsNumber(b) => Fraction(kind, Comparison.ToDouble(a), Comparison.ToDouble(b)),
        _ => null,
    };

    private static object? Whole(BinaryOperatorKind kind, long a, long b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        _ when b == 0 => null,
        BinaryOperatorKind.Divide => a / b,
        _ => a % b,
    };

    private static double Fraction(BinaryOperatorKind kind, double a, double b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        BinaryOperatorKind.Divide => a / b,
        _ => a % b,
    };

    private static Func<object?[], object?> Named(Func<object?[], object?> value, QueryNode node, Property enumeration)
    {
        while (node is ConvertNode convert)
        {
            node = convert.Source;
        }

        if (node is not ConstantNode constant)
        {
            return value;
        }

        object? name = Expression.EnumName(enumeration, constant.Value);
        return _ => name;
    }
}
