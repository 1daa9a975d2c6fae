using System.Linq;
using System.Reflection;
using Orchestrator.Client;

namespace Orchestrator;

/// <summary>An object that is part of another one and has no identity of its own. As text it is JSON, as a cell of a CSV file takes it back.</summary>
public abstract class OrchValue
{
    /// <inheritdoc/>
    public override string ToString() => JsonBody.Of(GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetValue(this) is not null)
        .ToDictionary(property => property.Name, property => property.GetValue(this))).Redacted;
}
