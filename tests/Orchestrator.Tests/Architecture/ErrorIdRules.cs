using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>The ids of errors, which scripts rely on.</summary>
internal static class ErrorIdRules
{
    private const string Topic = "docs/en-US/about_Orch_Error.help.txt";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("An error id is one word, declared once", DeclaredOnce)
        {
            Broken =
            [
                Seed.File("src/Orchestrator.Client/OrchErrorId.cs", """static class OrchErrorId { public const string A = "Same"; public const string B = "Same"; }"""),
                Seed.File("src/Orchestrator.Client/OrchErrorId.cs", """static class OrchErrorId { public const string A = "Not one word"; }"""),
                new(
                    ("src/Orchestrator.Client/OrchErrorId.cs", "static class OrchErrorId { public const string NotFound = nameof(NotFound); }"),
                    ("src/Orchestrator/Things/A.cs", """class A { void B() => WriteError(ErrorRecords.InvalidArgument("NotFound", "No.", null)); }""")),
            ],
            Kept =
            [
                new(
                    ("src/Orchestrator.Client/OrchErrorId.cs", "static class OrchErrorId { public const string NotFound = nameof(NotFound); }"),
                    ("src/Orchestrator/Things/A.cs", """class A { void B() => WriteError(ErrorRecords.InvalidArgument("Other", "NotFound", null)); }""")),
            ],
        },
        new("Every error id is explained in about_Orch_Error", Explained)
        {
            Broken =
            [
                new(("src/Orchestrator.Client/OrchErrorId.cs", "static class OrchErrorId { public const string NotFound = nameof(NotFound); }"), (Topic, "PermissionMissing")),
                new(("src/Orchestrator/Things/A.cs", """class A { void B() => ErrorRecords.Create(e, "NoSession", ErrorCategory.ConnectionError, null, null); }"""), (Topic, "NoSessions")),
                new(("src/Orchestrator/Things/A.cs", """class A { void B() => new ErrorRecord(e, "NoSession", ErrorCategory.ConnectionError, null); }""")),
                new(("src/Orchestrator/Things/A.cs", """class A { static EntityKind<Thing> Kind { get; } = new("oldThing", Get, GetById); }"""), (Topic, "    OldThingNotFound\n")),
            ],
            Kept = [new(("src/Orchestrator/Things/A.cs", """class A { void B() => ErrorRecords.Create(e, "NoSession", ErrorCategory.ConnectionError, null, null); }"""), (Topic, "    NoSession\n"))],
        },
    ];

    private static IEnumerable<Violation> DeclaredOnce(IReadOnlyList<SourceFile> sources)
    {
        (string Id, Violation Here)[] constants = [.. Constants(sources)];
        foreach ((string id, Violation here) in constants.Where(one => !Regex.IsMatch(one.Id, "^[A-Z][A-Za-z]+$")))
        {
            yield return here with { Message = $"'{id}' is not one word." };
        }

        foreach ((string id, Violation here) in constants.GroupBy(one => one.Id).SelectMany(same => same.Skip(1)))
        {
            yield return here with { Message = $"'{id}' is declared twice." };
        }

        foreach ((string id, Violation here) in Literals(sources).Where(one => constants.Any(constant => constant.Id == one.Id)))
        {
            yield return here with { Message = $"'{id}' is OrchErrorId's." };
        }
    }

    private static IEnumerable<Violation> Explained(IReadOnlyList<SourceFile> sources)
    {
        string topic = sources.FirstOrDefault(file => file.Path == Topic)?.Text ?? string.Empty;
        return from one in Constants(sources).Concat(Literals(sources)).Concat(OfKinds(sources))
               where !Regex.IsMatch(topic, $@"\b{Regex.Escape(one.Id)}\b")
               select one.Here with { Message = $"'{one.Id}' is not in {Topic}." };
    }

    private static IEnumerable<(string Id, Violation Here)> Constants(IReadOnlyList<SourceFile> sources) =>
        from file in sources
        where file.IsCSharp
        from owner in file.Nodes<ClassDeclarationSyntax>()
        where owner.Identifier.Text == "OrchErrorId"
        from field in owner.Members.OfType<FieldDeclarationSyntax>()
        from variable in field.Declaration.Variables
        let value = variable.Initializer?.Value
        select (value is LiteralExpressionSyntax literal ? literal.Token.ValueText : variable.Identifier.Text, file.Violation(variable, string.Empty));

    /// <summary>Ids that are written where an error is made.</summary>
    private static IEnumerable<(string Id, Violation Here)> Literals(IReadOnlyList<SourceFile> sources)
    {
        foreach (SourceFile file in sources.Where(file => file.IsCSharp && file.Part == "Orchestrator"))
        {
            foreach ((SyntaxNode node, SeparatedSyntaxList<ArgumentSyntax> arguments, int index) in Makers(file))
            {
                if (arguments.Count > index)
                {
                    foreach (LiteralExpressionSyntax literal in Values(arguments[index].Expression))
                    {
                        yield return (literal.Token.ValueText, file.Violation(node, string.Empty));
                    }
                }
            }
        }
    }

    /// <summary>For each kind of entity: a name that doesn't exist, and one that several have.</summary>
    private static IEnumerable<(string Id, Violation Here)> OfKinds(IReadOnlyList<SourceFile> sources) =>
        from file in sources
        where file.IsCSharp
        from property in file.Nodes<PropertyDeclarationSyntax>()
        where SyntaxText.SimpleName(property.Type) == "EntityKind"
        from noun in property.Initializer?.Value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ } first, ..] } ? Values(first.Expression) : []
        from ending in new[] { "NotFound", "Ambiguous" }
        let word = noun.Token.ValueText
        select (char.ToUpperInvariant(word[0]) + word[1..] + ending, file.Violation(property, string.Empty));

    private static IEnumerable<(SyntaxNode Node, SeparatedSyntaxList<ArgumentSyntax> Arguments, int Index)> Makers(SourceFile file)
    {
        foreach (BaseObjectCreationExpressionSyntax creation in file.Nodes<BaseObjectCreationExpressionSyntax>())
        {
            if (creation is ObjectCreationExpressionSyntax { Type: { } type } && SyntaxText.SimpleName(type) == "ErrorRecord" && creation.ArgumentList is not null)
            {
                yield return (creation, creation.ArgumentList.Arguments, 1);
            }
        }

        foreach (InvocationExpressionSyntax call in file.Nodes<InvocationExpressionSyntax>())
        {
            bool ours = call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "ErrorRecords" } } || file.Name == "ErrorRecords";
            int index = !ours ? -1 : SyntaxText.Method(call) switch { "Create" => 1, "InvalidArgument" => 0, _ => -1 };
            if (index >= 0)
            {
                yield return (call, call.ArgumentList.Arguments, index);
            }
        }
    }

    private static IEnumerable<LiteralExpressionSyntax> Values(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal],
        ConditionalExpressionSyntax choice => [.. Values(choice.WhenTrue), .. Values(choice.WhenFalse)],
        ParenthesizedExpressionSyntax inner => Values(inner.Expression),
        _ => [],
    };
}
