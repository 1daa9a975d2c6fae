using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Reads calls of the module's cmdlets, and takes them down.</summary>
internal sealed class CmdletReader(ScriptReader reader)
{
    /// <summary>The parameters of Connect-Orch that tell sessions apart.</summary>
    private static readonly string[] s_labels = ["Profile", "Name", "Url", "Uri", "Organization", "Tenant", "As"];

    private readonly CmdletBinder _binder = new(reader);
    private readonly FolderReader _folders = new(reader);

    public Known Read(CommandAst call, Type cmdlet, Known? input)
    {
        CommandParameters parameters = CommandParameters.Of(cmdlet);
        ArgumentList arguments = ArgumentList.Read(reader, call, parameters.TakesValue);
        if (reader.Current is null)
        {
            return Known.Unknown;
        }

        string proper = parameters.CommandName;
        Dictionary<string, NamedArgument> given = _binder.Bind(parameters, proper, arguments, input);
        IReadOnlyList<string>? folder = _folders.Of(cmdlet, given, input);
        string? session = SessionOf(given, input);
        reader.Add(call, ScriptCall.Of(proper, cmdlet, Values(parameters, given), reader.FileOf(call.Extent), reader.Place.LineOf(call.Extent), reader.Doubt) with
        {
            Folder = folder,
            Session = session,
            Reach = _folders.Reach(cmdlet, given, input),
            OnlyReads = OnlyReads(given),
        });
        if (cmdlet == typeof(ConnectOrchCommand))
        {
            return Connect(given, call);
        }

        Blocks(cmdlet, given, input, call);
        IReadOnlyList<Type> types = parameters.OutputOf([.. given.Values.Where(one => !one.Optional).Select(one => one.Name)]);
        IReadOnlyList<string>? home = _folders.OfOutput(cmdlet, given, folder);
        return cmdlet == typeof(InvokeOrchApiCommand) || types.Count == 0 ? Known.Unknown : Either.Of(types.Select(type => new Typed(type, home, session)));
    }

    /// <summary>A cmdlet that shows its name only.</summary>
    public void Any(Ast at, string name, Type cmdlet)
    {
        Dictionary<string, GivenValue> perhaps = CommandParameters.Of(cmdlet).All.ToDictionary(one => one.Name, _ => GivenValue.Perhaps, StringComparer.OrdinalIgnoreCase);
        reader.Add(at, ScriptCall.Of(name, cmdlet, perhaps, reader.FileOf(at.Extent), reader.Place.LineOf(at.Extent), reader.Doubt) with { Session = reader.State.Session });
    }

    private Dictionary<string, GivenValue> Values(CommandParameters parameters, Dictionary<string, NamedArgument> given)
    {
        Dictionary<string, GivenValue> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (NamedArgument one in given.Values)
        {
            bool isSwitch = parameters.All.FirstOrDefault(parameter => parameter.Name == one.Name)?.IsSwitch == true;
            GivenValue value = ValueReader.Of(reader, one.Value!);
            value = isSwitch && !value.IsLiteral ? GivenValue.Perhaps : value;
            values[one.Name] = one.Optional ? GivenValue.Optional(value) : value;
        }

        return values;
    }

    /// <summary>Whether <c>-WhatIf</c>, or the preference, keeps the call from changing anything for sure.</summary>
    private bool OnlyReads(Dictionary<string, NamedArgument> given) => given.TryGetValue("WhatIf", out NamedArgument? own)
        ? !own.Optional && Operators.Truth(own.Value) == true
        : Operators.Truth(reader.State.Find("WhatIfPreference")) == true;

    private string? SessionOf(Dictionary<string, NamedArgument> given, Known? input)
    {
        Known? named = given.TryGetValue("Session", out NamedArgument? own) ? own.Value : null;
        return named is Typed { Session: { } label } ? label
            : named is not null && named is not Constant { Value: null } ? "-Session"
            : (FolderReader.Live(input) ?? given.Values.Select(one => FolderReader.Live(one.Value)).FirstOrDefault(one => one is not null))?.Session ?? reader.State.Session;
    }

    private Typed Connect(Dictionary<string, NamedArgument> given, CommandAst call)
    {
        string label = string.Join(" ", s_labels
            .Select(name => given.TryGetValue(name, out NamedArgument? value) ? Operators.Template(value.Value!)?.Replace(PartialText.Hole, '…') : null)
            .Where(text => text is { Length: > 0 }));
        label = label.Length > 0 ? label : call.Extent.Text.Split('\n')[0].Trim();
        IReadOnlyList<string>? folder = given.TryGetValue("Folder", out NamedArgument? named) ? ValueReader.Of(reader, named.Value!).Names : null;
        if (!given.ContainsKey("NoDefault"))
        {
            reader.State.Session = label;
            reader.State.Folder = folder;
            return new Typed(typeof(OrchSession), folder, reader.State.Session);
        }

        return new Typed(typeof(OrchSession), folder, label);
    }

    /// <summary>Runs the script blocks that a cmdlet is given; Use-OrchFolder in its folder.</summary>
    private void Blocks(Type cmdlet, Dictionary<string, NamedArgument> given, Known? input, CommandAst call)
    {
        Block[] blocks = [.. given.Values.Select(one => one.Value).OfType<Block>()];
        if (cmdlet != typeof(UseOrchFolderCommand))
        {
            foreach (Block block in blocks.Where(_ => reader.Current is not null))
            {
                reader.Blocks.ForEach(block, input ?? Known.Unknown);
            }

            return;
        }

        IReadOnlyList<string>? folder = given.TryGetValue("Folder", out NamedArgument? named) ? FolderReader.Live(named.Value)?.Folder ?? ValueReader.Of(reader, named.Value!).Names : null;
        IReadOnlyList<string>? before = reader.State.Folder;
        reader.State.Folder = folder;
        if (given.TryGetValue("ScriptBlock", out NamedArgument? body))
        {
            reader.Blocks.Run(body.Value!, [], null, call.Extent);
            if (reader.Current is not null)
            {
                reader.State.Folder = before;
            }
        }
    }
}
