using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Client;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>The permission of every operation is enforced: without it 403, with nothing else not 403.</summary>
public sealed class PermissionTests
{
    private const long Folder = FolderSeed.Documentation;
    private const string Tester = "tester@acme.com";

    public static TheoryData<string> Served() =>
        [.. OrchSandbox.Create().Server.Served.Select(operation => operation.Id).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Restricted() =>
    [
        .. OrchSandbox.Create().Server.Served
            .Where(operation => !Expression(operation).IsEmpty)
            .Select(operation => operation.Id)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Restricted))]
    public async Task Without_the_permission_an_operation_is_refused(string id)
    {
        Operation operation = OperationCatalog.Find(id)!;
        HashSet<string> granted = [.. PermissionCatalog.All.Select(one => one.Page)];

        // One group of each case is enough to fail it.
        granted.ExceptWith(Expression(operation).Cases.SelectMany(one => one.Groups[0]));
        if (operation.Tag is "Folders")
        {
            granted.RemoveWhere(one => one.StartsWith("Folders.", StringComparison.Ordinal) || one.StartsWith("Subfolders.", StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(operation, granted));
    }

    [Theory]
    [MemberData(nameof(Served))]
    public async Task With_nothing_but_the_permission_an_operation_is_not_refused(string id)
    {
        Operation operation = OperationCatalog.Find(id)!;
        HashSet<string> granted = [.. Expression(operation).Cases.SelectMany(one => one.Groups).Select(group => group[0])];
        Assert.NotEqual(HttpStatusCode.Forbidden, await CallAsync(operation, granted));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        using SandboxClient client = new();
        client.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal((401, 0, "You are not authenticated!"), await client.FailAsync("GET", "odata/Users"));
        using HttpResponseMessage status = await client.SendAsync("GET", "api/Status/Get");
        Assert.Equal(HttpStatusCode.OK, status.StatusCode);
    }

    [Fact]
    public async Task A_token_ends_by_time_and_by_being_revoked()
    {
        DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using SandboxClient client = new(new SandboxOptions { Now = () => now });
        string brief = client.Sandbox.IssueToken(lifetime: TimeSpan.FromMinutes(5));
        client.Http.DefaultRequestHeaders.Authorization = new("Bearer", brief);
        await client.GetAsync("odata/Users?$top=1");
        now = now.AddMinutes(6);
        Assert.Equal(401, (await client.FailAsync("GET", "odata/Users")).Status);

        string revoked = client.Sandbox.IssueToken();
        client.Http.DefaultRequestHeaders.Authorization = new("Bearer", revoked);
        await client.GetAsync("odata/Users?$top=1");
        client.Sandbox.RevokeToken(revoked);
        Assert.Equal(401, (await client.FailAsync("GET", "odata/Users")).Status);
        Assert.NotEqual(brief, revoked);
    }

    [Fact]
    public async Task Only_the_own_password_needs_no_permission()
    {
        using SandboxClient client = new(userName: "harry.potter@uipath.com");
        object password = new { UnattendedRobot = new { Password = "secret" } };
        await client.JsonAsync("PATCH", "odata/Users(52454)", body: JToken.FromObject(password));
        Assert.Equal(403, (await client.FailAsync("PATCH", "odata/Users(88)", body: password)).Status);
        Assert.Equal(403, (await client.FailAsync("PATCH", "odata/Users(52454)", body: new { UnattendedRobot = new { Password = "x", UserName = "y" } })).Status);
        Assert.Equal(403, (await client.FailAsync("PATCH", "odata/Users(52454)", body: new { Name = "Harold" })).Status);
    }

    [Fact]
    public async Task Roles_come_through_groups_and_parent_folders()
    {
        using SandboxClient fiona = new(userName: "fiona.nance@acme.com");

        // Fiona is in Finance through her group, so she sees robots in Accounts Payable below it, but edits them by her own role there only.
        Assert.NotEmpty((await fiona.GetAsync("odata/Robots", FolderSeed.Payroll))["value"]!);
        Assert.Equal(403, (await fiona.FailAsync("POST", "odata/Robots", FolderSeed.Payroll, new { })).Status);
        Assert.Equal(400, (await fiona.FailAsync("POST", "odata/Robots", FolderSeed.AccountsPayable, new { })).Status);
        Assert.Equal(404, (await fiona.FailAsync("GET", "odata/Robots", FolderSeed.Research)).Status);
    }

    [Fact]
    public async Task Folders_are_listed_where_their_permission_is_held()
    {
        using SandboxClient fiona = new(userName: "fiona.nance@acme.com");
        Assert.Equal(
            ["Finance", "Finance/Accounts Payable", "Finance/Accounts Payable/Invoices", "Finance/Payroll"],
            await fiona.NamesAsync("odata/Folders", property: "FullyQualifiedName"));
        using SandboxClient olga = new(userName: "olga.auditor@acme.com");
        Assert.True((await olga.GetAsync("odata/Folders"))["value"]!.Count() > 15);
    }

    private static PermissionExpression Expression(Operation operation) =>
        PermissionExpression.Parse(operation.Page ?? operation.WebApi20 ?? string.Empty);

    /// <summary>Calls an operation as an account that has these permissions, in the tenant and in the folder.</summary>
    private static async Task<HttpStatusCode> CallAsync(Operation operation, HashSet<string> granted)
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        Company company = sandbox.Company;
        company.Roles.Put(RoleShapes.Role.Row(("Id", 801L), ("Name", "Test (tenant)"), ("Type", "Tenant"), ("Granted", granted)));
        company.Roles.Put(RoleShapes.Role.Row(("Id", 802L), ("Name", "Test (folder)"), ("Type", "Folder"), ("Granted", granted)));
        company.Users.Put(UserShapes.User.Row(("Id", 8001L), ("UserName", Tester), ("RoleIds", new List<long> { 801 })));
        company.Assignments.Set(Folder, 8001, 802);
        using SandboxClient client = new(sandbox, Tester);
        using HttpResponseMessage response = await client.SendAsync(
            operation.Method.Method,
            Path(company, operation),
            Folder,
            operation.Method == HttpMethod.Get || operation.Method == HttpMethod.Delete ? null : Body(operation));
        Assert.NotEqual(HttpStatusCode.NotImplemented, response.StatusCode);
        return response.StatusCode;
    }

    /// <summary>The operation's address, on a folder that the account is not assigned to, or on something that exists.</summary>
    private static string Path(Company company, Operation operation)
    {
        Guid key = (Guid)company.Folders.Find(FolderSeed.HumanResources)!["Key"]!;
        string path = operation.Path.TrimStart('/')
            .Replace("{folderId}", operation.Tag == "Folders" ? "106" : "36886", StringComparison.Ordinal)
            .Replace("{key}", operation.Tag is "Folders" ? "106" : operation.Tag is "Roles" ? "11" : "9", StringComparison.Ordinal)
            .Replace("{identifier}", key.ToString(), StringComparison.Ordinal)
            .Replace("{organizationUnitId}", "36886", StringComparison.Ordinal)
            .Replace("{username}", "admin@acme.com", StringComparison.Ordinal)
            .Replace("{includeInherited}", "true", StringComparison.Ordinal)
            .Replace("{processId}", "TestingSequence_DOC", StringComparison.Ordinal);
        path = System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", "9");
        return operation.Id is "Folders_DeleteByKey" or "Folders_PatchNameDescription" ? path + "?key=" + key : path;
    }

    /// <summary>A body that gets past the binding where what follows is about permissions too.</summary>
    private static JObject Body(Operation operation) => operation.Id switch
    {
        "Folders_Post" => new JObject { ["DisplayName"] = "New", ["ParentId"] = 106 },
        "Folders_PutById" => new JObject { ["DisplayName"] = "HR" },
        _ => new JObject(),
    };
}
