using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Reads calls of commands that are neither the module's, nor the script's, nor known here: whether they can call a cmdlet.</summary>
internal sealed class OtherReader(ScriptReader reader)
{
    /// <summary>Commands of other modules that run scripts which they find by themselves.</summary>
    private static readonly string[] s_runners = ["Invoke-Pester", "Invoke-Build", "Invoke-psake", "Invoke-PSake", "Enter-PSSession", "Invoke-DscResource", "Start-DscConfiguration"];

    public Known Read(CommandAst call, string name, Known? input)
    {
        CommandInfo? command = reader.FindCommand(name);
        ArgumentList arguments = ArgumentList.Read(reader, call, parameter => TakesValue(command, parameter));
        if (reader.Current is null)
        {
            return Known.Unknown;
        }

        switch (command)
        {
            case null when ProgramReader.IsShell(name):
                return reader.Programs.Call(call, name, input);
            case null:
                reader.Tell(call.Extent, $"There is no command '{name}' here, and the script does not define it.");
                break;
            case FunctionInfo { Module.PrivateData: IDictionary data } when data.Contains("ImplicitRemoting"):
                reader.Tell(call.Extent, "The command runs on another computer, whose modules and account do not show here.");
                break;
            case FunctionInfo function when Concerns(function):
                return Own(function, arguments, input);
            case ExternalScriptInfo { Path: { } path }:
                return reader.Files.Call(call, path, input);
            case ApplicationInfo:
                return reader.Programs.Call(call, name, input);
            case var _ when s_runners.Contains(name, StringComparer.OrdinalIgnoreCase):
                reader.Tell(call.Extent, "It runs scripts that do not show here.");
                break;
            default:
                Suspect(call, arguments);
                break;
        }

        return Blocks(arguments, input);
    }

    /// <summary>A command that gets a script, or the name of a PowerShell, may run it.</summary>
    public void Suspect(CommandAst call, ArgumentList arguments)
    {
        if (arguments.Values.Any(value => Texts(value).Any(text => FilePaths.IsScript(text) || ProgramReader.IsPowerShell(text))))
        {
            reader.Tell(call.Extent, "It is given a script, which it may run.");
        }
    }

    /// <summary>Runs the script blocks among arguments.</summary>
    public Known Blocks(ArgumentList arguments, Known? input, bool changes = true)
    {
        foreach (Block body in arguments.Values.SelectMany(Inner).ToArray())
        {
            if (reader.Current is not null)
            {
                reader.Blocks.ForEach(body, input ?? Known.Unknown);
            }
        }

        foreach (HeapObject changed in arguments.Values.OfType<HeapObject>().Where(_ => changes && reader.Current is not null))
        {
            reader.State.Put(changed, reader.State.Content(changed).Opened());
        }

        return Known.Unknown;
    }

    private IEnumerable<Block> Inner(Known value) => reader.Current is null ? [] : value switch
    {
        Block block => [block],
        Sequence many => many.Items.SelectMany(Inner),
        Either several => several.Values.SelectMany(Inner),
        HeapObject made => reader.State.Content(made).Entries.Select(entry => entry.Value).OfType<Block>(),
        _ => [],
    };

    /// <summary>Whether a function of the session calls the module's cmdlets.</summary>
    private static bool Concerns(FunctionInfo function) => function.ModuleName != "Orchestrator"
        && function.ScriptBlock?.Ast is FunctionDefinitionAst { Extent.Text: var text } && text.IndexOf("-Orch", StringComparison.OrdinalIgnoreCase) >= 0;

    private Known Own(FunctionInfo function, ArgumentList arguments, Known? input)
    {
        FunctionDefinitionAst definition = (FunctionDefinitionAst)function.ScriptBlock.Ast;
        reader.Functions.Hoist(definition);
        ScriptPlace before = reader.Place;
        reader.Place = new ScriptPlace(definition.Extent.File, 0);
        Known written = reader.Functions.Call(new ScriptFunction(function.Name, definition, null), arguments, input);
        reader.Place = before;
        return written;
    }

    private static IEnumerable<string> Texts(Known value) => value switch
    {
        Sequence many => many.Items.SelectMany(Texts),
        Either several => several.Values.SelectMany(Texts),
        _ => Operators.Template(value) is { } text ? [text] : [],
    };

    /// <summary>Whether a parameter takes the argument after it, as far as the command says.</summary>
    private static bool TakesValue(CommandInfo? command, string name)
    {
        if (CommandParameters.IsCommonSwitch(name))
        {
            return false;
        }

        try
        {
            return command is not CmdletInfo || !command.Parameters.Values.Any(one => one.SwitchParameter && one.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)) || command.Parameters.Values.Any(one => !one.SwitchParameter && one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        }
        catch (RuntimeException)
        {
            // A command whose module cannot be loaded does not tell its parameters.
            return true;
        }
    }
}
