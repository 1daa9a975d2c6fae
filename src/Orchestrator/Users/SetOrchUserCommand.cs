using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Changes users. Only what is given is sent, and nothing where a user is so already. With -Replace the server gets what is
/// given as the whole user. Roles have cmdlets of their own: Add-, Remove- and Set-OrchUserRole.
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrchUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Users_GetById", When = "PassThru or not Replace")]
[Calls("Users_PatchById", When = "not Replace and not RobotProvision")]
[Calls("Users_PutById", When = "Replace or RobotProvision")]
public sealed class SetOrchUserCommand : OrchItemCommand<User>
{
    /// <summary>The users: ids, names, e-mail addresses, or users from Get-OrchUser.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference[] User { get; set; } = [];

    /// <summary>The name to sign in with.</summary>
    [Parameter]
    [Alias("NewName")]
    [ValidateNotNullOrEmpty]
    [InBody]
    public string? UserName { get; set; }

    /// <summary>The person's given name: at most 1024 characters.</summary>
    [Parameter]
    [Alias("Name")]
    [AllowEmptyString]
    [ValidateLength(0, 1024)]
    [InBody("Name")]
    public string? GivenName { get; set; }

    /// <summary>The person's family name: at most 1024 characters.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 1024)]
    [InBody]
    public string? Surname { get; set; }

    /// <summary>The e-mail address: at most 256 characters.</summary>
    [Parameter]
    [Alias("EmailAddress")]
    [AllowEmptyString]
    [ValidateLength(0, 256)]
    [InBody("EmailAddress")]
    public string? Email { get; set; }

    /// <summary>The license that it is to have, by name.</summary>
    [Parameter]
    [KnownValues("Attended", "Development", "Unattended", "NonProduction", "RpaDeveloper", "RpaDeveloperPro", "CitizenDeveloper", "StudioX", "StudioPro", "TestAutomation")]
    [InBody]
    public string? LicenseType { get; set; }

    /// <summary>Whether it may use the web pages.</summary>
    [Parameter]
    [InBody]
    public bool MayHaveUserSession { get; set; }

    /// <summary>Whether it may have an attended robot.</summary>
    [Parameter]
    [InBody]
    public bool MayHaveRobotSession { get; set; }

    /// <summary>Whether it may have an unattended robot.</summary>
    [Parameter]
    [InBody]
    public bool MayHaveUnattendedSession { get; set; }

    /// <summary>Whether it may have a personal workspace.</summary>
    [Parameter]
    [InBody]
    public bool MayHavePersonalWorkspace { get; set; }

    /// <summary>Whether it sees its personal workspace only.</summary>
    [Parameter]
    [InBody]
    public bool RestrictToPersonalWorkspace { get; set; }

    /// <summary>Which version its robots update to: Type (None, LatestVersion, LatestPatch or SpecificVersion) and SpecificVersion.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("Type = 'LatestVersion'", "SpecificVersion = ''")]
    public IDictionary? UpdatePolicy { get; set; }

    /// <summary>The robot that runs without the person: UserName, CredentialType, CredentialStoreId, CredentialExternalName, LimitConcurrentExecution, ExecutionSettings. Alone it is sent as given, without comparing.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("UserName = ''", "CredentialType = 'Default'", "LimitConcurrentExecution = $true", "ExecutionSettings = @{ }")]
    public IDictionary? UnattendedRobot { get; set; }

    /// <summary>The password of the account that this robot runs under. For one's own account no permission is needed.</summary>
    [Parameter]
    public SecureString? UnattendedPassword { get; set; }

    /// <summary>The robot that runs when the person is there: UserName, RobotId, RobotType, ExecutionSettings. Without -Replace it is given alone, as the server takes it by replacing.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("UserName = ''", "RobotId = 0", "RobotType = 'Attended'", "ExecutionSettings = @{ }")]
    public IDictionary? RobotProvision { get; set; }

    /// <summary>Sends what is given as the whole user, in one request and without comparing.</summary>
    [Parameter]
    public SwitchParameter Replace { get; set; }

    /// <summary>Writes the user as it is after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Action => Replace ? "Replace user" : RobotProvision is null ? "Change user" : "Change robot of user";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        BodyValues given = UnattendedPassword is null ? RequireChanges() : WithPassword(BodyValues.Given(this));
        if (RobotProvision is not null && given.Count > 1 && !Replace)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(
                "RobotProvisionNotAlone",
                "-RobotProvision replaces, and the other properties given with it do not.",
                RobotProvision,
                "Give -RobotProvision alone, or the whole user with -Replace."));
        }

        Enqueue(User, given);
    }

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            BodyValues given = (BodyValues)item.Value!;
            bool put = Replace || RobotProvision is not null;
            bool compare = !put && given.Any(value => value.Key != nameof(UnattendedRobot));
            Update(item, UserReference.UserKind, put ? UserOperations.PutById : UserOperations.PatchById, given, compare, PassThru);
        }
    }

    private BodyValues WithPassword(BodyValues body)
    {
        BodyValues robot = [];
        foreach (DictionaryEntry entry in UnattendedRobot ?? new Hashtable())
        {
            robot[entry.Key.ToString()] = entry.Value;
        }

        robot["Password"] = UnattendedPassword;
        body[nameof(UnattendedRobot)] = robot;
        return body;
    }
}
