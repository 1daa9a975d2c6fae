using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Architecture;

/// <summary>The client's public types: what scripts and other modules can hold on to.</summary>
public sealed class PublicApiTests
{
    private static readonly string s_file = Path.Combine(Repository.Root, "tests", "Orchestrator.Tests", "Architecture", "PublicApi.txt");

    private static Type[] ClientTypes => [.. typeof(OrchEntity).Assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Fact]
    public void It_is_as_it_was_accepted()
    {
        string[] now = [.. PublicApi.Describe(ClientTypes)];
        if (Environment.GetEnvironmentVariable("ORCH_ACCEPT") == "1")
        {
            File.WriteAllText(s_file, string.Concat(now.Select(line => line + "\n")));
        }

        string[] accepted = File.Exists(s_file) ? File.ReadAllLines(s_file) : [];
        string difference = Difference(accepted, now);

        Assert.True(difference.Length == 0, $"The public API of Orchestrator.Client has changed. Where that is meant, run the tests once with ORCH_ACCEPT=1 and commit {Path.GetFileName(s_file)}.\n{difference}");
    }

    [Fact]
    public void A_change_is_shown()
    {
        Assert.Equal("- a : Int32\n+ a : Int64", Difference(["a : Int32", "b : String"], ["a : Int64", "b : String"]));
        Assert.Empty(Difference(["a"], ["a"]));
    }

    [Fact]
    public void It_shows_no_type_of_another_library() => Assert.Empty(PublicApi.Foreign(ClientTypes));

    [Fact]
    public void A_type_of_another_library_is_found()
    {
        Assert.Equal(3, PublicApi.Foreign([typeof(ShowsForeign)]).Count());
        Assert.Empty(PublicApi.Foreign([typeof(HidesForeign), typeof(OrchSession)]));
    }

    [Fact]
    public void Types_and_members_are_described()
    {
        Assert.Equal(
            [
                "sealed class Orchestrator.Tests.Architecture.PublicApiTests.HidesForeign",
                "Orchestrator.Tests.Architecture.PublicApiTests.HidesForeign.Id { get; set; } : Int64?",
                "Orchestrator.Tests.Architecture.PublicApiTests.HidesForeign.Names { get; } : System.Collections.Generic.IReadOnlyList<String>",
                "Orchestrator.Tests.Architecture.PublicApiTests.HidesForeign.new()",
            ],
            PublicApi.Describe([typeof(HidesForeign)]));
        Assert.Empty(PublicApi.Describe([typeof(Rule)]));
    }

    private static string Difference(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        string.Join('\n', [.. before.Except(after).Select(line => "- " + line), .. after.Except(before).Select(line => "+ " + line)]);

    /// <summary>A class that shows what it should not.</summary>
    public sealed class ShowsForeign
    {
        /// <summary>Shown.</summary>
        public Microsoft.CodeAnalysis.SyntaxNode? Node { get; set; }

        /// <summary>Shown.</summary>
        public IReadOnlyList<Microsoft.CodeAnalysis.SyntaxNode[]> Nodes { get; } = [];

        /// <summary>Shown.</summary>
        public void Take(Microsoft.CodeAnalysis.SyntaxNode node) => Node = node;
    }

    /// <summary>A class that keeps it to itself.</summary>
    public sealed class HidesForeign
    {
        /// <summary>Shown.</summary>
        public long? Id { get; set; }

        /// <summary>Shown.</summary>
        public IReadOnlyList<string> Names { get; } = [];

        internal Microsoft.CodeAnalysis.SyntaxNode? Node { get; set; }
    }
}
