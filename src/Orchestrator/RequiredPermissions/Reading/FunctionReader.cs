using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Reads calls of the script's functions, with what is known of their arguments.</summary>
internal sealed class FunctionReader
{
    private const int Deepest = 40;

    /// <summary>A function that other functions call with more different arguments than this is read once more, for any.</summary>
    private const int MostSignatures = 100;

    private readonly ScriptReader _reader;
    private readonly ParameterBinder _binder;
    private readonly Dictionary<string, List<ScriptFunction>> _hoisted = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Ast> _called = [];
    private readonly Dictionary<Ast, int> _signatures = [];
    private readonly List<Ast> _running = [];
    private readonly Dictionary<Ast, HashSet<string>> _reads = [];
    private readonly Dictionary<(Ast, string), Known> _answers = [];

    public FunctionReader(ScriptReader reader)
    {
        _reader = reader;
        _binder = new ParameterBinder(reader);
    }

    /// <summary>The module that is read; null for a script.</summary>
    public string? Module { get; set; }

    /// <summary>Takes note of the functions of a file, which may be called before their definition is read.</summary>
    public void Hoist(Ast root)
    {
        foreach (FunctionDefinitionAst function in root.FindAll(ast => ast is FunctionDefinitionAst { Parent: not FunctionMemberAst }, searchNestedScriptBlocks: true).Cast<FunctionDefinitionAst>())
        {
            if (!_hoisted.TryGetValue(Plain(function.Name), out List<ScriptFunction>? same))
            {
                _hoisted[Plain(function.Name)] = same = [];
            }

            same.Add(new ScriptFunction(Plain(function.Name), function, Module));
        }
    }

    /// <summary>The functions that a name may mean.</summary>
    public IReadOnlyList<ScriptFunction> Find(string name) =>
        _reader.State.Functions(name) is { Count: > 0 } defined ? defined
        : _hoisted.TryGetValue(name, out List<ScriptFunction>? hoisted) ? hoisted
        : [];

    /// <summary>A function as a script block, as <c>${function:name}</c> gives it.</summary>
    public Known AsBlock(string name) => Find(name) is { Count: > 0 } found
        ? Either.Of(found.Select(function => new Block(function.Definition, function.Name)))
        : Known.Unknown;

    public bool IsCalled(Ast definition) => _called.Contains(definition);

    /// <summary>Calls all that a name means, one or the other.</summary>
    public Known Call(IReadOnlyList<ScriptFunction> functions, CommandAst call, Known? input)
    {
        List<Known> answers = [];
        bool dotted = call.InvocationOperator == TokenKind.Dot;
        _reader.Branch(functions.Select(function => (Action)(() =>
        {
            ArgumentList arguments = ArgumentList.Read(_reader, call, name => ParameterBinder.TakesValue(function.Definition, name));
            answers.Add(Call(function, arguments, input, dotted));
        })));
        return Either.Of(answers);
    }

    public Known Call(ScriptFunction function, ArgumentList arguments, Known? input, bool dotted = false)
    {
        _called.Add(function.Definition);
        (Ast, string) signature = (function.Definition, Signature(function.Definition, arguments, input));
        if (_answers.TryGetValue(signature, out Known? known))
        {
            return known;
        }

        _signatures[function.Definition] = _signatures.TryGetValue(function.Definition, out int many) ? many + 1 : 1;
        bool widened = many > MostSignatures && _running.Count > 0;
        if (widened && _answers.TryGetValue(signature = (function.Definition, "any"), out known))
        {
            return known;
        }

        int around = _running.Count(one => one == function.Definition);
        if (around > 2 || _running.Count > Deepest)
        {
            if (around <= 2)
            {
                _reader.Tell(function.Definition.Extent, "Functions call each other too deeply to be followed.");
            }

            return Known.Unknown;
        }

        _running.Add(function.Definition);
        string? before = Module;
        string written = _reader.State.Effects;
        Module = function.Module;
        Known answer = Run(function.Definition, arguments, input, dotted, function.Module, widened: widened || around > 0);
        Module = before;
        _running.RemoveAt(_running.Count - 1);
        if (_reader.Current is not null && _reader.State.Effects == written && !dotted && answer.Key.IndexOf('#') < 0)
        {
            _answers[signature] = answer;
        }

        return _reader.Current is null ? Known.Unknown : answer;
    }

