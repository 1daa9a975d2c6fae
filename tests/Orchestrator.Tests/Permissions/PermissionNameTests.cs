using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Permissions;

public sealed class PermissionNameTests
{
    [Theory]
    [InlineData("Units.View", "Folders.View")]
    [InlineData("SubFolders.Edit", "Subfolders.Edit")]
    [InlineData("Buckets.Create", "Storage Buckets.Create")]
    [InlineData("BlobFiles.Delete", "Storage Files.Delete")]
    public void The_two_spellings_lead_to_each_other(string inRoles, string onPages)
    {
        Assert.Equal(onPages, PermissionName.ToPage(inRoles));
        Assert.Equal(inRoles, PermissionName.ToRole(onPages));
    }

    [Theory]
    [InlineData("Robots.View")]
    [InlineData("Units")]
    [InlineData(".View")]
    [InlineData("")]
    public void Other_names_stay(string name)
    {
        Assert.Equal(name, PermissionName.ToPage(name));
        Assert.Equal(name, PermissionName.ToRole(name));
    }
}
