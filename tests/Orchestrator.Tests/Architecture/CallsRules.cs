using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>What a cmdlet says that it calls, from which its permissions and its help are read.</summary>
internal static class CallsRules
{
    private static readonly (string Path, string Text) s_operations = ("src/Orchestrator.Client/Things/ThingOperations.cs", """
        internal static class ThingOperations
        {
            public static readonly Operation Get = new("Things_Get", "GET", "/odata/Things");
            public static readonly Operation GetById = new("Things_GetById", "GET", "/odata/Things({key})") { Options = Entity };
        }
        """);

    private static readonly (string Path, string Text) s_reference = ("src/Orchestrator/Things/ThingReference.cs", """
        namespace Orchestrator.Commands;
        [Calls("Things_Get")]
        public sealed class ThingReference(object thing) : EntityReference<Thing>(thing)
        {
            internal static EntityKind<Thing> ThingKind { get; } = new("thing", ThingOperations.Get, ThingOperations.GetById, thing => thing.Id, thing => thing.Name);
        }
        """);

    /// <summary>Cmdlets that send whatever they are told to.</summary>
    private static readonly HashSet<string> s_anyOperation = new(StringComparer.Ordinal) { "Invoke-OrchApi" };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A cmdlet that talks to the server has [Calls]", HasCalls)
        {
            Broken =
            [
                Seed.Get("void A() => Attempt(null, token => session.Client.RunAsync(request, Log, token));"),
                Seed.Get("OrchRequest A() => new(ThingOperations.Get);"),
                Seed.Command("SetOrchThingCommand", """[Cmdlet(VerbsCommon.Set, "OrchThing")] public sealed class SetOrchThingCommand : OrchItemCommand<Thing> { }"""),
            ],
            Kept =
            [
                Seed.Get("void A() => WriteObject(session);"),
                Seed.Get("OrchRequest A() => new(ThingOperations.Get);", """[Calls("Things_Get")]"""),
            ],
        },
        new("The operations in [Calls] are in the catalogue, each once", CallsExist)
        {
            Broken =
            [
                Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] [Calls("Things_Gte")] public sealed class GetOrchThingCommand : OrchCmdlet { }""", s_operations),
                Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] [Calls("Things_Get", "Things_Get")] public sealed class GetOrchThingCommand : OrchCmdlet { }""", s_operations),
            ],
            Kept = [Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] [Calls("Things_Get")] public sealed class GetOrchThingCommand : OrchCmdlet { }""", s_operations)],
        },
        new("The operations that a cmdlet mentions are in its [Calls]", MentionedAreNamed)
        {
            Broken =
            [
                Seed.Command(
                    "GetOrchThingCommand",
                    """[Cmdlet(VerbsCommon.Get, "OrchThing")] [Calls("Things_Get")] public sealed class GetOrchThingCommand : OrchCmdlet { Operation A => Id is null ? ThingOperations.Get : ThingOperations.GetById; }""",
                    s_operations),
            ],
            Kept =
            [
                Seed.Command(
                    "GetOrchThingCommand",
                    """[Cmdlet(VerbsCommon.Get, "OrchThing")] [Calls("Things_Get", "Things_GetById")] public sealed class GetOrchThingCommand : OrchCmdlet { Operation A => Id is null ? ThingOperations.Get : ThingOperations.GetById; }""",
                    s_operations),
                Seed.Command(
                    "GetOrchThingCommand",
                    """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchCmdlet { int A => OtherThings.Get; }""",
                    s_operations),
            ],
        },
        new("A cmdlet that reads an entity by its kind has that operation in its [Calls]", ReadsAreNamed)
        {
            Broken =
            [
                Seed.Command(
                    "SetOrchThingCommand",
                    """[Cmdlet(VerbsCommon.Set, "OrchThing")] [Calls("Things_Get")] public sealed class SetOrchThingCommand : OrchItemCommand<Thing> { void A() => WriteFresh(item, ThingReference.ThingKind); }""",
                    s_operations,
                    s_reference),
            ],
            Kept =
            [
                Seed.Command(
                    "SetOrchThingCommand",
                    """[Cmdlet(VerbsCommon.Set, "OrchThing")] [Calls("Things_GetById")] public sealed class SetOrchThingCommand : OrchItemCommand<Thing> { void A() => Update(item, ThingReference.ThingKind, given); }""",
                    s_operations,
                    s_reference),
            ],
        },
        new("A kind of reference has the operation that lists it in its [Calls]", ListsAreNamed)
        {
            Broken = [new(s_operations, (s_reference.Path, s_reference.Text.Replace("Things_Get", "Things_GetById", StringComparison.Ordinal)))],
            Kept = [new(s_operations, s_reference)],
        },
    ];

    private static IEnumerable<Violation> HasCalls(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where !cmdlet.IsAbstract && !cmdlet.Chain.Any(one => one.Calls.Any() || one.DeclaresChange) && !s_anyOperation.Contains(cmdlet.CommandName) && Talks(cmdlet)
        select cmdlet.Violation($"{cmdlet.CommandName} lacks [Calls].");

    private static bool Talks(CommandClass cmdlet) =>
        cmdlet.Chain.Any(one => Regex.IsMatch(one.Name, "^Orch(Folder)?(Read|Item|New)Command$"))
        || cmdlet.Invokes("Attempt", "Wait", "WriteRows", "WriteById", "Create", "Update")
        || cmdlet.Parts.Any(part => part.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(member => member.Name.Identifier.Text == "Client" || member.Expression.ToString().EndsWith("Operations", StringComparison.Ordinal)));

    private static IEnumerable<Violation> CallsExist(IReadOnlyList<SourceFile> sources)
    {
        IReadOnlyDictionary<string, DeclaredOperation> operations = DeclaredOperation.ById(sources);
        foreach (CommandClass one in CommandClass.Of(sources))
        {
            foreach (IGrouping<string, string> id in one.Calls.GroupBy(id => id))
            {
                if (!operations.ContainsKey(id.Key))
                {
                    yield return one.Violation($"{one.Name} calls '{id.Key}', which the catalogue lacks.");
                }
                else if (id.Count() > 1)
                {
                    yield return one.Violation($"{one.Name} names '{id.Key}' twice.");
                }
            }
        }
    }

    private static IEnumerable<Violation> MentionedAreNamed(IReadOnlyList<SourceFile> sources)
    {
        IReadOnlyDictionary<string, DeclaredOperation> operations = DeclaredOperation.ByName(sources);
        foreach (CommandClass cmdlet in CommandClass.Cmdlets(sources))
        {
            HashSet<string> named = [.. cmdlet.Chain.SelectMany(one => one.Calls)];
            foreach (MemberAccessExpressionSyntax member in cmdlet.Parts.SelectMany(part => part.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>()))
            {
                if (operations.TryGetValue(member.ToString(), out DeclaredOperation? operation) && !CommandClass.IsDeclaredChange(member) && named.Add(operation.Id))
                {
                    yield return cmdlet.File.Violation(member, $"{cmdlet.CommandName} lacks '{operation.Id}' in [Calls].");
                }
            }
        }
    }

    private static IEnumerable<Violation> ReadsAreNamed(IReadOnlyList<SourceFile> sources)
    {
        Dictionary<string, string> byId = Kinds(sources).ToDictionary(kind => kind.Owner.Name + "." + kind.Name, kind => kind.ById, StringComparer.Ordinal);
        return from cmdlet in CommandClass.Cmdlets(sources)
               from part in cmdlet.Parts
               from call in part.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
               where SyntaxText.OwnMethod(call) is "Update" or "WriteFresh" or "Read"
               from argument in call.ArgumentList.Arguments
               where byId.TryGetValue(argument.Expression.ToString(), out string? id) && !cmdlet.Calls.Contains(id)
               select part.File.Violation(call, $"{cmdlet.CommandName} lacks '{byId[argument.Expression.ToString()]}' in [Calls].");
    }

    private static IEnumerable<Violation> ListsAreNamed(IReadOnlyList<SourceFile> sources) =>
        from kind in Kinds(sources)
        where !kind.Owner.Calls.Contains(kind.List)
        select kind.Owner.Violation($"{kind.Owner.Name} lacks '{kind.List}' in [Calls].");

    /// <summary>The kinds of entities, with the ids of the operations that list them and read one.</summary>
    private static IEnumerable<(CommandClass Owner, string Name, string List, string ById)> Kinds(IReadOnlyList<SourceFile> sources)
    {
        IReadOnlyDictionary<string, DeclaredOperation> operations = DeclaredOperation.ByName(sources);
        return from owner in CommandClass.Of(sources)
               from property in owner.Syntax.Members.OfType<PropertyDeclarationSyntax>()
               where SyntaxText.SimpleName(property.Type) == "EntityKind"
               let arguments = (property.Initializer?.Value as BaseObjectCreationExpressionSyntax)?.ArgumentList?.Arguments
               where arguments is { Count: > 3 }
               let list = operations.GetValueOrDefault(arguments.Value[1].Expression.ToString())
               let byId = operations.GetValueOrDefault(arguments.Value[2].Expression.ToString())
               where list is not null && byId is not null
               select (owner, property.Identifier.Text, list.Id, byId.Id);
    }
}
