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

    /// <summary>Every served operation by either source, once for each group of permissions that it needs: the group that is missing.</summary>
    public static TheoryData<string, PermissionSource, string> Refused()
    {
        TheoryData<string, PermissionSource, string> rows = [];
        foreach ((Operation operation, PermissionSource source) in Served())
        {
            // A choice of cases is failed by lacking all of them.
            PermissionExpression.Case[] choice = [.. operation.PermissionBy(source).Cases.Where(one => one.Condition == PermissionCondition.Choice)];
            IEnumerable<IReadOnlyList<string>> groups = choice.Length > 0 ? [[.. choice.SelectMany(one => one.Groups[0])]] : Needs(operation, source);
            foreach (string group in groups.Select(group => string.Join(",", group)).Distinct())
            {
                rows.Add(operation.Id, source, group);
            }
        }

        return rows;
    }

    /// <summary>Every served operation by either source, with each smallest set of permissions that is enough.</summary>
    public static TheoryData<string, PermissionSource, string> Enough()
    {
        TheoryData<string, PermissionSource, string> rows = [];
        foreach ((Operation operation, PermissionSource source) in Served())
        {
            IReadOnlyList<string>[] groups = [.. AllNeeds(operation, source)];
            for (int i = 0; i < groups.Select(group => group.Count).DefaultIfEmpty(1).Max(); i++)
            {
                rows.Add(operation.Id, source, string.Join(",", groups.Select(group => group[Math.Min(i, group.Count - 1)]).Distinct()));
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task With_all_permissions_but_those_of_one_group_an_operation_is_refused(string id, PermissionSource source, string missing)
    {
        HashSet<string> granted = [.. PermissionCatalog.All.Select(one => one.Page)];
        granted.ExceptWith(missing.Split(','));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(OperationCatalog.Find(id)!, granted, source));
    }

    [Theory]
    [MemberData(nameof(Enough))]
    public async Task With_nothing_but_the_permission_an_operation_is_not_refused(string id, PermissionSource source, string held)
    {
        HashSet<string> granted = [.. held.Split(',', StringSplitOptions.RemoveEmptyEntries)];
        Assert.NotEqual(HttpStatusCode.Forbidden, await CallAsync(OperationCatalog.Find(id)!, granted, source, inAddressed: true));
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

    private static IEnumerable<(Operation Operation, PermissionSource Source)> Served() =>
        from operation in OrchSandbox.Create().Server.Served
        from source in new[] { PermissionSource.Page, PermissionSource.WebApi20 }
        orderby operation.Id, source
        select (operation, source);

    /// <summary>What the request that is sent here needs: it makes a standard robot, expands nothing, and names the folder of a package.</summary>
    private static IEnumerable<IReadOnlyList<string>> Needs(Operation operation, PermissionSource source) =>
        operation.PermissionBy(source).Needs(condition => condition == PermissionCondition.StandardRobot);

    /// <summary>The same with what the operation looks at itself.</summary>
    private static IEnumerable<IReadOnlyList<string>> AllNeeds(Operation operation, PermissionSource source) =>
        operation.PermissionBy(source).IsEmpty && operation.Inferred is not null
            ? PermissionExpression.Parse(operation.Inferred).Needs()
            : Needs(operation, source);

    /// <summary>Calls an operation as an account that has these permissions, in the tenant and in the folder.</summary>
    private static async Task<HttpStatusCode> CallAsync(Operation operation, HashSet<string> granted, PermissionSource source, bool inAddressed = false)
    {
        using OrchSandbox sandbox = OrchSandbox.Create(new SandboxOptions { Permissions = source });
        Company company = sandbox.Company;
        company.Roles.Put(RoleTables.Role.Row(("Id", 801L), ("Name", "Test (tenant)"), ("Type", "Tenant"), ("Granted", granted)));
        company.Roles.Put(RoleTables.Role.Row(("Id", 802L), ("Name", "Test (folder)"), ("Type", "Folder"), ("Granted", granted)));
        company.Users.Put(UserTables.User.Row(("Id", 8001L), ("UserName", Tester), ("RoleIds", new List<long> { 801 })));
        company.Assignments.Set(Folder, 8001, 802);
        if (inAddressed && operation.Tag == "Folders")
        {
            company.Assignments.Set(FolderSeed.HumanResources, 8001, 802);
        }

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
        return operation.Id is "Folders_MoveFolderByFolderid" ? path + "?targetParentId=36886"
            : operation.Id is "Folders_DeleteByKey" or "Folders_PatchNameDescription" ? path + "?key=" + key : path;
    }

    /// <summary>A body that gets past the binding where what follows is about permissions too.</summary>
    private static JObject Body(Operation operation) => operation.Id switch
    {
        "Folders_Post" => new JObject { ["DisplayName"] = "New", ["ParentId"] = 106 },
        "Folders_PutById" => new JObject { ["DisplayName"] = "HR" },
        _ => new JObject(),
    };
}
