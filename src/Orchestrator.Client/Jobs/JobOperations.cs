using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Jobs.</summary>
internal static class JobOperations
{
    public static readonly Operation Get = new("Jobs_Get", "GET", "/odata/Jobs")
    { Context = OperationContext.Folder, GuidePermission = "Jobs.View", Area = "OR.Jobs", Versions = "11-20", Options = Pages, RequestsPerMinute = 100 };
    public static readonly Operation GetById = new("Jobs_GetById", "GET", "/odata/Jobs({key})")
    { Context = OperationContext.Folder, GuidePermission = "Jobs.View", Area = "OR.Jobs", Versions = "11-20", Options = Entity };
    public static readonly Operation StopJobById = new("Jobs_StopJobById", "POST", "/odata/Jobs({key})/UiPath.Server.Configuration.OData.StopJob")
    { Context = OperationContext.Folder, GuidePermission = "Jobs.Edit", Area = "OR.Jobs", Versions = "11-20" };
    public static readonly Operation ValidateExistingJobById = new("Jobs_ValidateExistingJobById", "POST", "/odata/Jobs({key})/UiPath.Server.Configuration.OData.ValidateExistingJob")
    { Context = OperationContext.Folder, WebApi20 = "Jobs.View", Area = "OR.Jobs", Versions = "15-20", Options = Entity };
    public static readonly Operation Export = new("Jobs_Export", "POST", "/odata/Jobs/UiPath.Server.Configuration.OData.Export")
    { Context = OperationContext.Folder, WebApi20 = "Jobs.View", Area = "OR.Jobs", Versions = "15-20", Options = Pages };
    public static readonly Operation RestartJob = new("Jobs_RestartJob", "POST", "/odata/Jobs/UiPath.Server.Configuration.OData.RestartJob")
    { Context = OperationContext.Folder, WebApi20 = "Jobs.Create", Area = "OR.Jobs", Versions = "11-20", Options = Entity };
    public static readonly Operation ResumeJob = new("Jobs_ResumeJob", "POST", "/odata/Jobs/UiPath.Server.Configuration.OData.ResumeJob")
    { Context = OperationContext.Folder, WebApi20 = "Jobs.Edit", Area = "OR.Jobs", Versions = "11-20", Options = Entity };
    public static readonly Operation StartJobs = new("Jobs_StartJobs", "POST", "/odata/Jobs/UiPath.Server.Configuration.OData.StartJobs")
    { Context = OperationContext.Folder, GuidePermission = "Jobs.Create", Area = "OR.Jobs", Versions = "11-20", Options = Rows };
    public static readonly Operation StopJobs = new("Jobs_StopJobs", "POST", "/odata/Jobs/UiPath.Server.Configuration.OData.StopJobs")
    { Context = OperationContext.Folder, GuidePermission = "Jobs.Edit", Area = "OR.Jobs", Versions = "11-20" };
    public static readonly Operation ValidateDynamicJob = new("Jobs_ValidateDynamicJob", "POST", "/odata/Jobs/UiPath.Server.Configuration.OData.ValidateDynamicJob")
    { Context = OperationContext.Folder, WebApi20 = "Jobs.Create", Area = "OR.Jobs", Versions = "15-20", Options = Entity };
}
