using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace Orchestrator.Commands;

/// <summary>
/// Modules that were imported after this one and took names of its commands. The module's script warns of those that were
/// there before; of these only a command can.
/// </summary>
internal static class SharedNames
{
    private static readonly ConditionalWeakTable<Runspace, HashSet<string>> s_told = new();

    /// <summary>Warns once in a runspace of each module that hides commands of this one.</summary>
    public static void Warn(PSCmdlet cmdlet)
    {
        if (cmdlet.MyInvocation.MyCommand is not CmdletInfo { Module: { } module } own)
        {
            return;
        }

        HashSet<string> told = s_told.GetValue(Runspace.DefaultRunspace, _ => new(Told(module), StringComparer.OrdinalIgnoreCase));
        string prefix = own.Name.Substring(own.Verb.Length + 1).Replace("Orch", string.Empty);
        IEnumerable<IGrouping<string, string>> hidden = module.ExportedCmdlets.Keys
            .Select(name => name.Replace("-", "-" + prefix))
            .Select(name => (Name: name, Found: cmdlet.InvokeCommand.GetCommand(name, System.Management.Automation.CommandTypes.Cmdlet | System.Management.Automation.CommandTypes.Function | System.Management.Automation.CommandTypes.Alias)))
            .Where(one => one.Found is { ModuleName.Length: > 0 } found && found.ModuleName != module.Name)
            .GroupBy(one => one.Found.ModuleName, one => one.Name);
        foreach (IGrouping<string, string> other in hidden.Where(other => told.Add(other.Key)))
        {
            cmdlet.WriteWarning(
                $"The module {other.Key} has commands with the same names as {other.Count()} of Orchestrator's, such as {other.First()}, and these names run its commands. "
                + "To use both, import one of them with a prefix: Import-Module Orchestrator -Prefix My; Get-MyOrchRobot. See about_Orch.");
        }
    }

    /// <summary>The modules that the script has warned of.</summary>
    private static string[] Told(PSModuleInfo module) =>
        LanguagePrimitives.ConvertTo<string[]>(module.SessionState?.PSVariable.GetValue("OrchSharedWith") ?? Array.Empty<string>());
}
