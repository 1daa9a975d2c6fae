using FsCheck;
using FsCheck.Fluent;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.OData;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("DocBot", "Name eq 'DocBot'", true)]
    [InlineData("O'Hara", "Name eq 'O''Hara'", true)]
    [InlineData("Doc*", "startswith(Name,'Doc')", true)]
    [InlineData("*Bot", "endswith(Name,'Bot')", true)]
    [InlineData("*oc*", "contains(Name,'oc')", true)]
    [InlineData("D*t", "startswith(Name,'D') and endswith(Name,'t')", false)]
    [InlineData("*x*y?", "contains(Name,'x') and contains(Name,'y')", false)]
    [InlineData("[ab]c", "endswith(Name,'c')", false)]
    [InlineData("*", null, true)]
    [InlineData("???", null, false)]
    [InlineData("100`*", "Name eq '100*'", true)]
    [InlineData("a[b", "Name eq 'a[b'", true)]
    public void The_server_narrows_as_far_as_it_can(string pattern, string? filter, bool exact)
    {
        NamePattern name = new(pattern);

        Assert.Equal(filter, name.ToFilter("Name"));
        Assert.Equal(exact, name.IsExact);
    }

    [Theory]
    [InlineData("D*t", "docbot", true)]
    [InlineData("D*t", "docbots", false)]
    [InlineData("*x*y?", "axbyc", true)]
    [InlineData("*x*y?", "axby", false)]
    [InlineData("[a-c]x", "BX", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("100`*", "100*", true)]
    [InlineData("100`*", "1000", false)]
    [InlineData("日本*", "日本/東京", true)]
    [InlineData("a.c", "abc", false)]
    public void The_client_finishes(string pattern, string name, bool expected) => Assert.Equal(expected, new NamePattern(pattern).IsMatch(name));

    [Fact]
    public void What_fits_the_pattern_is_never_narrowed_away()
    {
        Gen<string> texts = Gen.Elements('a', 'b', '*', '?').ArrayOf().Select(letters => new string(letters));
        Prop.ForAll(texts.ToArbitrary(), Gen.Elements('a', 'b').ArrayOf().Select(letters => new string(letters)).ToArbitrary(), (pattern, name) =>
        {
            NamePattern one = new(pattern);
            return !one.IsMatch(name) || ServerAccepts(one.ToFilter("N"), name);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>What a server makes of the three functions and the comparison.</summary>
    private static bool ServerAccepts(string? filter, string name)
    {
        foreach (string condition in filter?.Split(" and ") ?? [])
        {
            string text = condition[(condition.IndexOf('\'') + 1)..condition.LastIndexOf('\'')];
            bool holds = condition[0] switch
            {
                's' => name.StartsWith(text, System.StringComparison.OrdinalIgnoreCase),
                'e' => name.EndsWith(text, System.StringComparison.OrdinalIgnoreCase),
                'c' => name.Contains(text, System.StringComparison.OrdinalIgnoreCase),
                _ => name.Equals(text, System.StringComparison.OrdinalIgnoreCase),
            };
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }
}
