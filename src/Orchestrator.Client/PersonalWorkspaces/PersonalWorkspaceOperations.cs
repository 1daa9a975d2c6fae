using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag PersonalWorkspaces.</summary>
internal static class PersonalWorkspaceOperations
{
    public static readonly Operation Get = new("PersonalWorkspaces_Get", "GET", "/odata/PersonalWorkspaces")
    { Context = OperationContext.Tenant, WebApi20 = "Units.View", Area = "OR.Folders", Versions = "15-20", Options = Pages };
    public static readonly Operation ConvertToFolderById = new("PersonalWorkspaces_ConvertToFolderById", "POST", "/odata/PersonalWorkspaces({key})/UiPath.Server.Configuration.OData.ConvertToFolder")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit", AcceptsOAuth = false, Versions = "15-20" };
    public static readonly Operation StartExploringById = new("PersonalWorkspaces_StartExploringById", "POST", "/odata/PersonalWorkspaces({key})/UiPath.Server.Configuration.OData.StartExploring")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit and Users.View and Roles.View", AcceptsOAuth = false, Versions = "15-20" };
    public static readonly Operation StopExploringById = new("PersonalWorkspaces_StopExploringById", "POST", "/odata/PersonalWorkspaces({key})/UiPath.Server.Configuration.OData.StopExploring")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit and Users.View and Roles.View", AcceptsOAuth = false, Versions = "15-20" };
    public static readonly Operation GetPersonalWorkspace = new("PersonalWorkspaces_GetPersonalWorkspace", "GET", "/odata/PersonalWorkspaces/UiPath.Server.Configuration.OData.GetPersonalWorkspace")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", AcceptsOAuth = false, Versions = "15-20", Options = Entity };
}
