using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.UriParser;

namespace Orchestrator.Sandbox;

/// <summary>
/// How large a filter may be. Nodes are counted as the validator of servers does: a conversion that the parser put in is one,
/// and <c>in</c> is one with all that belongs to it.
/// </summary>
internal static class NodeLimit
{
    /// <summary>The maximum number of nodes: 17 clauses of Robot/Id and 21 of RobotId are one too many.</summary>
    public const int Nodes = 100;

    public static void Check(FilterClause clause)
    {
        if (Count(clause.Expression) > Nodes)
        {
            throw SandboxException.InvalidOptions($"The node count limit of '{Nodes}' has been exceeded.");
        }
    }

    public static int Count(QueryNode node) => 1 + Below(node).Sum(Count);

    private static IEnumerable<QueryNode> Below(QueryNode node) => node switch
    {
        ConvertNode convert => [convert.Source],
        BinaryOperatorNode binary => [binary.Left, binary.Right],
        UnaryOperatorNode unary => [unary.Operand],
        SingleValuePropertyAccessNode access => [access.Source],
        SingleNavigationNode navigation => [navigation.Source],
        SingleComplexNode complex => [complex.Source],
        CollectionNavigationNode navigation => [navigation.Source],
        CollectionPropertyAccessNode access => [access.Source],
        CollectionComplexNode complex => [complex.Source],
        SingleValueFunctionCallNode call => call.Parameters,
        CountNode count => [count.Source],
        AnyNode { Body: ConstantNode } any => [any.Source],
        LambdaNode lambda => [lambda.Source, lambda.Body],
        _ => [],
    };
}
