using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Tests.Architecture;

/// <summary>Parameter sets, positions and the pipeline.</summary>
internal static class BindingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A parameter set takes one parameter from the pipeline", OneFromPipeline)
        {
            Broken =
            [
                Seed.Get("[Parameter(ValueFromPipeline = true)] public A? A { get; set; } [Parameter(ValueFromPipeline = true)] public B? B { get; set; }"),
                Seed.Get("""[Parameter(ValueFromPipeline = true, ParameterSetName = "X")] public A? A { get; set; } [Parameter(ValueFromPipeline = true)] public B? B { get; set; }"""),
                Seed.Command(
                    "GetOrchThingCommand",
                    """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : FolderCommand { [Parameter(ValueFromPipeline = true)] public B? B { get; set; } }""",
                    ("src/Orchestrator/Common/FolderCommand.cs", "public abstract class FolderCommand : OrchCmdlet { [Parameter(ValueFromPipeline = true)] public A? A { get; set; } }")),
            ],
            Kept =
            [
                Seed.Get("""[Parameter(ValueFromPipeline = true, ParameterSetName = "X")] public A? A { get; set; } [Parameter(ValueFromPipeline = true, ParameterSetName = "Y")] public B? B { get; set; }"""),
                Seed.Get("[Parameter(ValueFromPipeline = true)] public A? A { get; set; } [Parameter(ValueFromPipelineByPropertyName = true)] public B? B { get; set; }"),
            ],
        },
        new("A parameter set has each position once, from 0 on", PositionsOnce)
        {
            Broken =
            [
                Seed.Get("[Parameter(Position = 0)] public A? A { get; set; } [Parameter(Position = 0)] public B? B { get; set; }"),
                Seed.Get("[Parameter(Position = 1)] public A? A { get; set; }"),
                Seed.Get("""[Parameter(Position = 0, ParameterSetName = "X")] public A? A { get; set; } [Parameter(Position = 0)] public B? B { get; set; }"""),
            ],
            Kept =
            [
                Seed.Get("[Parameter(Position = 0)] public A? A { get; set; } [Parameter(Position = 1)] public B? B { get; set; }"),
                Seed.Get("""[Parameter(Position = 0, ParameterSetName = "X")] public A? A { get; set; } [Parameter(Position = 0, ParameterSetName = "Y")] public B? B { get; set; }"""),
            ],
        },
        new("A cmdlet with several parameter sets names the default one", DefaultSet)
        {
            Broken =
            [
                Seed.Get("""[Parameter(ParameterSetName = "X")] public A? A { get; set; } [Parameter(ParameterSetName = "Y")] public B? B { get; set; }"""),
                Seed.Command("GetOrchThingCommand", """
                    [Cmdlet(VerbsCommon.Get, "OrchThing", DefaultParameterSetName = "Z")]
                    public sealed class GetOrchThingCommand : OrchCmdlet { [Parameter(ParameterSetName = "X")] public A? A { get; set; } [Parameter(ParameterSetName = "Y")] public B? B { get; set; } }
                    """),
            ],
            Kept =
            [
                Seed.Get("[Parameter] public A? A { get; set; }"),
                Seed.Command("GetOrchThingCommand", """
                    [Cmdlet(VerbsCommon.Get, "OrchThing", DefaultParameterSetName = "X")]
                    public sealed class GetOrchThingCommand : OrchCmdlet { [Parameter(ParameterSetName = "X")] public A? A { get; set; } [Parameter(ParameterSetName = "Y")] public B? B { get; set; } }
                    """),
            ],
        },
    ];

    private static IEnumerable<Violation> OneFromPipeline(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        from set in Sets(cmdlet)
        let piped = In(cmdlet, set).Where(one => one.Membership.FromPipeline && !IsFolderOfList(cmdlet, one.Parameter)).Select(one => "-" + one.Parameter.Name).Distinct().ToArray()
        where piped.Length > 1
        select cmdlet.Violation($"{cmdlet.CommandName} takes {string.Join(" and ", piped)} from the pipeline{Named(set)}.");

    /// <summary>What lists the contents of folders takes folders beside what it names; its base class tells them apart.</summary>
    private static bool IsFolderOfList(CommandClass cmdlet, CommandParameter parameter) =>
        parameter.Name == "Folder" && cmdlet.Chain.Any(one => one.Name == "OrchFolderReadCommand");

    private static IEnumerable<Violation> PositionsOnce(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        from set in Sets(cmdlet)
        let positions = In(cmdlet, set).Select(one => one.Membership.Position).OfType<string>().Order(System.StringComparer.Ordinal).ToArray()
        where !positions.SequenceEqual(Enumerable.Range(0, positions.Length).Select(position => position.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        select cmdlet.Violation($"{cmdlet.CommandName} has the positions {string.Join(", ", positions)}{Named(set)}.");

    private static IEnumerable<Violation> DefaultSet(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        let sets = Sets(cmdlet).OfType<string>().ToArray()
        where sets.Length > 1 && (cmdlet.DefaultParameterSet is null || !sets.Contains(cmdlet.DefaultParameterSet))
        select cmdlet.Violation($"{cmdlet.CommandName} has the sets {string.Join(", ", sets)} and the default '{cmdlet.DefaultParameterSet}'.");

    /// <summary>The named sets; a nameless one where there is none.</summary>
    private static string?[] Sets(CommandClass cmdlet)
    {
        string?[] named = [.. cmdlet.Parameters.SelectMany(parameter => parameter.Sets).Select(membership => membership.Set).OfType<string>().Distinct()];
        return named.Length > 0 ? named : [null];
    }

    private static IEnumerable<(CommandParameter Parameter, CommandParameter.Membership Membership)> In(CommandClass cmdlet, string? set) =>
        from parameter in cmdlet.Parameters
        from membership in parameter.Sets
        where membership.Set is null || membership.Set == set
        select (parameter, membership);

    private static string Named(string? set) => set is null ? string.Empty : " in the set " + set;
}
