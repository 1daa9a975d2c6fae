using System;
using System.Collections.Generic;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>A call of one of the module's cmdlets in a script, or a place where what is called does not show.</summary>
internal sealed record ScriptCall
{
    private readonly IReadOnlyDictionary<string, GivenValue> _given;

    private ScriptCall(string command, string? file, int line, IReadOnlyDictionary<string, GivenValue>? given = null)
    {
        Command = command;
        File = file;
        Line = line;
        _given = given ?? new Dictionary<string, GivenValue>();
    }

    /// <summary>The cmdlet, or the text of what could not be followed.</summary>
    public string Command { get; }

    public string? File { get; }

    public int Line { get; }

    /// <summary>The cmdlet's class; null where what is called does not show.</summary>
    public Type? Cmdlet { get; private init; }

    /// <summary>True for a cmdlet that is looked at by itself, with any parameters.</summary>
    public bool IsAny { get; private init; }

    /// <summary>Where it stands: calls that a script makes again and again from one place have one.</summary>
    public object? Site { get; init; }

    /// <summary>The folders that it acts in, as the script names them; null where that does not show.</summary>
    public IReadOnlyList<string>? Folder { get; init; }

    /// <summary>The folders to which what it does is confined, where its own parameters or objects say so; null elsewhere.</summary>
    public IReadOnlyList<string>? Reach { get; init; }

    /// <summary>The session that it uses, as the script names it; null for the default session.</summary>
    public string? Session { get; init; }

    /// <summary>True where <c>-WhatIf</c> keeps it from changing anything.</summary>
    public bool OnlyReads { get; init; }

    /// <summary>Why it could not be followed, or why it is not certain to be made; null where there is nothing to say.</summary>
    public string? Problem { get; private init; }

    public static ScriptCall Of(string command, Type cmdlet, IReadOnlyDictionary<string, GivenValue> given, string? file, int line, string? problem) =>
        new(command, file, line, given) { Cmdlet = cmdlet, Problem = problem };

    /// <summary>A cmdlet with any parameters.</summary>
    public static ScriptCall Any(string command, Type cmdlet) => new(command, null, 0) { Cmdlet = cmdlet, IsAny = true };

    public static ScriptCall Unclear(string text, string problem, string? file, int line) => new(text, file, line) { Problem = problem };

    /// <summary>What is known of a parameter; null for one that is not given.</summary>
    public GivenValue? Given(string name) => IsAny ? GivenValue.Perhaps : _given.TryGetValue(name, out GivenValue? value) ? value : null;
}

/// <summary>Where a piece of a script stands: text that a script evaluates stands where it is evaluated.</summary>
/// <param name="File">The file; null where there is none.</param>
/// <param name="Line">The line of the evaluated text; 0 for a file, whose lines count themselves.</param>
internal readonly record struct ScriptPlace(string? File, int Line)
{
    public int LineOf(IScriptExtent extent) => Line > 0 ? Line : extent.StartLineNumber;
}
