using System;
using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>The rules by which a sandbox misbehaves. Of several that fit a request, the first strikes. Safe for concurrent use.</summary>
public sealed class SandboxFaults
{
    private readonly object _gate = new();
    private SandboxFault[] _rules = [];

    internal SandboxFaults()
    {
    }

    /// <summary>The rules.</summary>
    public IReadOnlyList<SandboxFault> Rules => _rules;

    /// <summary>Adds a rule.</summary>
    /// <exception cref="ArgumentException">The rule could not strike, or not as it seems to say.</exception>
    public SandboxFault Add(SandboxFault fault)
    {
        if (fault is null)
        {
            throw new ArgumentNullException(nameof(fault));
        }

        fault.Check();
        lock (_gate)
        {
            _rules = [.. _rules, fault];
        }

        return fault;
    }

    /// <summary>Removes every rule.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules = [];
        }
    }

    internal SandboxFault? Find(string? operation, string path)
    {
        foreach (SandboxFault rule in _rules)
        {
            if (rule.Strikes(operation, path))
            {
                return rule;
            }
        }

        return null;
    }
}
