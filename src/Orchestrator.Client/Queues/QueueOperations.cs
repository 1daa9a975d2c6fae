using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag QueueDefinitions.</summary>
internal static class QueueOperations
{
    public static readonly Operation Get = new("QueueDefinitions_Get", "GET", "/odata/QueueDefinitions")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View", Area = "OR.Queues", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("QueueDefinitions_Post", "POST", "/odata/QueueDefinitions")
    { Context = OperationContext.Folder, GuidePermission = "Queues.Create", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation GetById = new("QueueDefinitions_GetById", "GET", "/odata/QueueDefinitions({key})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View", Area = "OR.Queues", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("QueueDefinitions_PutById", "PUT", "/odata/QueueDefinitions({key})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.Edit", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation DeleteById = new("QueueDefinitions_DeleteById", "DELETE", "/odata/QueueDefinitions({key})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.Delete", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation ExportById = new("QueueDefinitions_ExportById", "POST", "/odata/QueueDefinitions({key})/UiPathODataSvc.Export")
    { Context = OperationContext.Folder, WebApi20 = "Queues.View and Transactions.View", Area = "OR.Queues", Versions = "15-20", Options = Pages };
    public static readonly Operation GetJsonSchemaDefinitionByIdAndJsonschematype = new("QueueDefinitions_GetJsonSchemaDefinitionByIdAndJsonschematype", "GET", "/odata/QueueDefinitions({key})/UiPathODataSvc.GetJsonSchemaDefinition(jsonSchemaType='{jsonSchemaType}')")
    { Context = OperationContext.Folder, WebApi20 = "Queues.Edit", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation GetByKeyByIdentifier = new("QueueDefinitions_GetByKeyByIdentifier", "GET", "/odata/QueueDefinitions/UiPath.Server.Configuration.OData.GetByKey(identifier={identifier})")
    { Context = OperationContext.Folder, WebApi20 = "Queues.View", Area = "OR.Queues", Versions = "20", Options = Pages };
    public static readonly Operation GetFoldersForQueueById = new("QueueDefinitions_GetFoldersForQueueById", "GET", "/odata/QueueDefinitions/UiPath.Server.Configuration.OData.GetFoldersForQueue(id={id})")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.Queues", Versions = "15-20", Options = Entity };
    public static readonly Operation GetQueuesAcrossFolders = new("QueueDefinitions_GetQueuesAcrossFolders", "GET", "/odata/QueueDefinitions/UiPath.Server.Configuration.OData.GetQueuesAcrossFolders")
    { Context = OperationContext.AnyFolder, WebApi20 = "Requires authentication", Area = "OR.Queues", Versions = "15-20", Options = Pages };
    public static readonly Operation ShareToFolders = new("QueueDefinitions_ShareToFolders", "POST", "/odata/QueueDefinitions/UiPath.Server.Configuration.OData.ShareToFolders")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.Queues", Versions = "15-20" };
    public static readonly Operation ReportsById = new("QueueDefinitions_ReportsById", "GET", "/odata/QueueDefinitions({key})/UiPathODataSvc.Reports")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-17", Options = Pages };
}
