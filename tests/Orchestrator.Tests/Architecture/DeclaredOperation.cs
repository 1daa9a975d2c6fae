using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>An operation as the client's sources declare it.</summary>
/// <param name="Name">The class and the field: <c>RobotOperations.GetById</c>.</param>
/// <param name="Id">The id: <c>Robots_GetById</c>.</param>
/// <param name="Method">The HTTP method.</param>
internal sealed record DeclaredOperation(string Name, string Id, string Method)
{
    public static IReadOnlyDictionary<string, DeclaredOperation> ById(IReadOnlyList<SourceFile> sources) =>
        Of(sources).ToDictionary(operation => operation.Id, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, DeclaredOperation> ByName(IReadOnlyList<SourceFile> sources) =>
        Of(sources).ToDictionary(operation => operation.Name, StringComparer.Ordinal);

    private static IEnumerable<DeclaredOperation> Of(IReadOnlyList<SourceFile> sources) =>
        from file in sources
        where file.IsCSharp && file.Part == "Orchestrator.Client" && file.Name.EndsWith("Operations", StringComparison.Ordinal)
        from owner in file.Nodes<ClassDeclarationSyntax>()
        from field in owner.Members.OfType<FieldDeclarationSyntax>()
        where field.Declaration.Type.ToString() == "Operation"
        from variable in field.Declaration.Variables
        let arguments = (variable.Initializer?.Value as BaseObjectCreationExpressionSyntax)?.ArgumentList?.Arguments
        where arguments is { Count: 3 }
        select new DeclaredOperation(
            owner.Identifier.Text + "." + variable.Identifier.Text,
            arguments.Value[0].Expression.ToString().Trim('"'),
            arguments.Value[1].Expression.ToString().Trim('"'));
}
