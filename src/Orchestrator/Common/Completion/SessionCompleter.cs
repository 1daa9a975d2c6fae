using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Completes the variables that hold a session.</summary>
public sealed class SessionCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return
        [
            .. shell.AddCommand("Get-Variable").Invoke<PSVariable>()
                .Select(variable => (Name: "$" + variable.Name, Session: (variable.Value is PSObject wrapped ? wrapped.BaseObject : variable.Value) as OrchSession))
                .Where(one => one.Session is not null && one.Name.StartsWith(request.Word, StringComparison.OrdinalIgnoreCase))
                .Select(one => new Suggestion(one.Name, $"{one.Session!.UserName} at {one.Session.Uri}") { Code = one.Name }),
        ];
    }
}
