using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>What cmdlets write.</summary>
internal static class OutputRules
{
    private static readonly string[] s_writers = ["WriteObject", "WriteEntity", "WriteRows", "WriteRow", "WriteById", "WriteFresh"];

    private static readonly (string Path, string Text) s_list = ("src/Orchestrator/Common/OrchReadCommand.cs", "public abstract class OrchReadCommand<T> : OrchCmdlet { }");

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A cmdlet that writes objects says of which type", HasOutputType)
        {
            Broken =
            [
                Seed.Get(string.Empty, attributes: string.Empty),
                Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing")] public sealed class SetOrchThingCommand : OrchCmdlet { [Parameter] public SwitchParameter PassThru { get; set; } }"""),
                Seed.Command("ResolveOrchThingCommand", """[Cmdlet(VerbsDiagnostic.Resolve, "OrchThing")] public sealed class ResolveOrchThingCommand : OrchCmdlet { void A() => WriteObject(1); }"""),
            ],
            Kept =
            [
                Seed.Get(string.Empty),
                Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing")] public sealed class SetOrchThingCommand : OrchCmdlet { }"""),
            ],
        },
        new("A cmdlet that lists has -First, -Skip and -IncludeTotalCount", ListsPage)
        {
            Broken = [Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchReadCommand<Thing> { }""", s_list)],
            Kept =
            [
                Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing", SupportsPaging = true)] public sealed class GetOrchThingCommand : OrchReadCommand<Thing> { }""", s_list),
                Seed.Get(string.Empty),
            ],
        },
        new("-PassThru is a switch, and New- needs none", PassThru)
        {
            Broken =
            [
                Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing")] public sealed class SetOrchThingCommand : OrchCmdlet { [Parameter] public bool PassThru { get; set; } }"""),
                Seed.Command("NewOrchThingCommand", """[Cmdlet(VerbsCommon.New, "OrchThing")] public sealed class NewOrchThingCommand : OrchCmdlet { [Parameter] public SwitchParameter PassThru { get; set; } }"""),
            ],
            Kept = [Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing")] public sealed class SetOrchThingCommand : OrchCmdlet { [Parameter] public SwitchParameter PassThru { get; set; } }""")],
        },
        new("A cmdlet that changes objects can write them", ChangersPassThru)
        {
            Broken = [Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing")] public sealed class SetOrchThingCommand : OrchItemCommand<Thing> { }""")],
            Kept = [Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing")] public sealed class SetOrchThingCommand : OrchItemCommand<Thing> { [Parameter] public SwitchParameter PassThru { get; set; } }""")],
        },
        new("Nothing is written where a broad catch would swallow the end of the pipeline", NoWriteInBroadCatch)
        {
            Broken =
            [
                Seed.Get("void A() { try { WriteObject(1); } catch (Exception) { } }"),
                Seed.Get("void A() { try { if (true) { this.WriteEntity(1); } } catch { } }"),
                Seed.Get("void A() { try { B(); } catch (System.Management.Automation.RuntimeException e) { Log(e); } } void B() => C(); void C() => WriteObject(1);"),
                Seed.Get("void A() { try { try { WriteRows(1); } finally { } } catch (Exception e) { WriteVerbose(e.Message); throw new Other(); } }"),
            ],
            Kept =
            [
                Seed.Get("void A() { try { WriteObject(1); } catch (OrchApiException) { } }"),
                Seed.Get("void A() { try { WriteObject(1); } catch (Exception e) when (e is not PipelineStoppedException) { } }"),
                Seed.Get("void A() { try { WriteObject(1); } catch (Exception) { Free(); throw; } }"),
                Seed.Get("void A() { try { B(); } catch (Exception) { WriteObject(1); } } void B() { }"),
            ],
        },
    ];

    private static IEnumerable<Violation> HasOutputType(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where !cmdlet.IsAbstract
            && !cmdlet.Chain.Any(one => one.HasAttribute("OutputType"))
            && (cmdlet.Verb is "Get" or "New" || cmdlet.Parameters.Any(parameter => parameter.Name == "PassThru") || cmdlet.Invokes(s_writers))
        select cmdlet.Violation($"{cmdlet.CommandName} lacks [OutputType].");

    private static IEnumerable<Violation> ListsPage(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where cmdlet.Chain.Any(one => one.Name == "OrchReadCommand") && !cmdlet.SupportsPaging
        select cmdlet.Violation($"{cmdlet.CommandName} lacks SupportsPaging.");

    private static IEnumerable<Violation> PassThru(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        from parameter in cmdlet.Own
        where parameter.Name == "PassThru" && (parameter.Type != "SwitchParameter" || cmdlet.Verb == "New")
        select parameter.Violation($"of {cmdlet.CommandName} is a {parameter.Type}.");

    private static IEnumerable<Violation> ChangersPassThru(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where cmdlet.Verb is "Set" or "Enable" or "Disable"
            && cmdlet.Chain.Any(one => one.Name is "OrchItemCommand")
            && !cmdlet.Parameters.Any(parameter => parameter.Name == "PassThru")
        select cmdlet.Violation($"{cmdlet.CommandName} lacks -PassThru.");

    private static IEnumerable<Violation> NoWriteInBroadCatch(IReadOnlyList<SourceFile> sources)
    {
        IReadOnlyList<CommandClass> classes = CommandClass.Of(sources);
        foreach (CommandClass one in classes)
        {
            HashSet<string> writers = Writers(one);
            foreach ((SourceFile file, ClassDeclarationSyntax syntax) in one.Parts)
            {
                foreach (TryStatementSyntax guarded in syntax.DescendantNodes().OfType<TryStatementSyntax>().Where(guarded => guarded.Catches.Any(Swallows)))
                {
                    foreach (InvocationExpressionSyntax call in guarded.Block.DescendantNodes().OfType<InvocationExpressionSyntax>())
                    {
                        if (SyntaxText.OwnMethod(call) is { } name && writers.Contains(name))
                        {
                            yield return file.Violation(call, $"{name} stands in a try with a broad catch.");
                        }
                    }
                }
            }
        }
    }

    /// <summary>The methods of a class and its bases that write, themselves or by another.</summary>
    private static HashSet<string> Writers(CommandClass one)
    {
        HashSet<string> writers = [.. s_writers];
        (string Name, HashSet<string> Calls)[] methods =
        [
            .. one.Chain.SelectMany(link => link.Parts).SelectMany(part => part.Syntax.Members.OfType<MethodDeclarationSyntax>())
                .Select(method => (method.Identifier.Text, method.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(SyntaxText.OwnMethod).OfType<string>().ToHashSet())),
        ];
        while (methods.Any(method => method.Calls.Overlaps(writers) && writers.Add(method.Name)))
        {
            // Until no method is found that calls one of those found before.
        }

        return writers;
    }

    private static bool Swallows(CatchClauseSyntax clause) =>
        clause.Filter is null
        && (clause.Declaration is null || SyntaxText.SimpleName(clause.Declaration.Type) is "Exception" or "SystemException" or "RuntimeException" or "PipelineStoppedException")
        && clause.Block.Statements.LastOrDefault() is not ThrowStatementSyntax { Expression: null };
}
