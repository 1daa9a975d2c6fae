using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Tests.Architecture;

/// <summary>How long files are.</summary>
internal static class FileRules
{
    private const int Longest = 500;

    private const int LongestMedian = 100;

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("No file is longer than 500 lines", NotTooLong)
        {
            Broken = [Seed.File("src/Orchestrator.Client/A.cs", Lines(Longest + 1))],
            Kept = [Seed.File("src/Orchestrator.Client/A.cs", Lines(Longest))],
        },
        new("Half the module's files are shorter than 100 lines", ShortMedian)
        {
            Broken = [new(("src/Orchestrator/A.cs", Lines(10)), ("src/Orchestrator/B.cs", Lines(LongestMedian)), ("src/Orchestrator/C.cs", Lines(300)))],
            Kept = [new(("src/Orchestrator/A.cs", Lines(10)), ("src/Orchestrator/B.cs", Lines(LongestMedian - 1)), ("src/Orchestrator/C.cs", Lines(300)))],
        },
    ];

    private static IEnumerable<Violation> NotTooLong(IReadOnlyList<SourceFile> sources) =>
        from file in sources
        where file.IsCSharp && file.LineCount > Longest
        select new Violation(file.Path, file.LineCount, $"It has {file.LineCount} lines.");

    private static IEnumerable<Violation> ShortMedian(IReadOnlyList<SourceFile> sources)
    {
        int[] lengths = [.. sources.Where(file => file.IsCSharp && file.Part == "Orchestrator").Select(file => file.LineCount).Order()];
        if (lengths.Length > 0 && lengths[lengths.Length / 2] >= LongestMedian)
        {
            yield return new Violation("src/Orchestrator", 0, $"The median of its files has {lengths[lengths.Length / 2]} lines.");
        }
    }

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("//\n", count));
}
