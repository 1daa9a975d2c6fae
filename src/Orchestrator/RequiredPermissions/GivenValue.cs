using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What a script shows of the value of a parameter: its text, the type of the object, several of these, or nothing.</summary>
internal sealed class GivenValue
{
    private enum Kind
    {
        Literal,
        Object,
        Unknown,

        /// <summary>All the parts are values, one after the other.</summary>
        Many,

        /// <summary>One of the parts is the value, which of them shows at run time.</summary>
        Either,

        /// <summary>The part is the value, or the parameter is not given.</summary>
        Maybe,
    }

    private readonly Kind _kind;
    private readonly object? _literal;
    private readonly IReadOnlyList<GivenValue> _parts;

    private GivenValue(Kind kind, object? literal = null, Type? type = null, IReadOnlyList<GivenValue>? parts = null)
    {
        _kind = kind;
        _literal = literal;
        Type = type;
        _parts = parts ?? [];
    }

    /// <summary>Given, with a value that shows at run time only.</summary>
    public static GivenValue Unknown { get; } = new(Kind.Unknown);

    /// <summary>Perhaps given: by a splatted variable, or by a property of piped objects that are not known.</summary>
    public static GivenValue Perhaps { get; } = new(Kind.Maybe, parts: [Unknown]);

    /// <summary>The type of the object; null where it is not known.</summary>
    public Type? Type { get; }

    /// <summary>True where the parameter may also not be given at all.</summary>
    public bool Maybe => _kind == Kind.Maybe;

    /// <summary>Whether the parameter is given, and not <c>$false</c> or <c>$null</c>.</summary>
    public bool? IsGiven => _kind switch
    {
        Kind.Literal => _literal is not (null or false),
        Kind.Maybe => _parts[0].IsGiven == false ? false : null,
        Kind.Either => Agreed(part => part.IsGiven),
        _ => true,
    };

    /// <summary>Whether a value is text that is no number: a name or a path that may have to be looked up.</summary>
    public bool? IsName => Test(
        literal => literal is string text && !IsNumber(text) && !Guid.TryParse(text, out _),
        type => type == typeof(string));

    /// <summary>Whether a value is an id.</summary>
    public bool? IsId => Test(
        literal => literal is int or long || (literal is string text && IsNumber(text)),
        type => type == typeof(long) || type == typeof(int));

    /// <summary>Whether a value is a key.</summary>
    public bool? IsKey => Test(
        literal => literal is Guid || (literal is string text && Guid.TryParse(text, out _)),
        type => type == typeof(Guid));

    /// <summary>Whether a value has wildcards.</summary>
    public bool? HasWildcards => Test(
        literal => literal is string text && WildcardPattern.ContainsWildcardCharacters(text),
        type => type == typeof(string) ? null : false);

    /// <summary>Whether it is known to the last value.</summary>
    public bool IsKnown => _kind is Kind.Literal or Kind.Object || (_kind is Kind.Many or Kind.Either && _parts.All(part => part.IsKnown));

    /// <summary>The values as text; null where they are not known.</summary>
    public IReadOnlyList<string>? Names => _kind switch
    {
        Kind.Literal => _literal is null ? [] : [Convert.ToString(_literal, CultureInfo.InvariantCulture)!],
        Kind.Maybe => _parts[0].Names,
        Kind.Many or Kind.Either => _parts.Select(part => part.Names).ToArray() is var all && all.Contains(null) ? null : [.. all.SelectMany(some => some!).Distinct()],
        _ => null,
    };

    /// <summary>The only value as text; null where it is not known.</summary>
    public string? Text => Names is { Count: 1 } names ? names[0] : null;

    /// <summary>The texts with <see cref="PartialText.Hole"/> for each part that shows at run time only; null for what is no text.</summary>
    public IReadOnlyList<string?> Templates => _kind switch
    {
        Kind.Literal or Kind.Object => [_literal as string],
        Kind.Many or Kind.Either => [.. _parts.SelectMany(part => part.Templates)],
        _ => [null],
    };

    /// <summary>Whether it stands in the script itself.</summary>
    public bool IsLiteral => _kind == Kind.Literal || (_kind is Kind.Many or Kind.Either && _parts.All(part => part.IsLiteral));

    /// <summary>Text that is partly known at run time only.</summary>
    public static GivenValue Partial(string template) => new(Kind.Object, template, typeof(string));

    public static GivenValue Of(object? literal) => new(Kind.Literal, literal);

    public static GivenValue Object(Type type) => new(Kind.Object, type: type);

    public static GivenValue Many(IReadOnlyList<GivenValue> parts) => parts.Count == 1 ? parts[0] : new(Kind.Many, parts: parts);

    public static GivenValue Either(IReadOnlyList<GivenValue> parts) => parts.Count == 1 ? parts[0] : new(Kind.Either, parts: parts);

    /// <summary>The value, unless the parameter is not given at all.</summary>
    public static GivenValue Optional(GivenValue value) => value.Maybe ? value : new(Kind.Maybe, parts: [value]);

    public bool? IsEqual(string value) => Test(
        literal => string.Equals(Convert.ToString(literal, CultureInfo.InvariantCulture), value, StringComparison.OrdinalIgnoreCase),
        _ => null);

    private bool? Test(Func<object?, bool> literal, Func<Type, bool?> type) => _kind switch
    {
        Kind.Literal => literal(_literal),
        Kind.Object => type(Type!),
        Kind.Maybe => _parts[0].Test(literal, type) == false ? false : null,
        Kind.Either => Agreed(part => part.Test(literal, type)),
        Kind.Many => _parts.Select(part => part.Test(literal, type)).ToArray() is var all && all.Contains(true) ? true : all.Contains(null) ? null : false,
        _ => null,
    };

    private bool? Agreed(Func<GivenValue, bool?> of)
    {
        bool?[] all = [.. _parts.Select(of).Distinct()];
        return all.Length == 1 ? all[0] : null;
    }

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
