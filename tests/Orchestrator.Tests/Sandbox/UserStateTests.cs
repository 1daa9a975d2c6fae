using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>Accounts, roles and their assignments as they are changed.</summary>
public sealed class UserStateTests
{
    [Theory]
    [InlineData("[]", "1,3")]
    [InlineData("[1,2]", "1,3")]
    [InlineData("[2]", "1,3")]
    public async Task Assigning_roles_overwrites_those_of_before(string before, string after)
    {
        using SandboxClient client = new();
        await client.JsonAsync("POST", "odata/Users(9)/UiPath.Server.Configuration.OData.AssignRoles", body: new JObject { ["roleIds"] = JArray.Parse(before) });
        await client.PostAsync("odata/Users(9)/UiPath.Server.Configuration.OData.AssignRoles", new { roleIds = new[] { 1, 3 } });
        JToken user = await client.GetAsync("odata/Users(9)?$expand=UserRoles");
        Assert.Equal(after, string.Join(",", user["UserRoles"]!.Select(role => (int)role["RoleId"]!)));
        Assert.Equal(["Administrator", "Allow to be Automation User"], user["RolesList"]!.Select(name => (string)name!));
    }

    [Fact]
    public async Task A_role_is_toggled()
    {
        using SandboxClient client = new();
        const string Path = "odata/Users(5001)/UiPath.Server.Configuration.OData.ToggleRole";
        await client.PostAsync(Path, new { role = "Auditor", toggle = true });
        await client.PostAsync(Path, new { role = "Auditor", toggle = true });
        Assert.Equal(["Tenant Administrator", "Auditor"], (await client.GetAsync("odata/Users(5001)"))["RolesList"]!.Select(name => (string)name!));
        await client.PostAsync(Path, new { role = "auditor", toggle = false });
        Assert.Equal(["Tenant Administrator"], (await client.GetAsync("odata/Users(5001)"))["RolesList"]!.Select(name => (string)name!));
        Assert.Equal(404, (await client.FailAsync("POST", Path, null, new { role = "Nobody", toggle = true })).Status);
        Assert.Equal(400, (await client.FailAsync("POST", Path, null, new { role = "Folder Administrator", toggle = true })).Status);
        Assert.Equal((400, 1000, "The toggle field is required."), await client.FailAsync("POST", Path, null, new { role = "Auditor" }));
    }

    [Fact]
    public async Task A_user_is_created_edited_and_deleted()
    {
        using SandboxClient client = new();
        JToken user = await client.PostAsync("odata/Users", new { UserName = "new@acme.com", Name = "New", Surname = "One", EmailAddress = "new@acme.com", RolesList = new[] { "Auditor" } });
        string path = $"odata/Users({user["Id"]})";
        Assert.Equal((409, 1001, "The name new@acme.com is already used."), await client.FailAsync("POST", "odata/Users", null, new { UserName = "new@acme.com" }));
        await client.JsonAsync("PATCH", path, body: JToken.Parse("""{"Surname":"Two"}"""));
        await client.JsonAsync("PUT", path, body: JToken.Parse("""{"RobotProvision":{"UserName":"acme\\new","RobotType":"Development"}}"""));
        user = await client.GetAsync(path);
        Assert.Equal(("New", "Two", "New Two"), ((string)user["Name"]!, (string)user["Surname"]!, (string)user["FullName"]!));
        Assert.Equal(("acme\\new", true), ((string)user["RobotProvision"]!["UserName"]!, (bool)user["MayHaveRobotSession"]!));
        Assert.Equal("Auditor", (string)user["RolesList"]!.Single()!);
        Assert.Equal(400, (await client.FailAsync("PATCH", path, null, new { RolesList = new[] { "Auditor" } })).Status);
        Assert.Equal((400, 1000, "user must not be null"), await client.FailAsync("PUT", path, null, new { Nonsense = 1 }));
        await client.JsonAsync("DELETE", path);
        Assert.Equal((404, 1002, "User does not exist."), await client.FailAsync("GET", path));
    }

