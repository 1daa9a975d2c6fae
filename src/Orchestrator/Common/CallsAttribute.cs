using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Names operations that a cmdlet, or a kind of parameter, calls. What the cmdlet needs is read from here.</summary>
/// <param name="operations">The ids of the operations, such as <c>Robots_GetById</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = true)]
internal sealed class CallsAttribute(params string[] operations) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = operations;

    /// <summary>The operations that a cmdlet class names itself.</summary>
    public static IEnumerable<Operation> Of(Type command) =>
        command.GetCustomAttributes(typeof(CallsAttribute), inherit: true)
            .Cast<CallsAttribute>()
            .SelectMany(calls => calls.Ids)
            .Select(id => OperationCatalog.Find(id) ?? throw new InvalidOperationException($"{command.Name} names the operation '{id}', which the catalogue lacks."));
}
