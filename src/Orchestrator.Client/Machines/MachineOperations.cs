using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Machines.</summary>
internal static class MachineOperations
{
    public static readonly Operation Get = new("Machines_Get", "GET", "/odata/Machines")
    { Context = OperationContext.Tenant, GuidePermission = "Machines.View", Area = "OR.Machines", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("Machines_Post", "POST", "/odata/Machines")
    { Context = OperationContext.Tenant, GuidePermission = "Machines.Create", Area = "OR.Machines", Versions = "11-20" };
    public static readonly Operation GetById = new("Machines_GetById", "GET", "/odata/Machines({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Machines.View", Area = "OR.Machines", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Machines_PutById", "PUT", "/odata/Machines({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Machines.Edit", Area = "OR.Machines", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Machines_DeleteById", "DELETE", "/odata/Machines({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Machines.Delete", Area = "OR.Machines", Versions = "11-20" };
    public static readonly Operation PatchById = new("Machines_PatchById", "PATCH", "/odata/Machines({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Machines.Edit", Area = "OR.Machines", Versions = "11-20" };
    public static readonly Operation DeleteBulk = new("Machines_DeleteBulk", "POST", "/odata/Machines/UiPath.Server.Configuration.OData.DeleteBulk")
    { Context = OperationContext.Tenant, GuidePermission = "Machines.Delete", Area = "OR.Machines", Versions = "11-20" };
    public static readonly Operation GetAssignedMachinesByFolderid = new("Machines_GetAssignedMachinesByFolderid", "GET", "/odata/Machines/UiPath.Server.Configuration.OData.GetAssignedMachines(folderId={folderId})")
    { Context = OperationContext.Tenant, WebApi20 = "Machines.View or Jobs.Create", Area = "OR.Machines", Versions = "15-20", Options = Pages };
    public static readonly Operation GetRuntimesForFolderByFolderid = new("Machines_GetRuntimesForFolderByFolderid", "GET", "/odata/Machines/UiPath.Server.Configuration.OData.GetRuntimesForFolder(folderId={folderId})")
    { Context = OperationContext.Tenant, WebApi20 = "Machines.View or Jobs.Create", Area = "OR.Machines", Versions = "11-20", Options = Rows };
}
