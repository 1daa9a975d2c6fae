using System;
using System.Collections.Generic;

namespace Orchestrator.Commands;

/// <summary>A call of one of the module's cmdlets in a script, or a place where what is called does not show.</summary>
internal sealed class ScriptCall
{
    private ScriptCall(string command, string? file, int line)
    {
        Command = command;
        File = file;
        Line = line;
    }

    /// <summary>The cmdlet, or the text of what could not be followed.</summary>
    public string Command { get; }

    public string? File { get; }

    public int Line { get; }

    /// <summary>The cmdlet's class; null where what is called does not show.</summary>
    public Type? Cmdlet { get; private init; }

    /// <summary>What is known of a parameter; null for one that is not given.</summary>
    public Func<string, GivenValue?> Given { get; private init; } = _ => null;

    /// <summary>The folders that it acts in, as the script names them; null where that does not show.</summary>
    public IReadOnlyList<string>? Folder { get; private init; }

    /// <summary>Why it could not be followed; null where it could.</summary>
    public string? Problem { get; private init; }

    public static ScriptCall Of(string command, Type cmdlet, IReadOnlyDictionary<string, GivenValue> given, IReadOnlyList<string>? folder, string? file, int line) =>
        new(command, file, line) { Cmdlet = cmdlet, Given = name => given.TryGetValue(name, out GivenValue? value) ? value : null, Folder = folder };

    /// <summary>A cmdlet with any parameters.</summary>
    public static ScriptCall Any(string command, Type cmdlet) => new(command, null, 0) { Cmdlet = cmdlet, Given = _ => GivenValue.Perhaps };

    /// <summary>The same call, said of another place.</summary>
    public ScriptCall At(string? file, int line) => new(Command, file, line) { Cmdlet = Cmdlet, Given = Given, Folder = Folder, Problem = Problem };

    public static ScriptCall Unclear(string text, string problem, string? file, int line) => new(text, file, line) { Problem = problem };
}
