using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Adds a user, a group, a robot account or an external application to the tenant.</summary>
[Cmdlet(VerbsCommon.New, "OrchUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Users_Post")]
[Calls("Roles_Get", When = "Role", Tolerant = true)]
public sealed class NewOrchUserCommand : OrchNewCommand<User>
{
    // From this version of the Web API on, servers ask for the policy even where it says nothing.
    private const int FirstWithUpdatePolicy = 15;

    private readonly Dictionary<OrchSession, RoleList?> _roles = [];

    /// <summary>The user name. For an account of a directory, its name there.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [InBody]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string UserName { get; set; } = string.Empty;

    /// <summary>User, Robot, DirectoryUser, DirectoryGroup, DirectoryRobot or DirectoryExternalApplication.</summary>
    [Parameter]
    [KnownValues("User", "Robot", "DirectoryUser", "DirectoryGroup", "DirectoryRobot", "DirectoryExternalApplication")]
    [InBody]
    public string? Type { get; set; }

    /// <summary>The domain of the directory that the account comes from.</summary>
    [Parameter]
    [InBody]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string? Domain { get; set; }

    /// <summary>The account's id in that directory.</summary>
    [Parameter]
    [InBody]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string? DirectoryIdentifier { get; set; }

    /// <summary>The person's given name, at most 1024 characters.</summary>
    [Parameter]
    [Alias("Name")]
    [ValidateLength(0, 1024)]
    [InBody("Name")]
    public string? GivenName { get; set; }

    /// <summary>The person's family name, at most 1024 characters.</summary>
    [Parameter]
    [ValidateLength(0, 1024)]
    [InBody]
    public string? Surname { get; set; }

    /// <summary>The e-mail address, at most 256 characters.</summary>
    [Parameter]
    [Alias("EmailAddress")]
    [ValidateLength(0, 256)]
    [InBody("EmailAddress")]
    public string? Email { get; set; }

    /// <summary>The password to sign in with, on servers that keep accounts themselves.</summary>
    [Parameter]
    [InBody]
    public SecureString? Password { get; set; }

    /// <summary>Its roles in the tenant: names with wildcards, or roles from Get-OrchRole. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter]
    [Alias("RolesList")]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [InBody("RolesList")]
    public string[]? Role { get; set; }

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

    /// <summary>The attended robot: UserName, RobotType, ExecutionSettings.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("UserName = ''", "RobotType = 'Attended'", "ExecutionSettings = @{ }")]
    public IDictionary? RobotProvision { get; set; }

    /// <summary>The unattended robot: UserName, Password (a SecureString), CredentialType, CredentialStoreId, CredentialExternalName, LimitConcurrentExecution, ExecutionSettings.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("UserName = ''", "Password = (Read-Host -AsSecureString)", "CredentialType = 'Default'", "LimitConcurrentExecution = $true", "ExecutionSettings = @{ }")]
    public IDictionary? UnattendedRobot { get; set; }

    /// <summary>The version that its robots update to: Type (None, LatestVersion, LatestPatch or SpecificVersion) and SpecificVersion.</summary>
    [Parameter]
    [InBody]
    [KnownKeys("Type = 'LatestVersion'", "SpecificVersion = ''")]
    public IDictionary? UpdatePolicy { get; set; }

    private protected override void HandleRecord()
    {
        OrchSession session = SessionFor();
        BodyValues body = GivenValues;
        if (Role is { Length: > 0 })
        {
            if (RoleNames(session, [.. Role.Select(name => new RoleReference(name))]) is not { } names)
            {
                return;
            }

            body = body.With("RolesList", names);
        }

        if (UpdatePolicy is null && session.WebApiVersion is null or >= FirstWithUpdatePolicy)
        {
            body = body.With("UpdatePolicy", new BodyValues { ["Type"] = "None" });
        }

        Create(session, new OrchRequest(UserOperations.Post) { Body = JsonBody.Of(body) }, UserName, "Create user");
    }

    /// <summary>The names of the roles that are meant; null, with an error for each role that doesn't exist.</summary>
    private string[]? RoleNames(OrchSession session, RoleReference[] references)
    {
        RoleList? list;
        try
        {
            list = ListOf(session);
        }
        catch (OrchApiException e) when (e.ErrorId == OrchErrorId.PermissionMissing && !references.Any(RoleList.IsPattern))
        {
            Tell("The account may not list roles: names are taken as they are given.");
            _roles[session] = list = null;
        }
        catch (OrchApiException e)
        {
            WriteFailure(e, UserName);
            return null;
        }

        if (list is null)
        {
            return [.. references.Select(reference => reference.ToString())];
        }

        RoleReference[] missing = [.. references.Where(reference => list.Find(reference).Count == 0)];
        foreach (RoleReference reference in missing)
        {
            WriteFailure(list.NotFound(reference));
        }

        return missing.Length > 0 ? null : [.. references.SelectMany(list.Find).Select(role => role.Name!).Distinct()];
    }

    private RoleList? ListOf(OrchSession session)
    {
        if (!_roles.TryGetValue(session, out RoleList? list))
        {
            _roles[session] = list = Wait(token => RoleList.ReadAsync(session, Log, token));
        }

        return list;
    }
}
