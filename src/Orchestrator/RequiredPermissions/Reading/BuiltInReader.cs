using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Reads calls of PowerShell's own commands: those that run something, define something, or whose answers can be known.</summary>
internal sealed class BuiltInReader
{
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["?"] = "Where-Object", ["where"] = "Where-Object", ["%"] = "ForEach-Object", ["foreach"] = "ForEach-Object",
        ["select"] = "Select-Object", ["sort"] = "Sort-Object", ["tee"] = "Tee-Object", ["measure"] = "Measure-Object", ["group"] = "Group-Object",
        ["iex"] = "Invoke-Expression", ["icm"] = "Invoke-Command", ["ipmo"] = "Import-Module", ["sajb"] = "Start-Job", ["saps"] = "Start-Process", ["start"] = "Start-Process",
        ["ipcsv"] = "Import-Csv", ["gc"] = "Get-Content", ["cat"] = "Get-Content", ["type"] = "Get-Content", ["gcm"] = "Get-Command",
        ["dir"] = "Get-ChildItem", ["ls"] = "Get-ChildItem", ["gci"] = "Get-ChildItem", ["gi"] = "Get-Item", ["rvpa"] = "Resolve-Path", ["ii"] = "Invoke-Item",
        ["sal"] = "Set-Alias", ["nal"] = "New-Alias", ["sv"] = "Set-Variable", ["set"] = "Set-Variable", ["nv"] = "New-Variable", ["gv"] = "Get-Variable",
        ["echo"] = "Write-Output", ["write"] = "Write-Output", ["nmo"] = "New-Module", ["ni"] = "New-Item", ["si"] = "Set-Item", ["rv"] = "Remove-Variable",
    };

    private static readonly string[] s_switches =
        ["Force", "PassThru", "Global", "DisableNameChecking", "AsCustomObject", "NoClobber", "Recurse", "File", "Directory", "Parent", "Leaf", "LeafBase", "Extension", "NoQualifier", "IsAbsolute", "Resolve", "Raw", "ValueOnly", "AsHashtable", "AsString", "NoElement", "Unique", "Descending", "AsJob", "NoNewScope", "NoEnumerate", "Wait", "NoNewWindow", "UseNewEnvironment", "UseWindowsPowerShell", "SkipEditionCheck", "CaseSensitive", "Stable", "Hidden", "System", "ReadOnly", "FollowSymlink", "UseCulture", "All", "ListImported", "RunAs32", "InDisconnectedSession", "EnableNetworkAccess", "HideComputerName", "Append", "NoTypeInformation"];

    private static readonly string[] s_values =
        ["Path", "Name", "Value", "FilePath", "Filter", "Property", "Scope", "Command", "ScriptBlock", "ArgumentList", "InputObject", "Function", "Include", "Exclude", "ExpandProperty", "ExcludeProperty", "Process", "AsJobName"];

    private readonly ScriptReader _reader;
    private readonly Dictionary<string, Func<CommandAst, ArgumentList, Known?, Known>> _known = new(StringComparer.OrdinalIgnoreCase);

    public BuiltInReader(ScriptReader reader)
    {
        _reader = reader;
        new RunningCommands(reader).AddTo(_known);
        new DefiningCommands(reader).AddTo(_known);
        new DataCommands(reader).AddTo(_known);
        new ObjectCommands(reader).AddTo(_known);
        new FileCommands(reader).AddTo(_known);
    }

    /// <summary>The command that one of PowerShell's own aliases means.</summary>
    public static string NameOf(string name) => s_aliases.TryGetValue(name, out string? full) ? full : name;

    /// <summary>Reads a call; null for a command that is none of these.</summary>
    public Known? Read(CommandAst call, string name, Known? input)
    {
        if (!_known.TryGetValue(name, out Func<CommandAst, ArgumentList, Known?, Known>? read))
        {
            return null;
        }

        ArgumentList arguments = ArgumentList.Read(_reader, call, parameter => TakesValue(name, parameter));
        return _reader.Current is null ? Known.Unknown : read(call, arguments, input);
    }

    private static bool TakesValue(string command, string parameter) => parameter.Length > 0
        && !CommandParameters.IsCommonSwitch(parameter)
        && (!s_switches.Any(one => one.StartsWith(parameter, StringComparison.OrdinalIgnoreCase)) || (s_values.Any(one => one.StartsWith(parameter, StringComparison.OrdinalIgnoreCase)) && !IsExact(command, parameter)));

    /// <summary>Whether a name is that of a switch, where a parameter that takes a value begins like it.</summary>
    private static bool IsExact(string command, string parameter) => s_switches.Contains(parameter, StringComparer.OrdinalIgnoreCase)
        && (!parameter.Equals("File", StringComparison.OrdinalIgnoreCase) || command == "Get-ChildItem");
}
