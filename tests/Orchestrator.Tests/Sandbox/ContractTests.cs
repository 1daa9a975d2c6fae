using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Client;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>Every answer to a read has the shape that the OpenAPI document gives it.</summary>
public sealed class ContractTests
{
    /// <summary>Reads of one thing, by an address that there is something at, and the folder of it.</summary>
    private static readonly Dictionary<string, (string Path, long Folder)> s_addresses = new()
    {
        ["Robots_GetById"] = ("odata/Robots(216)", 36886),
        ["Robots_GetRobotsForProcessByProcessid"] = ("odata/Robots/UiPath.Server.Configuration.OData.GetRobotsForProcess(processId='R&D 100% ''quoted'' #1')", 107),
        ["Robots_GetRobotsFromFolderByFolderid"] = ("odata/Robots/UiPath.Server.Configuration.OData.GetRobotsFromFolder(folderId=106)", 106),
        ["Robots_GetFolderRobotsByFolderidAndMachineid"] = ("odata/Robots/UiPath.Server.Configuration.OData.GetFolderRobots(folderId=103,machineId=201)", 103),
        ["Sessions_GetMachineSessionsByKey"] = ("odata/Sessions/UiPath.Server.Configuration.OData.GetMachineSessions(key=201)", 103),
        ["Sessions_GetMachineSessionRuntimesByFolderId"] = ("odata/Sessions/UiPath.Server.Configuration.OData.GetMachineSessionRuntimesByFolderId(folderId=103)", 103),
        ["Users_GetById"] = ("odata/Users(88)", 36886),
        ["Users_ValidateByUserids"] = ("odata/Users/UiPath.Server.Configuration.OData.Validate(userIds=[45,88])", 36886),
        ["Roles_GetById"] = ("odata/Roles(5)", 36886),
        ["Roles_GetUsersForRoleByKey"] = ("odata/Roles/UiPath.Server.Configuration.OData.GetUsersForRole(key=3)", 36886),
        ["Roles_GetUserIdsForRoleByKey"] = ("odata/Roles/UiPath.Server.Configuration.OData.GetUserIdsForRole(key=3)", 36886),
        ["Folders_GetById"] = ("odata/Folders(104)", 36886),
        ["Folders_GetUsersForFolderByKeyAndIncludeinherited"] = ("odata/Folders/UiPath.Server.Configuration.OData.GetUsersForFolder(key=104,includeInherited=true)", 36886),
        ["Folders_GetAllRolesForUserByUsernameAndSkipAndTake"] = ("odata/Folders/UiPath.Server.Configuration.OData.GetAllRolesForUser(username='ben.o''hara@acme.com',skip=0,take=10)", 36886),
        ["OrganizationUnits_GetById"] = ("odata/OrganizationUnits(828)", 828),
        ["OrganizationUnits_GetUsersForUnitByKey"] = ("odata/OrganizationUnits/UiPath.Server.Configuration.OData.GetUsersForUnit(key=828)", 828),
        ["OrganizationUnits_GetUserIdsForUnitByKey"] = ("odata/OrganizationUnits/UiPath.Server.Configuration.OData.GetUserIdsForUnit(key=828)", 828),
        ["Tasks_Get"] = ("odata/Tasks", 828),
        ["Tasks_GetById"] = ("odata/Tasks(194)", 828),
        ["Tasks_GetTaskUsersByOrganizationunitid"] = ("odata/Tasks/UiPath.Server.Configuration.OData.GetTaskUsers(organizationUnitId=828)", 828),
        ["TaskActivities_GetByTaskId"] = ("odata/TaskActivities/UiPath.Server.Configuration.OData.GetByTaskId(taskId=195)", 828),
        ["TaskNotes_GetByTaskId"] = ("odata/TaskNotes/UiPath.Server.Configuration.OData.GetByTaskId(taskId=195)", 828),
        ["TaskCatalogs_Get"] = ("odata/TaskCatalogs", 828),
        ["TaskCatalogs_GetById"] = ("odata/TaskCatalogs(11)", 828),
        ["TaskCatalogs_GetFoldersForTaskCatalogById"] = ("odata/TaskCatalogs/UiPath.Server.Configuration.OData.GetFoldersForTaskCatalog(id=16)", 828),
        ["TaskCatalogs_GetTaskCatalogExtendedDetailsByTaskcatalogid"] = ("odata/TaskCatalogs/UiPath.Server.Configuration.OData.GetTaskCatalogExtendedDetails(taskCatalogId=11)", 828),
        ["TaskForms_GetTaskDataById"] = ("forms/TaskForms/GetTaskDataById?taskId=63", 828),
        ["TaskForms_GetTaskFormById"] = ("forms/TaskForms/GetTaskFormById?taskId=194", 828),
        ["GenericTasks_GetTaskDataById"] = ("tasks/GenericTasks/GetTaskDataById?taskId=301", 103),
        ["AppTasks_GetAppTaskById"] = ("tasks/AppTasks/GetAppTaskById?taskId=306", 107),
        ["DirectoryService_GetDirectoryPermissions"] = ("api/DirectoryService/GetDirectoryPermissions?userId=101", 828),
        ["DirectoryService_GetDomainUserId"] = ("api/DirectoryService/GetDomainUserId?userName=admin@acme.com", 828),
        ["Status_VerifyHostAvailibility"] = ("api/Status/VerifyHostAvailibility?url=https://example.com", 828),
    };

