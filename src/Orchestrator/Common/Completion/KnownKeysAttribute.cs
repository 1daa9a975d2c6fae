using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Completes a parameter that takes a hashtable with one that has the keys that are known, to be filled in.</summary>
/// <param name="members">The keys, each with a value as it would be written: <c>Type = 'None'</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownKeysAttribute(params string[] members) : ArgumentCompleterAttribute(typeof(KnownKeysCompleter))
{
    public IReadOnlyList<string> Members { get; } = members;
}
