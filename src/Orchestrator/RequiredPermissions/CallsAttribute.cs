using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Names operations that a cmdlet, or a kind of parameter, calls. What the cmdlet needs is read from here. On a parameter it
/// stands in place of what the parameter's type calls; with no operation at all: the parameter looks nothing up.
/// </summary>
/// <param name="operations">The ids of the operations, such as <c>Robots_GetById</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = true)]
internal sealed class CallsAttribute(params string[] operations) : Attribute
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<CallsAttribute>> s_on = [];

    public IReadOnlyList<string> Ids { get; } = operations;

    /// <summary>When they are called, in the words of <see cref="CallCondition"/>: <c>Id</c>, <c>not Id and not Process</c>; null for always.</summary>
    public string? When { get; set; }

    /// <summary>True where the cmdlet goes on without them when the server refuses.</summary>
    public bool Tolerant { get; set; }

    /// <summary>The operations that a cmdlet class names itself.</summary>
    public static IEnumerable<Operation> Of(Type command) =>
        On(command)
            .SelectMany(calls => calls.Ids)
            .Select(id => Find(command, id));

    /// <summary>The attributes on a class and those that it derives from; what the class says of an operation comes before what its bases say.</summary>
    public static IReadOnlyList<CallsAttribute> On(Type type) => s_on.GetOrAdd(type, one =>
    {
        List<CallsAttribute> all = [];
        for (Type? at = one; at is not null; at = at.BaseType)
        {
            all.AddRange(at.GetCustomAttributes<CallsAttribute>(inherit: false));
            all.AddRange(Change.CallsOf(at));
        }

        return all;
    });

    public static Operation Find(Type command, string id) =>
        OperationCatalog.Find(id) ?? throw new InvalidOperationException($"{command.Name} names the operation '{id}', which the catalogue lacks.");
}
