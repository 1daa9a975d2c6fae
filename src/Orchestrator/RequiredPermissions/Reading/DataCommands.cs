using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>PowerShell's own commands that answer with data of a kind, and those that answer with nothing of interest.</summary>
internal sealed class DataCommands(ScriptReader reader)
{
    private static readonly string[] s_texts =
        ["Read-Host", "Out-String", "ConvertTo-Json", "ConvertTo-Csv", "ConvertTo-Html", "Get-Location", "New-Guid", "Get-Uptime", "ConvertFrom-SecureString", "Get-Culture", "New-TemporaryFile", "Format-Hex", "Get-FileHash"];

    private static readonly string[] s_silent =
        ["Write-Host", "Write-Verbose", "Write-Warning", "Write-Error", "Write-Debug", "Write-Information", "Write-Progress", "Out-Null", "Out-File", "Out-Default", "Set-Content", "Add-Content", "Export-Csv", "Export-Clixml", "Clear-Content", "Set-StrictMode", "Start-Sleep", "Format-Table", "Format-List", "Format-Wide", "Start-Transcript", "Stop-Transcript", "Push-Location", "Pop-Location", "Set-Location", "Clear-Host", "Remove-Item", "Copy-Item", "Move-Item", "Rename-Item"];

    private static readonly string[] s_unknown =
        ["ConvertFrom-Json", "Import-Clixml", "Import-PowerShellDataFile", "Get-Job", "Receive-Job", "Wait-Job", "Remove-Job", "Get-Process", "Get-Service", "Invoke-RestMethod", "Invoke-WebRequest", "Select-Xml", "Select-String", "Get-Random", "ConvertFrom-StringData", "Import-LocalizedData", "Get-Secret", "Get-ItemProperty", "Get-ItemPropertyValue", "Get-Error", "Get-Member", "Compare-Object", "Measure-Object", "Group-Object", "Get-Host", "Get-PSDrive", "Get-TimeZone", "Get-Event", "Wait-Event", "Unregister-Event", "Get-History", "Get-Acl", "Show-Command"];

    public void AddTo(Dictionary<string, Func<CommandAst, ArgumentList, Known?, Known>> known)
    {
        known["Import-Csv"] = known["ConvertFrom-Csv"] = (_, _, _) => Known.Row;
        known["Get-Content"] = (_, _, _) => Known.Text;
        known["Get-Date"] = known["Get-Random"] = (call, arguments, _) => Dated(call, arguments);
        known["Get-Credential"] = (_, _, _) => new Typed(typeof(PSCredential));
        known["ConvertTo-SecureString"] = (_, _, _) => new Typed(typeof(System.Security.SecureString));
        known["New-TimeSpan"] = (_, _, _) => new Typed(typeof(TimeSpan));
        known["Test-Path"] = known["Test-Connection"] = (_, _, _) => new Typed(typeof(bool));
        known["New-Object"] = New;
        foreach (string name in s_texts)
        {
            known[name] = (_, _, _) => Known.Text;
        }

        foreach (string name in s_silent)
        {
            known[name] = (_, arguments, input) => Blocks(arguments, input, Sequence.Empty);
        }

        foreach (string name in s_unknown.Where(name => !known.ContainsKey(name)))
        {
            known[name] = (_, arguments, input) => Blocks(arguments, input, Known.Unknown);
        }
    }

    private static Known Dated(CommandAst call, ArgumentList arguments)
    {
        bool isDate = call.GetCommandName()?.EndsWith("Date", StringComparison.OrdinalIgnoreCase) == true;
        return !isDate ? arguments.Find("InputObject") ?? (arguments.At(0) is Sequence several ? several : new Typed(typeof(int)))
            : arguments.Given("Format") is not null || arguments.Given("UFormat") is not null ? Known.Text
            : new Typed(typeof(DateTime));
    }

    /// <summary>A script block among the arguments runs, such as one of a calculated property.</summary>
    private Known Blocks(ArgumentList arguments, Known? input, Known answer)
    {
        reader.Pipelines.Others.Blocks(arguments, input, changes: false);
        return answer;
    }

    private Known New(CommandAst call, ArgumentList arguments, Known? input)
    {
        Known? named = arguments.Find("TypeName") ?? arguments.At(0);
        if (named is not Constant { AsText: { } name })
        {
            return Known.Unknown;
        }

        Known given = arguments.Find("ArgumentList") ?? (arguments.Unnamed.Count > 1 ? arguments.Unnamed[1] : Sequence.Empty);
        if (reader.Classes.Find(name) is { } own)
        {
            return reader.Classes.Create(own, given is Sequence { Open: false } many ? many.Items : [given], call);
        }

        string last = name.Substring(name.LastIndexOf('.') + 1).ToUpperInvariant();
        if (last is "PSOBJECT" or "PSCUSTOMOBJECT")
        {
            return arguments.Find("Property") is HeapObject entries ? reader.State.Make(reader.State.Content(entries), isRow: true) : reader.State.Make(HeapContent.Empty, isRow: true);
        }

        return last is "ARRAYLIST" or "HASHTABLE" or "ORDEREDDICTIONARY" || last.StartsWith("LIST", StringComparison.Ordinal) || last.StartsWith("DICTIONARY", StringComparison.Ordinal) || name.IndexOf("Generic", StringComparison.OrdinalIgnoreCase) >= 0
            ? reader.State.Make(HeapContent.Empty)
            : Known.Unknown;
    }
}
