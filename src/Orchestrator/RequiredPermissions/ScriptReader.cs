using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>
/// Reads scripts without running them: which of the module's cmdlets they call, with which parameters. It follows functions,
/// dot-sourced and called files, aliases and splatting, and tells what it cannot follow.
/// </summary>
/// <param name="find">Finds a command of the session by its name; null where there is none.</param>
internal sealed class ScriptReader(Func<string, CommandInfo?> find)
{
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["?"] = "Where-Object",
        ["where"] = "Where-Object",
        ["%"] = "ForEach-Object",
        ["foreach"] = "ForEach-Object",
        ["select"] = "Select-Object",
        ["sort"] = "Sort-Object",
        ["tee"] = "Tee-Object",
        ["iex"] = "Invoke-Expression",
        ["icm"] = "Invoke-Command",
        ["ipmo"] = "Import-Module",
        ["sajb"] = "Start-Job",
        ["ipcsv"] = "Import-Csv",
        ["gc"] = "Get-Content",
        ["cat"] = "Get-Content",
        ["type"] = "Get-Content",
    };

    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FunctionDefinitionAst> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CommandInfo?> _commands = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Ast> _read = [];
    private readonly HashSet<string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ScriptCall> _calls = [];
    private Ast? _root;

    /// <summary>Reads a file; of a module, and of a script that only defines functions, all functions are taken to be called.</summary>
    public static IReadOnlyList<ScriptCall> ReadFile(string path, Func<string, CommandInfo?> find)
    {
        ScriptReader reader = new(find);
        reader.File(path, asLibrary: true);
        return reader._calls;
    }

    /// <summary>Reads a script block or a function's body.</summary>
    public static IReadOnlyList<ScriptCall> ReadBlock(ScriptBlock block, Func<string, CommandInfo?> find)
    {
        ScriptReader reader = new(find);
        Ast root = block.Ast;
        reader._root = root;
        reader.Define(root);
        reader.Body(root is FunctionDefinitionAst function ? function.Body : root, block.File);
        return reader._calls;
    }

    private void File(string path, bool asLibrary = false)
    {
        if (!_files.Add(Path.GetFullPath(path)))
        {
            return;
        }

        ScriptBlockAst root = Parser.ParseFile(path, out _, out ParseError[] errors);
        foreach (ParseError error in errors)
        {
            Unclear(error.Extent, "It cannot be parsed here: " + error.Message);
        }

        Define(root);
        int before = _read.Count;
        Body(root, path);
        FunctionDefinitionAst[] functions = [.. root.FindAll(ast => ast is FunctionDefinitionAst, searchNestedScriptBlocks: false).Cast<FunctionDefinitionAst>()];
        bool module = path.EndsWith(".psm1", StringComparison.OrdinalIgnoreCase);
        if (asLibrary && functions.Length > 0 && (module || _read.Count == before + 1))
        {
            foreach (FunctionDefinitionAst function in functions)
            {
                Body(function.Body, path);
            }
        }
    }

    /// <summary>Takes note of functions and aliases, wherever in a file they are defined.</summary>
    private void Define(Ast root)
    {
        foreach (FunctionDefinitionAst function in root.FindAll(ast => ast is FunctionDefinitionAst, searchNestedScriptBlocks: true).Cast<FunctionDefinitionAst>())
        {
            _functions[function.Name] = function;
        }

        foreach (CommandAst command in root.FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
        {
            if (command.GetCommandName() is { } name && (name.Equals("Set-Alias", StringComparison.OrdinalIgnoreCase) || name.Equals("New-Alias", StringComparison.OrdinalIgnoreCase)))
            {
                string[] texts = [.. command.CommandElements.Skip(1).OfType<StringConstantExpressionAst>().Select(text => text.Value)];
                if (texts.Length == 2)
                {
                    _aliases[texts[0]] = texts[1];
                }
            }
        }
    }

    /// <summary>Reads what runs when a body runs: not the functions that it defines.</summary>
    private void Body(Ast body, string? file)
    {
        if (!_read.Add(body))
        {
            return;
        }

        IEnumerable<CommandAst> commands = body.FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>();
        foreach (CommandAst command in commands.Where(one => Owner(one, body) is null or FunctionMemberAst))
        {
            _read.Add(command);
            Command(command, file);
        }
    }

    /// <summary>The function inside a body that a command belongs to; null where it is the body's own.</summary>
    private static Ast? Owner(Ast command, Ast body)
    {
        for (Ast? at = command.Parent; at is not null && at != body; at = at.Parent)
        {
            if (at is FunctionDefinitionAst && at.Parent is not FunctionMemberAst)
            {
                return at;
            }
        }

        return null;
    }

    private void Command(CommandAst command, string? file)
    {
        string? written = command.GetCommandName();
        if (written is null || command.InvocationOperator != TokenKind.Unknown && written.IndexOfAny(['/', '\\']) >= 0)
        {
            Dynamic(command, file);
            return;
        }

        string name = NameOf(written);
        if (_functions.TryGetValue(name, out FunctionDefinitionAst? function))
        {
            Body(function.Body, function.Extent.File ?? file);
        }
        else if (CommandTypes.Find(name) is { } cmdlet)
        {
            Cmdlet(command, name.Substring(name.LastIndexOf('\\') + 1), cmdlet, file);
        }
        else if (name.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
        {
            Follow(command, name, file);
        }
        else
        {
            Other(command, name, file);
        }
    }

    private void Cmdlet(CommandAst command, string name, Type cmdlet, string? file)
    {
        ArgumentReader arguments = new(Values(command));
        Dictionary<string, GivenValue> given = arguments.Read(command, cmdlet);
        IReadOnlyList<string>? folder = new ScriptFolders(arguments, NameOf, RootOf(command)).Of(command, given);
        string proper = CommandTypes.ByName.First(one => one.Value == cmdlet).Key;
        _calls.Add(ScriptCall.Of(name.Equals(proper, StringComparison.OrdinalIgnoreCase) ? proper : name, cmdlet, given, folder, command.Extent.File ?? file, command.Extent.StartLineNumber));
    }

    /// <summary>What is called by a variable, a path or a script block.</summary>
    private void Dynamic(CommandAst command, string? file)
    {
        CommandElementAst what = command.CommandElements[0];
        if (what is ScriptBlockExpressionAst)
        {
            return;
        }

        if (PathOf(what, file) is { } path)
        {
            Follow(command, path, file);
            return;
        }

        GivenValue value = Values(what).Read(what);
        if (value.Literals is [string name])
        {
            string meant = NameOf(name);
            if (CommandTypes.Find(meant) is { } cmdlet)
            {
                Cmdlet(command, meant, cmdlet, file);
            }
            else if (_functions.TryGetValue(meant, out FunctionDefinitionAst? function))
            {
                Body(function.Body, function.Extent.File ?? file);
            }
            else if (meant.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
            {
                Follow(command, meant, file);
            }
        }
        else if (!(what is VariableExpressionAst variable && Values(variable).SplatOf(variable) is ScriptBlockExpressionAst))
        {
            Unclear(command.Extent, "What it calls shows at run time only.");
        }
    }

    private void Follow(CommandAst command, string path, string? file)
    {
        string full = Path.IsPathRooted(path) || file is null ? path : Path.Combine(Path.GetDirectoryName(file)!, path);
        if (System.IO.File.Exists(full))
        {
            File(full);
        }
        else
        {
            Unclear(command.Extent, $"The file '{path}' is not there.");
        }
    }

    private void Other(CommandAst command, string name, string? file)
    {
        switch (name)
        {
            case "Invoke-Expression":
                Evaluate(command, file);
                return;
            case "Import-Module" or "Import-PSSession":
                Module(command, name, file);
                return;
            case "Invoke-Command" when command.CommandElements.OfType<CommandParameterAst>().Any(one => one.ParameterName.Length > 0 && "ComputerName Session HostName VMName ContainerId".Split(' ').Any(full => full.StartsWith(one.ParameterName, StringComparison.OrdinalIgnoreCase))):
                Unclear(command.Extent, "It runs on another computer, whose modules and account do not show here.");
                return;
        }

        switch (Find(name))
        {
            case null:
                Unclear(command.Extent, $"There is no command '{name}' here, and the script does not define it.");
                break;
            case FunctionInfo { ScriptBlock.Ast: FunctionDefinitionAst body } own when own.ModuleName != "Orchestrator" && body.Extent.Text.IndexOf("-Orch", StringComparison.OrdinalIgnoreCase) >= 0:
                Define(body);
                Body(body.Body, body.Extent.File);
                break;
            case FunctionInfo { Module.PrivateData: System.Collections.IDictionary data } when data.Contains("ImplicitRemoting"):
                Unclear(command.Extent, "The command runs on another computer, whose modules and account do not show here.");
                break;
            case ExternalScriptInfo { Path: { } path }:
                File(path);
                break;
        }
    }

    /// <summary>Text that is evaluated is read like the rest where it stands in the script.</summary>
    private void Evaluate(CommandAst command, string? file)
    {
        CommandElementAst? text = command.CommandElements.Skip(1).LastOrDefault(one => one is ExpressionAst);
        if (text is not null && Values(text).Read(text).Literals is [string code])
        {
            ScriptBlockAst root = Parser.ParseInput(code, out _, out _);
            Define(root);
            foreach (ScriptCall call in Inside(root, file, command.Extent.StartLineNumber))
            {
                _calls.Add(call);
            }

            return;
        }

        Unclear(command.Extent, "Invoke-Expression runs text that shows at run time only.");
    }

    private List<ScriptCall> Inside(ScriptBlockAst root, string? file, int line)
    {
        int before = _calls.Count;
        Body(root, file);
        List<ScriptCall> made = _calls.GetRange(before, _calls.Count - before);
        _calls.RemoveRange(before, made.Count);
        return [.. made.Select(call => call.At(file, line))];
    }

    private void Module(CommandAst command, string name, string? file)
    {
        CommandElementAst? what = command.CommandElements.Skip(1).FirstOrDefault(one => one is ExpressionAst);
        string? module = what is null ? null : PathOf(what, file) ?? Values(what).Read(what).Text;
        if (name == "Import-PSSession" || module is null)
        {
            Unclear(command.Extent, "The commands of this module do not show here.");
        }
        else if (module.EndsWith(".psm1", StringComparison.OrdinalIgnoreCase) || module.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
        {
            string full = Path.IsPathRooted(module) || file is null ? module : Path.Combine(Path.GetDirectoryName(file)!, module);
            if (System.IO.File.Exists(full))
            {
                Define(Parser.ParseFile(full, out _, out _));
            }
            else
            {
                Unclear(command.Extent, $"The module '{module}' is not there.");
            }
        }
    }

    /// <summary>A path that begins with <c>$PSScriptRoot</c>, or is joined to it; null for anything else.</summary>
    private static string? PathOf(Ast what, string? file)
    {
        string? root = file is null ? null : Path.GetDirectoryName(Path.GetFullPath(file));
        switch (what)
        {
            case StringConstantExpressionAst text:
                return text.Value.IndexOfAny(['/', '\\']) >= 0 || text.Value.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase) ? text.Value : null;
            case ExpandableStringExpressionAst text when root is not null && text.NestedExpressions.All(one => one is VariableExpressionAst { VariablePath.UserPath: "PSScriptRoot" }):
                return text.NestedExpressions.Aggregate(text.Value, (path, one) => path.Replace(one.Extent.Text, root)).Replace('\\', '/');
            case ParenExpressionAst { Pipeline: PipelineAst { PipelineElements: [CommandAst join] } } when join.GetCommandName() == "Join-Path" && root is not null:
                ExpressionAst[] parts = [.. join.CommandElements.Skip(1).OfType<ExpressionAst>()];
                return parts.Length > 1 && parts[0] is VariableExpressionAst { VariablePath.UserPath: "PSScriptRoot" } && parts.Skip(1).All(one => one is StringConstantExpressionAst)
                    ? Path.Combine([root, .. parts.Skip(1).Cast<StringConstantExpressionAst>().Select(one => one.Value)])
                    : null;
            default:
                return null;
        }
    }

    /// <summary>The command that a name means, past aliases of the script and of the session.</summary>
    private string NameOf(string name)
    {
        for (int i = 0; i < 8 && name.Length > 0; i++)
        {
            if (_aliases.TryGetValue(name, out string? own) || s_aliases.TryGetValue(name, out own))
            {
                name = own;
            }
            else if (!_functions.ContainsKey(name) && CommandTypes.Find(name) is null && Find(name) is AliasInfo alias)
            {
                name = alias.Definition;
            }
            else
            {
                return name;
            }
        }

        return name;
    }

    private ScriptValues Values(Ast ast) => new(NameOf, RootOf(ast));

    /// <summary>The script block that was given, where an expression stands in it, else the whole file.</summary>
    private Ast RootOf(Ast ast)
    {
        Ast at = ast;
        while (at.Parent is not null && at != _root)
        {
            at = at.Parent;
        }

        return at;
    }

    private CommandInfo? Find(string name)
    {
        if (!_commands.TryGetValue(name, out CommandInfo? command))
        {
            _commands[name] = command = find(name);
        }

        return command;
    }

    private void Unclear(IScriptExtent extent, string problem)
    {
        string text = extent.Text.Split('\n')[0].Trim();
        _calls.Add(ScriptCall.Unclear(text.Length > 80 ? text.Substring(0, 79) + "…" : text, problem, extent.File, extent.StartLineNumber));
    }
}
