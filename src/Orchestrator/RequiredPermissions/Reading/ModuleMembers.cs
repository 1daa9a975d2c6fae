using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>What scripts and modules say of their members.</summary>
internal static class ModuleMembers
{
    /// <summary>What a file that only defines things may call all the same.</summary>
    private static readonly string[] s_defining = ["Import-Module", "Set-StrictMode", "Set-Alias", "New-Alias", "Export-ModuleMember", "Register-ArgumentCompleter", "Write-Verbose", "Add-Type", "Join-Path", "Split-Path"];

    /// <summary>Whether a script only defines functions and classes.</summary>
    public static bool IsLibrary(ScriptBlockAst root) => root.BeginBlock is null && root.ProcessBlock is null
        && Functions(root).Any()
        && root.FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>()
            .Where(command => IsTop(command, root))
            .All(command => command.InvocationOperator == TokenKind.Dot || s_defining.Contains(command.GetCommandName() ?? string.Empty, StringComparer.OrdinalIgnoreCase));

    /// <summary>The functions that a file defines, not those inside of them.</summary>
    public static IEnumerable<FunctionDefinitionAst> Functions(ScriptBlockAst root) =>
        root.FindAll(ast => ast is FunctionDefinitionAst { Parent: not FunctionMemberAst }, searchNestedScriptBlocks: false).Cast<FunctionDefinitionAst>();

    /// <summary>The functions that Export-ModuleMember names; null where it names none, or where they do not show.</summary>
    public static IReadOnlyList<string>? Exported(ScriptBlockAst root)
    {
        CommandAst[] calls = [.. root.FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: false).Cast<CommandAst>().Where(command => "Export-ModuleMember".Equals(command.GetCommandName(), StringComparison.OrdinalIgnoreCase))];
        ExpressionAst[] names = [.. calls.SelectMany(call => call.CommandElements.Skip(1)).OfType<ExpressionAst>()];
        return calls.Length == 0 || names.Any(name => name is not (StringConstantExpressionAst or ArrayLiteralAst or ParenExpressionAst or ArrayExpressionAst))
            ? null
            : [.. names.SelectMany(name => name.FindAll(ast => ast is StringConstantExpressionAst, searchNestedScriptBlocks: false).Cast<StringConstantExpressionAst>()).Select(text => text.Value)];
    }

    public static bool IsAmong(IEnumerable<string> exported, string function) =>
        exported.Any(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase).IsMatch(function));

    /// <summary>The texts of an entry of a manifest, or of a module specification; null where it has no such entry.</summary>
    public static string[]? Entry(HashtableAst table, string name) => table.KeyValuePairs
        .Where(pair => (pair.Item1 as StringConstantExpressionAst)?.Value.Equals(name, StringComparison.OrdinalIgnoreCase) == true)
        .Select(pair => Texts(pair.Item2).Distinct().ToArray())
        .FirstOrDefault();

    /// <summary>Of a module specification among them the name alone counts.</summary>
    private static IEnumerable<string> Texts(Ast value) => value switch
    {
        StringConstantExpressionAst text => [text.Value],
        HashtableAst specification => Entry(specification, "ModuleName") ?? Entry(specification, "Path") ?? [],
        PipelineAst pipeline => pipeline.PipelineElements.SelectMany(Texts),
        CommandExpressionAst expression => Texts(expression.Expression),
        ArrayLiteralAst array => array.Elements.SelectMany(Texts),
        ArrayExpressionAst array => array.SubExpression.Statements.SelectMany(Texts),
        ParenExpressionAst paren => Texts(paren.Pipeline),
        _ => [],
    };

    private static bool IsTop(CommandAst command, Ast root)
    {
        for (Ast? at = command.Parent; at is not null && at != root; at = at.Parent)
        {
            if (at is FunctionDefinitionAst or TypeDefinitionAst)
            {
                return false;
            }
        }

        return true;
    }
}
