using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>PowerShell's own commands that define aliases, variables and functions, and find commands.</summary>
internal sealed class DefiningCommands(ScriptReader reader)
{
    public void AddTo(Dictionary<string, Func<CommandAst, ArgumentList, Known?, Known>> known)
    {
        known["Set-Alias"] = known["New-Alias"] = Alias;
        known["Import-Alias"] = (call, _, _) => Told(call, "The aliases of the file do not show here.");
        known["Set-Variable"] = known["New-Variable"] = SetVariable;
        known["Get-Variable"] = GetVariable;
        known["Remove-Variable"] = known["Clear-Variable"] = (_, arguments, _) => SetAll(arguments.Find("Name") ?? arguments.At(0), Known.Null);
        known["New-Item"] = known["Set-Item"] = Item;
        known["Get-Command"] = Command;
        known["Get-Alias"] = known["Get-Module"] = known["Export-ModuleMember"] = known["Remove-Module"] = (_, _, _) => Known.Unknown;
    }

    private Known Told(CommandAst call, string problem)
    {
        reader.Tell(call.Extent, problem);
        return Known.Unknown;
    }

    private Known Alias(CommandAst call, ArgumentList arguments, Known? input)
    {
        Queue<Known> unnamed = new(arguments.Unnamed);
        Known? name = arguments.Find("Name") ?? Next();
        Known? value = arguments.Find("Value") ?? Next();
        if (arguments.IsOpen || name is not Constant { AsText: { } alias })
        {
            return Told(call, "Which alias it defines shows at run time only.");
        }

        switch (value)
        {
            case Constant { AsText: { } command }:
                reader.State.SetAlias(alias, command);
                return Known.Null;
            case Either several when several.Values.All(one => one is Constant { AsText: not null }):
                reader.Branch(several.Values.Select(one => (Action)(() => reader.State.SetAlias(alias, ((Constant)one).AsText!))));
                return Known.Null;
            case CommandName found:
                reader.State.SetAlias(alias, found.Name);
                return Known.Null;
            default:
                return Told(call, "What the alias stands for shows at run time only.");
        }

        Known? Next() => unnamed.Count > 0 ? unnamed.Dequeue() : null;
    }

    private Known SetVariable(CommandAst call, ArgumentList arguments, Known? input)
    {
        Queue<Known> unnamed = new(arguments.Unnamed);
        Known? name = arguments.Find("Name") ?? (unnamed.Count > 0 ? unnamed.Dequeue() : null);
        Known value = arguments.Find("Value") ?? (unnamed.Count > 0 ? unnamed.Dequeue() : null) ?? input ?? Known.Null;
        string scope = arguments.Find("Scope") is Constant { AsText: { } given } && given.ToLowerInvariant() is "global" or "script" ? ((Constant)arguments.Find("Scope")!).AsText!.ToLowerInvariant() + ":" : string.Empty;
        return SetAll(name, value, scope);
    }

    private Known SetAll(Known? names, Known value, string scope = "")
    {
        foreach (Known one in names is Sequence many ? many.Items : names is Either several ? several.Values : names is null ? [] : [names])
        {
            if (one is Constant { AsText: { Length: > 0 } name })
            {
                reader.State.Set(scope + name, names is Either ? Either.Of(value, reader.State.Find(name) ?? Known.Unknown) : value);
            }
        }

        return value;
    }

    private Known GetVariable(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known? name = arguments.Find("Name") ?? arguments.At(0);
        Known value = name is Constant { AsText: { } text } ? reader.State.Find(text) ?? Known.Unknown : Known.Unknown;
        return arguments.Given("ValueOnly") is not null ? value : reader.State.Make(HeapContent.Empty.With("Value", value), isRow: true);
    }

    /// <summary>Items of the drives of functions, aliases and variables; anything else is a file.</summary>
    private Known Item(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known target = arguments.Find("Path") ?? arguments.Find("LiteralPath") ?? arguments.At(0) ?? Known.Unknown;
        Known value = arguments.Find("Value") ?? (arguments.Unnamed.Count > 1 ? arguments.Unnamed[1] : null) ?? input ?? Known.Null;
        string path = Operators.Template(target) ?? PartialText.Hole.ToString();
        int colon = path.IndexOf(':');
        string drive = colon < 0 ? string.Empty : path.Substring(0, colon).ToUpperInvariant();
        string name = path.Substring(colon + 1).TrimStart('\\', '/');
        switch (drive)
        {
            case "FUNCTION" when value is Block block && name.IndexOf(PartialText.Hole) < 0:
                reader.State.Define(new ScriptFunction(name, block.Body, reader.Functions.Module));
                reader.Functions.Hoist(block.Body);
                return Known.Null;
            case "FUNCTION" when value is not Constant { Value: null }:
                return Told(call, "The function that it defines shows at run time only.");
            case "ALIAS" when value is Constant { AsText: { } command } && name.IndexOf(PartialText.Hole) < 0:
                reader.State.SetAlias(name, command);
                return Known.Null;
            case "ALIAS" when value is not Constant { Value: null }:
                return Told(call, "What the alias stands for shows at run time only.");
            case "VARIABLE":
                reader.State.Set(name, value);
                return Known.Null;
            default:
                return Known.Unknown;
        }
    }

    private Known Command(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known name = arguments.Find("Name") ?? arguments.At(0) ?? input ?? Known.Unknown;
        return Found(name);
    }

    private static Known Found(Known name) => name switch
    {
        Constant { AsText: { Length: > 0 } text } when text.IndexOfAny(['*', '?', '[']) < 0 => new CommandName(text),
        Either several => Either.Of(several.Values.Select(Found)),
        Sequence { Open: false } many => Sequence.Of(many.Items.Select(Found)),
        _ => Known.Unknown,
    };
}
