using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Tests.Architecture;

/// <summary>Cmdlets that change something: -WhatIf and -Confirm.</summary>
internal static class ChangeRules
{
    /// <summary>Verbs that change what the server holds.</summary>
    private static readonly HashSet<string> s_changing = new(StringComparer.Ordinal)
    {
        "Add", "Approve", "Block", "Clear", "Close", "Complete", "Confirm", "Convert", "ConvertTo", "Copy", "Deny", "Deploy", "Disable", "Edit", "Enable",
        "Grant", "Import", "Initialize", "Install", "Invoke", "Join", "Lock", "Merge", "Mount", "Move", "New", "Optimize", "Publish", "Push",
        "Register", "Remove", "Rename", "Repair", "Request", "Reset", "Resize", "Restart", "Restore", "Resume", "Revoke", "Send", "Set", "Skip", "Split",
        "Start", "Step", "Stop", "Submit", "Suspend", "Switch", "Sync", "Unblock", "Undo", "Uninstall", "Unlock", "Unpublish", "Unregister", "Update",
    };

    /// <summary>Verbs that only look.</summary>
    private static readonly HashSet<string> s_reading = new(StringComparer.Ordinal)
    {
        "Compare", "ConvertFrom", "Find", "Format", "Get", "Group", "Measure", "Read", "Resolve", "Search", "Select", "Show", "Test", "Trace", "Wait", "Watch",
    };

    /// <summary>Verbs after which something is gone.</summary>
    private static readonly HashSet<string> s_destroying = new(StringComparer.Ordinal) { "Clear", "Remove", "Reset", "Uninstall", "Unregister" };

    /// <summary>Cmdlets of other verbs that can't be undone or take rights away.</summary>
    private static readonly HashSet<string> s_damaging = new(StringComparer.Ordinal) { "ConvertTo-OrchFloatingRobot" };

    /// <summary>Cmdlets that the rules would take for what they are not.</summary>
    private static readonly Dictionary<string, string> s_changesNothing = new(StringComparer.Ordinal)
    {
        ["Add-OrchSandboxFault"] = "It is a sandbox of this process that misbehaves.",
        ["Clear-OrchSandboxFault"] = "It is a sandbox of this process that misbehaves no more.",
        ["Start-OrchSandbox"] = "What it starts lives in this process and ends with it.",
        ["Stop-OrchSandbox"] = "What it stops lives in this process.",
    };

