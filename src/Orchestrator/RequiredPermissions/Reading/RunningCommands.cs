using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>PowerShell's own commands that run script blocks, text, files, modules and programs.</summary>
internal sealed class RunningCommands(ScriptReader reader)
{
    private static readonly string[] s_remote = ["ComputerName", "Session", "HostName", "VMName", "VMId", "ContainerId", "ConnectionUri", "SSHConnection"];

    private static readonly string[] s_blocks = ["Begin", "Process", "End", "Parallel"];

    public void AddTo(Dictionary<string, Func<CommandAst, ArgumentList, Known?, Known>> known)
    {
        known["Invoke-Expression"] = (call, arguments, input) => Evaluate(call, arguments.Find("Command") ?? arguments.At(0) ?? input ?? Known.Unknown);
        known["Invoke-Command"] = Command;
        known["Start-Job"] = known["Start-ThreadJob"] = known["Register-ScheduledJob"] = Job;
        known["Invoke-Item"] = (call, arguments, input) => Program(call, arguments, input);
        known["Start-Process"] = Program;
        known["Import-Module"] = Import;
        known["Import-PSSession"] = (call, _, _) => Told(call, "The commands of this module do not show here.");
        known["New-Module"] = Module;
        known["ForEach-Object"] = ForEach;
        known["Register-ScheduledTask"] = known["New-ScheduledTaskAction"] = (call, _, _) => Told(call, "The program that the task starts is not read.");
        known["Register-ObjectEvent"] = known["Register-EngineEvent"] = known["Register-CimIndicationEvent"] = known["Register-WmiEvent"] = Event;
        known["Register-ArgumentCompleter"] = (_, arguments, _) => reader.Blocks.LeaveOut(arguments.Values);
        known["Add-Type"] = Type;
    }

    private Known Told(CommandAst call, string problem)
    {
        reader.Tell(call.Extent, problem);
        return Known.Unknown;
    }

    private Known Evaluate(CommandAst call, Known text)
    {
        if (text is Constant { Value: string } or Block)
        {
            return reader.Blocks.Run(reader.Blocks.OfText(text, call.Extent), ArgumentList.Of([]), null, call.Extent, dotted: true);
        }

        if (text is Sequence { Open: false } lines && lines.Items.All(line => line is Constant { Value: string }))
        {
            return reader.Statements.Each(lines, line => Evaluate(call, line is Sequence ? Known.Unknown : line));
        }

        if (text is Either several && several.Values.All(one => one is Constant { Value: string or null }))
        {
            reader.Branch(several.Values.Where(one => one is Constant { Value: string }).Select(one => (Action)(() => Evaluate(call, one))));
            return Known.Unknown;
        }

        return Told(call, "Invoke-Expression runs text that shows at run time only.");
    }

    private Known Command(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known? block = arguments.Find("ScriptBlock") ?? arguments.Unnamed.FirstOrDefault(one => one is Block);
        bool remote = s_remote.Any(name => arguments.Given(name) is { Name.Length: > 1 }) || (arguments.Unnamed.Count > 1 && arguments.Unnamed[0] is not Block && block is not null);
        if (remote)
        {
            return Told(call, "It runs on another computer, whose modules and account do not show here.");
        }

        if (arguments.Find("FilePath") is { } file)
        {
            return File(call, file, arguments, input);
        }

        Known what = block ?? arguments.At(0) ?? Known.Unknown;
        if (arguments.IsOpen)
        {
            return Told(call, "What it runs, and where, shows at run time only.");
        }

        return Passed(call, what, arguments, input);
    }

    private Known Job(CommandAst call, ArgumentList arguments, Known? input)
    {
        if (arguments.Find("InitializationScript") is { } begin)
        {
            reader.Blocks.Run(begin, [], null, call.Extent);
        }

        if (reader.Current is null)
        {
            return Known.Unknown;
        }

        if (arguments.Find("FilePath") is { } file)
        {
            File(call, file, arguments, input);
        }
        else if ((arguments.Find("ScriptBlock") ?? arguments.Unnamed.FirstOrDefault(one => one is Block or Either) ?? (arguments.Given("DefinitionName") is null ? arguments.At(0) : null)) is { } what)
        {
            Passed(call, what, arguments, input);
        }
        else
        {
            Told(call, "What the job runs shows at run time only.");
        }

        return Known.Unknown;
    }

    private Known Passed(CommandAst call, Known what, ArgumentList arguments, Known? input)
    {
        Known passed = arguments.Find("ArgumentList") ?? arguments.Find("Args") ?? Sequence.Empty;
        IReadOnlyList<Known> values = passed is Sequence { Open: false } many ? many.Items : passed is Sequence ? [] : [passed];
        return reader.Blocks.Run(what, values, input, call.Extent);
    }

