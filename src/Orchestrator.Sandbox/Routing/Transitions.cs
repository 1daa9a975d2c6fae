using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>
/// What actions do to a state: of each pair of a state and an action, the state that follows or the error that the server
/// documents. A table that leaves a pair out is refused, so that no action is allowed by oversight.
/// </summary>
internal sealed class Transitions
{
    private readonly Dictionary<(string State, string Action), Transition> _all;

    /// <summary>Declares a table.</summary>
    /// <param name="transitions">The rows: state, action, and what follows.</param>
    public Transitions(params IReadOnlyList<(string State, string Action, Transition Then)> transitions)
    {
        _all = transitions.ToDictionary(one => (one.State, one.Action), one => one.Then);
        States = [.. transitions.Select(one => one.State).Distinct()];
        Actions = [.. transitions.Select(one => one.Action).Distinct()];
        string[] missing = [.. from state in States from action in Actions where !_all.ContainsKey((state, action)) select $"{action} of {state}"];
        string[] unknown = [.. _all.Values.Select(one => one.To).OfType<string>().Except(States)];
        if (missing.Length + unknown.Length > 0)
        {
            throw new ArgumentException("The table of transitions lacks: " + string.Join(", ", missing.Concat(unknown)), nameof(transitions));
        }
    }

    public IReadOnlyList<string> States { get; }

    public IReadOnlyList<string> Actions { get; }

    /// <summary>What an action does to a state.</summary>
    public Transition Of(string state, string action) =>
        _all.TryGetValue((state, action), out Transition? then) ? then : throw new ArgumentException($"The table of transitions has no {action} of {state}.", nameof(action));

    /// <summary>The state after an action.</summary>
    /// <exception cref="SandboxException">The state does not allow it.</exception>
    public string Next(string state, string action)
    {
        Transition then = Of(state, action);
        return then.To ?? throw new SandboxException(400, then.Code, then.Message);
    }
}
