using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Syntax of PowerShell 7, whose classes Windows PowerShell 5.1 lacks, so that they are told by their names.</summary>
internal static class NewerSyntax
{
    /// <summary>The parts of <c>a ? b : c</c>; null for anything else.</summary>
    public static (Ast Condition, Ast IfTrue, Ast IfFalse)? Ternary(Ast ast) => ast.GetType().Name == "TernaryExpressionAst"
        ? (Part(ast, "Condition"), Part(ast, "IfTrue"), Part(ast, "IfFalse"))
        : null;

    /// <summary>The parts of <c>a &amp;&amp; b</c> and <c>a || b</c>; null for anything else.</summary>
    public static (StatementAst First, StatementAst Second)? Chain(Ast ast) => ast.GetType().Name == "PipelineChainAst"
        ? ((StatementAst)Part(ast, "LhsPipelineChain"), (StatementAst)Part(ast, "RhsPipeline"))
        : null;

    /// <summary>The <c>clean</c> block of a body; null where it has none.</summary>
    public static NamedBlockAst? Clean(ScriptBlockAst body) => typeof(ScriptBlockAst).GetProperty("CleanBlock")?.GetValue(body) as NamedBlockAst;

    /// <summary>Whether an operator is <c>??</c>, or <c>??=</c>.</summary>
    public static bool IsCoalescing(TokenKind operation) => operation.ToString() is "QuestionQuestion" or "QuestionQuestionEquals";

    private static Ast Part(Ast ast, string name) => (Ast)ast.GetType().GetProperty(name)!.GetValue(ast)!;
}
