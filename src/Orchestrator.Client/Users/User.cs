using System;
using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator;

/// <summary>An account of the tenant: a person, a robot account, a group of the directory, or an external application.</summary>
public sealed class User : OrchEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set; }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set; }

    /// <summary>The name that the account signs in with; for a group its name in the directory.</summary>
    public string? UserName { get; set; }

    /// <summary>User, Robot, DirectoryUser, DirectoryGroup, DirectoryRobot or DirectoryExternalApplication.</summary>
    public string? Type { get; set; }

    /// <summary>The person's given name.</summary>
    public string? Name { get; set; }

    /// <summary>The person's family name.</summary>
    public string? Surname { get; set; }

    /// <summary>Given name and family name together.</summary>
    public string? FullName { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? EmailAddress { get; set; }

    /// <summary>The domain of the directory. Servers leave it empty for accounts of Active Directory.</summary>
    public string? Domain { get; set; }

    /// <summary>The account's id in the directory that it comes from.</summary>
    public string? DirectoryIdentifier { get; set; }

    /// <summary>Who checks the account's sign-in.</summary>
    public string? AuthenticationSource { get; set; }

    /// <summary>The ways in which it may sign in.</summary>
    public IReadOnlyList<string>? LoginProviders { get; set; }

    /// <summary>Manual or Automatic: whether somebody added it, or its first sign-in did.</summary>
    public string? ProvisionType { get; set; }

    /// <summary>Whether it may sign in (older servers).</summary>
    public bool? IsActive { get; set; }

    /// <summary>The names of the roles that it holds in the tenant.</summary>
    public IReadOnlyList<string>? RolesList { get; set; }

    /// <summary>The roles that it holds in the tenant. A list has them only with <c>-Expand UserRoles</c>.</summary>
    public IReadOnlyList<UserRole>? UserRoles { get; set; }

    /// <summary>Its units, on servers with classic folders.</summary>
    public IReadOnlyList<IDictionary<string, object?>>? OrganizationUnits { get; set; }

    /// <summary>Its license: Attended, Development, Unattended and so on.</summary>
    public string? LicenseType { get; set; }

    /// <summary>Whether its license comes from outside this server.</summary>
    public bool? IsExternalLicensed { get; set; }

    /// <summary>The robot that runs when the person is there. Only reading one user by its id answers it.</summary>
    public AttendedRobot? RobotProvision { get; set; }

    /// <summary>The robot that runs without the person. Only reading one user by its id answers it.</summary>
    public UnattendedRobot? UnattendedRobot { get; set; }

    /// <summary>Whether it may use the web pages.</summary>
    public bool? MayHaveUserSession { get; set; }

    /// <summary>Whether it may have an attended robot.</summary>
    public bool? MayHaveRobotSession { get; set; }

    /// <summary>Whether it may have an unattended robot.</summary>
    public bool? MayHaveUnattendedSession { get; set; }

    /// <summary>Whether it may have a personal workspace.</summary>
    public bool? MayHavePersonalWorkspace { get; set; }

    /// <summary>Whether it sees its personal workspace only.</summary>
    public bool? RestrictToPersonalWorkspace { get; set; }

    /// <summary><see cref="MayHaveUserSession"/> as set for this account, without what its groups give.</summary>
    public bool? ExplicitMayHaveUserSession { get; set; }

    /// <summary><see cref="MayHaveRobotSession"/> as set for this account, without what its groups give.</summary>
    public bool? ExplicitMayHaveRobotSession { get; set; }

    /// <summary><see cref="MayHavePersonalWorkspace"/> as set for this account, without what its groups give.</summary>
    public bool? ExplicitMayHavePersonalWorkspace { get; set; }

    /// <summary><see cref="RestrictToPersonalWorkspace"/> as set for this account, without what its groups give.</summary>
    public bool? ExplicitRestrictToPersonalWorkspace { get; set; }

    /// <summary>Whether all that it may do comes from its groups.</summary>
    public bool? HasOnlyInheritedPrivileges { get; set; }

    /// <summary>Which version its robots update to.</summary>
    public UpdatePolicy? UpdatePolicy { get; set; }

    /// <summary>What it is notified of, by area (older servers).</summary>
    public IDictionary<string, object?>? NotificationSubscription { get; set; }

    /// <summary>Always empty: servers take a password and never give one.</summary>
    public string? Password { get; set; }

    /// <summary>The id of the tenant.</summary>
    public long? TenantId { get; set; }

    /// <summary>The name of the tenant.</summary>
    public string? TenancyName { get; set; }

    /// <summary>The name of the tenant as pages show it.</summary>
    public string? TenantDisplayName { get; set; }

    /// <summary>The key of the tenant.</summary>
    public string? TenantKey { get; set; }

    /// <summary>The id of the account in the organization.</summary>
    public string? AccountId { get; set; }

    /// <summary>When it last signed in, in local time; null for never.</summary>
    public DateTime? LastLoginTime { get; set; }

    /// <summary>When it was made, in local time.</summary>
    public DateTime? CreationTime { get; set; }

    /// <summary>The id of the user who made it.</summary>
    public long? CreatorUserId { get; set; }

    /// <summary>When it was last changed, in local time.</summary>
    public DateTime? LastModificationTime { get; set; }

    /// <summary>The id of the user who changed it last.</summary>
    public long? LastModifierUserId { get; set; }

    /// <inheritdoc/>
    public override string ToString() => UserName ?? Id.ToString(CultureInfo.InvariantCulture);
}
