using System.Collections;
using System.Management.Automation;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Changes robots. Only differences are sent, and no request where nothing differs. A changed property of a piped robot counts.
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrchRobot", SupportsShouldProcess = true)]
[OutputType(typeof(Robot))]
[Calls("Robots_GetById", When = "PassThru or not Replace")]
[Calls("Robots_PatchById", When = "not Replace")]
[Calls("Robots_PutById", When = "Replace")]
public sealed class SetOrchRobotCommand : OrchFolderItemCommand<Robot>
{
    /// <summary>The robots: ids, names, or robots from Get-OrchRobot.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "RobotId")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public RobotReference[] Robot { get; set; } = [];

    /// <summary>The new name, at most 19 characters.</summary>
    [Parameter]
    [Alias("NewName")]
    [ValidateLength(1, 19)]
    [InBody]
    public string? Name { get; set; }

    /// <summary>The license.</summary>
    [Parameter]
    [KnownValues("Unattended", "Attended", "NonProduction", "Development", "Studio", "StudioPro", "StudioX", "TestAutomation", "Headless")]
    [InBody]
    public string? Type { get; set; }

    /// <summary>The machine that the robot runs on.</summary>
    [Parameter]
    [ValidateLength(1, 450)]
    [InBody]
    [ArgumentCompleter(typeof(MachineNameCompleter))]
    public string? MachineName { get; set; }

    /// <summary>The key that connects the robot to the server.</summary>
    [Parameter]
    [ValidateLength(1, 255)]
    [InBody]
    public string? LicenseKey { get; set; }

    /// <summary>The Windows account that it runs under. Without a new password, the stored password is kept.</summary>
    [Parameter]
    [ValidateLength(1, 100)]
    [InBody]
    [ArgumentCompleter(typeof(RobotUsernameCompleter))]
    public string? Username { get; set; }

    /// <summary>The password of that account.</summary>
    [Parameter]
    [InBody]
    public SecureString? Password { get; set; }

    /// <summary>The description, at most 500 characters.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 500)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>Default, SmartCard, NCipher, SafeNet or NoCredential.</summary>
    [Parameter]
    [KnownValues("Default", "SmartCard", "NCipher", "SafeNet", "NoCredential")]
    [InBody]
    public string? CredentialType { get; set; }

    /// <summary>The execution settings: TracingLevel, StudioNotifyServer, LoginToConsole, ResolutionWidth, ResolutionHeight, ResolutionDepth, FontSmoothing, AutoDownloadProcess.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("TracingLevel = 'Information'", "LoginToConsole = $false", "ResolutionWidth = 1920", "ResolutionHeight = 1080", "ResolutionDepth = 32", "FontSmoothing = $true", "StudioNotifyServer = $false", "AutoDownloadProcess = $true")]
    public IDictionary? ExecutionSettings { get; set; }

    /// <summary>Replaces the whole robot with the given values, in one request and without a comparison. The server then requires the machine's name.</summary>
    [Parameter]
    public SwitchParameter Replace { get; set; }

    /// <summary>Returns the updated robot.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private static readonly Change<Robot> s_change = new("Change robot", RobotReference.RobotKind) { One = RobotOperations.PatchById, Compares = true };

    private static readonly Change<Robot> s_replace = new("Replace robot", RobotReference.RobotKind) { One = RobotOperations.PutById, IdMember = "Id", TakesValues = true };

    private protected override Change<Robot> Change => Replace ? s_replace : s_change;
}
