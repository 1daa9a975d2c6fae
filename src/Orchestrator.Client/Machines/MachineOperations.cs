using static Orchestrator.Client.ODataOptions;
using static Orchestrator.Client.OperationContext;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Machines.</summary>
internal static class MachineOperations
{
    public static readonly Operation Get = new("Machines_Get", "GET", "/odata/Machines")
    { Context = Tenant, Page = "Machines.View", Area = "OR.Machines", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("Machines_Post", "POST", "/odata/Machines")
    { Context = Tenant, Page = "Machines.Create", Area = "OR.Machines", Versions = "11-20" };
    public static readonly Operation GetById = new("Machines_GetById", "GET", "/odata/Machines({key})")
    { Context = Tenant, Page = "Machines.View", Area = "OR.Machines", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Machines_PutById", "PUT", "/odata/Machines({key})")
    { Context = Tenant, Page = "Machines.Edit", Area = "OR.Machines", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Machines_DeleteById", "DELETE", "/odata/Machines({key})")
    { Context = Tenant, Page = "Machines.Delete", Area = "OR.Machines", Versions = "11-20" };
    public static readonly Operation PatchById = new("Machines_PatchById", "PATCH", "/odata/Machines({key})")
    { Context = Tenant, Page = "Machines.Edit", Area = "OR.Machines", Versions = "11-20" };
    public static readonly Operation DeleteBulk = new("Machines_DeleteBulk", "POST", "/odata/Machines/UiPath.Server.Configuration.OData.DeleteBulk")
    { Context = Tenant, Page = "Machines.Delete", Area = "OR.Machines", Versions = "11-20" };
    public static readonly Operation GetAssignedMachinesByFolderid = new("Machines_GetAssignedMachinesByFolderid", "GET", "/odata/Machines/UiPath.Server.Configuration.OData.GetAssignedMachines(folderId={folderId})")
    { Context = Tenant, WebApi20 = "Machines.View or Jobs.Create", Area = "OR.Machines", Options = Pages };
    public static readonly Operation GetRuntimesForFolderByFolderid = new("Machines_GetRuntimesForFolderByFolderid", "GET", "/odata/Machines/UiPath.Server.Configuration.OData.GetRuntimesForFolder(folderId={folderId})")
    { Context = Tenant, WebApi20 = "Machines.View or Jobs.Create", Area = "OR.Machines", Options = Rows };
}
