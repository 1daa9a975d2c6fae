using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>The accounts of a folder as rows.</summary>
internal static class FolderUsers
{
    /// <summary>The accounts that are assigned to a folder, and to those above it where inherited ones are asked for.</summary>
    public static IEnumerable<Row> In(Company company, Row folder, bool inherited)
    {
        SortedSet<long> ids = [.. (inherited ? company.Ancestry(folder) : [folder]).SelectMany(one => company.Assignments.In(one.Id)).Select(pair => pair.Key)];
        foreach (Row user in ids.Select(id => company.Users.Find(id)).OfType<Row>())
        {
            bool own = company.Assignments.Of(folder.Id, user.Id) is not null;
            List<Row> roles = [.. (inherited ? company.Ancestry(folder) : [folder]).SelectMany(one => Roles(company, one, folder, user))];
            yield return FolderUserTables.UserRoles.Row(
                ("UserEntity", Entity(company, user, !own)),
                ("Roles", roles),
                ("HasAlertsEnabled", false),
                ("Id", user.Id));
        }
    }

    /// <summary>The roles of an account in a folder, its own and those of its groups there; null where none of them is assigned.</summary>
    public static IReadOnlyList<long>? RolesOf(Company company, Row folder, Row user)
    {
        IReadOnlyList<long>[] roles = [.. user.Numbers("GroupIds").Prepend(user.Id).Select(id => company.Assignments.Of(folder.Id, id)).OfType<IReadOnlyList<long>>()];
        return roles.Length == 0 ? null : [.. roles.SelectMany(one => one).Distinct()];
    }

    /// <summary>The tenant roles of an account.</summary>
    public static List<Row> TenantRoles(Company company, Row user) => RoleUsers(company, user, user.Numbers("RoleIds"), null);

    /// <summary>The roles of an account in one folder.</summary>
    public static Row Assignments(Company company, Row folder, Row user) => FolderUserTables.FolderAssignments.Row(
        ("Folder", Short(folder)),
        ("Roles", RoleUsers(company, user, RolesOf(company, folder, user) ?? [], folder)));

    public static Row Short(Row folder) => FolderTables.SimpleFolder.Row(
        ("DisplayName", folder["DisplayName"]), ("FullyQualifiedName", folder["FullyQualifiedName"]), ("Id", folder.Id));

    private static IEnumerable<Row> Roles(Company company, Row assigned, Row folder, Row user) =>
        (company.Assignments.Of(assigned.Id, user.Id) ?? [])
            .Select(id => company.Roles.Find(id))
            .OfType<Row>()
            .Select(role => FolderUserTables.SimpleRole.Row(
                ("Origin", assigned.Id == folder.Id ? "Assigned" : "Inherited"),
                ("RoleType", role["Type"]),
                ("InheritedFromFolder", assigned.Id == folder.Id ? null : Short(assigned)),
                ("Name", role["Name"]),
                ("Id", role.Id)));

    private static Row Entity(Company company, Row user, bool inherited) => FolderUserTables.UserEntity.Row(
        ("FullName", UserTables.FullName(user)),
        ("AuthenticationSource", user["AuthenticationSource"]),
        ("UserName", user["UserName"]),
        ("IsInherited", inherited),
        ("AssignedToFolderIds", company.Assignments.FoldersOf(user.Id)),
        ("MayHaveAttended", user["MayHaveRobotSession"]),
        ("MayHaveUnattended", user["MayHaveUnattendedSession"]),
        ("Type", user["Type"]),
        ("Source", "Orchestrator"),
        ("Id", user.Id));

    private static List<Row> RoleUsers(Company company, Row user, IEnumerable<long> roles, Row? folder) =>
    [
        .. roles.Select(id => company.Roles.Find(id)).OfType<Row>().Select(role => FolderUserTables.RoleUsers.Row(
            ("Name", role["Name"]),
            ("Users", new List<Row> { Simple(company, user, folder) }),
            ("Id", role.Id))),
    ];

    private static Row Simple(Company company, Row user, Row? folder) => FolderUserTables.SimpleUserEntity.Row(
        ("UserName", user["UserName"]),
        ("IsInherited", folder is not null && company.Assignments.Of(folder.Id, user.Id) is null),
        ("AssignedToFolderIds", company.Assignments.FoldersOf(user.Id)),
        ("MayHaveAttended", user["MayHaveRobotSession"]),
        ("MayHaveUnattended", user["MayHaveUnattendedSession"]),
        ("Type", user["Type"]),
        ("Source", "Orchestrator"),
        ("Id", user.Id));
}
