using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>
/// Completes a parameter with values that are known, and accepts others too: a newer server may have more. (Windows
/// PowerShell 5.1 has no ArgumentCompletions attribute.)
/// </summary>
/// <param name="values">The values, in the order in which they are offered.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownValuesAttribute(params string[] values) : ArgumentCompleterAttribute(typeof(KnownValuesCompleter))
{
    public IReadOnlyList<string> Values { get; } = values;

    /// <summary>Whether the values are no more than suggestions.</summary>
    public bool AreSuggestions { get; set; }
}
