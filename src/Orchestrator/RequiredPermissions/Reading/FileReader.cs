using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Reads script files and modules: what is given, and what scripts call, dot-source and import.</summary>
internal sealed class FileReader(ScriptReader reader)
{
    private const int Deepest = 24;

    /// <summary>The entries of a manifest that name scripts and modules.</summary>
    private static readonly string[] s_parts = ["ScriptsToProcess", "NestedModules", "RootModule", "ModuleToProcess"];

    private readonly Dictionary<string, ScriptBlockAst> _parsed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _modules = new(StringComparer.Ordinal);
    private readonly Stack<string> _running = new();

    /// <summary>Reads what the user gave; of a module, and of a script that only defines functions, all functions are taken to be called.</summary>
    public void ReadInput(string path)
    {
        string full = Path.GetFullPath(path);
        reader.Place = new ScriptPlace(full, 0);
        if (full.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
        {
            ScriptBlockAst root = Parse(full);
            Begin(root);
            reader.Functions.BindEntry(root);
            reader.Functions.Body(root, null);
            if (ModuleMembers.IsLibrary(root))
            {
                CallAll(root, full, null, null);
            }

            return;
        }

        IReadOnlyList<string>? exported = null;
        foreach (string script in full.EndsWith(".psd1", StringComparison.OrdinalIgnoreCase) ? Manifest(full, StartOf(full), out exported) : [full])
        {
            ReadModule(script, out ScriptBlockAst? root, out IReadOnlyList<string>? own);
            if (root is not null)
            {
                CallAll(root, script, script, exported ?? own);
            }
        }
    }

    /// <summary>Reads a script block, or the body of a function, that the user gave.</summary>
    public void ReadBlock(Ast block)
    {
        ScriptBlockAst body = block as ScriptBlockAst ?? ((FunctionDefinitionAst)block).Body;
        Begin(body);
        reader.Functions.BindEntry(body);
        reader.Functions.Body(body, null);
    }

    /// <summary>A script file that is called or dot-sourced by its path.</summary>
    public Known Call(CommandAst call, string path, Known? input)
    {
        string? full = FilePaths.Find(path, reader.Place.File);
        ArgumentList arguments = ArgumentList.Read(reader, call, name => full is null || ParameterBinder.TakesValue(Parse(full), name));
        return reader.Current is null ? Known.Unknown
            : path.EndsWith(".psm1", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".psd1", StringComparison.OrdinalIgnoreCase) ? Module(call.Extent, path)
            : Follow(call.Extent, path, arguments, input, dotted: call.InvocationOperator == TokenKind.Dot);
    }

    /// <summary>Reads a script file with arguments.</summary>
    public Known Follow(IScriptExtent at, string path, ArgumentList arguments, Known? input, bool dotted = false, bool open = false)
    {
        if (FilePaths.Find(path, reader.Place.File) is not { } full || !File.Exists(full))
        {
            reader.Tell(at, $"The file '{path}' is not there.");
            return Known.Unknown;
        }

        if (_running.Count > Deepest)
        {
            reader.Tell(at, "Files call each other too deeply to be followed.");
            return Known.Unknown;
        }

        if (_running.Count(one => one == full) > 1)
        {
            return Known.Unknown;
        }

        ScriptBlockAst root = Parse(full);
        ScriptPlace before = reader.Place;
        reader.Place = new ScriptPlace(full, 0);
        _running.Push(full);
        Begin(root);
        Known written;
        if (open)
        {
            reader.State.Enter(isFile: true);
            reader.Functions.BindEntry(root);
            written = reader.Functions.Body(root, input);
        }
        else
        {
            if (!dotted)
            {
                reader.State.Enter(isFile: true);
            }

            written = reader.Functions.Run(root, arguments, input, dotted: true, null);
        }

        if (!dotted)
        {
            reader.Current?.Leave();
        }

        _running.Pop();
        reader.Place = before;
        return written;
    }

    /// <summary>Reads a module that a script imports: its functions can be called from then on.</summary>
    public Known Module(IScriptExtent at, string path)
    {
        string? full = FilePaths.Find(path, reader.Place.File);
        if (full is not null && Directory.Exists(full))
        {
            string name = Path.GetFileName(full.TrimEnd('/', '\\'));
            full = new[] { name + ".psd1", name + ".psm1" }.Select(file => Path.Combine(full, file)).FirstOrDefault(File.Exists);
        }

        if (full is null && !FilePaths.IsScript(path))
        {
            full = FilePaths.Find(path + ".psd1", reader.Place.File) ?? FilePaths.Find(path + ".psm1", reader.Place.File);
        }

        if (full is null)
        {
            reader.Tell(at, $"The module '{path}' is not there.");
            return Known.Unknown;
        }

        foreach (string script in full.EndsWith(".psd1", StringComparison.OrdinalIgnoreCase) ? Manifest(full, at, out _) : [full])
        {
            ReadModule(script, out _, out _);
        }

        return Known.Unknown;
    }

    private void ReadModule(string path, out ScriptBlockAst? root, out IReadOnlyList<string>? exported)
    {
        root = null;
        exported = null;
        if (!_modules.Add(path) || reader.Current is null)
        {
            return;
        }

        root = Parse(path);
        (ScriptPlace place, string? module) = (reader.Place, reader.Functions.Module);
        bool isModule = path.EndsWith(".psm1", StringComparison.OrdinalIgnoreCase);
        reader.Place = new ScriptPlace(path, 0);
        reader.Functions.Module = isModule ? path : module;
        if (isModule)
        {
            reader.State.Enter(isFile: true, path);
        }

        Begin(root);
        reader.Functions.Body(root, null);
        reader.Current ??= new ScriptState();
        if (isModule)
        {
            reader.State.Leave();
        }

        exported = ModuleMembers.Exported(root);
        (reader.Place, reader.Functions.Module) = (place, module);
    }

    /// <summary>The scripts of a module's manifest; what is none is told.</summary>
    private List<string> Manifest(string path, IScriptExtent at, out IReadOnlyList<string>? exported)
    {
        exported = null;
        ScriptBlockAst root = Parse(path);
        if (root.Find(ast => ast is HashtableAst, searchNestedScriptBlocks: true) is not HashtableAst table)
        {
            reader.Tell(at, $"'{Path.GetFileName(path)}' is no manifest of a module.");
            return [];
        }

        exported = ModuleMembers.Entry(table, "FunctionsToExport") is { } functions && !functions.Contains("*") ? functions : null;
        string[] parts = [.. s_parts.SelectMany(name => ModuleMembers.Entry(table, name) ?? [])];
        List<string> scripts = [];
        foreach (string part in parts.Where(part => part.Length > 0))
        {
            string? found = new[] { part, part + ".psm1", part + ".psd1" }.Select(one => FilePaths.Find(Path.Combine(Path.GetDirectoryName(path)!, one), null)).FirstOrDefault(File.Exists);
            if (found is null || !FilePaths.IsScript(found))
            {
                reader.Tell(at, $"'{part}' of the manifest '{Path.GetFileName(path)}' cannot be read.");
            }
            else
            {
                scripts.AddRange(found.EndsWith(".psd1", StringComparison.OrdinalIgnoreCase) && found != path ? Manifest(found, at, out _) : [found]);
            }
        }

        if (parts.Length == 0)
        {
            reader.Tell(at, $"'{Path.GetFileName(path)}' names no script, so what it calls does not show.");
        }

        return scripts;
    }

    /// <summary>Takes functions to be called: those that are exported, where that shows.</summary>
    private void CallAll(ScriptBlockAst root, string path, string? module, IReadOnlyList<string>? exported)
    {
        reader.Place = new ScriptPlace(path, 0);
        foreach (FunctionDefinitionAst function in ModuleMembers.Functions(root).Where(one => exported is null ? !reader.Functions.IsCalled(one) : ModuleMembers.IsAmong(exported, one.Name)).ToArray())
        {
            reader.Current ??= new ScriptState();
            reader.Functions.CallOpen(new ScriptFunction(function.Name, function, module));
        }

        foreach (TypeDefinitionAst type in exported is null ? root.FindAll(ast => ast is TypeDefinitionAst { IsClass: true }, searchNestedScriptBlocks: false).Cast<TypeDefinitionAst>() : [])
        {
            reader.Current ??= new ScriptState();
            reader.Classes.CallAll(type);
        }
    }

    /// <summary>Takes note of what a file defines, and reads the modules that it needs.</summary>
    private void Begin(ScriptBlockAst root)
    {
        foreach (TypeDefinitionAst type in root.FindAll(ast => ast is TypeDefinitionAst, searchNestedScriptBlocks: true).Cast<TypeDefinitionAst>())
        {
            reader.Classes.Define(type);
        }

        reader.Functions.Hoist(root);
        foreach (UsingStatementAst used in (root.UsingStatements ?? Enumerable.Empty<UsingStatementAst>()).Where(one => one.UsingStatementKind == UsingStatementKind.Module))
        {
            string? name = used.Name?.Value ?? (used.ModuleSpecification is { } table ? (ModuleMembers.Entry(table, "ModuleName") ?? ModuleMembers.Entry(table, "Path"))?.FirstOrDefault() : null);
            if (name is not null && !name.Equals("Orchestrator", StringComparison.OrdinalIgnoreCase) && (FilePaths.IsScript(name) || name.IndexOfAny(['/', '\\']) >= 0 || FilePaths.Find(name, reader.Place.File) is not null))
            {
                Module(used.Extent, name);
            }
            else if (name is not null && !name.Equals("Orchestrator", StringComparison.OrdinalIgnoreCase) && reader.ModuleFile(name) is { } installed)
            {
                Module(used.Extent, installed);
            }
        }
    }

    private ScriptBlockAst Parse(string path)
    {
        if (!_parsed.TryGetValue(path, out ScriptBlockAst? root))
        {
            _parsed[path] = root = Parser.ParseFile(path, out _, out ParseError[] errors);
            foreach (ParseError error in errors.Where(one => one.ErrorId is not "ModuleNotFoundDuringParse" and not "TypeNotFound"))
            {
                reader.Tell(error.Extent, "It cannot be parsed here: " + error.Message);
            }
        }

        return root;
    }

    private static ScriptExtent StartOf(string path)
    {
        ScriptPosition start = new(path, 1, 1, Path.GetFileName(path));
        return new ScriptExtent(start, new ScriptPosition(path, 1, 1 + Path.GetFileName(path).Length, Path.GetFileName(path)));
    }
}
