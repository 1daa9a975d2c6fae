using System;
using System.Collections.Generic;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Orchestrator.Client;

/// <summary>
/// How entities are read: names without regard to case, properties that a class lacks kept aside, and each entity told
/// where it came from. Entities carry no attribute of the JSON library, so that loading them does not load it.
/// </summary>
internal sealed class EntityContracts : DefaultContractResolver
{
    public static EntityContracts Instance { get; } = new();

    protected override JsonObjectContract CreateObjectContract(Type objectType)
    {
        JsonObjectContract contract = base.CreateObjectContract(objectType);
        if (typeof(OrchEntity).IsAssignableFrom(objectType))
        {
            contract.ExtensionDataSetter = (target, name, value) =>
            {
                if (!name.StartsWith("@odata.", StringComparison.Ordinal))
                {
                    ((OrchEntity)target).SetAdditional(name, PlainValue.Of(value));
                }
            };
            contract.OnDeserializedCallbacks.Add((target, context) => ((OrchEntity)target).Attach((EntityOrigin)context.Context!));
        }

        return contract;
    }

    // Lists read as text with their values joined.
    protected override JsonArrayContract CreateArrayContract(Type objectType) => base.CreateArrayContract(
        objectType.IsGenericType && objectType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? typeof(OrchCollection<>).MakeGenericType(objectType.GetGenericArguments())
            : objectType);

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        JsonProperty property = base.CreateProperty(member, memberSerialization);

        // A null for a value that the class has as plain means the default.
        property.NullValueHandling = NullValueHandling.Ignore;

        // What is worked out from other properties makes way for the property that the answer's value belongs in.
        property.Ignored |= !property.Writable;
        property.PropertyName = member.GetCustomAttribute<WireNameAttribute>()?.Name ?? property.PropertyName;
        return property;
    }

    protected override JsonConverter? ResolveContractConverter(Type objectType) =>
        objectType == typeof(object) || objectType == typeof(IDictionary<string, object?>)
            ? PlainValue.Converter
            : base.ResolveContractConverter(objectType);
}
