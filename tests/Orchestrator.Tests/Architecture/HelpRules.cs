using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>Help and views: something for each cmdlet and each entity.</summary>
internal static class HelpRules
{
    /// <summary>Words that tell nothing of a parameter.</summary>
    private static readonly string[] s_empty = ["a", "an", "the", "of", "to", "for", "its", "is", "thing", "value", "parameter", "specifies"];

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
        },
        new("Every page of help is whole: two examples at least, a description, links", IsWhole)
        {
            Broken =
            [
                Page("### Example 1: One\n", "It gets things.", "- [about_Orch](about_Orch.help.txt)"),
                Page("### Example 1: One\n### Example 2: Two\n", string.Empty, "- [about_Orch](about_Orch.help.txt)"),
                Page("### Example 1: One\n### Example 2: Two\n", "It gets things.", string.Empty),
                Page("### Example 1: One\n### Example 2: Two\n", "It gets things.", "- [Get-Nothing](Get-Nothing.md)"),
            ],
            Kept = [Page("### Example 1: One\n### Example 2: Two\n", "It gets things.", "- [about_Orch](about_Orch.help.txt)")],
        },
        new("What is told of a parameter is more than its name", TellsMore)
        {
            Broken =
            [
                Seed.Get("/// <summary>The name.</summary>\n[Parameter] public string? Name { get; set; }"),
                Seed.Get("/// <summary>Machine name.</summary>\n[Parameter] public string? MachineName { get; set; }"),
                Seed.Get("/// <summary>The <c>Status</c> of the thing</summary>\n[Parameter] public string? Status { get; set; }"),
            ],
            Kept =
            [
                Seed.Get("/// <summary>Names, with wildcards.</summary>\n[Parameter] public string[]? Name { get; set; }"),
                Seed.Get("/// <summary>Gets things in this state.</summary>\n[Parameter] public string? Status { get; set; }"),
            ],
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

    private static IEnumerable<Violation> IsWhole(IReadOnlyList<SourceFile> sources)
    {
        HashSet<string> files = [.. sources.Where(file => file.Path.StartsWith("docs/en-US/", StringComparison.Ordinal)).Select(file => file.Path.Split('/')[^1])];
        foreach (SourceFile page in sources.Where(file => file.Path.StartsWith("docs/en-US/", StringComparison.Ordinal) && file.Name.Contains('-', StringComparison.Ordinal) && file.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            if (Regex.Count(page.Text, "(?m)^### Example [0-9]+: .") < 2)
            {
                yield return new Violation(page.Path, 1, "There are fewer than two examples.");
            }

            if (Section(page, "DESCRIPTION").Length == 0)
            {
                yield return new Violation(page.Path, 1, "There is no description.");
            }

            string[] links = [.. Regex.Matches(Section(page, "RELATED LINKS"), @"\]\(([^)]+)\)").Select(link => link.Groups[1].Value)];
            if (links.Length == 0)
            {
                yield return new Violation(page.Path, 1, "There are no related links.");
            }

            foreach (string link in links.Where(link => !link.StartsWith("http", StringComparison.Ordinal) && !files.Contains(link) && files.Contains("about_Orch.help.txt")))
            {
                yield return new Violation(page.Path, 1, $"There is no {link}.");
            }
        }
    }

    private static string Section(SourceFile page, string name) =>
        Regex.Match(page.Text.Replace("\r\n", "\n", StringComparison.Ordinal), $@"(?ms)^## {name}\n(.*?)(?=^## |\z)").Groups[1].Value.Trim();

    private static IEnumerable<Violation> TellsMore(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Of(sources)
        from parameter in cmdlet.Own
        let summary = Regex.Match(Regex.Replace(parameter.Syntax.GetLeadingTrivia().ToFullString(), @"\s*///\s?", " "), "<summary>(.*?)</summary>").Groups[1].Value
        let words = Regex.Replace(Regex.Replace(summary, "</?[a-z][^>]*>", string.Empty), "[^A-Za-z]", " ").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let own = Regex.Matches(parameter.Name, "[A-Z][a-z]*").Select(word => word.Value.ToLowerInvariant()).ToHashSet()
        where summary.Length > 0 && !words.Except(s_empty).Any(word => !own.Contains(word) && !own.Contains(word.TrimEnd('s')))
        select parameter.Violation($"of {cmdlet.Name} says of itself only '{summary.Trim()}'.");

    private static Seed Page(string examples, string description, string links) => new(
        ("docs/en-US/about_Orch.help.txt", "TOPIC"),
        ("docs/en-US/Get-OrchThing.md", $"# Get-OrchThing\n\n## DESCRIPTION\n\n{description}\n\n## EXAMPLES\n\n{examples}\n## RELATED LINKS\n\n{links}\n"));

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