    [Fact]
    public async Task A_password_is_never_given_back()
    {
        using SandboxClient client = new();
        await client.JsonAsync("PATCH", "odata/Users(88)", body: JToken.Parse("""{"UnattendedRobot":{"Password":"s3cret!"}}"""));
        JToken user = await client.GetAsync("odata/Users(88)");
        Assert.Null((string?)user["UnattendedRobot"]!["Password"]);
        Assert.Equal("acme\\alice", (string)user["UnattendedRobot"]!["UserName"]!);
        Assert.DoesNotContain("s3cret!", user.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signed_in_account_knows_itself()
    {
        using SandboxClient client = new(userName: "ben.o'hara@acme.com");
        Assert.Equal(101, (int)(await client.GetAsync("odata/Users/UiPath.Server.Configuration.OData.GetCurrentUser"))["Id"]!);
        JToken permissions = await client.GetAsync("odata/Users/UiPath.Server.Configuration.OData.GetCurrentPermissions");
        Assert.Contains("SubFolders.View", permissions["Permissions"]!.Select(name => (string)name!));
        Assert.DoesNotContain("Users.View", permissions["Permissions"]!.Select(name => (string)name!));
        await client.PostAsync("odata/Users/UiPath.Server.Configuration.OData.ChangeCulture", new { culture = "ja" });
    }

    [Fact]
    public async Task A_role_is_created_given_edited_and_deleted()
    {
        using SandboxClient client = new();
        JToken role = await client.PostAsync("odata/Roles", new
        {
            Name = "Reader \"100%\"",
            Type = "Tenant",
            Permissions = new[] { new { Name = "Users.View", IsGranted = true }, new { Name = "Roles.View", IsGranted = false }, new { Name = "Units.View", IsGranted = true } },
        });
        string path = $"odata/Roles({role["Id"]})";
        await client.PostAsync(path + "/UiPath.Server.Configuration.OData.SetUsers", new { addedUserIds = new[] { 52454 }, removedUserIds = System.Array.Empty<int>() });
        using SandboxClient harry = new(client.Sandbox, "harry.potter@uipath.com");
        await harry.GetAsync("odata/Users?$top=1");
        Assert.Equal(403, (await harry.FailAsync("GET", path)).Status);
        Assert.Equal([52454], (await client.GetAsync($"odata/Roles/UiPath.Server.Configuration.OData.GetUserIdsForRole(key={role["Id"]})"))["value"]!.Select(id => (int)id));
        JToken expanded = await client.GetAsync(path + "?$expand=Permissions");
        Assert.Equal(["Units.View", "Users.View"], expanded["Permissions"]!.Where(one => (bool)one["IsGranted"]!).Select(one => (string)one["Name"]!));

        await client.JsonAsync("PUT", path, body: JToken.FromObject(new { Name = "Reader", Permissions = new[] { new { Name = "Roles.View", IsGranted = true } } }));
        Assert.Equal(403, (await harry.FailAsync("GET", "odata/Users")).Status);
        Assert.Equal("Reader", (string)(await harry.GetAsync(path))["Name"]!);
        await client.JsonAsync("DELETE", path);
        Assert.Equal(403, (await harry.FailAsync("GET", "odata/Roles")).Status);
        Assert.Equal(400, (await client.FailAsync("DELETE", "odata/Roles(5)")).Status);
        Assert.Equal(409, (await client.FailAsync("POST", "odata/Roles", null, new { Name = "auditor" })).Status);
        Assert.Equal(400, (await client.FailAsync("POST", "odata/Roles", null, new { Name = "X", Permissions = new[] { new { Name = "Cake.Eat", IsGranted = true } } })).Status);
    }

    [Fact]
    public async Task Assigning_to_a_folder_replaces_the_roles_there()
    {
        using SandboxClient client = new();
        const string Path = "odata/Folders/UiPath.Server.Configuration.OData.AssignUsers";
        using SandboxClient harry = new(client.Sandbox, "harry.potter@uipath.com");
        Assert.Equal(404, (await harry.FailAsync("GET", "odata/Robots", 107)).Status);
        await client.PostAsync(Path, new { assignments = new { UserIds = new[] { 52454 }, RolesPerFolder = new[] { new { FolderId = 107, RoleIds = new[] { 13 } } } } });
        await harry.GetAsync("odata/Robots", 107);
        await client.PostAsync(Path, new { assignments = new { UserIds = new[] { 52454 }, RolesPerFolder = new[] { new { FolderId = 107, RoleIds = new[] { 9 } } } } });
        Assert.Equal(403, (await harry.FailAsync("GET", "odata/Robots", 107)).Status);
        await harry.GetAsync("odata/Tasks", 107);
        JToken users = await client.GetAsync("odata/Folders/UiPath.Server.Configuration.OData.GetUsersForFolder(key=107,includeInherited=false)?$filter=UserEntity/UserName eq 'harry.potter@uipath.com'");
        Assert.Equal(["Action Worker"], users["value"]!.Single()["Roles"]!.Select(role => (string)role["Name"]!));
        Assert.Equal(400, (await client.FailAsync("POST", Path, null, new { assignments = new { UserIds = new[] { 52454 }, RolesPerFolder = new[] { new { FolderId = 107, RoleIds = new[] { 5 } } } } })).Status);
        await client.PostAsync("odata/Folders(107)/UiPath.Server.Configuration.OData.RemoveUserFromFolder", new { userId = 52454 });
        Assert.Equal(404, (await harry.FailAsync("GET", "odata/Tasks", 107)).Status);
        Assert.Equal(404, (await client.FailAsync("POST", "odata/Folders(107)/UiPath.Server.Configuration.OData.RemoveUserFromFolder", null, new { userId = 52454 })).Status);
    }

    [Fact]
    public async Task A_domain_user_is_imported_into_a_folder()
    {
        using SandboxClient client = new();
        await client.PostAsync("odata/Folders/UiPath.Server.Configuration.OData.AssignDomainUser", new
        {
            assignment = new { Domain = "autogen", UserName = "luna@acme.com", UserType = "DirectoryUser", RolesPerFolder = new[] { new { FolderId = 828, RoleIds = new[] { 9 } } } },
        });
        using SandboxClient luna = new(client.Sandbox, "luna@acme.com");
        Assert.Equal(21, (int)(await luna.GetAsync("odata/Tasks?$top=1", 828))["@odata.count"]!);
    }

    [Fact]
    public async Task A_folder_is_created_renamed_moved_and_deleted_when_empty()
    {
        using SandboxClient client = new();
        JToken parent = await client.PostAsync("odata/Folders", new { DisplayName = "Top & 100%" });
        JToken child = await client.PostAsync("odata/Folders", new { DisplayName = "Child", ParentId = (long)parent["Id"]! });
        Assert.Equal("Top & 100%/Child", (string)child["FullyQualifiedName"]!);
        Assert.Equal((string)parent["Key"]!, (string)child["ParentKey"]!);
        Assert.Equal(409, (await client.FailAsync("POST", "odata/Folders", null, new { DisplayName = "child", ParentId = (long)parent["Id"]! })).Status);
        await client.JsonAsync("PATCH", $"api/Folders/PatchNameDescription?key={parent["Key"]}", body: JToken.Parse("""{"name":"Renamed"}"""));
        Assert.Equal("Renamed/Child", (string)(await client.GetAsync($"odata/Folders({child["Id"]})"))["FullyQualifiedName"]!);
        Assert.Equal(400, (await client.FailAsync("PUT", $"odata/Folders({parent["Id"]})/UiPath.Server.Configuration.OData.MoveFolder?targetParentId={child["Id"]}")).Status);
        await client.JsonAsync("PUT", $"odata/Folders({child["Id"]})/UiPath.Server.Configuration.OData.MoveFolder?targetParentId=106");
        Assert.Equal("HR/Child", (string)(await client.GetAsync($"odata/Folders({child["Id"]})"))["FullyQualifiedName"]!);
        await client.JsonAsync("DELETE", $"odata/Folders({child["Id"]})");
        await client.JsonAsync("DELETE", $"api/Folders/DeleteByKey?key={parent["Key"]}");
        Assert.Equal((409, 1000), (await client.FailAsync("DELETE", "odata/Folders(106)")) is var (status, code, _) ? (status, code) : default);
    }
}
