using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text;
using System.Text.RegularExpressions;

namespace Orchestrator.Commands;

/// <summary>Reads calls of programs: PowerShell itself with a script, and others that may start it.</summary>
internal sealed class ProgramReader(ScriptReader reader)
{
    private static readonly string[] s_powershell = ["pwsh", "powershell", "pwsh-preview"];

    private static readonly string[] s_switches = ["NoProfile", "NoLogo", "NonInteractive", "NoExit", "Interactive", "Login", "Sta", "Mta", "NoProfileLoadTime"];

    private static readonly string[] s_shells =
        ["cmd", "bash", "sh", "zsh", "dash", "wsl", "ssh", "psexec", "schtasks", "at", "start", "nohup", "sudo", "env", "xargs", "timeout", "docker", "podman", "invoke-commandas", "wscript", "cscript", "mshta", "python", "python3", "node", "perl", "ruby"];

    public static bool IsShell(string name) => IsPowerShell(name) || s_shells.Contains(Plain(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text names PowerShell.</summary>
    public static bool IsPowerShell(string text) => Regex.IsMatch(text, @"(^|[\\/\s""'])(pwsh|powershell|pwsh-preview)(\.exe)?($|[\s""'])", RegexOptions.IgnoreCase);

    /// <summary>A program that is called like a command.</summary>
    public Known Call(CommandAst call, string name, Known? input)
    {
        ArgumentList arguments = ArgumentList.Read(reader, call, parameter => !s_switches.Any(one => one.StartsWith(parameter, StringComparison.OrdinalIgnoreCase) && parameter.Length > 2));
        if (s_powershell.Contains(Plain(name), StringComparer.OrdinalIgnoreCase))
        {
            PowerShell(call.Extent, arguments, input);
        }
        else
        {
            Other(call.Extent, name, [.. arguments.Values]);
        }

        return new Typed(typeof(string));
    }

    /// <summary>A program that Start-Process, or a method, starts.</summary>
    public void Start(IScriptExtent at, IReadOnlyList<Known> arguments)
    {
        string? program = arguments.Count > 0 ? Operators.Template(arguments[0]) : null;
        if (program is null || program.IndexOf(PartialText.Hole) >= 0 || IsPowerShell(program) || FilePaths.IsScript(program))
        {
            reader.Tell(at, program is null || program.IndexOf(PartialText.Hole) >= 0 ? "Which program it starts shows at run time only." : "It starts a PowerShell of its own, whose script is not read.");
        }
        else
        {
            Other(at, program, [.. arguments.Skip(1)]);
        }
    }

    private void Other(IScriptExtent at, string name, IReadOnlyList<Known> arguments)
    {
        string?[] texts = [.. arguments.Select(Operators.Template)];
        bool mentions = texts.Any(text => text is not null && (IsPowerShell(text) || FilePaths.IsScript(text.Trim('"', '\'', ' ')) || text.IndexOf(".ps1", StringComparison.OrdinalIgnoreCase) >= 0));
        bool open = IsShell(name) && texts.Any(text => text is null || text.IndexOf(PartialText.Hole) >= 0);
        if (mentions || open || (!Path.HasExtension(name) && FilePaths.Find(name, reader.Place.File) is { } file && File.Exists(file) && IsScriptFile(file)))
        {
            reader.Tell(at, "It may start a PowerShell, whose script is not read.");
        }
    }

    private static bool IsScriptFile(string path)
    {
        using StreamReader text = new(path);
        return text.ReadLine() is { } first && first.StartsWith("#!", StringComparison.Ordinal) && IsPowerShell(first);
    }

    /// <summary>pwsh with a file, a command or a script block is read; anything else is told.</summary>
    private void PowerShell(IScriptExtent at, ArgumentList arguments, Known? input)
    {
        Known? file = Value(arguments, "File", "f");
        Known? command = Value(arguments, "Command", "c");
        Known? encoded = Value(arguments, "EncodedCommand", "e", "ec", "enc");
        if (arguments.Values.OfType<Block>().FirstOrDefault() is { } block)
        {
            reader.Blocks.Run(block, [], input, at);
        }
        else if (file is Constant { AsText: { } path } && FilePaths.IsScript(path))
        {
            reader.Files.Follow(at, path, ArgumentList.Of([]), input, open: true);
        }
        else if (encoded is Constant { AsText: { } text } && Decode(text) is { } decoded)
        {
            Text(at, new Constant(decoded));
        }
        else if (command is not null)
        {
            Text(at, arguments.Unnamed.Count == 0 ? command : Operators.Binary(TokenKind.Join, Sequence.Of([command, .. arguments.Unnamed]), new Constant(" ")));
        }
        else if (file is null && encoded is null && arguments.Unnamed.Count > 0 && Operators.Template(arguments.Unnamed[0]) is { } first && FilePaths.IsScript(first) && first.IndexOf(PartialText.Hole) < 0)
        {
            reader.Files.Follow(at, first, ArgumentList.Of([]), input, open: true);
        }
        else if (file is null && encoded is null && arguments.Unnamed.Count > 0)
        {
            Text(at, Operators.Binary(TokenKind.Join, Sequence.Of(arguments.Unnamed), new Constant(" ")));
        }
        else if (file is not null || encoded is not null || input is not null || arguments.IsOpen)
        {
            reader.Tell(at, "It starts a PowerShell whose script shows at run time only.");
        }
    }

    private void Text(IScriptExtent at, Known text) => reader.Blocks.Run(reader.Blocks.OfText(text, at), [], null, at);

    private static Known? Value(ArgumentList arguments, string name, params string[] shorts) =>
        arguments.Named.FirstOrDefault(one => shorts.Contains(one.Name, StringComparer.OrdinalIgnoreCase) || (one.Name.Length > 1 && name.StartsWith(one.Name, StringComparison.OrdinalIgnoreCase)))?.Value;

    private static string? Decode(string text)
    {
        try
        {
            return Encoding.Unicode.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Plain(string name)
    {
        string file = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        return file.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? file.Substring(0, file.Length - 4) : file;
    }
}
