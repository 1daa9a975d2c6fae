using System.Linq;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Operations;

public sealed class PermissionExpressionTests
{
    [Theory]
    [InlineData("Robots.View", "Robots.View", true)]
    [InlineData("Robots.View", "Robots.Edit", false)]
    [InlineData("Folders.Edit or Subfolders.Edit and Users.View and Roles.View", "Subfolders.Edit,Users.View,Roles.View", true)]
    [InlineData("Folders.Edit or Subfolders.Edit and Users.View and Roles.View", "Folders.Edit", false)]
    [InlineData("Folders.Edit or Subfolders.Edit and Users.View and Roles.View", "Users.View,Roles.View", false)]
    [InlineData("Queues.View & Transactions.View", "Queues.View", false)]
    [InlineData("Storage Buckets.View and Storage Files.View", "Storage Buckets.View,Storage Files.View", true)]
    [InlineData("Units.View or SubFolders.View", "Subfolders.View", true)]
    [InlineData("Requires authentication.", "", true)]
    [InlineData("", "", true)]
    public void Or_binds_tighter_than_and(string text, string held, bool expected)
    {
        string[] permissions = held.Split(',');
        Assert.Equal(expected, PermissionExpression.Parse(text).IsMetBy(permissions.Contains));
    }

    [Fact]
    public void A_case_in_words_counts_in_its_case_only()
    {
        PermissionExpression expression = PermissionExpression.Parse("(Robots.Create - Floating Robot) and (Robots.Create and Machines.View - Standard Robot)");
        string[] held = ["Robots.Create"];

        Assert.True(expression.IsMetBy(held.Contains, condition => condition == PermissionCondition.FloatingRobot));
        Assert.False(expression.IsMetBy(held.Contains, condition => condition == PermissionCondition.StandardRobot));
    }

    [Fact]
    public void Every_permission_text_of_the_catalog_can_be_read() =>
        Assert.All(OperationCatalog.All, operation =>
        {
            PermissionExpression.Parse(operation.GuidePermission ?? string.Empty);
            PermissionExpression.Parse(operation.WebApi20 ?? string.Empty);
        });
}
