using System.Collections;
using System.Management.Automation;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Makes a robot in a folder.</summary>
[Cmdlet(VerbsCommon.New, "OrchRobot", SupportsShouldProcess = true)]
[OutputType(typeof(Robot))]
[Calls("Robots_Post")]
public sealed class NewOrchRobotCommand : OrchNewCommand<Robot>
{
    /// <summary>The name: at most 19 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 19)]
    [InBody]
    public string Name { get; set; } = string.Empty;

    /// <summary>The license.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("Unattended", "Attended", "NonProduction", "Development", "Studio", "StudioPro", "StudioX", "TestAutomation", "Headless")]
    public string Type { get; set; } = "Unattended";

    /// <summary>Standard (bound to one machine) or Floating.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("Standard", "Floating")]
    public string HostingType { get; set; } = "Standard";

    /// <summary>The machine that a standard robot runs on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 450)]
    [InBody]
    [ArgumentCompleter(typeof(MachineNameCompleter))]
    public string? MachineName { get; set; }

    /// <summary>The Windows account that it runs under, as <c>domain\user</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 100)]
    [InBody]
    [ArgumentCompleter(typeof(RobotUsernameCompleter))]
    public string? Username { get; set; }

    /// <summary>The password of that account.</summary>
    [Parameter]
    [InBody]
    public SecureString? Password { get; set; }

    /// <summary>The key of the machine, for a standard robot on a server that asks for it.</summary>
    [Parameter]
    [ValidateLength(1, 255)]
    [InBody]
    public string? LicenseKey { get; set; }

    /// <summary>What the robot is for: at most 500 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateLength(0, 500)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>Default, SmartCard, NCipher, SafeNet or NoCredential.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("Default", "SmartCard", "NCipher", "SafeNet", "NoCredential")]
    [InBody]
    public string? CredentialType { get; set; }

    /// <summary>How it executes: TracingLevel, LoginToConsole, ResolutionWidth, ResolutionHeight, ResolutionDepth, FontSmoothing and so on.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("TracingLevel = 'Information'", "LoginToConsole = $false", "ResolutionWidth = 1920", "ResolutionHeight = 1080", "ResolutionDepth = 32", "FontSmoothing = $true", "StudioNotifyServer = $false", "AutoDownloadProcess = $true")]
    public IDictionary? ExecutionSettings { get; set; }

    /// <summary>The folder to make it in. Without it: the folder of the session.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public FolderReference? Folder { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        OrchSession session = SessionFor(Folder?.Entity);
        FolderContext folder = FolderOf(Folder, session);
        BodyValues body = BodyValues.Given(this);
        body["Type"] = Type;
        body["HostingType"] = HostingType;
        Create(session, new OrchRequest(RobotOperations.Post) { Folder = folder, Body = JsonBody.Of(body) }, Name, "Create robot");
    }
}
