using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Changes robots. Only what is given is sent, and nothing where a robot is so already. With -Replace the server gets what
/// is given as the whole robot.
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrchRobot", SupportsShouldProcess = true)]
[OutputType(typeof(Robot))]
[Calls("Robots_GetById", When = "PassThru or not Replace")]
[Calls("Robots_PatchById", When = "not Replace")]
[Calls("Robots_PutById", When = "Replace")]
public sealed class SetOrchRobotCommand : OrchFolderItemCommand<Robot>
{
    /// <summary>The robots: ids, names, or robots from Get-OrchRobot.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public RobotReference[] Robot { get; set; } = [];

    /// <summary>The new name: at most 19 characters.</summary>
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

    /// <summary>The Windows account that it runs under. A new one without a password keeps the old password.</summary>
    [Parameter]
    [ValidateLength(1, 100)]
    [InBody]
    [ArgumentCompleter(typeof(RobotUsernameCompleter))]
    public string? Username { get; set; }

    /// <summary>The password of that account.</summary>
    [Parameter]
    [InBody]
    public SecureString? Password { get; set; }

    /// <summary>What the robot is for: at most 500 characters.</summary>
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

    /// <summary>How it executes: TracingLevel, StudioNotifyServer, LoginToConsole, ResolutionWidth, ResolutionHeight, ResolutionDepth, FontSmoothing, AutoDownloadProcess.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("TracingLevel = 'Information'", "LoginToConsole = $false", "ResolutionWidth = 1920", "ResolutionHeight = 1080", "ResolutionDepth = 32", "FontSmoothing = $true", "StudioNotifyServer = $false", "AutoDownloadProcess = $true")]
    public IDictionary? ExecutionSettings { get; set; }

    /// <summary>Sends what is given, with the id, as the whole robot, in one request and without comparing. The server asks for the machine's name then.</summary>
    [Parameter]
    public SwitchParameter Replace { get; set; }

    /// <summary>Writes the robot as it is after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Action => Replace ? "Replace robot" : "Change robot";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Enqueue(Robot, RequireChanges());

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            BodyValues given = (BodyValues)item.Value!;
            if (Replace)
            {
                given["Id"] = item.Id;
            }

            Update(item, RobotReference.RobotKind, Replace ? RobotOperations.PutById : RobotOperations.PatchById, given, compare: !Replace, PassThru);
        }
    }
}
