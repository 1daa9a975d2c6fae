using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>The names of the enumerations, in the order of their numbers.</summary>
internal static class Names
{
    public static IReadOnlyList<string> AssignmentCriteria { get; } =
    [
        "SingleUser", "Workload", "AllUsers", "Hierarchy",
    ];

    public static IReadOnlyList<string> CredentialTypes { get; } =
    [
        "Default", "SmartCard", "NCipher", "SafeNet", "NoCredential",
    ];

    public static IReadOnlyList<string> HostingTypes { get; } =
    [
        "Standard", "Floating",
    ];

    public static IReadOnlyList<string> JobStates { get; } =
    [
        "Pending", "Running", "Stopping", "Terminating", "Faulted", "Successful", "Stopped", "Suspended", "Resumed",
    ];

    public static IReadOnlyList<string> LicenseErrorCodes { get; } =
    [
        "NoLicense", "LicenseExpired", "LicenseUnregistered", "NoAvailableLicenses", "NotEnoughAvailableSlots",
        "NotEnoughRuntimeLicenses", "LicenseIsAlreadyInUse", "InvalidRequest", "SlotsExceedLicenseLimit",
        "RuntimeDisabled", "ExternalNotSupported", "UsageExceedsLicenseLimit", "LicenseNotCompatible",
    ];

    public static IReadOnlyList<string> MachineScopes { get; } =
    [
        "Default", "Shared", "PersonalWorkspace", "Cloud", "Serverless", "AutomationCloudRobot", "ElasticRobot",
        "ProcessOrchestration", "AgentService",
    ];

    public static IReadOnlyList<string> ProvisionTypes { get; } =
    [
        "Manual", "Automatic",
    ];

    public static IReadOnlyList<string> RetentionActions { get; } =
    [
        "Delete", "Archive", "None",
    ];

    public static IReadOnlyList<string> RobotTypes { get; } =
    [
        "NonProduction", "Attended", "Unattended", "Development", "Studio", "RpaDeveloper", "StudioX",
        "CitizenDeveloper", "Headless", "StudioPro", "RpaDeveloperPro", "TestAutomation", "AutomationCloud",
        "Serverless", "AutomationKit", "ServerlessTestAutomation", "AutomationCloudTestAutomation",
        "AttendedStudioWeb", "Hosting", "AssistantWeb", "ProcessOrchestration", "AgentService", "AppTest",
        "PerformanceTest",
    ];

    public static IReadOnlyList<string> RoleTypes { get; } =
    [
        "Mixed", "Tenant", "Folder",
    ];

    public static IReadOnlyList<string> SessionStates { get; } =
    [
        "Available", "Busy", "Disconnected", "Unknown",
    ];

    public static IReadOnlyList<string> SlaCriteria { get; } =
    [
        "TaskCreated", "TaskAssigned", "TaskCompleted",
    ];

    public static IReadOnlyList<string> SlaStatuses { get; } =
    [
        "OverdueLater", "OverdueSoon", "Overdue", "CompletedInTime",
    ];

    public static IReadOnlyList<string> TaskActivityTypes { get; } =
    [
        "Created", "Assigned", "Reassigned", "Unassigned", "Saved", "Forwarded", "Completed", "Commented", "Deleted",
        "BulkSaved", "BulkCompleted", "FirstOpened",
    ];

    public static IReadOnlyList<string> TaskPriorities { get; } =
    [
        "Low", "Medium", "High", "Critical",
    ];

    public static IReadOnlyList<string> TaskStatuses { get; } =
    [
        "Unassigned", "Pending", "Completed",
    ];

    public static IReadOnlyList<string> TaskTypes { get; } =
    [
        "FormTask", "ExternalTask", "DocumentValidationTask", "DocumentClassificationTask", "DataLabelingTask",
        "AppTask",
    ];

    public static IReadOnlyList<string> UpdateReasons { get; } =
    [
        "NonCompliantWithDifferentVersion", "NonCompliantWithoutTargetVersion", "NotApplicableForOlderSessions",
        "NotApplicableForMachineType", "NotApplicableTemplateWithoutRobotSessions", "NotApplicableForPlatform",
        "NotApplicableForTargetFramework",
    ];

    public static IReadOnlyList<string> UpdateStatuses { get; } =
    [
        "None", "InProgress", "Failed", "NonCompliant", "Compliant", "NotApplicable", "Scheduled", "FailedRescheduled",
    ];

    public static IReadOnlyList<string> UserTypes { get; } =
    [
        "User", "Robot", "DirectoryUser", "DirectoryGroup", "DirectoryRobot", "DirectoryExternalApplication",
    ];
}