    private Known File(CommandAst call, Known file, ArgumentList arguments, Known? input)
    {
        if (file is not Constant || Operators.Template(file) is not { } path)
        {
            return Told(call, "Which file it runs shows at run time only.");
        }

        Known passed = arguments.Find("ArgumentList") ?? Sequence.Empty;
        return reader.Files.Follow(call.Extent, path, ArgumentList.Of(passed is Sequence many ? many.Items : [passed]), input);
    }

    private Known Program(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known program = arguments.Find("FilePath") ?? arguments.Find("Path") ?? arguments.At(0) ?? input ?? Known.Unknown;
        reader.Programs.Start(call.Extent, [program, .. arguments.Values.Where(one => one != program)]);
        return Known.Unknown;
    }

    private Known Import(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known module = arguments.Find("Name") ?? arguments.Find("Path") ?? arguments.Find("ModuleInfo") ?? arguments.At(0) ?? input ?? Known.Unknown;
        foreach (Known one in module is Sequence { Open: false } many ? many.Items : [module])
        {
            string? name = one is Constant ? Operators.Template(one) : null;
            if (name is null)
            {
                return Told(call, "The commands of this module do not show here.");
            }

            if (reader.Current is not null && (FilePaths.IsScript(name) || name.IndexOfAny(['/', '\\']) >= 0) && !IsOurs(name))
            {
                reader.Files.Module(call.Extent, name);
            }
        }

        return Known.Unknown;
    }

    /// <summary>The module itself is imported by its path in tests and in development.</summary>
    private static bool IsOurs(string name) => name.Replace('\\', '/').EndsWith("/Orchestrator.psd1", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private Known Module(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known what = arguments.Find("ScriptBlock") ?? arguments.Unnamed.FirstOrDefault(one => one is Block) ?? Known.Unknown;
        if (what is Block block)
        {
            reader.Functions.Hoist(block.Body);
            return reader.Blocks.Run(block, ArgumentList.Of([]), null, call.Extent, dotted: true);
        }

        return Told(call, "What the module defines shows at run time only.");
    }

    private Known ForEach(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known items = input ?? arguments.Find("InputObject") ?? Known.Unknown;
        Known[] blocks = [.. s_blocks.Select(name => arguments.Find(name)).OfType<Known>(), .. arguments.Unnamed];
        if (arguments.Find("MemberName") is Constant { AsText: { } member } || (arguments.Unnamed.Count >= 1 && arguments.Unnamed[0] is Constant { Value: string } && (member = ((Constant)arguments.Unnamed[0]).AsText!) is not null))
        {
            reader.Classes.CallNamed(items, member, call);
            return reader.Expressions.Property(reader.Expressions.Items(items), member);
        }

        Known[] several = [.. blocks.SelectMany(one => one is Sequence { Open: false } many ? many.Items : [one])];
        Known? begin = several.Length > 1 && arguments.Find("Process") is null && arguments.Find("Begin") is null ? several[0] : arguments.Find("Begin");
        Known? end = several.Length > 2 && arguments.Find("End") is null ? several[several.Length - 1] : arguments.Find("End");
        Known written = Sequence.Empty;
        foreach (Known one in several)
        {
            if (reader.Current is null)
            {
                break;
            }

            if (one is Block block)
            {
                Known some = one == begin || one == end ? reader.Blocks.ForEach(block, Known.Unknown) : reader.Blocks.ForEach(block, items);
                written = Sequence.Of([written, some]);
            }
            else if (one is Either either && either.Values.All(value => value is Block))
            {
                reader.Branch(either.Values.OfType<Block>().Select(value => (Action)(() => reader.Blocks.ForEach(value, items))));
                written = Known.Unknown;
            }
            else if (one is not Constant)
            {
                return Told(call, "The script block that it runs shows at run time only.");
            }
        }

        return written is Sequence { Items.Count: 1, Open: false } only ? only.Items[0] : written;
    }

    private Known Event(CommandAst call, ArgumentList arguments, Known? input)
    {
        if (arguments.Find("Action") is { } action)
        {
            reader.Blocks.Run(action, [], null, call.Extent);
        }

        return Known.Unknown;
    }

    private Known Type(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known? source = arguments.Find("TypeDefinition") ?? arguments.Find("MemberDefinition") ?? (arguments.Find("AssemblyName") is null && arguments.Find("Path") is null ? arguments.At(0) : null);
        bool suspect = source is not null && (source is not Constant { AsText: { } text } || text.IndexOf("Management.Automation", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("Process.Start", StringComparison.Ordinal) >= 0);
        if (suspect || arguments.Find("Path") is { } path && (Operators.Template(path) is not { } file || !file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
        {
            reader.Tell(call.Extent, "The code that it compiles may call cmdlets, and is not read.");
        }

        return Known.Unknown;
    }
}
