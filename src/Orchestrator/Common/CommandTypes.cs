using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>The classes behind the module's commands, by name.</summary>
internal static class CommandTypes
{
    private static readonly Lazy<IReadOnlyDictionary<string, Type>> s_byName = new(() =>
        typeof(CommandTypes).Assembly.GetTypes()
            .Select(type => (type, attribute: type.GetCustomAttribute<CmdletAttribute>()))
            .Where(pair => pair.attribute is not null)
            .ToDictionary(pair => pair.attribute!.VerbName + "-" + pair.attribute.NounName, pair => pair.type, StringComparer.OrdinalIgnoreCase));

    public static IReadOnlyDictionary<string, Type> ByName => s_byName.Value;

    /// <summary>The class of a command, whose name may come with the module's.</summary>
    public static Type? Find(string name) =>
        ByName.TryGetValue(name.Substring(name.LastIndexOf('\\') + 1), out Type? type) ? type : null;
}
