using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>Help and views: something for each cmdlet and each entity.</summary>
internal static class HelpRules
{
    private static readonly (string Path, string Text) s_robot = ("src/Orchestrator.Client/Things/Thing.cs", "namespace Orchestrator; public sealed class Thing : OrchEntity { }");

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("Every cmdlet has a page of help", HasPage)
        {
            Broken = [Seed.Get(string.Empty)],
            Kept =
            [
                Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchCmdlet { }""", ("docs/en-US/Get-OrchThing.md", "# Get-OrchThing")),
            ],
            Waits = WaitsForHelp,
        },
        new("Every page of help is of a cmdlet", PageHasCmdlet)
        {
            Broken =
            [
                Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchCmdlet { }""", ("docs/en-US/Get-OrchThings.md", "# Get-OrchThings")),
            ],
            Kept =
            [
                Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchCmdlet { }""", ("docs/en-US/Get-OrchThing.md", "# Get-OrchThing"), ("docs/en-US/Orchestrator.md", "# Orchestrator")),
            ],
            Waits = WaitsForHelp,
        },
        new("Every entity has a view", HasView)
        {
            Broken =
            [
                new(s_robot),
                new(s_robot, ("src/Orchestrator/Things/Thing.Format.ps1xml", "<TypeName>Orchestrator.Things</TypeName>")),
                new(("src/Orchestrator.Client/Things/Thing.cs", "namespace Orchestrator; public abstract class Some : OrchEntity { } public class Thing : Some { }")),
            ],
            Kept =
            [
                new(s_robot, ("src/Orchestrator/Things/Thing.Format.ps1xml", "<TypeName>Orchestrator.Thing</TypeName>")),
                new(("src/Orchestrator.Client/Things/Thing.cs", "namespace Orchestrator; public abstract class Some : OrchEntity { } internal sealed class Thing : OrchEntity { } public class Other { }")),
            ],
        },
    ];

    /// <summary>Why rules about help cannot be held; null once there is help.</summary>
    public static string? WaitsForHelp(IReadOnlyList<SourceFile> sources) =>
        sources.Any(file => file.Path.StartsWith("docs/en-US/", StringComparison.Ordinal)) ? null : "There is no help in docs/en-US yet.";

    private static IEnumerable<Violation> HasPage(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where !cmdlet.IsAbstract && !sources.Any(file => file.Path == $"docs/en-US/{cmdlet.CommandName}.md")
        select cmdlet.Violation($"{cmdlet.CommandName} has no docs/en-US/{cmdlet.CommandName}.md.");

    private static IEnumerable<Violation> PageHasCmdlet(IReadOnlyList<SourceFile> sources)
    {
        HashSet<string> names = [.. CommandClass.Cmdlets(sources).Select(cmdlet => cmdlet.CommandName)];
        return from file in sources
               where file.Path.StartsWith("docs/en-US/", StringComparison.Ordinal) && file.Name.Contains("-Orch", StringComparison.Ordinal)
                   && file.Path.EndsWith(".md", StringComparison.Ordinal) && !names.Contains(file.Name)
               select new Violation(file.Path, 1, $"There is no {file.Name}.");
    }

    private static IEnumerable<Violation> HasView(IReadOnlyList<SourceFile> sources)
    {
        string views = string.Concat(sources.Where(file => file.Path.EndsWith(".Format.ps1xml", StringComparison.Ordinal)).Select(file => file.Text));
        (SourceFile File, ClassDeclarationSyntax Syntax)[] classes =
        [
            .. sources.Where(file => file.IsCSharp && file.Part == "Orchestrator.Client")
                .SelectMany(file => file.Nodes<ClassDeclarationSyntax>().Select(declaration => (file, declaration))),
        ];
        HashSet<string> entities = ["OrchEntity"];
        while (classes.Any(one => one.Syntax.BaseList?.Types.Any(type => entities.Contains(SyntaxText.SimpleName(type.Type))) == true && entities.Add(one.Syntax.Identifier.Text)))
        {
            // Until no class is found that derives from one of those found before.
        }

        return from one in classes
               where one.Syntax.Identifier.Text != "OrchEntity" && entities.Contains(one.Syntax.Identifier.Text)
                   && one.Syntax.Modifiers.Any(SyntaxKind.PublicKeyword) && !one.Syntax.Modifiers.Any(SyntaxKind.AbstractKeyword)
               let type = SyntaxText.NamespaceOf(one.Syntax) + "." + one.Syntax.Identifier.Text
               where !views.Contains($"<TypeName>{type}</TypeName>", StringComparison.Ordinal)
               select one.File.Violation(one.Syntax, $"{type} has no view.");
    }
}
