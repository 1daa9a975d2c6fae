using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag BusinessRules.</summary>
internal static class BusinessRuleOperations
{
    public static readonly Operation Get = new("BusinessRules_Get", "GET", "/odata/BusinessRules")
    { Context = OperationContext.Folder, WebApi20 = "BusinessRules.View", Area = "OR.BusinessRules", Versions = "18-20", Options = Pages };
    public static readonly Operation Post = new("BusinessRules_Post", "POST", "/odata/BusinessRules")
    { Context = OperationContext.Folder, WebApi20 = "BusinessRules.Create", Area = "OR.BusinessRules", Versions = "18-20" };
    public static readonly Operation GetById = new("BusinessRules_GetById", "GET", "/odata/BusinessRules({key})")
    { Context = OperationContext.Folder, WebApi20 = "BusinessRules.View", Area = "OR.BusinessRules", Versions = "18-20", Options = Entity };
    public static readonly Operation PutById = new("BusinessRules_PutById", "PUT", "/odata/BusinessRules({key})")
    { Context = OperationContext.Folder, WebApi20 = "BusinessRules.Edit", Area = "OR.BusinessRules", Versions = "18-20" };
    public static readonly Operation DeleteById = new("BusinessRules_DeleteById", "DELETE", "/odata/BusinessRules({key})")
    { Context = OperationContext.Folder, WebApi20 = "BusinessRules.Delete", Area = "OR.BusinessRules", Versions = "18-20" };
    public static readonly Operation GetBusinessRulesAcrossFolders = new("BusinessRules_GetBusinessRulesAcrossFolders", "GET", "/odata/BusinessRules/UiPath.Server.Configuration.OData.GetBusinessRulesAcrossFolders")
    { Context = OperationContext.AnyFolder, WebApi20 = "Requires authentication", Area = "OR.BusinessRules", Versions = "18-20", Options = Pages };
    public static readonly Operation GetFoldersForBusinessRuleById = new("BusinessRules_GetFoldersForBusinessRuleById", "GET", "/odata/BusinessRules/UiPath.Server.Configuration.OData.GetFoldersForBusinessRule(id={id})")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.BusinessRules", Versions = "18-20", Options = Entity };
    public static readonly Operation GetReadUriByName = new("BusinessRules_GetReadUriByName", "GET", "/odata/BusinessRules/UiPath.Server.Configuration.OData.GetReadUri(name='{name}')")
    { Context = OperationContext.Folder, WebApi20 = "BusinessRules.View", Area = "OR.BusinessRules", Versions = "18-20", Options = Entity };
    public static readonly Operation GetVersionListById = new("BusinessRules_GetVersionListById", "GET", "/odata/BusinessRules/UiPath.Server.Configuration.OData.GetVersionList(id={id})")
    { Context = OperationContext.Folder, WebApi20 = "BusinessRules.View", Area = "OR.BusinessRules", Versions = "18-20", Options = Pages };
    public static readonly Operation ShareToFolders = new("BusinessRules_ShareToFolders", "POST", "/odata/BusinessRules/UiPath.Server.Configuration.OData.ShareToFolders")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.BusinessRules", Versions = "18-20" };
}
