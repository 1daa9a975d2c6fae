using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>
/// Holds what a user gives to the values and keys that are known: matched without regard to case, and sent in the server's
/// spelling. A server that is newer than the known documents may have more values.
/// </summary>
internal static class KnownValues
{
    /// <summary>The values of a parameter; null where any text will do.</summary>
    public static IReadOnlyList<string>? Of(PropertyInfo parameter) => parameter.GetCustomAttribute<KnownValuesAttribute>()?.Values;

    /// <summary>A parameter's value in the server's spelling.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="mayBeNewer">Whether the server may know more values.</param>
    /// <exception cref="FormatException">A value or a key isn't known; the message says which is.</exception>
    public static object? Spell(PropertyInfo parameter, object? value, bool mayBeNewer)
    {
        if (Of(parameter) is { } known)
        {
            mayBeNewer |= parameter.GetCustomAttribute<KnownValuesAttribute>().AreSuggestions;
            return value switch
            {
                string text => Spell(known, text, mayBeNewer),
                string[] texts => texts.Select(text => Spell(known, text, mayBeNewer)).ToArray(),
                _ => value,
            };
        }

        if (value is IDictionary map && parameter.GetCustomAttribute<KnownKeysAttribute>()?.Members is { } members)
        {
            RequireKeys(map, [.. members.Select(member => member.Split(' ')[0])]);
        }

        return value;
    }

    private static string Spell(IReadOnlyList<string> known, string text, bool mayBeNewer) =>
        known.FirstOrDefault(value => value.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? (mayBeNewer ? text : throw new FormatException($"'{text}' isn't one of {string.Join(", ", known)}.{NearNames.Question(text, known)}"));

    private static void RequireKeys(IDictionary map, IReadOnlyList<string> known)
    {
        foreach (string key in map.Keys.Cast<object>().Select(key => key.ToString()))
        {
            if (!known.Contains(key, StringComparer.OrdinalIgnoreCase) && NearNames.Question(key, known) is { Length: > 0 } near)
            {
                throw new FormatException($"'{key}' isn't a known key.{near}");
            }
        }
    }
}