    /// <summary>Calls a function with any arguments.</summary>
    public void CallOpen(ScriptFunction function)
    {
        _called.Add(function.Definition);
        (string? before, Module) = (Module, function.Module);
        _reader.State.Enter(isFile: true, function.Module);
        _reader.State.Enter();
        ScriptBlockAst body = ((FunctionDefinitionAst)function.Definition).Body;
        _binder.BindEntry(body);
        Body(body, null);
        _reader.Current?.Leave();
        _reader.Current?.Leave();
        Module = before;
    }

    public void BindEntry(ScriptBlockAst body) => _binder.BindEntry(body);

    /// <summary>Runs the body of a function, a script block or a file with arguments.</summary>
    public Known Run(Ast definition, ArgumentList arguments, Known? input, bool dotted, string? module, bool widened = false)
    {
        ScriptBlockAst body = definition as ScriptBlockAst ?? ((FunctionDefinitionAst)definition).Body;
        if (module is not null)
        {
            _reader.State.Enter(isFile: true, module);
        }

        if (!dotted)
        {
            _reader.State.Enter();
        }

        _binder.Bind(definition, arguments, input, widened);
        Known answer = Body(body, input);
        ScriptState? after = _reader.Current;
        if (!dotted)
        {
            after?.Leave();
        }

        if (module is not null)
        {
            after?.Leave();
        }

        return answer;
    }

    /// <summary>Reads the blocks of a body.</summary>
    public Known Body(ScriptBlockAst body, Known? input) => _reader.Statements.Body(() =>
    {
        _reader.Statements.All(body.DynamicParamBlock?.Statements);
        List<Known> written = [_reader.Statements.All(body.BeginBlock?.Statements)];
        if (body.ProcessBlock is not null)
        {
            written.Add(input is null ? _reader.Statements.All(body.ProcessBlock.Statements) : _reader.Statements.Each(input, item =>
            {
                _reader.State.Set("local:_", item);
                _binder.BindItem(body, item);
                return _reader.Statements.All(body.ProcessBlock.Statements);
            }));
        }

        written.Add(_reader.Statements.All(body.EndBlock?.Statements));
        _reader.Statements.All(NewerSyntax.Clean(body)?.Statements);
        TrapStatementAst[] traps = [.. new[] { body.BeginBlock, body.ProcessBlock, body.EndBlock }.Where(block => block?.Traps is not null).SelectMany(block => block!.Traps)];
        if (traps.Length > 0 && _reader.Current is not null)
        {
            _reader.Branch([() => { }, .. traps.Select(trap => (Action)(() => _reader.Statements.All(trap.Body.Statements)))]);
        }

        return Sequence.Of(written.Where(one => one is not Sequence { Items.Count: 0, Open: false })) is { Items.Count: 1, Open: false } only ? only.Items[0] : Sequence.Of(written);
    });

    /// <summary>Two calls with the same one do the same.</summary>
    private string Signature(Ast definition, ArgumentList arguments, Known? input)
    {
        ScriptState state = _reader.State;
        return string.Join(";", arguments.Named.Select(one => one.Name + (one.Optional ? "?" : "=") + Deep(one.Value)).Concat(arguments.Unnamed.Select(Deep)))
            + "|" + arguments.IsOpen + "|" + Deep(input) + "|" + state.Effects + "|" + (state.Folder is null ? "?" : string.Join(",", state.Folder)) + "|" + state.Session + "|" + _reader.Doubt
            + "|" + string.Join(";", Reads(definition, []).Select(name => Deep(state.Find(name))));

        string Deep(Known? value) => value is null ? string.Empty
            : value is HeapObject made ? "{" + string.Join(",", state.Content(made).Entries.Select(entry => entry.Key + "=" + entry.Value.Key)) + string.Join(",", state.Content(made).Items.Select(item => item.Key)) + "}"
            : value.Key;
    }

    /// <summary>The variables that a function, or one that it calls, may look at.</summary>
    private HashSet<string> Reads(Ast definition, HashSet<Ast> seen)
    {
        if (_reads.TryGetValue(definition, out HashSet<string>? known) || !seen.Add(definition))
        {
            return known ?? [];
        }

        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (Ast ast in definition.FindAll(ast => ast is VariableExpressionAst or CommandAst, searchNestedScriptBlocks: true))
        {
            if (ast is VariableExpressionAst variable)
            {
                names.Add(variable.VariablePath.UserPath);
            }
            else if (((CommandAst)ast).GetCommandName() is { } name && _hoisted.TryGetValue(name, out List<ScriptFunction>? called))
            {
                called.ForEach(one => names.UnionWith(Reads(one.Definition, seen)));
            }
        }

        return seen.Count == 1 ? _reads[definition] = names : names;
    }

    private static string Plain(string name) => name.Substring(name.IndexOf(':') + 1);
}
