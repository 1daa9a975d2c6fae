using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Operations;

/// <summary>The parser and the evaluator against a truth table: every set of permissions that an account can hold.</summary>
public sealed class PermissionTruthTests
{
    private static readonly string[] s_names = ["Folders.View", "Subfolders.View", "Robots.Edit", "Users.View", "Storage Files.Create"];

    private static readonly string[] s_spellings = ["Units.View", "SubFolders.View", "Robots.Edit", "Users.View", "BlobFiles.Create"];

    /// <summary>Groups of alternatives as indexes of names.</summary>
    private static readonly Gen<int[][]> s_groups = Gen.Choose(0, s_names.Length - 1).NonEmptyListOf().Select(some => some.Take(3).ToArray()).NonEmptyListOf().Select(groups => groups.Take(4).ToArray());

    [Fact]
    public void An_expression_is_true_for_the_sets_of_its_truth_table() => Prop.ForAll(
        s_groups.ToArbitrary(),
        Gen.Elements(" and ", " & ", " AND ").ToArbitrary(),
        Gen.Elements(true, false).ToArbitrary(),
        (groups, and, pageSpelling) =>
        {
            PermissionExpression expression = PermissionExpression.Parse(Text(groups, and, pageSpelling ? s_names : s_spellings));
            return AllSets().All(held => expression.IsMetBy(held.Contains) == IsTrue(groups, held));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_it_needs_is_enough_and_each_group_of_it_is_needed() => Prop.ForAll(s_groups.ToArbitrary(), groups =>
    {
        PermissionExpression expression = PermissionExpression.Parse(Text(groups, " and ", s_names));
        IReadOnlyList<string>[] needs = [.. expression.Needs()];
        return expression.IsMetBy(needs.Select(group => group[0]).Contains)
            && needs.All(group => !expression.IsMetBy(s_names.Except(group).Contains));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cases_in_words_count_where_their_condition_holds() => Prop.ForAll(
        s_groups.ToArbitrary(),
        s_groups.ToArbitrary(),
        (floating, standard) =>
        {
            PermissionExpression expression = PermissionExpression.Parse($"({Text(floating, " and ", s_names)} - Floating Robot) and ({Text(standard, " and ", s_names)} - Standard Robot)");
            return AllSets().All(held =>
                expression.IsMetBy(held.Contains, condition => condition == PermissionCondition.FloatingRobot) == IsTrue(floating, held)
                && expression.IsMetBy(held.Contains, condition => condition == PermissionCondition.StandardRobot) == IsTrue(standard, held)
                && expression.IsMetBy(held.Contains) == (IsTrue(floating, held) || IsTrue(standard, held)));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("(Packages.View - Lists packages in a Tenant Feed) and (FolderPackages.View - Lists packages in a Folder Feed)", "TenantFeed", "Packages.View")]
    [InlineData("(Packages.View - Lists packages in a Tenant Feed) and (FolderPackages.View - Lists packages in a Folder Feed)", "FolderFeed", "FolderPackages.View")]
    [InlineData("(Processes.Create) and (RemoteControl.Create - Required when creating a process with live streaming enabled.)", "LiveStreaming", "Processes.Create,RemoteControl.Create")]
    [InlineData("(Processes.Create) and (RemoteControl.Create - Required when creating a process with live streaming enabled.)", "", "Processes.Create")]
    [InlineData("(Users.View - Required only when the robot's user is expanded) and (Robots.View)", "ExpandsUser", "Robots.View,Users.View")]
    [InlineData("Units.View or SubFolders.View - Gets any folder or only the folder if user has SubFolders.View permission on it", "", "Subfolders.View")]
    public void Each_kind_of_case_is_known(string text, string condition, string enough)
    {
        PermissionExpression expression = PermissionExpression.Parse(text);
        string[] held = enough.Split(',');

        Assert.True(expression.IsMetBy(held.Contains, one => one.ToString() == condition));
        Assert.False(expression.IsMetBy(held.Skip(1).Contains, one => one.ToString() == condition));
    }

    [Fact]
    public void Every_case_in_words_of_the_catalogue_has_a_meaning_that_was_thought_of()
    {
        string[] unconditional =
        [
            .. OperationCatalog.All
                .SelectMany(operation => PermissionExpression.Parse(operation.WebApi20 ?? string.Empty).Cases)
                .Where(one => one.When is not null && one.Condition == PermissionCondition.None)
                .SelectMany(one => one.Groups.SelectMany(group => group))
                .Select(name => name.Split('.')[0])
                .Distinct(),
        ];

        // "Any folder, or only this one": the words of all others name a condition.
        Assert.Equal(["Assets", "Folders", "Subfolders"], unconditional.Order(StringComparer.Ordinal));
    }

    private static string Text(int[][] groups, string and, string[] names) =>
        string.Join(and, groups.Select(group => string.Join(" or ", group.Select(index => names[index]))));

    private static bool IsTrue(int[][] groups, IReadOnlyCollection<string> held) => groups.All(group => group.Any(index => held.Contains(s_names[index])));

    private static IEnumerable<IReadOnlyCollection<string>> AllSets() =>
        Enumerable.Range(0, 1 << s_names.Length).Select(bits => (IReadOnlyCollection<string>)[.. s_names.Where((_, index) => (bits >> index & 1) == 1)]);
}
