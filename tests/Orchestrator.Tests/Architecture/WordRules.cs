using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Orchestrator.Tests.Architecture;

/// <summary>How the module speaks: in the words of the field.</summary>
internal static class WordRules
{
    /// <summary>Words that a reader has to translate, and what to write.</summary>
    private static readonly (Regex Words, string Instead)[] s_words =
    [
        (Of(@"\bbears?\b|\bborne\b"), "has, or exists"),
        (Of(@"\banew\b"), "again, or reassigns"),
        (Of(@"\bof which\b"), "a sentence of its own"),
        (Of(@"\bwhat becomes of\b"), "the action on, or how it is handled"),
        (Of(@"\bis so already\b"), "nothing changes"),
        (Of(@"\bwhoever\b"), "who it is"),
        (Of(@"\bthereof\b"), "of it"),
        (Of(@"\btells? of\b"), "shows, or causes an error for"),
        (Of(@"\b(takes?|taken) away\b"), "removes"),
        (Of(@"\bWithout it:"), "By default, …"),
        (Of(@"\bAsks before\b"), "Prompts for confirmation before"),
        (Of(@"\bThe most (\w+s that|requests|rows|nodes)\b"), "The maximum number of"),
        (Of(@"\bthe least level\b"), "the minimum level"),
        (Of(@"\bin OData's words\b"), "an OData expression"),
        (Of(@"\bis no (moment|language)\b"), "isn't a valid …"),
        (Of(@"\band writes (it|them)[.:;,]"), "and returns it"),
        (Of(@"\band none is named\b"), "requires a folder"),
        (Of(@"\bas it is then\b"), "updated"),
        (Of(@"\bwould be done, and does nothing\b"), "Shows what would happen if the cmdlet runs"),
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("Texts are in the words of the field", Plain)
        {
            Broken =
            [
                Seed.Get("/// <summary>A name that nobody bears is an error.</summary>\n[Parameter] public string? Name { get; set; }"),
                Seed.Get("/// <summary>The session to use. Without it: the default one.</summary>\n[Parameter] public string? Name { get; set; }"),
                new(("docs/en-US/Get-OrchThing.md", "Makes a thing and writes it.")),
                new(("docs/en-US/about_Orch.help.txt", "Tell whoever runs the server.")),
                new(("src/Orchestrator/Things/Thing.cs", "// A list of which one holds.")),
                new(("src/Orchestrator/Things/Thing.cs", "/// A list of\n    /// which one holds.")),
            ],
            Kept =
            [
                Seed.Get("/// <summary>The session to use. By default, the default session.</summary>\n[Parameter] public string? Name { get; set; }"),
                new(("docs/en-US/Get-OrchThing.md", "Creates a thing and returns it.")),
            ],
        },
    ];

    private static IEnumerable<Violation> Plain(IReadOnlyList<SourceFile> sources) =>
        from file in sources
        where !file.Path.EndsWith(".csproj", StringComparison.Ordinal)
        from word in s_words
        from found in word.Words.Matches(file.Text)
        select new Violation(file.Path, file.Text.Take(found.Index).Count(character => character == '\n') + 1, $"'{found.Value}': write {word.Instead}.");

    /// <summary>A pattern whose spaces are a new line of a comment as well.</summary>
    private static Regex Of(string pattern) => new(pattern.Replace(" ", @"\s+(?:///?\s+)?", StringComparison.Ordinal), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
