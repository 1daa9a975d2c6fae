using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Completes the variables that hold a session.</summary>
public sealed class SessionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return
        [
            .. shell.AddCommand("Get-Variable").Invoke<PSVariable>()
                .Where(variable => (variable.Value is PSObject wrapped ? wrapped.BaseObject : variable.Value) is OrchSession)
                .Select(variable => "$" + variable.Name)
                .Where(name => name.StartsWith(wordToComplete, System.StringComparison.OrdinalIgnoreCase))
                .Select(name => new CompletionResult(name, name, CompletionResultType.Variable, name)),
        ];
    }
}
