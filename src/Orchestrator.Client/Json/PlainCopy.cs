using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Security;

namespace Orchestrator.Client;

/// <summary>
/// A copy of what a user gave, as dictionaries, arrays and values that have a JSON form. It is made at once, so that nobody can
/// change it while it is sent, and within limits, as a user's object may contain itself.
/// </summary>
internal sealed class PlainCopy
{
    private const int MostLevels = 64;

    /// <summary>How many values there may be: an object that many others share is copied once for each.</summary>
    private const int MostValues = 1_000_000;

    private readonly Func<object?, object?> _unwrap;
    private readonly Stack<(object Value, string Name)> _above = new();
    private int _values;

    private PlainCopy(Func<object?, object?> unwrap) => _unwrap = unwrap;

    /// <summary>Copies a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unwrap">What stands for an object: itself, or for one of PowerShell's, what it wraps or its members.</param>
    /// <exception cref="FormatException">The value contains itself, is too deep or too large, or holds something that has no JSON form.</exception>
    public static object? Of(object? value, Func<object?, object?>? unwrap = null) => new PlainCopy(unwrap ?? (one => one)).Copy(value, string.Empty);

    /// <summary>
    /// An empty map for some keys. A value is found without regard to case, unless two keys differ in nothing else.
    /// </summary>
    public static PlainMap MapFor(IEnumerable<string> keys)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        return new(keys.All(seen.Add) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    private object? Copy(object? value, string name)
    {
        if (++_values > MostValues)
        {
            throw new FormatException(string.Format(CultureInfo.InvariantCulture, "The data holds more than {0:N0} values.", MostValues));
        }

        object? plain = _unwrap(value);
        return plain switch
        {
            null or string or SecureString or Enum => plain,
            IDictionary or IEnumerable<KeyValuePair<string, object?>> or IEnumerable => Within(value!, name, () => CopyAll(plain)),
            IConvertible or DateTimeOffset or Guid or TimeSpan or Uri or BigInteger => plain,
            _ => throw new FormatException($"{Place(name)} is a {plain.GetType().Name}, which has no JSON form. Use a hashtable of the values that are meant."),
        };
    }

    private object CopyAll(object value)
    {
        IEnumerable<KeyValuePair<string, object?>>? members = value switch
        {
            IEnumerable<KeyValuePair<string, object?>> pairs => pairs,
            IDictionary map => map.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, object?>(Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!, entry.Value)),
            _ => null,
        };
        if (members is null)
        {
            int index = 0;
            return ((IEnumerable)value).Cast<object?>().Select(item => Copy(item, "[" + index++.ToString(CultureInfo.InvariantCulture) + "]")).ToArray();
        }

        KeyValuePair<string, object?>[] all = [.. members];
        PlainMap copy = MapFor(all.Select(member => member.Key));
        foreach (KeyValuePair<string, object?> member in all)
        {
            copy[member.Key] = Copy(member.Value, member.Key);
        }

        return copy;
    }

    private object Within(object value, string name, Func<object> copy)
    {
        if (_above.Any(one => ReferenceEquals(one.Value, value)))
        {
            throw new FormatException($"{Place(name)} contains itself.");
        }

        if (_above.Count == MostLevels)
        {
            throw new FormatException(string.Format(CultureInfo.InvariantCulture, "The data has more than {0} levels.", MostLevels));
        }

        _above.Push((value, name));
        object made = copy();
        _above.Pop();
        return made;
    }

    private string Place(string name)
    {
        string path = string.Join(".", _above.Reverse().Select(one => one.Name).Append(name).Where(part => part.Length > 0)).Replace(".[", "[");
        return path.Length == 0 ? "The data" : "'" + path + "'";
    }
}
