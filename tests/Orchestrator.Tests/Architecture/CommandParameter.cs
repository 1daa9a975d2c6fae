using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>A parameter of a cmdlet.</summary>
internal sealed class CommandParameter(SourceFile file, PropertyDeclarationSyntax syntax)
{
    public SourceFile File { get; } = file;

    public PropertyDeclarationSyntax Syntax { get; } = syntax;

    public string Name => Syntax.Identifier.Text;

    /// <summary>The type without its question mark.</summary>
    public string Type => Syntax.Type.ToString().TrimEnd('?');

    /// <summary>One for each set that the parameter is in; a set of null is all of them.</summary>
    public IReadOnlyList<Membership> Sets { get; } =
    [
        .. syntax.AttributeLists.SelectMany(list => list.Attributes)
            .Where(attribute => SyntaxText.SimpleName(attribute.Name) == "Parameter")
            .Select(attribute => new Membership(
                Argument(attribute, "ParameterSetName"),
                Argument(attribute, "Position"),
                Argument(attribute, "ValueFromPipeline") == "true")),
    ];

    public IEnumerable<string> Aliases => Syntax.AttributeLists.SelectMany(list => list.Attributes)
        .Where(attribute => SyntaxText.SimpleName(attribute.Name) == "Alias")
        .SelectMany(attribute => attribute.ArgumentList?.Arguments ?? default)
        .Select(argument => argument.Expression.ToString().Trim('"'));

    public Violation Violation(string message) => File.Violation(Syntax, $"-{Name} {message}");

    private static string? Argument(AttributeSyntax attribute, string name) => attribute.ArgumentList?.Arguments
        .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == name)?.Expression.ToString();

    /// <summary>What a parameter is in one parameter set.</summary>
    internal sealed record Membership(string? Set, string? Position, bool FromPipeline);
}