    /// <summary>Operations that are sent as a change and only read.</summary>
    private static readonly HashSet<string> s_readsByPost = new(StringComparer.Ordinal)
    {
        "Assets_GetRobotAssetByNameForRobotKey",
    };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A cmdlet whose verb changes something has -WhatIf and -Confirm", ChangingVerb)
        {
            Broken = [Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing")] public sealed class SetOrchThingCommand : OrchCmdlet { }""")],
            Kept =
            [
                Seed.Get(string.Empty),
                Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing", SupportsShouldProcess = true)] public sealed class SetOrchThingCommand : OrchCmdlet { }"""),
                Seed.Command("UseOrchFolderCommand", """[Cmdlet(VerbsOther.Use, "OrchFolder")] public sealed class UseOrchFolderCommand : OrchCmdlet { }"""),
            ],
        },
        new("A cmdlet that calls an operation that changes something has -WhatIf and -Confirm", ChangingOperation)
        {
            Broken =
            [
                Seed.Command(
                    "SaveOrchThingCommand",
                    """[Cmdlet(VerbsData.Save, "OrchThing")] [Calls("Things_Get", "Things_Lock")] public sealed class SaveOrchThingCommand : OrchCmdlet { }""",
                    ("src/Orchestrator.Client/Things/ThingOperations.cs", """
                        internal static class ThingOperations
                        {
                            public static readonly Operation Get = new("Things_Get", "GET", "/odata/Things");
                            public static readonly Operation Lock = new("Things_Lock", "POST", "/odata/Things/Lock");
                        }
                        """)),
            ],
            Kept =
            [
                Seed.Command(
                    "SaveOrchThingCommand",
                    """[Cmdlet(VerbsData.Save, "OrchThing")] [Calls("Things_Get")] public sealed class SaveOrchThingCommand : OrchCmdlet { }""",
                    ("src/Orchestrator.Client/Things/ThingOperations.cs", """internal static class ThingOperations { public static readonly Operation Get = new("Things_Get", "GET", "/odata/Things"); }""")),
            ],
        },
        new("A cmdlet that has -WhatIf and -Confirm asks", Asks)
        {
            Broken = [Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing", SupportsShouldProcess = true)] public sealed class SetOrchThingCommand : OrchCmdlet { void A() => other.ShouldProcess(); }""")],
            Kept =
            [
                Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing", SupportsShouldProcess = true)] public sealed class SetOrchThingCommand : OrchCmdlet { void A() { if (ShouldProcess("a")) { } } }"""),
                Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing", SupportsShouldProcess = true)] public sealed class SetOrchThingCommand : OrchItemCommand<Thing> { }"""),
            ],
        },
        new("A cmdlet that removes something asks first", RemoveAsksFirst)
        {
            Broken = [Seed.Command("RemoveOrchThingCommand", """[Cmdlet(VerbsCommon.Remove, "OrchThing", SupportsShouldProcess = true)] public sealed class RemoveOrchThingCommand : OrchItemCommand<Thing> { }""")],
            Kept =
            [
                Seed.Command("RemoveOrchThingCommand", """[Cmdlet(VerbsCommon.Remove, "OrchThing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)] public sealed class RemoveOrchThingCommand : OrchItemCommand<Thing> { }"""),
            ],
        },
        new("A cmdlet that does no damage does not ask unbidden, and one that does asks", OnlyDestroyersAsk)
        {
            Broken =
            [
                Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)] public sealed class SetOrchThingCommand : OrchItemCommand<Thing> { }"""),
                Seed.Command("ConvertToOrchFloatingRobotCommand", """[Cmdlet(VerbsData.ConvertTo, "OrchFloatingRobot", SupportsShouldProcess = true)] public sealed class ConvertToOrchFloatingRobotCommand : OrchItemCommand<Thing> { }"""),
            ],
            Kept = [Seed.Command("RemoveOrchThingCommand", """[Cmdlet(VerbsCommon.Remove, "OrchThing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)] public sealed class RemoveOrchThingCommand : OrchItemCommand<Thing> { }""")],
        },
        new("A cmdlet that only looks has no -WhatIf", ReadersAskNothing)
        {
            Broken = [Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing", SupportsShouldProcess = true)] public sealed class GetOrchThingCommand : OrchCmdlet { }""")],
            Kept = [Seed.Get(string.Empty)],
        },
    ];

    private static IEnumerable<Violation> ChangingVerb(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where s_changing.Contains(cmdlet.Verb) && !cmdlet.SupportsShouldProcess && !s_changesNothing.ContainsKey(cmdlet.CommandName)
        select cmdlet.Violation($"{cmdlet.CommandName} lacks SupportsShouldProcess.");

    private static IEnumerable<Violation> ChangingOperation(IReadOnlyList<SourceFile> sources)
    {
        IReadOnlyDictionary<string, DeclaredOperation> operations = DeclaredOperation.ById(sources);
        return from cmdlet in CommandClass.Cmdlets(sources)
               where !cmdlet.SupportsShouldProcess && !(cmdlet.Verb == "Test" && cmdlet.Noun == "OrchWebhook")
               from id in cmdlet.Calls
               where operations.TryGetValue(id, out DeclaredOperation? operation) && operation.Method != "GET" && !s_readsByPost.Contains(id)
               select cmdlet.Violation($"{cmdlet.CommandName} calls {id}, a {operations[id].Method}, and lacks SupportsShouldProcess.");
    }

    private static IEnumerable<Violation> Asks(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where cmdlet.SupportsShouldProcess && !cmdlet.Chain.Any(one => one.Invokes("ShouldProcess"))
        select cmdlet.Violation($"{cmdlet.CommandName} never calls ShouldProcess.");

    private static IEnumerable<Violation> RemoveAsksFirst(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where cmdlet.Verb == "Remove" && cmdlet.ConfirmImpact != "High"
        select cmdlet.Violation($"{cmdlet.CommandName} lacks ConfirmImpact.High.");

    private static IEnumerable<Violation> OnlyDestroyersAsk(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where cmdlet.ConfirmImpact == "High" != s_damaging.Contains(cmdlet.CommandName) && !s_destroying.Contains(cmdlet.Verb)
        select cmdlet.Violation($"{cmdlet.CommandName} has ConfirmImpact.High.");

    private static IEnumerable<Violation> ReadersAskNothing(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where s_reading.Contains(cmdlet.Verb) && cmdlet.SupportsShouldProcess
        select cmdlet.Violation($"{cmdlet.CommandName} has SupportsShouldProcess.");
}
