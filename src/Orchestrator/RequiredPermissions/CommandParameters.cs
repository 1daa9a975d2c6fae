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

    private CommandParameters(Type type)
    {
        _defaultSet = type.GetCustomAttribute<CmdletAttribute>()?.DefaultParameterSetName ?? AllSets;
        All =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true))
                .Select(property => new Parameter(property)),
        ];
    }

    public IReadOnlyList<Parameter> All { get; }

    public static CommandParameters Of(Type type) => s_all.GetOrAdd(type, one => new CommandParameters(one));

    /// <summary>The parameter that a name means: the whole name, an alias, or a beginning that only one has.</summary>
    public Parameter? Find(string name)
    {
        Parameter? exact = All.FirstOrDefault(one => one.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (exact is not null || IsCommon(name, s_commonValues, whole: true) || IsCommon(name, s_commonSwitches, whole: true))
        {
            return exact;
        }

        Parameter[] begun = [.. All.Where(one => one.Names.Any(full => full.StartsWith(name, StringComparison.OrdinalIgnoreCase)))];
        return begun.Length == 1 ? begun[0] : null;
    }

    /// <summary>Whether a parameter that <see cref="Find"/> does not know takes the argument after it.</summary>
    public static bool TakesValue(string name) => IsCommon(name, s_commonValues, whole: false) && !IsCommon(name, s_commonSwitches, whole: true);

    /// <summary>The parameters that arguments without a name go to, in their order.</summary>
    public IReadOnlyList<Parameter> Positional(IReadOnlyCollection<string> named)
    {
        HashSet<string>? sets = null;
        foreach (Parameter parameter in All.Where(one => named.Contains(one.Name) && !one.Sets.ContainsKey(AllSets)))
        {
            sets = [.. sets is null ? parameter.Sets.Keys : sets.Intersect(parameter.Sets.Keys)];
        }

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

    private static bool IsCommon(string name, string[] names, bool whole) =>
        names.Any(one => whole ? one.Equals(name, StringComparison.OrdinalIgnoreCase) : one.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>One parameter.</summary>
    internal sealed class Parameter
    {
        public Parameter(PropertyInfo property)
        {
            Property = property;
            Sets = property.GetCustomAttributes<ParameterAttribute>(inherit: true)
                .GroupBy(one => one.ParameterSetName)
                .ToDictionary(one => one.Key, one => one.First(), StringComparer.OrdinalIgnoreCase);
            Names = [property.Name, .. property.GetCustomAttributes<AliasAttribute>(inherit: true).SelectMany(alias => alias.AliasNames)];
            Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            Type = type.IsArray ? type.GetElementType()! : type;
        }

        public PropertyInfo Property { get; }

        public string Name => Property.Name;

        public IReadOnlyList<string> Names { get; }

        /// <summary>The type of one value.</summary>
        public Type Type { get; }

        public IReadOnlyDictionary<string, ParameterAttribute> Sets { get; }

        public bool IsSwitch => Type == typeof(SwitchParameter);

        public bool IsMandatory => Sets.Values.All(one => one.Mandatory);

        public bool FromPipeline => Sets.Values.Any(one => one.ValueFromPipeline);

        public bool FromProperty => Sets.Values.Any(one => one.ValueFromPipelineByPropertyName);

        /// <summary>The class of the entities that it takes by name, by id or as objects; null where it takes none.</summary>
        public Type? Entity
        {
            get
            {
                for (Type? at = Type.BaseType; at is not null; at = at.BaseType)
                {
                    if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(EntityReference<>))
                    {
                        return at.GetGenericArguments()[0];
                    }
                }

                return Type == typeof(FolderReference) ? typeof(Folder) : null;
            }
        }

        public int PositionIn(string? set) =>
            set is not null && Sets.TryGetValue(set, out ParameterAttribute? own) ? own.Position
            : Sets.TryGetValue(AllSets, out ParameterAttribute? all) ? all.Position
            : int.MinValue;
    }
}
