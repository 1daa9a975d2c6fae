using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Converts what a row holds to what a parameter takes: the same in every culture, and an error where it doesn't fit.</summary>
internal static class Cell
{
    /// <summary>Converts a value.</summary>
    /// <param name="parameter">The parameter that it is for.</param>
    /// <param name="value">What the row holds, not blank.</param>
    /// <exception cref="FormatException">It doesn't fit; the message says why.</exception>
    public static object? Convert(PropertyInfo parameter, object value)
    {
        Type type = parameter.PropertyType;
        object? plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        try
        {
            object? converted = parameter.GetCustomAttributes<ArgumentTransformationAttribute>().FirstOrDefault(one => one is not NoScriptBlockAttribute) is { } own
                ? own.Transform(null!, IsList(type) ? Split(plain, ";") : plain!)
                : type.IsArray ? ToArray(type.GetElementType()!, plain, KnownValues.Of(parameter) is null && type.GetElementType() != typeof(long) ? ";" : ";,")
                : Single(type, plain);
            return Check(parameter, converted is PSObject result ? result.BaseObject : converted);
        }
        catch (Exception e) when (e is MetadataException or PSInvalidCastException or InvalidCastException or ArgumentException or OverflowException)
        {
            throw new FormatException((e as MetadataException)?.Message ?? e.InnerException?.Message ?? e.Message, e);
        }
    }

    /// <summary>Whether a flag of a row is set; null where it is blank.</summary>
    /// <exception cref="FormatException">It is neither true nor false.</exception>
    public static bool? ToFlag(object? value) => value is null or "" ? null : ToBoolean(value is PSObject wrapped ? wrapped.BaseObject : value);

    private static bool IsList(Type type) => type.IsArray || type == typeof(IDictionary[]);

    private static Array ToArray(Type element, object? value, string separators)
    {
        object?[] items = [.. Split(value, separators).Cast<object?>()];
        Array array = Array.CreateInstance(element, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            array.SetValue(Single(element, items[i]), i);
        }

        return array;
    }

    /// <summary>The items of a list, or of text that lists them.</summary>
    private static IEnumerable Split(object? value, string separators) => value switch
    {
        string text => text.Split(separators.ToCharArray()).Select(part => part.Trim()).Where(part => part.Length > 0).ToArray(),
        IDictionary => new[] { value },
        IEnumerable list => list,
        _ => new[] { value },
    };

    private static object? Single(Type type, object? value)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        object? plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        return target == typeof(bool) ? ToBoolean(plain)
            : target == typeof(SwitchParameter) ? new SwitchParameter(ToBoolean(plain))
            : target == typeof(string) ? ToText(plain)
            : target == typeof(SecureString) || target == typeof(PSCredential) ? (target.IsInstanceOfType(plain) ? plain : throw new FormatException("a secret is taken as a SecureString or PSCredential only, never as text"))
            : typeof(IDictionary).IsAssignableFrom(target) ? ToMap(value)
            : target.IsPrimitive && plain is string text ? ToNumber(target, text.Trim())
            : LanguagePrimitives.ConvertTo(value, target, CultureInfo.InvariantCulture);
    }

    private static bool ToBoolean(object? value) => value switch
    {
        bool flag => flag,
        SwitchParameter flag => flag.ToBool(),
        string text => text.Trim().ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "1" => true,
            "FALSE" or "NO" or "0" => false,
            _ => throw new FormatException($"'{text}' is neither true nor false"),
        },
        _ when IdText.IsNumber(value) => System.Convert.ToDecimal(value, CultureInfo.InvariantCulture) switch
        {
            0 => false,
            1 => true,
            _ => throw new FormatException($"{value} is neither true nor false"),
        },
        _ => throw new FormatException($"'{value}' is neither true nor false"),
    };

    private static string ToText(object? value) => value is IEnumerable and not string || value is PSObject
        ? throw new FormatException("a single text is expected")
        : System.Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static object ToNumber(Type type, string text)
    {
        bool whole = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
        bool real = type == typeof(double) || type == typeof(float);
        return whole || (real && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? System.Convert.ChangeType(real ? text : number, type, CultureInfo.InvariantCulture)
            : throw new FormatException($"'{text}' isn't a {(real ? "number" : "whole number")}");
    }

    private static object ToMap(object? value) => BodyValues.Plain(value) switch
    {
        IDictionary map => map,
        OrchValue or IEnumerable<KeyValuePair<string, object?>> => BodyValues.Plain(value)!,
        string text => PlainValue.Parse(text) as IDictionary ?? throw new FormatException($"'{text}' isn't a JSON object"),
        _ => throw new FormatException($"'{value}' isn't a hashtable or the text of a JSON object"),
    };

    /// <summary>Runs the parameter's own validation.</summary>
    private static object? Check(PropertyInfo parameter, object? value)
    {
        Collection<Attribute> checks = [.. parameter.GetCustomAttributes<ValidateArgumentsAttribute>()];
        if (checks.Count > 0)
        {
            _ = new PSVariable(parameter.Name, value, ScopedItemOptions.None, checks);
        }

        return value;
    }
}
