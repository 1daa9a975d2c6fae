using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Architecture;

/// <summary>The rules of the house, and that each of them can be broken.</summary>
public sealed class ArchitectureTests
{
    public static TheoryData<string> Rules() => [.. Rule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_sources_keep(string name)
    {
        Rule rule = Find(name);

        Violation[] violations = [.. rule.Check(SourceFile.All)];

        Assert.True(violations.Length == 0, string.Join(Environment.NewLine, [$"{violations.Length} break the rule '{name}':", .. violations.Select(violation => violation.ToString())]));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_violation_is_found(string name)
    {
        Rule rule = Find(name);

        Assert.NotEmpty(rule.Broken);
        Assert.All(rule.Broken, seed => Assert.NotEmpty(rule.Check(seed.Files)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_right_is_left_alone(string name)
    {
        Rule rule = Find(name);

        Assert.NotEmpty(rule.Kept);
        Assert.All(rule.Kept, seed => Assert.Empty(rule.Check(seed.Files)));
    }

    [Fact]
    public void Each_reason_for_free_text_is_needed()
    {
        HashSet<string> parameters = [.. CommandClass.Of(SourceFile.All).SelectMany(one => one.Own.SelectMany(parameter => new[] { parameter.Name, one.Name + "." + parameter.Name }))];

        Assert.Subset(parameters, CompletionRules.Free.Keys.ToHashSet());
    }

    [Fact]
    public void There_are_sources_to_look_at()
    {
        // The module exports a cmdlet for each of these files.
        string[] files =
        [
            .. SourceFile.All.Where(file => file.Part == "Orchestrator" && file.Folder != "Common" && Regex.IsMatch(file.Name, "^(?!Orch).+Orch.*Command$"))
                .Select(file => file.Name)
                .Order(StringComparer.Ordinal),
        ];
        CommandClass[] cmdlets = [.. CommandClass.Cmdlets(SourceFile.All)];
        Assert.Equal(files, cmdlets.Where(cmdlet => !cmdlet.IsAbstract).Select(cmdlet => cmdlet.Name).Order(StringComparer.Ordinal));
        Assert.Contains(cmdlets.Single(cmdlet => cmdlet.CommandName == "Get-OrchRobot").Parameters, parameter => parameter.Name == "Session");
        Assert.Contains(cmdlets.Single(cmdlet => cmdlet.CommandName == "Get-OrchRobot").Parameters, parameter => parameter.Name == "Name");
        Assert.Equal(OperationCatalog.All.Select(operation => operation.Id), DeclaredOperation.ById(SourceFile.All).Keys.Order(StringComparer.Ordinal));
        Assert.All(
            new[] { "Orchestrator", "Orchestrator.Client", "Orchestrator.Sandbox", "Orchestrator.Loader" },
            part => Assert.Contains(SourceFile.All, file => file.Part == part && file.IsCSharp));
        Assert.Contains(SourceFile.All, file => file.Path.EndsWith(".ps1xml", StringComparison.Ordinal));
        Assert.Contains(SourceFile.All, file => file.Path.EndsWith(".csproj", StringComparison.Ordinal));
    }

    private static Rule Find(string name) => Rule.All.Single(rule => rule.Name == name);
}
