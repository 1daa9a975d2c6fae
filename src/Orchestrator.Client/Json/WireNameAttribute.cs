using System;

namespace Orchestrator.Client;

/// <summary>Names the JSON property that a property of an entity is read from, where the two differ.</summary>
/// <param name="name">The name in the answer.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
