using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>
/// Reads scripts without running them: goes through them as they would run, along every way that they may take, with what is
/// known of their values, and takes down which of the module's cmdlets they call. It tells what it cannot follow.
/// </summary>
internal sealed class ScriptReader
{
    /// <summary>A script that takes more steps than this is told to be too large, and read no further.</summary>
    private const int MostSteps = 200_000;

    private readonly Dictionary<string, CommandInfo?> _commands = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, CommandInfo?> _find;
    private readonly Func<string, string?> _moduleFile;
    private readonly List<ScriptCall> _calls = [];
    private readonly HashSet<(string?, int, string)> _told = [];
    private int _steps;

    private ScriptReader(Func<string, CommandInfo?> find, Func<string, string?> moduleFile)
    {
        _find = find;
        _moduleFile = moduleFile;
        Statements = new StatementReader(this);
        Expressions = new ExpressionReader(this);
        Pipelines = new PipelineReader(this);
        Functions = new FunctionReader(this);
        Classes = new ClassReader(this);
        Programs = new ProgramReader(this);
        Files = new FileReader(this);
        Blocks = new BlockReader(this);
    }

    public StatementReader Statements { get; }

    public ExpressionReader Expressions { get; }

    public PipelineReader Pipelines { get; }

    public FunctionReader Functions { get; }

    public ClassReader Classes { get; }

    public ProgramReader Programs { get; }

    public FileReader Files { get; }

    public BlockReader Blocks { get; }

    /// <summary>What is known here; null where the script does not get to.</summary>
    public ScriptState? Current { get; set; } = new();

    /// <summary>The same where something runs, so that it is there.</summary>
    public ScriptState State => Current ?? throw new InvalidOperationException("Nothing runs here.");

    /// <summary>What is read.</summary>
    public ScriptPlace Place { get; set; }

    /// <summary>Why calls that are met are not certain to be made; null where they are.</summary>
    public string? Doubt { get; set; }

    /// <summary>Reads a file; of a module, and of a script that only defines functions, all functions are taken to be called.</summary>
    public static IReadOnlyList<ScriptCall> ReadFile(string path, Func<string, CommandInfo?> find, Func<string, string?> moduleFile)
    {
        ScriptReader reader = new(find, moduleFile);
        reader.Files.ReadInput(path);
        return reader.Finish();
    }

    /// <summary>Reads a script block or a function's body.</summary>
    public static IReadOnlyList<ScriptCall> ReadBlock(ScriptBlock block, Func<string, CommandInfo?> find, Func<string, string?> moduleFile)
    {
        ScriptReader reader = new(find, moduleFile) { Place = new ScriptPlace(block.File, 0) };
        reader.Files.ReadBlock(block.Ast);
        return reader.Finish();
    }

    /// <summary>A command of the session; null where there is none.</summary>
    public CommandInfo? FindCommand(string name)
    {
        if (!_commands.TryGetValue(name, out CommandInfo? command))
        {
            _commands[name] = command = _find(name);
        }

        return command;
    }

    /// <summary>The script of a module that is installed; null where there is none.</summary>
    public string? ModuleFile(string name) => _moduleFile(name);

    /// <summary>Takes a call down.</summary>
    public void Add(Ast at, ScriptCall call) => _calls.Add(call with { Site = (at, call.File, call.Line) });

    /// <summary>Tells a place where what is called does not show, once.</summary>
    public void Tell(IScriptExtent extent, string problem)
    {
        string text = extent.Text.Split('\n')[0].Trim();
        ScriptCall call = ScriptCall.Unclear(text.Length > 80 ? text.Substring(0, 79) + "…" : text, problem, FileOf(extent), Place.LineOf(extent));
        if (_told.Add((call.File, call.Line, call.Command + problem)))
        {
            _calls.Add(call);
        }
    }

    public string? FileOf(IScriptExtent extent) => Place.Line > 0 ? Place.File : extent.File ?? Place.File;

    /// <summary>Counts one step; false where there were too many, which is told.</summary>
    public bool Step(Ast at)
    {
        if (++_steps == MostSteps)
        {
            Tell(at.Extent, "The script takes too many steps to be followed: from here on it is not read.");
        }

        if (_steps >= MostSteps)
        {
            Current = null;
        }

        return _steps < MostSteps;
    }

    /// <summary>Reads one after the other from what is known here, and goes on with what is known after any of them.</summary>
    public void Branch(params IEnumerable<Action> ways)
    {
        Action[] all = [.. ways];
        if (all.Length == 1)
        {
            all[0]();
            return;
        }

        ScriptState? before = Current;
        ScriptState? after = null;
        foreach (Action way in all)
        {
            Current = before?.Copy();
            way();
            after = ScriptState.Join(after, Current);
        }

        Current = after;
    }

    private List<ScriptCall> Finish()
    {
        Current ??= new ScriptState();
        Blocks.ReadForgotten();
        return _calls;
    }
}
