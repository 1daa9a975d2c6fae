using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>PowerShell's own commands that name files: what stands on disk now is taken to be there when the script runs.</summary>
internal sealed class FileCommands(ScriptReader reader)
{
    public void AddTo(Dictionary<string, Func<CommandAst, ArgumentList, Known?, Known>> known)
    {
        known["Join-Path"] = Join;
        known["Split-Path"] = Split;
        known["Resolve-Path"] = known["Convert-Path"] = Resolve;
        known["Get-ChildItem"] = Children;
        known["Get-Item"] = Item;
    }

    private static Known Join(CommandAst call, ArgumentList arguments, Known? input)
    {
        Queue<Known> unnamed = new(arguments.Unnamed);
        Known? path = arguments.Find("Path") ?? input ?? (unnamed.Count > 0 ? unnamed.Dequeue() : null);
        Known?[] parts = [path, arguments.Find("ChildPath") ?? (unnamed.Count > 0 ? unnamed.Dequeue() : null), .. unnamed, arguments.Find("AdditionalChildPath")];
        return parts.OfType<Known>().SelectMany(part => part is Sequence { Open: false } many ? many.Items : [part]).Select(Operators.Template).ToArray() is { Length: > 0 } texts && !texts.Contains(null)
            ? Operators.OfTemplate(texts.Aggregate((one, other) => FilePaths.Join(one!, other!))!)
            : Known.Text;
    }

    private static Known Split(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known path = arguments.Find("Path") ?? arguments.Find("LiteralPath") ?? arguments.At(0) ?? input ?? Known.Unknown;
        if (path is not Constant || Operators.Template(path) is not { Length: > 0 } text)
        {
            return Known.Text;
        }

        return new Constant(
            arguments.Named.Any(one => one.Name.Equals("Leaf", StringComparison.OrdinalIgnoreCase)) ? Path.GetFileName(text)
            : arguments.Named.Any(one => one.Name.Equals("LeafBase", StringComparison.OrdinalIgnoreCase)) ? Path.GetFileNameWithoutExtension(text)
            : arguments.Named.Any(one => one.Name.Equals("Extension", StringComparison.OrdinalIgnoreCase)) ? Path.GetExtension(text)
            : Path.GetDirectoryName(text) ?? string.Empty);
    }

    private Known Resolve(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known path = arguments.Find("Path") ?? arguments.Find("LiteralPath") ?? arguments.At(0) ?? input ?? Known.Unknown;
        return Found(path, filter: null, recurse: false, directories: true) is { } files ? One([.. files.Select(file => new Constant(file.FullName))]) : Known.Text;
    }

    private Known Item(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known path = arguments.Find("Path") ?? arguments.Find("LiteralPath") ?? arguments.At(0) ?? input ?? Known.Unknown;
        if (Operators.Template(path) is { } text && text.StartsWith("function:", StringComparison.OrdinalIgnoreCase))
        {
            return reader.Functions.AsBlock(text.Substring("function:".Length).TrimStart('\\', '/'));
        }

        return Found(path, filter: null, recurse: false, directories: true) is { } files ? One([.. files.Select(file => new Constant(file))]) : new Typed(typeof(FileInfo));
    }

    private Known Children(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known path = arguments.Find("Path") ?? arguments.Find("LiteralPath") ?? arguments.At(0) ?? input ?? new Constant(".");
        Known? filter = arguments.Find("Filter") ?? arguments.Find("Include") ?? (arguments.Unnamed.Count > 1 ? arguments.Unnamed[1] : null);
        bool known = !arguments.IsOpen && filter is null or Constant { Value: string };
        IEnumerable<FileSystemInfo>? files = known ? Found(path, (filter as Constant)?.AsText, arguments.Given("Recurse") is not null, arguments.Given("File") is null) : null;
        return files is null ? new Typed(typeof(FileInfo)) : Sequence.Of(files.Where(file => arguments.Given("Directory") is null || file is DirectoryInfo).Select(file => new Constant(file)));
    }

    /// <summary>The files that a path means; null where the path does not show, or names none.</summary>
    private FileSystemInfo[]? Found(Known path, string? filter, bool recurse, bool directories)
    {
        Known[] paths = path is Sequence { Open: false } many ? [.. many.Items] : [path];
        if (paths.Any(one => one is not Constant || Operators.Template(one) is null))
        {
            return null;
        }

        try
        {
            FileSystemInfo[] files = [.. paths.SelectMany(one => FilePaths.Match(Operators.Template(one)!, reader.Place.File, filter, recurse, directories)).Take(1000)];
            return files.Length == 0 || !files.Any(file => FilePaths.IsScript(file.Name) || file is DirectoryInfo) ? null : files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // A folder that cannot be read here names no script that could be followed.
            return null;
        }
    }

    private static Known One(IReadOnlyList<Known> values) => values.Count == 1 ? values[0] : Sequence.Of(values);
}
