using System;
using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator;

/// <summary>An account of the tenant: a person, a robot account, a group of the directory, or an external application.</summary>
public sealed class User : OrchEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set => Set(ref field, value); }

    /// <summary>The name that the account signs in with; for a group its name in the directory.</summary>
    public string? UserName { get; set => Set(ref field, value); }

    /// <summary>User, Robot, DirectoryUser, DirectoryGroup, DirectoryRobot or DirectoryExternalApplication.</summary>
    public string? Type { get; set => Set(ref field, value); }

    /// <summary>The person's given name.</summary>
    public string? Name { get; set => Set(ref field, value); }

    /// <summary>The person's family name.</summary>
    public string? Surname { get; set => Set(ref field, value); }

    /// <summary>Given name and family name together.</summary>
    public string? FullName { get; set => Set(ref field, value); }

    /// <summary>The e-mail address.</summary>
    public string? EmailAddress { get; set => Set(ref field, value); }

    /// <summary>The domain of the directory. Servers leave it empty for accounts of Active Directory.</summary>
    public string? Domain { get; set => Set(ref field, value); }

    /// <summary>The account's id in the directory that it comes from.</summary>
    public string? DirectoryIdentifier { get; set => Set(ref field, value); }

    /// <summary>Who checks the account's sign-in.</summary>
    public string? AuthenticationSource { get; set => Set(ref field, value); }

    /// <summary>The ways in which it may sign in.</summary>
    public IReadOnlyList<string>? LoginProviders { get; set => Set(ref field, value); }

    /// <summary>Manual or Automatic: whether somebody added it, or its first sign-in did.</summary>
    public string? ProvisionType { get; set => Set(ref field, value); }

    /// <summary>Whether it may sign in (older servers).</summary>
    public bool? IsActive { get; set => Set(ref field, value); }

    /// <summary>The names of the roles that it holds in the tenant.</summary>
    public IReadOnlyList<string>? RolesList { get; set => Set(ref field, value); }

    /// <summary>The roles that it holds in the tenant. A list has them only with <c>-Expand UserRoles</c>.</summary>
    public IReadOnlyList<UserRole>? UserRoles { get; set => Set(ref field, value); }

    /// <summary>Its units, on servers with classic folders.</summary>
    public IReadOnlyList<IDictionary<string, object?>>? OrganizationUnits { get; set => Set(ref field, value); }

    /// <summary>Its license: Attended, Development, Unattended and so on.</summary>
    public string? LicenseType { get; set => Set(ref field, value); }

    /// <summary>Whether its license comes from outside this server.</summary>
    public bool? IsExternalLicensed { get; set => Set(ref field, value); }

    /// <summary>The robot that runs when the person is there. Only reading one user by its id answers it.</summary>
    public AttendedRobot? RobotProvision { get; set => Set(ref field, value); }

    /// <summary>The robot that runs without the person. Only reading one user by its id answers it.</summary>
    public UnattendedRobot? UnattendedRobot { get; set => Set(ref field, value); }

    /// <summary>Whether it may use the web pages.</summary>
    public bool? MayHaveUserSession { get; set => Set(ref field, value); }

    /// <summary>Whether it may have an attended robot.</summary>
    public bool? MayHaveRobotSession { get; set => Set(ref field, value); }

    /// <summary>Whether it may have an unattended robot.</summary>
    public bool? MayHaveUnattendedSession { get; set => Set(ref field, value); }

    /// <summary>Whether it may have a personal workspace.</summary>
    public bool? MayHavePersonalWorkspace { get; set => Set(ref field, value); }

    /// <summary>Whether it sees its personal workspace only.</summary>
    public bool? RestrictToPersonalWorkspace { get; set => Set(ref field, value); }

    /// <summary><see cref="MayHaveUserSession"/> as set for this account, without what its groups give.</summary>
    public bool? ExplicitMayHaveUserSession { get; set => Set(ref field, value); }

    /// <summary><see cref="MayHaveRobotSession"/> as set for this account, without what its groups give.</summary>
    public bool? ExplicitMayHaveRobotSession { get; set => Set(ref field, value); }

    /// <summary><see cref="MayHavePersonalWorkspace"/> as set for this account, without what its groups give.</summary>
    public bool? ExplicitMayHavePersonalWorkspace { get; set => Set(ref field, value); }

    /// <summary><see cref="RestrictToPersonalWorkspace"/> as set for this account, without what its groups give.</summary>
    public bool? ExplicitRestrictToPersonalWorkspace { get; set => Set(ref field, value); }

    /// <summary>Whether all that it may do comes from its groups.</summary>
    public bool? HasOnlyInheritedPrivileges { get; set => Set(ref field, value); }

    /// <summary>Which version its robots update to.</summary>
    public UpdatePolicy? UpdatePolicy { get; set => Set(ref field, value); }

    /// <summary>What it is notified of, by area (older servers).</summary>
    public IDictionary<string, object?>? NotificationSubscription { get; set => Set(ref field, value); }

    /// <summary>Always empty: servers take a password and never give one.</summary>
    public string? Password { get; set => Set(ref field, value); }

    /// <summary>The id of the tenant.</summary>
    public long? TenantId { get; set => Set(ref field, value); }

    /// <summary>The name of the tenant.</summary>
    public string? TenancyName { get; set => Set(ref field, value); }

    /// <summary>The name of the tenant as pages show it.</summary>
    public string? TenantDisplayName { get; set => Set(ref field, value); }

    /// <summary>The key of the tenant.</summary>
    public string? TenantKey { get; set => Set(ref field, value); }

    /// <summary>The id of the account in the organization.</summary>
    public string? AccountId { get; set => Set(ref field, value); }

    /// <summary>When it last signed in, in local time; null for never.</summary>
    public DateTime? LastLoginTime { get; set => Set(ref field, value); }

    /// <summary>When it was made, in local time.</summary>
    public DateTime? CreationTime { get; set => Set(ref field, value); }

    /// <summary>The id of the user who made it.</summary>
    public long? CreatorUserId { get; set => Set(ref field, value); }

    /// <summary>When it was last changed, in local time.</summary>
    public DateTime? LastModificationTime { get; set => Set(ref field, value); }

    /// <summary>The id of the user who changed it last.</summary>
    public long? LastModifierUserId { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => UserName ?? Id.ToString(CultureInfo.InvariantCulture);
}
