using System;
using System.Collections.Generic;

namespace Orchestrator.Tests.Contract;

/// <summary>What a class is read from.</summary>
/// <param name="schemas">The schemas, the chief one first.</param>
internal sealed class EntityMapping(params string[] schemas)
{
    public IReadOnlyList<string> Schemas { get; } = schemas;

    /// <summary>Properties of the schemas that the class does without; they stay among its additional properties.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Properties of the class that no schema has.</summary>
    public IReadOnlyList<string> NotSent { get; init; } = [];
}

/// <summary>The classes whose schema is not simply their name with Dto, or that differ from it on purpose.</summary>
internal static class EntityMap
{
    public static IReadOnlyDictionary<string, EntityMapping> All { get; } = new Dictionary<string, EntityMapping>(StringComparer.Ordinal)
    {
        ["Folder"] = new("FolderDto", "SimpleFolderDto"),
        ["FolderUser"] = new("UserRolesDto"),
        ["FolderUserAccount"] = new("UserEntityDto"),
        ["FolderUserRole"] = new("SimpleRoleDto"),
        ["Robot"] = new("RobotDto", "ExtendedRobotDto", "RobotWithLicenseDto", "SimpleRobotDto")
        {
            LeftOut = ["CreatorUserId", "Environments", "LastModifierUserId", "License", "User"],
        },
        ["RobotLicenseKey"] = new("KeyValuePairOfStringString"),
        ["RobotLog"] = new("LogDto"),
        ["RobotSession"] = new("SessionDto") { LeftOut = ["Job"] },
        ["RolePermission"] = new("PermissionDto"),
        ["TaskAssignment"] = new("TaskAssignmentDto") { LeftOut = ["Task"] },
        ["TaskData"] = new("TaskDataDto", "AppTasksDataDto") { LeftOut = ["TaskDefinitionPropertiesId", "AppTasksMetadata"] },
        ["TaskUser"] = new("UserLoginInfoDto"),
    };
}
