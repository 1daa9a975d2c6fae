using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Attachments.</summary>
internal static class AttachmentOperations
{
    public static readonly Operation Get = new("Attachments_Get", "GET", "/odata/Attachments")
    { Context = OperationContext.Folder, WebApi20 = "BlobFiles.View", Area = "OR.Folders", Versions = "20", Options = Pages };
    public static readonly Operation Post = new("Attachments_Post", "POST", "/odata/Attachments")
    { Context = OperationContext.Folder, WebApi20 = "BlobFiles.Create or Jobs.Create", Area = "OR.Folders", Versions = "20" };
    public static readonly Operation GetById = new("Attachments_GetById", "GET", "/odata/Attachments({key})")
    { Context = OperationContext.Folder, WebApi20 = "BlobFiles.View", Area = "OR.Folders", Versions = "20", Options = Entity };
    public static readonly Operation DeleteById = new("Attachments_DeleteById", "DELETE", "/odata/Attachments({key})")
    { Context = OperationContext.Folder, WebApi20 = "BlobFiles.Delete", Area = "OR.Folders", Versions = "20" };
}
