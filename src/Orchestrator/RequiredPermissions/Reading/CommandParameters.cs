using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>The parameters of a cmdlet, and which of them an argument in a script means.</summary>
internal sealed class CommandParameters
{
    private const string AllSets = ParameterAttribute.AllParameterSets;

    /// <summary>Parameters of every cmdlet that take a value; the others are switches.</summary>
    private static readonly string[] s_commonValues =
        ["ErrorAction", "WarningAction", "InformationAction", "ProgressAction", "ErrorVariable", "WarningVariable", "InformationVariable", "OutVariable", "OutBuffer", "PipelineVariable", "First", "Skip"];

    private static readonly string[] s_commonSwitches = ["Verbose", "Debug", "WhatIf", "Confirm", "IncludeTotalCount"];

    private static readonly ConcurrentDictionary<Type, CommandParameters> s_all = [];

    private readonly string _defaultSet;

    private readonly Type _type;

    private CommandParameters(Type type)
    {
        _type = type;
        CommandName = CommandTypes.ByName.First(one => one.Value == type).Key;
        _defaultSet = type.GetCustomAttribute<CmdletAttribute>()?.DefaultParameterSetName ?? AllSets;
        All =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true))
                .Select(property => new Parameter(property)),
        ];
    }

    /// <summary>The name of the cmdlet.</summary>
    public string CommandName { get; }

    public IReadOnlyList<Parameter> All { get; }

    public static CommandParameters Of(Type type) => s_all.GetOrAdd(type, one => new CommandParameters(one));

    /// <summary>The name of the parameter that a name means: the whole name, an alias, or a beginning that only one has; null for none.</summary>
    public string? FullName(string name)
    {
        Parameter? exact = All.FirstOrDefault(one => one.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
        string? common = exact is null ? Common(name, whole: true) : null;
        if (exact is not null || common is not null)
        {
            return exact?.Name ?? common;
        }

        Parameter[] begun = name.Length == 0 ? [] : [.. All.Where(one => one.Names.Any(full => full.StartsWith(name, StringComparison.OrdinalIgnoreCase)))];
        return begun.Length == 1 ? begun[0].Name : begun.Length == 0 ? Common(name, whole: false) : null;
    }

    public Parameter? Find(string name) => FullName(name) is { } full ? All.FirstOrDefault(one => one.Name == full) : null;

    /// <summary>Whether a parameter takes the argument after it.</summary>
    public bool TakesValue(string name) => FullName(name) is not { } full ? !IsCommonSwitch(name)
        : All.FirstOrDefault(one => one.Name == full) is { } own ? !own.IsSwitch
        : s_commonValues.Contains(full);

    /// <summary>Whether a name is that of a switch that every cmdlet has, or begins one.</summary>
    public static bool IsCommonSwitch(string name) => name.Length > 0
        && (name.ToUpperInvariant() is "WI" or "CF" or "VB" or "DB" || s_commonSwitches.Any(one => one.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        && !s_commonValues.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameter sets that are left where some parameters are given; null where all are.</summary>
    public HashSet<string>? SetsOf(IReadOnlyCollection<string> named)
    {
        HashSet<string>? sets = null;
        foreach (Parameter parameter in All.Where(one => named.Contains(one.Name) && !one.Sets.ContainsKey(AllSets)))
        {
            sets = [.. sets is null ? parameter.Sets.Keys : sets.Intersect(parameter.Sets.Keys)];
        }

        return sets;
    }

    /// <summary>The parameters that arguments without a name go to, in their order.</summary>
    public IReadOnlyList<Parameter> Positional(IReadOnlyCollection<string> named)
    {
        HashSet<string>? sets = SetsOf(named);
        string? set = sets is null || sets.Contains(_defaultSet) ? _defaultSet : sets.FirstOrDefault();
        Parameter[] inSet = [.. InSet(set)];
        return inSet.Length > 0 || sets is not null ? inSet : [.. All.SelectMany(one => one.Sets.Keys).Distinct().Select(one => InSet(one).ToArray()).FirstOrDefault(some => some.Length > 0) ?? []];

        IEnumerable<Parameter> InSet(string? name) => All
            .Where(one => !named.Contains(one.Name))
            .Select(one => (Parameter: one, Position: one.PositionIn(name)))
            .Where(one => one.Position >= 0)
            .OrderBy(one => one.Position)
            .Select(one => one.Parameter);
    }

    /// <summary>The classes of what the cmdlet writes where some parameters are given.</summary>
    public IReadOnlyList<Type> OutputOf(IReadOnlyCollection<string> named)
    {
        HashSet<string> sets = SetsOf(named) ?? [_defaultSet];
        OutputTypeAttribute[] all = [.. _type.GetCustomAttributes<OutputTypeAttribute>()];
        OutputTypeAttribute[] fitting = [.. all.Where(one => one.ParameterSetName is not { Length: > 0 } own || own.Contains(AllSets) || own.Any(sets.Contains))];
        return [.. (fitting.Length > 0 ? fitting : all).SelectMany(one => one.Type).Select(one => one.Type).Where(type => type is not null).Distinct()];
    }

    private static string? Common(string name, bool whole) => s_commonValues.Concat(s_commonSwitches)
        .FirstOrDefault(one => whole ? one.Equals(name, StringComparison.OrdinalIgnoreCase) : name.Length > 0 && one.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        ?? (whole && name.Equals("wi", StringComparison.OrdinalIgnoreCase) ? "WhatIf" : null);

    /// <summary>One parameter.</summary>
    internal sealed class Parameter
    {
        public Parameter(PropertyInfo property)
        {
            Property = property;
            Calls = [.. property.GetCustomAttributes<CallsAttribute>(inherit: true)];
            SupportsWildcards = property.IsDefined(typeof(SupportsWildcardsAttribute), inherit: true);
            Sets = property.GetCustomAttributes<ParameterAttribute>(inherit: true)
                .GroupBy(one => one.ParameterSetName)
                .ToDictionary(one => one.Key, one => one.First(), StringComparer.OrdinalIgnoreCase);
            Names = [property.Name, .. property.GetCustomAttributes<AliasAttribute>(inherit: true).SelectMany(alias => alias.AliasNames)];
            Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            Type = type.IsArray ? type.GetElementType()! : type;
            Entity = Type == typeof(FolderReference) ? typeof(Folder) : EntityOf(Type);
        }

        private static Type? EntityOf(Type type)
        {
            for (Type? at = type.BaseType; at is not null; at = at.BaseType)
            {
                if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(EntityReference<>))
                {
                    return at.GetGenericArguments()[0];
                }
            }

            return null;
        }

        public PropertyInfo Property { get; }

        public string Name => Property.Name;

        /// <summary>What the parameter itself says of the operations that it calls.</summary>
        public IReadOnlyList<CallsAttribute> Calls { get; }

        /// <summary>Whether it takes names with wildcards.</summary>
        public bool SupportsWildcards { get; }

        public IReadOnlyList<string> Names { get; }

        /// <summary>The type of one value.</summary>
        public Type Type { get; }

        public IReadOnlyDictionary<string, ParameterAttribute> Sets { get; }

        public bool IsSwitch => Type == typeof(SwitchParameter);

        public bool IsMandatory => Sets.Values.All(one => one.Mandatory);

        public bool FromPipeline => Sets.Values.Any(one => one.ValueFromPipeline);

        public bool FromProperty => Sets.Values.Any(one => one.ValueFromPipelineByPropertyName);

        /// <summary>The class of the entities that it takes by name, by id or as objects; null where it takes none.</summary>
        public Type? Entity { get; }

        public bool IsIn(IEnumerable<string> sets) => Sets.ContainsKey(AllSets) || sets.Any(Sets.ContainsKey);

        public int PositionIn(string? set) =>
            set is not null && Sets.TryGetValue(set, out ParameterAttribute? own) ? own.Position
            : Sets.TryGetValue(AllSets, out ParameterAttribute? all) ? all.Position
            : int.MinValue;
    }
}
