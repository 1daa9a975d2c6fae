namespace Orchestrator.Client;

/// <summary>The operations under the tag TestAutomation.</summary>
internal static class TestAutomationOperations
{
    public static readonly Operation CancelTestCaseExecution = new("TestAutomation_CancelTestCaseExecution", "POST", "/api/TestAutomation/CancelTestCaseExecution")
    { Context = OperationContext.Folder, GuidePermission = "TestSetExecutions.Edit", Area = "OR.TestSetExecutions", Versions = "11-20" };
    public static readonly Operation CancelTestSetExecution = new("TestAutomation_CancelTestSetExecution", "POST", "/api/TestAutomation/CancelTestSetExecution")
    { Context = OperationContext.Folder, GuidePermission = "TestSetExecutions.Edit", Area = "OR.TestSetExecutions", Versions = "11-20" };
    public static readonly Operation CreateTestSetForReleaseVersion = new("TestAutomation_CreateTestSetForReleaseVersion", "POST", "/api/TestAutomation/CreateTestSetForReleaseVersion")
    { Context = OperationContext.Folder, GuidePermission = "TestSets.Create", Area = "OR.TestSets", Versions = "11-20" };
    public static readonly Operation GetAssertionScreenshot = new("TestAutomation_GetAssertionScreenshot", "GET", "/api/TestAutomation/GetAssertionScreenshot")
    { Context = OperationContext.Folder, GuidePermission = "TestSetExecutions.View", Area = "OR.TestSetExecutions", Versions = "11-20" };
    public static readonly Operation GetPackageInfoByTestCaseUniqueId = new("TestAutomation_GetPackageInfoByTestCaseUniqueId", "GET", "/api/TestAutomation/GetPackageInfoByTestCaseUniqueId")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Execution", Versions = "11-20" };
    public static readonly Operation GetReleasesForPackageVersion = new("TestAutomation_GetReleasesForPackageVersion", "GET", "/api/TestAutomation/GetReleasesForPackageVersion")
    { Context = OperationContext.Folder, WebApi20 = "Processes.View", Area = "OR.Execution", Versions = "11-20" };
    public static readonly Operation GetTestCaseExecutionAttachment = new("TestAutomation_GetTestCaseExecutionAttachment", "GET", "/api/TestAutomation/GetTestCaseExecutionAttachment")
    { Context = OperationContext.Folder, WebApi20 = "TestSetExecutions.View", Area = "OR.TestSetExecutions", Versions = "15-20" };
    public static readonly Operation GetTestCaseExecutionAttachments = new("TestAutomation_GetTestCaseExecutionAttachments", "POST", "/api/TestAutomation/GetTestCaseExecutionAttachments")
    { Context = OperationContext.Folder, WebApi20 = "TestSetExecutions.View", Area = "OR.TestSetExecutions", Versions = "15-20" };
    public static readonly Operation GetTestSetExecutionAttachment = new("TestAutomation_GetTestSetExecutionAttachment", "GET", "/api/TestAutomation/GetTestSetExecutionAttachment")
    { Context = OperationContext.Folder, WebApi20 = "TestSetExecutions.View", Area = "OR.TestSetExecutions", Versions = "15-20" };
    public static readonly Operation GetTestSetExecutionAttachments = new("TestAutomation_GetTestSetExecutionAttachments", "POST", "/api/TestAutomation/GetTestSetExecutionAttachments")
    { Context = OperationContext.Folder, WebApi20 = "TestSetExecutions.View", Area = "OR.TestSetExecutions", Versions = "15-20" };
    public static readonly Operation ReexecuteTestCases = new("TestAutomation_ReexecuteTestCases", "POST", "/api/TestAutomation/ReexecuteTestCases")
    { Context = OperationContext.Folder, WebApi20 = "TestSetExecutions.Create", Area = "OR.TestSetExecutions", Versions = "15-20" };
    public static readonly Operation StartTestSetExecution = new("TestAutomation_StartTestSetExecution", "POST", "/api/TestAutomation/StartTestSetExecution")
    { Context = OperationContext.Folder, GuidePermission = "TestSetExecutions.Create", Area = "OR.TestSetExecutions", Versions = "11-20" };
    public static readonly Operation StartTestSetExecutionWithOptions = new("TestAutomation_StartTestSetExecutionWithOptions", "POST", "/api/TestAutomation/StartTestSetExecutionWithOptions")
    { Context = OperationContext.Folder, WebApi20 = "TestSetExecutions.Create", Area = "OR.TestSetExecutions", Versions = "11-20" };
}
