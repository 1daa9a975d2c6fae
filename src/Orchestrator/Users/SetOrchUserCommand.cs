using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Changes users. Only differences are sent, and no request where nothing differs. Use Add-, Remove- and Set-OrchUserRole for
/// roles.
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrchUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Users_GetById", When = "PassThru or not Replace")]
[Calls("Users_PatchById", When = "not Replace and not RobotProvision")]
[Calls("Users_PutById", When = "Replace or RobotProvision")]
public sealed class SetOrchUserCommand : OrchItemCommand<User>
{
    /// <summary>The users: ids, names, e-mail addresses, or users from Get-OrchUser.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "UserId")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference[] User { get; set; } = [];

    /// <summary>The new name with which the user signs in.</summary>
    [Parameter]
    [Alias("NewName")]
    [ValidateNotNullOrEmpty]
    [InBody]
    public string? UserName { get; set; }

    /// <summary>The person's given name, at most 1024 characters.</summary>
    [Parameter]
    [Alias("Name")]
    [AllowEmptyString]
    [ValidateLength(0, 1024)]
    [InBody("Name")]
    public string? GivenName { get; set; }

    /// <summary>The person's family name, at most 1024 characters.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 1024)]
    [InBody]
    public string? Surname { get; set; }

    /// <summary>The e-mail address, at most 256 characters.</summary>
    [Parameter]
    [Alias("EmailAddress")]
    [AllowEmptyString]
    [ValidateLength(0, 256)]
    [InBody("EmailAddress")]
    public string? Email { get; set; }

    /// <summary>The name of the license to assign.</summary>
    [Parameter]
    [KnownValues("Attended", "Development", "Unattended", "NonProduction", "RpaDeveloper", "RpaDeveloperPro", "CitizenDeveloper", "StudioX", "StudioPro", "TestAutomation")]
    [InBody]
    public string? LicenseType { get; set; }

    /// <summary>Specifies whether it may use the web pages.</summary>
    [Parameter]
    [InBody]
    public bool MayHaveUserSession { get; set; }

    /// <summary>Specifies whether it may have an attended robot.</summary>
    [Parameter]
    [InBody]
    public bool MayHaveRobotSession { get; set; }

    /// <summary>Specifies whether it may have an unattended robot.</summary>
    [Parameter]
    [InBody]
    public bool MayHaveUnattendedSession { get; set; }

    /// <summary>Specifies whether it may have a personal workspace.</summary>
    [Parameter]
    [InBody]
    public bool MayHavePersonalWorkspace { get; set; }

    /// <summary>Specifies whether it sees only its personal workspace.</summary>
    [Parameter]
    [InBody]
    public bool RestrictToPersonalWorkspace { get; set; }

    /// <summary>The version that its robots update to: Type (None, LatestVersion, LatestPatch or SpecificVersion) and SpecificVersion.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("Type = 'LatestVersion'", "SpecificVersion = ''")]
    public IDictionary? UpdatePolicy { get; set; }

    /// <summary>The unattended robot: UserName, CredentialType, CredentialStoreId, CredentialExternalName, LimitConcurrentExecution, ExecutionSettings. Alone, it is sent as given, without a comparison.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("UserName = ''", "CredentialType = 'Default'", "LimitConcurrentExecution = $true", "ExecutionSettings = @{ }")]
    public IDictionary? UnattendedRobot { get; set; }

    /// <summary>The password of the account that this robot runs under. For one's own account no permission is needed.</summary>
    [Parameter]
    public SecureString? UnattendedPassword { get; set; }

    /// <summary>The attended robot: UserName, RobotId, RobotType, ExecutionSettings. Without -Replace, it can't be combined with other properties, as the server replaces it.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("UserName = ''", "RobotId = 0", "RobotType = 'Attended'", "ExecutionSettings = @{ }")]
    public IDictionary? RobotProvision { get; set; }

    /// <summary>Replaces the whole user with the given values, in one request and without a comparison.</summary>
    [Parameter]
    public SwitchParameter Replace { get; set; }

    /// <summary>Returns the updated user.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private static readonly Change<User> s_change = new("Change user", UserReference.UserKind) { One = UserOperations.PatchById, Compares = true };

    // The robot of a user is not compared, as its password never comes back.
    private static readonly Change<User> s_robot = new("Change user", UserReference.UserKind) { One = UserOperations.PatchById, TakesValues = true };

    private static readonly Change<User> s_replace = new("Replace user", UserReference.UserKind) { One = UserOperations.PutById, TakesValues = true };

    private static readonly Change<User> s_attendedRobot = new("Change robot of user", UserReference.UserKind) { One = UserOperations.PutById, TakesValues = true };

    private protected override Change<User> Change => Replace ? s_replace
        : RobotProvision is not null ? s_attendedRobot
        : GivenValues.All(value => value.Key == nameof(UnattendedRobot)) ? s_robot
        : s_change;

    private protected override void HandleRecord()
    {
        if ((UnattendedPassword is null ? RequireChanges() : WithPassword(GivenValues)) is not { } given)
        {
            return;
        }

        if (RobotProvision is not null && given.Count > 1 && !Replace)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(
                "RobotProvisionNotAlone",
                "-RobotProvision replaces the robot, and the other parameters change the user.",
                RobotProvision,
                "Use -RobotProvision alone, or give the whole user with -Replace."));
        }

        Enqueue(User, given);
    }

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            bool robotOnly = item.Values.All(value => value.Key == nameof(UnattendedRobot));
            Make(Replace ? s_replace : RobotProvision is not null ? s_attendedRobot : robotOnly ? s_robot : s_change, [item]);
        }
    }

    private BodyValues WithPassword(BodyValues body) => body.With(
        nameof(UnattendedRobot),
        (UnattendedRobot is null ? [] : new BodyValues().With((IEnumerable<KeyValuePair<string, object?>>)BodyValues.Plain(UnattendedRobot)!)).With("Password", UnattendedPassword));
}