    /// <summary>What each version serves.</summary>
    public static TheoryData<int, string> Reads()
    {
        TheoryData<int, string> data = [];
        foreach (int version in new[] { 11, 15, 16, 17, 18, 20 })
        {
            // A report is a file of text, not JSON.
            foreach (string id in OrchSandbox.Create(new SandboxOptions { WebApiVersion = version }).Server.Served
                .Where(operation => operation.Method == HttpMethod.Get && operation.Id != "RobotLogs_Reports").Select(operation => operation.Id).Order(StringComparer.Ordinal))
            {
                data.Add(version, id);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task An_answer_has_the_shape_of_the_document(int version, string id)
    {
        OpenApiSchema schema = OpenApiSchema.Of(version);
        Operation operation = OperationCatalog.Find(id)!;
        using SandboxClient client = new(new SandboxOptions { WebApiVersion = version });
        JToken? answer = schema.Answer("GET", operation.Path);
        (string path, long folder) = Address(client, operation);
        foreach (string query in Queries(operation, schema, answer))
        {
            JToken given = await client.GetAsync(path + (query.Length == 0 ? query : (path.Contains('?') ? "&" : "?") + query), operation.Context == OperationContext.AnyFolder ? null : folder);
            Assert.Empty(schema.Misfits(answer, given, "$").Take(5));
            Assert.True(given is not JObject || given["value"] is not JArray || given["value"]!.Any() || id is "TaskNotes_GetByTaskId", $"{path}: nothing to look at.");
        }
    }

    private static (string Path, long Folder) Address(SandboxClient client, Operation operation)
    {
        if (s_addresses.TryGetValue(operation.Id, out (string Path, long Folder) known))
        {
            return known;
        }

        // What is addressed by a key.
        Company company = client.Sandbox.Company;
        string path = operation.Path.TrimStart('/');
        path = operation.Id switch
        {
            "Folders_GetByKeyByIdentifier" => path.Replace("{identifier}", company.Folders.Find(102)!["Key"]!.ToString(), StringComparison.Ordinal),
            "Tasks_GetByKeyByIdentifier" => path.Replace("{identifier}", company.Tasks.Find(194)!["Key"]!.ToString(), StringComparison.Ordinal),
            "GenericTasks_GetTaskDataByKey" => path + "?taskKey=" + company.Tasks.Find(194)!["Key"],
            "AppTasks_GetAppTaskByKey" => path + "?taskKey=" + company.Tasks.Find(306)!["Key"],
            _ => path,
        };
        if (operation.Tag == "Exports")
        {
            client.JsonAsync("POST", "odata/RobotLogs/UiPath.Server.Configuration.OData.Export", 36886).GetAwaiter().GetResult();
            client.Sandbox.Step(TimeSpan.FromMinutes(1));
            path = path.Replace("{key}", "1", StringComparison.Ordinal);
        }

        Assert.DoesNotMatch(new Regex(@"\{\w+\}"), path);
        return (path, operation.Id is "AppTasks_GetAppTaskByKey" ? 107 : operation.Tag is "Tasks" or "GenericTasks" ? 828 : 36886);
    }

    /// <summary>The address as it is, and once with each thing that can be expanded.</summary>
    private static IEnumerable<string> Queries(Operation operation, OpenApiSchema schema, JToken? answer)
    {
        yield return string.Empty;
        if (operation.Options == ODataOptions.None || answer?["$ref"] is null)
        {
            yield break;
        }

        string[] links = operation.Id switch
        {
            "Users_Get" or "Users_GetById" or "Users_GetCurrentUser" or "Roles_GetUsersForRoleByKey" => ["UserRoles", "OrganizationUnits"],
            "Roles_Get" or "Roles_GetById" => ["Permissions"],
            "Sessions_Get" or "Sessions_GetGlobalSessions" => ["Robot", "Robot($expand=License)", "Robot($expand=User)", "Job"],
            "Robots_Get" or "Robots_GetById" => ["Environments"],
            "Robots_FindAllAcrossFolders" or "Robots_GetConfiguredRobots" => ["User"],
            "Tasks_Get" or "Tasks_GetById" or "Tasks_GetTasksAcrossFolders" => ["AssignedToUser", "CreatorUser", "LastModifierUser", "Activities", "TaskAssignments"],
            "TaskActivities_GetByTaskId" => ["CreatorUser", "TargetUser", "Task", "TaskNote"],
            "TaskNotes_GetByTaskId" => ["CreatorUser"],
            _ => [],
        };
        foreach (string link in links.Where(link => schema.HasMember(answer, Regex.Matches(link.Replace("$expand=", string.Empty, StringComparison.Ordinal), @"\w+").Select(name => name.Value))))
        {
            yield return "$expand=" + link;
        }
    }
}
