using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace Orchestrator.Commands;

/// <summary>Reads pipelines: finds out what each command in them is, and has it read by what knows that kind.</summary>
internal sealed class PipelineReader
{
    private readonly ScriptReader _reader;
    private readonly CmdletReader _cmdlets;
    private readonly BuiltInReader _builtIns;

    public PipelineReader(ScriptReader reader)
    {
        _reader = reader;
        _cmdlets = new CmdletReader(reader);
        _builtIns = new BuiltInReader(reader);
        Others = new OtherReader(reader);
    }

    public OtherReader Others { get; }

    public Known Read(PipelineAst pipeline)
    {
        Known? input = null;
        foreach (CommandBaseAst element in pipeline.PipelineElements)
        {
            if (_reader.Current is null)
            {
                return Known.Unknown;
            }

            input = Element(element, input);
        }

        return input ?? Sequence.Empty;
    }

    /// <summary>Reads one command of a pipeline; what it writes is the answer.</summary>
    public Known Element(CommandBaseAst element, Known? input)
    {
        if (element is not CommandAst call)
        {
            return element is CommandExpressionAst expression ? _reader.Expressions.Read(expression.Expression) : Known.Unknown;
        }

        CommandElementAst what = call.CommandElements[0];
        Known value = what is StringConstantExpressionAst text ? new Constant(text.Value) : _reader.Expressions.Read(what);
        if (_reader.Current is null || !_reader.Step(call))
        {
            return Known.Unknown;
        }

        Known written = Run(call, value, input);
        if (_reader.Current is not null)
        {
            SetVariables(call, written);
        }

        return written;
    }

    /// <summary>A cmdlet of the module that is called by its name alone, with any parameters.</summary>
    public void ByName(Ast at, Known name)
    {
        if (name is Constant { AsText: { } text } && CommandTypes.Find(text) is { } cmdlet)
        {
            _cmdlets.Any(at, text, cmdlet);
        }
        else if (name is not Constant { AsText: { } plain } || _reader.Functions.Find(plain).Count > 0 || FilePaths.IsScript(plain))
        {
            _reader.Tell(at.Extent, "What it calls, and with which parameters, shows at run time only.");
        }
    }

    private Known Run(CommandAst call, Known what, Known? input)
    {
        bool dotted = call.InvocationOperator == TokenKind.Dot;
        switch (what)
        {
            case Constant { Value: System.IO.FileInfo file }:
                return _reader.Files.Call(call, file.FullName, input);
            case Constant { Value: string name }:
                return Named(call, name, input, 0);
            case CommandName command:
                return Named(call, command.Name, input, 0);
            case Block block:
                return _reader.Blocks.Run(block, ArgumentList.Read(_reader, call, _ => true), input, call.Extent, dotted);
            case Either several:
                return Each(call, several.Values.Where(one => one is not Constant { Value: null }), input);
            case Sequence { Open: false, Items.Count: > 0 } many:
                return Each(call, many.Items, input);
            case ScriptClass:
                return Known.Unknown;
            default:
                _reader.Tell(call.Extent, "What it calls shows at run time only.");
                ArgumentList.Read(_reader, call, _ => true);
                return Known.Unknown;
        }
    }

    private Known Each(CommandAst call, IEnumerable<Known> values, Known? input)
    {
        List<Known> written = [];
        _reader.Branch(values.Select(one => (Action)(() => written.Add(Run(call, one, input)))));
        return Either.Of(written);
    }

    private Known Named(CommandAst call, string name, Known? input, int depth)
    {
        string unscoped = Regex.Replace(name, "^(script|global|local|private):", string.Empty, RegexOptions.IgnoreCase);
        if (unscoped != name)
        {
            return Named(call, unscoped, input, depth);
        }

        bool qualified = name.IndexOf('\\') > 0 && !FilePaths.IsScript(name) && name.IndexOf('/') < 0 && name[0] != '.';
        string plain = qualified ? name.Substring(name.LastIndexOf('\\') + 1) : name;
        if (!qualified && _reader.State.Alias(plain) is { Count: > 0 } own && depth < 8)
        {
            List<Known> written = [];
            _reader.Branch(own.Select(meant => (Action)(() => written.Add(Named(call, meant, input, depth + 1)))));
            return Either.Of(written);
        }

        if (!(qualified && name.StartsWith("Orchestrator\\", StringComparison.OrdinalIgnoreCase)) && _reader.Functions.Find(plain) is { Count: > 0 } functions)
        {
            return _reader.Functions.Call(functions, call, input);
        }

        if (CommandTypes.Find(plain) is { } cmdlet)
        {
            return _cmdlets.Read(call, cmdlet, input);
        }

        if (FilePaths.IsScript(plain) || (name.IndexOfAny(['/', '\\']) >= 0 && !qualified))
        {
            return FilePaths.IsScript(name) ? _reader.Files.Call(call, name, input) : _reader.Programs.Call(call, name, input);
        }

        string known = BuiltInReader.NameOf(plain);
        if (_builtIns.Read(call, known, input) is { } answer)
        {
            return answer;
        }

        if (_reader.FindCommand(known) is AliasInfo alias && depth < 8)
        {
            return Named(call, alias.Definition, input, depth + 1);
        }

        return Others.Read(call, known, input);
    }

    /// <summary>Sets the variables that common parameters name.</summary>
    private void SetVariables(CommandAst call, Known written)
    {
        for (int i = 1; i < call.CommandElements.Count; i++)
        {
            if (call.CommandElements[i] is CommandParameterAst named && named.ParameterName.ToUpperInvariant() is "OUTVARIABLE" or "OV" or "PIPELINEVARIABLE" or "PV" or "ERRORVARIABLE" or "EV" or "WARNINGVARIABLE" or "WV"
                && call.CommandElements[i] is CommandParameterAst { ParameterName: var parameter } given
                && (given.Argument ?? (i + 1 < call.CommandElements.Count ? call.CommandElements[i + 1] as ExpressionAst : null)) is StringConstantExpressionAst variable)
            {
                _reader.State.Set(variable.Value.TrimStart('+'), parameter[0] is 'o' or 'O' or 'p' or 'P' ? variable.Value.StartsWith("+", StringComparison.Ordinal) ? Known.Unknown : written : Known.Unknown);
            }
        }
    }
}
