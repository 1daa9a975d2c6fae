using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag OrganizationUnits.</summary>
internal static class OrganizationUnitOperations
{
    public static readonly Operation Get = new("OrganizationUnits_Get", "GET", "/odata/OrganizationUnits")
    { Context = OperationContext.Tenant, WebApi20 = "Units.View", Area = "OR.Folders", Versions = "11-20", Deprecated = true, Options = Pages };
    public static readonly Operation Post = new("OrganizationUnits_Post", "POST", "/odata/OrganizationUnits")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Create", Area = "OR.Folders", Versions = "11-20", Deprecated = true };
    public static readonly Operation GetById = new("OrganizationUnits_GetById", "GET", "/odata/OrganizationUnits({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Units.View", Area = "OR.Folders", Versions = "11-20", Deprecated = true, Options = Entity };
    public static readonly Operation PutById = new("OrganizationUnits_PutById", "PUT", "/odata/OrganizationUnits({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit", Area = "OR.Folders", Versions = "11-20", Deprecated = true };
    public static readonly Operation DeleteById = new("OrganizationUnits_DeleteById", "DELETE", "/odata/OrganizationUnits({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Delete", Area = "OR.Folders", Versions = "11-20", Deprecated = true };
    public static readonly Operation SetUsersById = new("OrganizationUnits_SetUsersById", "POST", "/odata/OrganizationUnits({key})/UiPath.Server.Configuration.OData.SetUsers")
    { Context = OperationContext.Tenant, WebApi20 = "Users.Edit", Area = "OR.Folders", Versions = "11-20", Deprecated = true };
    public static readonly Operation GetUserIdsForUnitByKey = new("OrganizationUnits_GetUserIdsForUnitByKey", "GET", "/odata/OrganizationUnits/UiPath.Server.Configuration.OData.GetUserIdsForUnit(key={key})")
    { Context = OperationContext.Tenant, WebApi20 = "Units.View and Users.View", Area = "OR.Folders", Versions = "11-20", Deprecated = true, Options = Rows };
    public static readonly Operation GetUsersForUnitByKey = new("OrganizationUnits_GetUsersForUnitByKey", "GET", "/odata/OrganizationUnits/UiPath.Server.Configuration.OData.GetUsersForUnit(key={key})")
    { Context = OperationContext.Tenant, WebApi20 = "Units.View and Users.View", Area = "OR.Folders", Versions = "11-20", Deprecated = true, Options = Pages };
}
