using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>Small questions about syntax.</summary>
internal static class SyntaxText
{
    /// <summary>The last name of a type, without namespace, type arguments and <c>Attribute</c>.</summary>
    public static string SimpleName(TypeSyntax type)
    {
        string name = type switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.Text,
            SimpleNameSyntax simple => simple.Identifier.Text,
            NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
            _ => type.ToString(),
        };
        return name.EndsWith("Attribute", StringComparison.Ordinal) && name.Length > 9 ? name[..^9] : name;
    }

    public static bool HasAttribute(this MemberDeclarationSyntax member, string name) =>
        member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => SimpleName(attribute.Name) == name);

    /// <summary>The method that a class calls on itself; null where it calls another object's.</summary>
    public static string? OwnMethod(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } member => member.Name.Identifier.Text,
        _ => null,
    };

    /// <summary>The method that is called, in any class.</summary>
    public static string? Method(InvocationExpressionSyntax call) =>
        OwnMethod(call) ?? (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.Text
        ?? (call.Expression as MemberBindingExpressionSyntax)?.Name.Identifier.Text;

    /// <summary>Whether a declaration has documentation with a summary that says something.</summary>
    public static bool HasSummary(SyntaxNode declaration) => declaration.GetLeadingTrivia()
        .Select(trivia => trivia.GetStructure())
        .OfType<DocumentationCommentTriviaSyntax>()
        .SelectMany(comment => comment.Content.OfType<XmlElementSyntax>())
        .Any(element => element.StartTag.Name.LocalName.Text == "summary"
            && element.Content.ToString().Replace("///", string.Empty, StringComparison.Ordinal).Any(char.IsLetter));

    public static string NamespaceOf(SyntaxNode node) =>
        node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? string.Empty;

    /// <summary>Whether a word looks like a plural: it ends in s, and not as Status, Address, Analysis or Times (how often) do.</summary>
    public static bool LooksPlural(string word)
    {
        string last = LastWord(word);
        return last.Length > 2
            && last.EndsWith('s')
            && !new[] { "ss", "us", "is", "As", "Os" }.Any(ending => last.EndsWith(ending, StringComparison.Ordinal))
            && last is not ("Alias" or "Canvas" or "Https" or "Windows" or "Sas" or "Previous" or "Kubernetes" or "Always" or "Times");
    }

    private static string LastWord(string name)
    {
        int start = name.Length - 1;
        while (start > 0 && !char.IsUpper(name[start]))
        {
            start--;
        }

        return start < 0 ? name : name[start..];
    }
}
