using System.Collections;
using System.Management.Automation;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Adds a user, a group, a robot account or an external application to the tenant.</summary>
[Cmdlet(VerbsCommon.New, "OrchUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Users_Post")]
public sealed class NewOrchUserCommand : OrchNewCommand<User>
{
    // From this version of the Web API on, servers ask for the policy even where it says nothing.
    private const int FirstWithUpdatePolicy = 15;

    /// <summary>The name that it signs in with; for an account of a directory, its name there.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [InBody]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string UserName { get; set; } = string.Empty;

    /// <summary>User, Robot, DirectoryUser, DirectoryGroup, DirectoryRobot or DirectoryExternalApplication.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("User", "Robot", "DirectoryUser", "DirectoryGroup", "DirectoryRobot", "DirectoryExternalApplication")]
    [InBody]
    public string? Type { get; set; }

    /// <summary>The domain of the directory that the account comes from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [InBody]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string? Domain { get; set; }

    /// <summary>The account's id in that directory.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [InBody]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string? DirectoryIdentifier { get; set; }

    /// <summary>The person's given name: at most 1024 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateLength(0, 1024)]
    [InBody("Name")]
    public string? GivenName { get; set; }

    /// <summary>The person's family name: at most 1024 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateLength(0, 1024)]
    [InBody]
    public string? Surname { get; set; }

    /// <summary>The e-mail address: at most 256 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("EmailAddress")]
    [ValidateLength(0, 256)]
    [InBody("EmailAddress")]
    public string? Email { get; set; }

    /// <summary>The password to sign in with, on servers that keep accounts themselves.</summary>
    [Parameter]
    [InBody]
    public SecureString? Password { get; set; }

    /// <summary>The names of its roles in the tenant.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("RolesList")]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [InBody("RolesList")]
    public string[]? Role { get; set; }

    /// <summary>The license that it is to have, by name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("Attended", "Development", "Unattended", "NonProduction", "RpaDeveloper", "RpaDeveloperPro", "CitizenDeveloper", "StudioX", "StudioPro", "TestAutomation")]
    [InBody]
    public string? LicenseType { get; set; }

    /// <summary>Whether it may use the web pages.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [InBody]
    public bool MayHaveUserSession { get; set; }

    /// <summary>Whether it may have an attended robot.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [InBody]
    public bool MayHaveRobotSession { get; set; }

    /// <summary>Whether it may have an unattended robot.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [InBody]
    public bool MayHaveUnattendedSession { get; set; }

    /// <summary>Whether it may have a personal workspace.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [InBody]
    public bool MayHavePersonalWorkspace { get; set; }

    /// <summary>Whether it sees its personal workspace only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [InBody]
    public bool RestrictToPersonalWorkspace { get; set; }

    /// <summary>The robot that runs when the person is there: UserName, RobotType, ExecutionSettings.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("UserName = ''", "RobotType = 'Attended'", "ExecutionSettings = @{ }")]
    public IDictionary? RobotProvision { get; set; }

    /// <summary>The robot that runs without the person: UserName, Password (a SecureString), CredentialType, CredentialStoreId, CredentialExternalName, LimitConcurrentExecution, ExecutionSettings.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("UserName = ''", "Password = (Read-Host -AsSecureString)", "CredentialType = 'Default'", "LimitConcurrentExecution = $true", "ExecutionSettings = @{ }")]
    public IDictionary? UnattendedRobot { get; set; }

    /// <summary>Which version its robots update to: Type (None, LatestVersion, LatestPatch or SpecificVersion) and SpecificVersion.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("Type = 'LatestVersion'", "SpecificVersion = ''")]
    public IDictionary? UpdatePolicy { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        OrchSession session = SessionFor();
        BodyValues body = BodyValues.Given(this);
        if (UpdatePolicy is null && session.WebApiVersion is null or >= FirstWithUpdatePolicy)
        {
            body["UpdatePolicy"] = new BodyValues { ["Type"] = "None" };
        }

        Create(session, new OrchRequest(UserOperations.Post) { Body = JsonBody.Of(body) }, UserName, "Create user");
    }
}
