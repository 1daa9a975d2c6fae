using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>Finds the folders that a call acts in, as far as the script names them.</summary>
internal sealed class FolderReader(ScriptReader reader)
{
    private static readonly string[] s_parameters = ["Folder", "Parent", "Destination"];

    /// <summary>The folders' paths, ids or patterns; null where the script does not name any.</summary>
    public IReadOnlyList<string>? Of(Type cmdlet, Dictionary<string, NamedArgument> given, Known? input)
    {
        if (cmdlet == typeof(GetOrchFolderCommand))
        {
            return Named(given, "Path") ?? Named(given, "Id") ?? Named(given, "Key");
        }

        NamedArgument[] own = [.. s_parameters.Where(given.ContainsKey).Select(name => given[name]).Where(one => !one.Optional)];
        if (own.Length > 0)
        {
            IReadOnlyList<string>?[] named = [.. own.Select(one => NamesOf(one.Value!))];
            return named.Contains(null) ? null : [.. named.SelectMany(some => some!).Distinct()];
        }

        Typed? live = Live(input) ?? given.Values.Select(one => Live(one.Value)).FirstOrDefault(one => one is not null);
        return live?.Folder ?? (live is not null && typeof(OrchEntity).IsAssignableFrom(live.Type) && live.Type != typeof(User) && live.Type != typeof(Role) ? null : reader.State.Folder is { Count: 0 } ? null : reader.State.Folder);
    }

    /// <summary>The folders to which a call confines itself by its own parameters and objects; null where it does not.</summary>
    public IReadOnlyList<string>? Reach(Type cmdlet, Dictionary<string, NamedArgument> given, Known? input)
    {
        string[] needed = cmdlet == typeof(NewOrchFolderCommand) ? ["Parent"] : cmdlet == typeof(MoveOrchFolderCommand) ? ["Folder", "Destination"] : [];
        return needed.Any(name => !given.TryGetValue(name, out NamedArgument? one) || one.Optional) ? null
            : cmdlet == typeof(GetOrchFolderCommand) || s_parameters.Any(given.ContainsKey) || Live(input) is { Type: var type } && type != typeof(User) && type != typeof(Role) ? Of(cmdlet, given, input)
            : null;
    }

    /// <summary>The folders that what a cmdlet writes lives in, or that it is.</summary>
    public IReadOnlyList<string>? OfOutput(Type cmdlet, Dictionary<string, NamedArgument> given, IReadOnlyList<string>? folder) =>
        cmdlet == typeof(NewOrchFolderCommand) ? Named(given, "Name") is { Count: 1 } made ? folder is { Count: 1 } ? [folder[0] + "/" + made[0]] : given.ContainsKey("Parent") ? null : made : null
        : folder;

    /// <summary>The live object in a value, which knows its folder.</summary>
    public static Typed? Live(Known? value) => value switch
    {
        Typed typed when typeof(OrchEntity).IsAssignableFrom(typed.Type) => typed,
        Sequence many => many.Items.Select(Live).FirstOrDefault(one => one is not null),
        Either several => several.Values.Select(Live).FirstOrDefault(one => one is not null),
        _ => null,
    };

    private IReadOnlyList<string>? Named(Dictionary<string, NamedArgument> given, string name) =>
        given.TryGetValue(name, out NamedArgument? one) && !one.Optional ? NamesOf(one.Value!) : null;

    private IReadOnlyList<string>? NamesOf(Known value) => (Live(value) ?? value as Typed) is { Folder: { } folder } ? folder : ValueReader.Of(reader, value).Names;
}
