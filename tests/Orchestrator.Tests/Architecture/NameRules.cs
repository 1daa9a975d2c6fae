using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>Cmdlets: where they are and what they are called.</summary>
internal static class NameRules
{
    private static readonly string[] s_verbClasses =
        ["VerbsCommon", "VerbsCommunications", "VerbsData", "VerbsDiagnostic", "VerbsLifecycle", "VerbsOther", "VerbsSecurity"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A cmdlet is sealed, or the abstract base of others", Sealed)
        {
            Broken = [Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public class GetOrchThingCommand : OrchCmdlet { }""")],
            Kept = [Seed.Get(string.Empty)],
        },
        new("A cmdlet is in the namespace Orchestrator.Commands", InNamespace)
        {
            Broken = [Seed.File("src/Orchestrator/Things/GetOrchThingCommand.cs", """namespace Orchestrator.Things; [Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : PSCmdlet { }""")],
            Kept = [Seed.Get(string.Empty)],
        },
        new("A cmdlet's class is called after its verb and noun", NamedAfterVerbAndNoun)
        {
            Broken =
            [
                Seed.Command("GetThing", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetThing : OrchCmdlet { }"""),
                Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class SetOrchThingCommand : OrchCmdlet { }"""),
            ],
            Kept = [Seed.Get(string.Empty)],
        },
        new("A cmdlet is alone in a file of its name, in the folder of its entity", InItsFile)
        {
            Broken =
            [
                Seed.Command("Things", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchCmdlet { }"""),
                Seed.File("src/Orchestrator/Common/GetOrchThingCommand.cs", """namespace Orchestrator.Commands; [Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchCmdlet { }"""),
                Seed.File("src/Orchestrator/GetOrchThingCommand.cs", """namespace Orchestrator.Commands; [Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchCmdlet { }"""),
                Seed.Command("GetOrchThingCommand", """
                    [Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchCmdlet { }
                    [Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchOtherCommand : OrchCmdlet { }
                    """),
            ],
            Kept = [Seed.Get(string.Empty)],
        },
        new("A cmdlet's verb is one of PowerShell's constants", ApprovedVerb)
        {
            Broken = [Seed.Command("MakeOrchThingCommand", """[Cmdlet("Make", "OrchThing")] public sealed class MakeOrchThingCommand : OrchCmdlet { }""")],
            Kept = [Seed.Get(string.Empty)],
        },
        new("A cmdlet's noun begins with Orch and is a singular", SingularNoun)
        {
            Broken =
            [
                Seed.Command("GetThingCommand", """[Cmdlet(VerbsCommon.Get, "Thing")] public sealed class GetThingCommand : OrchCmdlet { }"""),
                Seed.Command("GetOrchThingsCommand", """[Cmdlet(VerbsCommon.Get, "OrchThings")] public sealed class GetOrchThingsCommand : OrchCmdlet { }"""),
                Seed.Command("GetOrchthingCommand", """[Cmdlet(VerbsCommon.Get, "Orchthing")] public sealed class GetOrchthingCommand : OrchCmdlet { }"""),
            ],
            Kept =
            [
                Seed.Command("GetOrchQueueStatusCommand", """[Cmdlet(VerbsCommon.Get, "OrchQueueStatus")] public sealed class GetOrchQueueStatusCommand : OrchCmdlet { }"""),
                Seed.Command("GetOrchProcessCommand", """[Cmdlet(VerbsCommon.Get, "OrchProcess")] public sealed class GetOrchProcessCommand : OrchCmdlet { }"""),
                Seed.Command("ConnectOrchCommand", """[Cmdlet(VerbsCommunications.Connect, "Orch")] public sealed class ConnectOrchCommand : PSCmdlet { }"""),
            ],
        },
    ];

    private static IEnumerable<Violation> Sealed(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where !cmdlet.IsSealed && !cmdlet.IsAbstract
        select cmdlet.Violation($"{cmdlet.Name} is not sealed.");

    private static IEnumerable<Violation> InNamespace(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where SyntaxText.NamespaceOf(cmdlet.Syntax) != "Orchestrator.Commands"
        select cmdlet.Violation($"{cmdlet.Name} is in the namespace {SyntaxText.NamespaceOf(cmdlet.Syntax)}.");

    private static IEnumerable<Violation> NamedAfterVerbAndNoun(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where cmdlet.Name != cmdlet.Verb + cmdlet.Noun + "Command"
        select cmdlet.Violation($"{cmdlet.Name} should be {cmdlet.Verb}{cmdlet.Noun}Command.");

    private static IEnumerable<Violation> InItsFile(IReadOnlyList<SourceFile> sources)
    {
        foreach (CommandClass cmdlet in CommandClass.Cmdlets(sources))
        {
            if (!cmdlet.Parts.Any(part => part.File.Name == cmdlet.Name) || cmdlet.Parts.Any(part => part.File.Name.Split('.')[0] != cmdlet.Name))
            {
                yield return cmdlet.Violation($"{cmdlet.Name} should be in {cmdlet.Name}.cs.");
            }

            if (cmdlet.File.Folder.Length == 0 || cmdlet.File.Folder.Contains('/', StringComparison.Ordinal) || cmdlet.File.Folder == "Common")
            {
                yield return cmdlet.Violation($"{cmdlet.Name} should be in the folder of its entity, not in '{cmdlet.File.Folder}'.");
            }

            if (cmdlet.File.Nodes<ClassDeclarationSyntax>().Count(one => one.HasAttribute("Cmdlet")) > 1)
            {
                yield return cmdlet.Violation($"{cmdlet.Name} shares its file with another cmdlet.");
            }
        }
    }

    private static IEnumerable<Violation> ApprovedVerb(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where cmdlet.VerbText.Split('.') is not [string verbs, string] || !s_verbClasses.Contains(verbs)
        select cmdlet.Violation($"{cmdlet.Name} has the verb {cmdlet.VerbText}.");

    private static IEnumerable<Violation> SingularNoun(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where !cmdlet.Noun.StartsWith("Orch", StringComparison.Ordinal)
            || (cmdlet.Noun.Length > 4 && !char.IsUpper(cmdlet.Noun[4]))
            || SyntaxText.LooksPlural(cmdlet.Noun)
        select cmdlet.Violation($"{cmdlet.Name} has the noun {cmdlet.Noun}.");
}
