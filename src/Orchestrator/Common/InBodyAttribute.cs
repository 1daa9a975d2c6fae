using System;

namespace Orchestrator.Commands;

/// <summary>Marks a parameter that goes into the request's body when the user gives it.</summary>
/// <param name="name">The name in the body; the parameter's own without one.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class InBodyAttribute(string? name = null) : NoScriptBlockAttribute
{
    public string? Name { get; } = name;
}
