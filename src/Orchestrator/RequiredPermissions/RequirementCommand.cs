using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What the cmdlets share that look at what scripts and commands need.</summary>
public abstract class RequirementCommand : OrchCmdlet
{
    private static readonly string[] s_scripts = [".ps1", ".psm1"];

    /// <summary>Script files, module files and manifests, folders of scripts, names of commands (with wildcards) or of modules, script blocks, or objects from Get-Command or Get-ChildItem.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Path", "Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public object[] InputObject { get; set; } = [];

    /// <summary>Includes the subfolders of a folder.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>The source of the permissions that count: Page (the permissions page of the API guide) or WebApi20 (the document of Web API 20).</summary>
    [Parameter]
    public PermissionSource Source { get; set; }

    /// <summary>Counts needs that depend on values known only at run time, such as listing folders for a folder that may have wildcards: in Counted, and in roles, scopes and tests.</summary>
    [Parameter]
    public SwitchParameter IncludeUncertain { get; set; }

    /// <summary>Whether a need is counted; a warning tells those that are not.</summary>
    private protected bool Counts(RequiredPermission need)
    {
        if (need.Definition is not null && (need.Counted || need.Needs.Count == 0))
        {
            return true;
        }

        WriteWarning(need.Definition is null
            ? $"Not counted: {need.Command} ({need.Place}). {need.Reason}"
            : $"Not counted: {need.Permission} for {need.Operation} ({need.Place}). {need.Reason} -IncludeUncertain counts it.");
        return false;
    }

    /// <summary>Says how many calls could not be determined; nothing where all could.</summary>
    private protected void Close(IEnumerable<RequiredPermission> needs)
    {
        int unknown = needs.Count(one => one.Definition is null && one.Line > 0);
        if (unknown > 0)
        {
            WriteWarning($"{unknown} {(unknown == 1 ? "call" : "calls")} could not be determined.");
        }
    }

    /// <summary>What the input needs.</summary>
    private protected IEnumerable<RequiredPermission> Needed() => InputObject.SelectMany(Needed).Select(need =>
    {
        need.Counted = need.Definition is not null && (need.Certain || IncludeUncertain);
        return need;
    });

    private IEnumerable<RequiredPermission> Needed(object input)
    {
        object plain = input is PSObject wrapped ? wrapped.BaseObject : input;
        return plain switch
        {
            RequiredPermission needed => [needed],
            ScriptBlock block => Explain(ScriptReader.ReadBlock(block, Find, ModuleFile)),
            FileInfo file => Explain(ScriptReader.ReadFile(file.FullName, Find, ModuleFile)),
            DirectoryInfo folder => Explain(Folder(folder.FullName)),
            CommandInfo command => Explain(Calls(command)),
            PSModuleInfo module => Explain(ScriptReader.ReadFile(module.Path, Find, ModuleFile)),
            string text => Explain(Calls(text)),
            _ => Refuse(plain),
        };
    }

    private IEnumerable<RequiredPermission> Explain(IEnumerable<ScriptCall> calls) => CallNeeds.Of(calls, Source);

    private IEnumerable<RequiredPermission> Refuse(object input)
    {
        WriteError(ErrorRecords.InvalidArgument("NotReadable", $"'{input}' is no script, command or module.", input, "Give a path, a name, a script block, or an object from Get-Command."));
        return [];
    }

    private IEnumerable<ScriptCall> Calls(string text)
    {
        string[] files = Files(text);
        if (files.Length > 0)
        {
            return files.SelectMany(file => Directory.Exists(file) ? Folder(file) : ScriptReader.ReadFile(file, Find, ModuleFile));
        }

        WildcardPattern pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase);
        KeyValuePair<string, Type>[] cmdlets = [.. CommandTypes.ByName.Where(one => pattern.IsMatch(one.Key)).OrderBy(one => one.Key, StringComparer.OrdinalIgnoreCase)];
        if (cmdlets.Length > 0)
        {
            return cmdlets.Select(one => ScriptCall.Any(one.Key, one.Value));
        }

        if (text.IndexOfAny(['/', '\\']) < 0 && !text.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
        {
            if (Find(text) is { } command)
            {
                return Calls(command);
            }

            if (ModuleFile(text) is { } module)
            {
                return ScriptReader.ReadFile(module, Find, ModuleFile);
            }
        }

        WriteError(ErrorRecords.Create(
            new ItemNotFoundException($"There is no script, command or module '{text}'."), "ScriptNotFound", ErrorCategory.ObjectNotFound, text, "Check the path; quote it where it has spaces."));
        return [];
    }

    private IEnumerable<ScriptCall> Calls(CommandInfo command) => command switch
    {
        AliasInfo { ResolvedCommand: { } resolved } => Calls(resolved),
        FunctionInfo function => ScriptReader.ReadBlock(function.ScriptBlock, Find, ModuleFile),
        ExternalScriptInfo script => ScriptReader.ReadFile(script.Path, Find, ModuleFile),
        _ when CommandTypes.Find(command.Name) is { } type => [ScriptCall.Any(command.Name, type)],
        _ => [],
    };

    private IEnumerable<ScriptCall> Folder(string path) => Directory
        .EnumerateFiles(path, "*", Recurse ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
        .Where(file => s_scripts.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !file.EndsWith(".Tests.ps1", StringComparison.OrdinalIgnoreCase))
        .OrderBy(file => file, StringComparer.OrdinalIgnoreCase)
        .SelectMany(file => ScriptReader.ReadFile(file, Find, ModuleFile));

    private string[] Files(string text)
    {
        try
        {
            return [.. GetResolvedProviderPathFromPSPath(text, out ProviderInfo provider).Where(_ => provider.Name == "FileSystem")];
        }
        catch (Exception e) when (e is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderInvocationException or PSArgumentException)
        {
            return [];
        }
    }

    private CommandInfo? Find(string name) => name.IndexOfAny(['*', '?', '[']) >= 0
        ? SessionState.InvokeCommand.GetCommand(name, System.Management.Automation.CommandTypes.Alias)
        : SessionState.InvokeCommand.GetCommand(name, System.Management.Automation.CommandTypes.All);

    /// <summary>The script of a module that is installed; null where it has none.</summary>
    private string? ModuleFile(string name)
    {
        foreach (PSObject found in SessionState.InvokeCommand.InvokeScript(
            SessionState, ScriptBlock.Create("param($name) Get-Module -ListAvailable -Name $name | Where-Object RootModule -like '*.psm1' | Select-Object -First 1 | ForEach-Object { Join-Path $_.ModuleBase $_.RootModule }"), name))
        {
            return (string)found.BaseObject;
        }

        return null;
    }
}
