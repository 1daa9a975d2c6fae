using System.Collections;
using System.Management.Automation;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Creates a robot in a folder and returns it.</summary>
[Cmdlet(VerbsCommon.New, "OrchRobot", SupportsShouldProcess = true)]
[OutputType(typeof(Robot))]
[Calls("Robots_Post")]
public sealed class NewOrchRobotCommand : OrchNewCommand<Robot>
{
    /// <summary>The name, at most 19 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 19)]
    [InBody]
    public string Name { get; set; } = string.Empty;

    /// <summary>The license.</summary>
    [Parameter]
    [KnownValues("Unattended", "Attended", "NonProduction", "Development", "Studio", "StudioPro", "StudioX", "TestAutomation", "Headless")]
    [NoScriptBlock]
    public string Type { get; set; } = "Unattended";

    /// <summary>Standard (bound to one machine) or Floating.</summary>
    [Parameter]
    [KnownValues("Standard", "Floating")]
    [NoScriptBlock]
    public string HostingType { get; set; } = "Standard";

    /// <summary>The machine that a standard robot runs on.</summary>
    [Parameter]
    [ValidateLength(1, 450)]
    [InBody]
    [ArgumentCompleter(typeof(MachineNameCompleter))]
    public string? MachineName { get; set; }

    /// <summary>The Windows account that it runs under, as <c>domain\user</c>.</summary>
    [Parameter]
    [ValidateLength(1, 100)]
    [InBody]
    [ArgumentCompleter(typeof(RobotUsernameCompleter))]
    public string? Username { get; set; }

    /// <summary>The password of that account.</summary>
    [Parameter]
    [InBody]
    public SecureString? Password { get; set; }

    /// <summary>The key of the machine, for a standard robot on a server that requires it.</summary>
    [Parameter]
    [ValidateLength(1, 255)]
    [InBody]
    public string? LicenseKey { get; set; }

    /// <summary>The description, at most 500 characters.</summary>
    [Parameter]
    [ValidateLength(0, 500)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>Default, SmartCard, NCipher, SafeNet or NoCredential.</summary>
    [Parameter]
    [KnownValues("Default", "SmartCard", "NCipher", "SafeNet", "NoCredential")]
    [InBody]
    public string? CredentialType { get; set; }

    /// <summary>The execution settings: TracingLevel, LoginToConsole, ResolutionWidth, ResolutionHeight, ResolutionDepth, FontSmoothing and others.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("TracingLevel = 'Information'", "LoginToConsole = $false", "ResolutionWidth = 1920", "ResolutionHeight = 1080", "ResolutionDepth = 32", "FontSmoothing = $true", "StudioNotifyServer = $false", "AutoDownloadProcess = $true")]
    public IDictionary? ExecutionSettings { get; set; }

    /// <summary>The folder to create it in: a path, an id, a key or a folder. By default, the folder of the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Folder { get; set; }

    private protected override void HandleRecord()
    {
        OrchSession session = SessionFor(Folder?.Live);
        FolderContext folder = FolderOf(Folder, session);
        BodyValues body = GivenValues.With(new BodyValues { ["Type"] = Type, ["HostingType"] = HostingType });
        Create(session, new OrchRequest(RobotOperations.Post) { Folder = folder, Body = JsonBody.Of(body) }, Name, "Create robot");
    }
}
