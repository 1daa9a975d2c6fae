using System;

namespace Orchestrator.Client;

/// <summary>When a case of a permission text counts. The document says it in words; these are all that it has.</summary>
internal enum PermissionCondition
{
    /// <summary>Always.</summary>
    None,

    /// <summary>Always, but one of several cases of this kind is enough: each lets the account see some of the rows.</summary>
    Choice,

    /// <summary>The robot that is made works on any machine.</summary>
    FloatingRobot,

    /// <summary>The robot that is made works on one machine.</summary>
    StandardRobot,

    /// <summary>The package is in the feed of the tenant.</summary>
    TenantFeed,

    /// <summary>The package is in the feed of a folder.</summary>
    FolderFeed,

    /// <summary>Live streaming is switched on, or set otherwise than before.</summary>
    LiveStreaming,

    /// <summary>The robot's user is fetched along.</summary>
    ExpandsUser,
}

/// <summary>Reads the words.</summary>
internal static class PermissionConditions
{
    /// <summary>The condition that the document's words for a case mean.</summary>
    public static PermissionCondition Read(string? words) => words switch
    {
        null => PermissionCondition.None,
        _ when Has(words, "Floating Robot") => PermissionCondition.FloatingRobot,
        _ when Has(words, "Standard Robot") => PermissionCondition.StandardRobot,
        _ when Has(words, "Tenant Feed") => PermissionCondition.TenantFeed,
        _ when Has(words, "Folder Feed") => PermissionCondition.FolderFeed,
        _ when Has(words, "live streaming") => PermissionCondition.LiveStreaming,
        _ when Has(words, "Required only when the robot's user is expanded") => PermissionCondition.ExpandsUser,
        _ when Has(words, "are returned") || words.StartsWith("Gets roles", StringComparison.Ordinal) && !Has(words, " or ") => PermissionCondition.Choice,

        // "Any folder, or only this one" says where the permission may be held, not whether it is needed.
        _ => PermissionCondition.None,
    };

    /// <summary>Whether the condition is one of two, and one of the two always holds.</summary>
    public static bool IsEither(this PermissionCondition condition) =>
        condition is PermissionCondition.FloatingRobot or PermissionCondition.StandardRobot or PermissionCondition.TenantFeed or PermissionCondition.FolderFeed;

    private static bool Has(string words, string part) => words.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
