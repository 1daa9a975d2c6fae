using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TaskDefinitions.</summary>
internal static class TaskDefinitionOperations
{
    public static readonly Operation Get = new("TaskDefinitions_Get", "GET", "/odata/TaskDefinitions")
    { Context = OperationContext.Tenant, WebApi20 = "ActionDesign.View", Area = "OR.Tasks", Versions = "16-20", Options = Pages };
    public static readonly Operation GetById = new("TaskDefinitions_GetById", "GET", "/odata/TaskDefinitions({key})")
    { Context = OperationContext.Tenant, WebApi20 = "ActionDesign.View", Area = "OR.Tasks", Versions = "16-20", Options = Entity };
    public static readonly Operation DeleteById = new("TaskDefinitions_DeleteById", "DELETE", "/odata/TaskDefinitions({key})")
    { Context = OperationContext.Tenant, WebApi20 = "ActionDesign.Delete", Area = "OR.Tasks", Versions = "17-20" };
    public static readonly Operation UpdateTaskDefinitionById = new("TaskDefinitions_UpdateTaskDefinitionById", "POST", "/odata/TaskDefinitions({key})/UiPath.Server.Configuration.OData.UpdateTaskDefinition")
    { Context = OperationContext.Tenant, WebApi20 = "ActionDesign.Edit", Area = "OR.Tasks", Versions = "16-20" };
    public static readonly Operation CreateTaskDefinition = new("TaskDefinitions_CreateTaskDefinition", "POST", "/odata/TaskDefinitions/UiPath.Server.Configuration.OData.CreateTaskDefinition")
    { Context = OperationContext.Tenant, WebApi20 = "ActionDesign.Create", Area = "OR.Tasks", Versions = "16-20", Options = Entity };
    public static readonly Operation GetTaskDefinitionVersionsById = new("TaskDefinitions_GetTaskDefinitionVersionsById", "GET", "/odata/TaskDefinitions/UiPath.Server.Configuration.OData.GetTaskDefinitionVersions(id={id})")
    { Context = OperationContext.Tenant, WebApi20 = "ActionDesign.View", Area = "OR.Tasks", Versions = "17-20", Options = Entity };
}
