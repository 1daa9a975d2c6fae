using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Finds out which parameters of a cmdlet a call gives, and what of their values shows.</summary>
internal sealed class CmdletBinder(ScriptReader reader)
{
    /// <summary>The parameters that are given, by name, with what is known of each.</summary>
    public Dictionary<string, NamedArgument> Bind(CommandParameters parameters, string command, ArgumentList arguments, Known? input)
    {
        Dictionary<string, NamedArgument> given = new(StringComparer.OrdinalIgnoreCase);
        foreach (NamedArgument one in arguments.Named)
        {
            if (parameters.FullName(one.Name) is { } name)
            {
                given[name] = new NamedArgument(name, one.Value ?? Known.True, one.Optional);
            }
        }

        IReadOnlyList<CommandParameters.Parameter> positional = parameters.Positional([.. given.Values.Where(one => !one.Optional).Select(one => one.Name)]);
        for (int i = 0; i < arguments.Unnamed.Count && i < positional.Count; i++)
        {
            given[positional[i].Name] = new NamedArgument(positional[i].Name, arguments.Unnamed[i], Optional: false);
        }

        Standard(parameters, command, given);
        if (input is not null)
        {
            foreach (NamedArgument piped in Pipe(parameters, given.Keys, input))
            {
                given[piped.Name] = piped;
            }
        }

        if (arguments.IsOpen)
        {
            foreach (string name in parameters.All.Select(one => one.Name).Concat(["WhatIf"]).Where(name => !given.ContainsKey(name)).ToArray())
            {
                given[name] = new NamedArgument(name, Known.Unknown, Optional: true);
            }
        }

        Exclude(parameters, given);
        return given;
    }

    /// <summary>What <c>$PSDefaultParameterValues</c> gives parameters that the call does not.</summary>
    private void Standard(CommandParameters parameters, string command, Dictionary<string, NamedArgument> given)
    {
        foreach (HeapObject made in Alternatives(reader.State.Find("PSDefaultParameterValues")).OfType<HeapObject>())
        {
            HeapContent content = reader.State.Content(made);
            if (Operators.Truth(content.Find("Disabled")) == true)
            {
                continue;
            }

            foreach (KeyValuePair<string, Known> entry in content.Entries)
            {
                string[] parts = entry.Key.Split(':');
                if (parts.Length == 2
                    && WildcardPattern.Get(parts[0].Trim(), WildcardOptions.IgnoreCase).IsMatch(command)
                    && parameters.FullName(parts[1].Trim()) is { } name
                    && !(given.TryGetValue(name, out NamedArgument? own) && !own.Optional))
                {
                    Known value = entry.Value is Block block ? reader.Blocks.Run(block, [], null, block.Body.Extent) : entry.Value;
                    given[name] = new NamedArgument(name, own is null ? value : Either.Of(value, own.Value!), content.IsOptional(entry.Key));
                }
            }
        }
    }

    /// <summary>The parameters that piped objects are bound to; of several kinds of objects, those that each of them is.</summary>
    private NamedArgument[] Pipe(CommandParameters parameters, ICollection<string> given, Known input)
    {
        Known[] kinds = [.. Alternatives(reader.Expressions.Items(input) is Sequence { Items.Count: > 0 } many && !many.Items.All(item => item is Constant) ? Either.Of(many.Items) : reader.Expressions.Items(input))];
        Dictionary<string, NamedArgument>[] bound = [.. kinds.Select(kind => PipeOne(parameters, given, kind).ToDictionary(one => one.Name, StringComparer.OrdinalIgnoreCase))];
        return [.. bound.SelectMany(one => one.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Select(name =>
        {
            NamedArgument[] same = [.. bound.Where(one => one.ContainsKey(name)).Select(one => one[name])];
            return new NamedArgument(name, Either.Of(same.Select(one => one.Value!)), same.Length < bound.Length || same.Any(one => one.Optional));
        })];
    }

    private IEnumerable<NamedArgument> PipeOne(CommandParameters parameters, ICollection<string> given, Known input)
    {
        CommandParameters.Parameter[] free = [.. parameters.All.Where(one => !given.Contains(one.Name))];
        CommandParameters.Parameter? whole = free.FirstOrDefault(one => one.FromPipeline);
        if (input is Sequence { Items.Count: 0 } or Constant { Value: null })
        {
            yield break;
        }

        Type? type = ExpressionReader.TypeOf(input);
        bool isRow = input == Known.Row || input is HeapObject;
        bool isEntity = type is not null && typeof(OrchEntity).IsAssignableFrom(type);
        bool isWhole = whole is not null && !isRow && (input is Constant or Sequence or PartialText || (type is not null && (!isEntity || whole.Entity is null || whole.Entity == type)));
        if (isWhole)
        {
            yield return new NamedArgument(whole!.Name, input, Optional: false);
        }

        bool anything = type is null && !isRow;
        foreach (CommandParameters.Parameter parameter in free.Where(one => !(isWhole && one == whole)))
        {
            if (anything && (parameter.FromProperty || parameter.FromPipeline))
            {
                yield return new NamedArgument(parameter.Name, Known.Unknown, Optional: !parameter.IsMandatory);
            }
            else if (parameter.FromProperty && OfProperty(parameter, input, type) is { } value)
            {
                yield return value;
            }
        }
    }

    private NamedArgument? OfProperty(CommandParameters.Parameter parameter, Known input, Type? type)
    {
        switch (input)
        {
            case HeapObject made:
                HeapContent content = reader.State.Content(made);
                return parameter.Names.Where(name => content.Find(name) is not null).Select(name => new NamedArgument(parameter.Name, content.Find(name), content.IsOptional(name))).FirstOrDefault()
                    ?? (content.Open ? new NamedArgument(parameter.Name, Known.Unknown, Optional: !parameter.IsMandatory) : null);
            case var row when row == Known.Row:
                return new NamedArgument(parameter.Name, Known.Text, Optional: !parameter.IsMandatory);
            default:
                return type is null ? null : parameter.Names
                    .Where(name => MemberReader.Property(type, name) is not null)
                    .Select(name => new NamedArgument(parameter.Name, reader.Expressions.Property(input, name), Optional: false))
                    .FirstOrDefault();
        }
    }

    /// <summary>Leaves out what may be given only in parameter sets that the certain ones exclude.</summary>
    private static void Exclude(CommandParameters parameters, Dictionary<string, NamedArgument> given)
    {
        HashSet<string>? sets = parameters.SetsOf([.. given.Values.Where(one => !one.Optional).Select(one => one.Name)]);
        foreach (NamedArgument one in given.Values.Where(one => one.Optional).ToArray())
        {
            if (sets is not null && parameters.All.FirstOrDefault(parameter => parameter.Name == one.Name) is { } parameter && !parameter.IsIn(sets))
            {
                given.Remove(one.Name);
            }
        }
    }

    private static IEnumerable<Known> Alternatives(Known? value) => value switch
    {
        null => [],
        Either several => several.Values,
        _ => [value],
    };
}
