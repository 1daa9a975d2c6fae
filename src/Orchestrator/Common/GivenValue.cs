using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What a script tells of the value of a parameter: its text, or the type of the object, or nothing.</summary>
internal sealed class GivenValue
{
    private GivenValue(IReadOnlyList<object?>? literals, Type? type, bool maybe)
    {
        Literals = literals;
        Type = type;
        Maybe = maybe;
    }

    /// <summary>Given, with a value that shows at run time only.</summary>
    public static GivenValue Unknown { get; } = new(null, null, maybe: false);

    /// <summary>Perhaps given: by a splatted variable, or by a property of piped objects that are not known.</summary>
    public static GivenValue Perhaps { get; } = new(null, null, maybe: true);

    /// <summary>The values as they stand in the script; null where they do not.</summary>
    public IReadOnlyList<object?>? Literals { get; }

    /// <summary>The type of the object; null where it is not known.</summary>
    public Type? Type { get; }

    /// <summary>True where the parameter may also not be given at all.</summary>
    public bool Maybe { get; }

    /// <summary>Whether the parameter is given, and not <c>$false</c> or <c>$null</c>.</summary>
    public bool? IsGiven => Maybe ? null
        : Literals is { Count: 1 } && (Literals[0] is null or false) ? false
        : true;

    /// <summary>Whether a value is text that is no number: a name or a path that may have to be looked up.</summary>
    public bool? IsName => Literals is not null ? Texts.Any(text => !IsNumber(text) && !Guid.TryParse(text, out _))
        : Type is null ? null
        : Type == typeof(string);

    /// <summary>Whether a value is an id.</summary>
    public bool? IsId => Literals is not null ? Literals.Any(literal => literal is int or long || (literal is string text && IsNumber(text)))
        : Type is null ? null
        : Type == typeof(long) || Type == typeof(int);

    /// <summary>Whether a value is a key.</summary>
    public bool? IsKey => Literals is not null ? Texts.Any(text => Guid.TryParse(text, out _))
        : Type is null ? null
        : Type == typeof(Guid);

    /// <summary>Whether a value has wildcards.</summary>
    public bool? HasWildcards => Literals is not null ? Texts.Any(WildcardPattern.ContainsWildcardCharacters)
        : Type is not null && Type != typeof(string) ? false
        : null;

    private IEnumerable<string> Texts => Literals!.OfType<string>();

    public static GivenValue Of(params object?[] literals) => new(literals, null, maybe: false);

    public static GivenValue Object(Type type) => new(null, type, maybe: false);

    public bool? IsEqual(string value) => Literals is null
        ? null
        : Literals.Any(literal => string.Equals(Convert.ToString(literal, CultureInfo.InvariantCulture), value, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value as a message shows it; null where it is not known.</summary>
    public string? Text => Literals is null ? null : string.Join(", ", Literals.Select(literal => Convert.ToString(literal, CultureInfo.InvariantCulture)));

    /// <summary>The values as text; null where they are not known.</summary>
    public IReadOnlyList<string>? Names => Literals?.Where(literal => literal is not null).Select(literal => Convert.ToString(literal, CultureInfo.InvariantCulture)!).ToArray();

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
