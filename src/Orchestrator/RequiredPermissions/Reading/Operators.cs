using System;
using System.Collections;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace Orchestrator.Commands;

/// <summary>PowerShell's operators on what is known of values.</summary>
internal static class Operators
{
    private const int LongestRange = 10_000;

    /// <summary>Longer text is not kept.</summary>
    private const int LongestText = 32_768;

    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a value is true; null where that does not show.</summary>
    public static bool? Truth(Known? value) => value switch
    {
        null => null,
        Constant constant => LanguagePrimitives.IsTrue(constant.Value),
        Typed { Type: var type } when typeof(OrchEntity).IsAssignableFrom(type) => null,
        Sequence { Open: false, Items.Count: 0 } => false,
        Sequence { Open: false, Items.Count: 1 } one => Truth(one.Items[0]),
        Block or ScriptClass => true,
        _ => null,
    };

    /// <summary>The text of a value, with holes where it does not show; null for what is no text.</summary>
    public static string? Template(Known value) => value switch
    {
        Constant { Value: FileSystemInfo file } => file.FullName,
        Constant constant => constant.AsText ?? string.Empty,
        PartialText partial => partial.Template,
        Sequence { Open: false, Items.Count: > 0 } many when many.Items.Select(Template).ToArray() is var all && !all.Contains(null) => string.Join(" ", all),
        Sequence { Open: false } => string.Empty,
        Typed { Type: var type } when type == typeof(string) || type.IsPrimitive => PartialText.Hole.ToString(),
        _ => null,
    };

    /// <summary>Text out of a template.</summary>
    public static Known OfTemplate(string template) =>
        template.Length > LongestText ? Known.Text
        : template.IndexOf(PartialText.Hole) < 0 ? new Constant(template)
        : template.Trim(PartialText.Hole).Length == 0 ? Known.Text
        : new PartialText(template);

    /// <summary>The text of a value that may be none.</summary>
    public static string TemplateOrHole(Known value) => Template(value) ?? PartialText.Hole.ToString();

    public static Known Unary(TokenKind operation, Known value) => operation switch
    {
        TokenKind.Not or TokenKind.Exclaim => Truth(value) is { } truth ? Bool(!truth) : new Typed(typeof(bool)),
        TokenKind.Join => Join(value, string.Empty),
        TokenKind.Minus when value is Constant { Value: int number } => new Constant(-number),
        TokenKind.Comma => Sequence.Of([value]),
        _ => Known.Unknown,
    };

    public static Known Binary(TokenKind operation, Known left, Known right)
    {
        if (left is Either several)
        {
            return Either.Of(several.Values.Select(one => Binary(operation, one, right)));
        }

        if (right is Either others)
        {
            return Either.Of(others.Values.Select(one => Binary(operation, left, one)));
        }

        return operation switch
        {
            TokenKind.Plus => Plus(left, right),
            TokenKind.Format => Format(left, right),
            TokenKind.Join => Join(left, Template(right)),
            TokenKind.DotDot => Range(left, right),
            TokenKind.Ireplace or TokenKind.Creplace => Replace(left, right),
            TokenKind.Isplit or TokenKind.Csplit => Split(left, right),
            TokenKind.And => Truth(left) == false || Truth(right) == false ? Known.False : Truth(left) == true && Truth(right) == true ? Known.True : new Typed(typeof(bool)),
            TokenKind.Or => Truth(left) == true || Truth(right) == true ? Known.True : Truth(left) == false && Truth(right) == false ? Known.False : new Typed(typeof(bool)),
            TokenKind.As => left,
            TokenKind.Minus or TokenKind.Multiply or TokenKind.Divide or TokenKind.Rem or TokenKind.Band or TokenKind.Bor or TokenKind.Bxor or TokenKind.Shl or TokenKind.Shr => ExpressionReader.TypeOf(left) is { } type && (type == typeof(string) || type.IsPrimitive) ? new Typed(type) : Known.Unknown,
            _ => Compare(operation, left, right),
        };
    }

    private static Known Compare(TokenKind operation, Known left, Known right)
    {
        if (operation is TokenKind.Ieq or TokenKind.Ine or TokenKind.Ceq or TokenKind.Cne or TokenKind.Ilike or TokenKind.Inotlike or TokenKind.Imatch or TokenKind.Inotmatch
            && left is Constant { Value: var one } && right is Constant { Value: var two })
        {
            string text = Template(left)!;
            bool? holds = operation switch
            {
                TokenKind.Ieq or TokenKind.Ceq => LanguagePrimitives.Equals(one, two, operation == TokenKind.Ieq, CultureInfo.InvariantCulture),
                TokenKind.Ine or TokenKind.Cne => !LanguagePrimitives.Equals(one, two, operation == TokenKind.Ine, CultureInfo.InvariantCulture),
                TokenKind.Ilike => Like(text, Template(right)!),
                TokenKind.Inotlike => !Like(text, Template(right)!),
                TokenKind.Imatch => Match(text, Template(right)!),
                _ => !Match(text, Template(right)!),
            };
            return holds is { } known ? Bool(known) : new Typed(typeof(bool));
        }

        bool contains = operation is TokenKind.Icontains or TokenKind.Inotcontains;
        if ((contains || operation is TokenKind.Iin or TokenKind.Inotin) && (contains ? left : right) is Sequence { Open: false } list && (contains ? right : left) is Constant wanted && list.Items.All(item => item is Constant))
        {
            bool found = list.Items.Any(item => LanguagePrimitives.Equals(((Constant)item).Value, wanted.Value, ignoreCase: true, CultureInfo.InvariantCulture));
            return Bool(found == operation is TokenKind.Icontains or TokenKind.Iin);
        }

        return new Typed(typeof(bool));
    }

    private static Known Plus(Known left, Known right)
    {
        if (left is Sequence || (left is Typed && right is Sequence))
        {
            return Sequence.Of([left, right]);
        }

        switch (left)
        {
            case Constant { Value: null }:
                return right;
            case Constant { Value: int one } when right is Constant { Value: int two }:
                return new Constant((long)one + two is >= int.MinValue and <= int.MaxValue and var sum ? (int)sum : (long)one + two);
            case Constant { Value: int or long or double } or Typed { Type.IsPrimitive: true }:
                return left is Constant number ? new Typed(number.Value!.GetType()) : left;
        }

        return Template(left) is { } text ? OfTemplate(text + TemplateOrHole(right)) : Known.Unknown;
    }

    private static Known Format(Known left, Known right)
    {
        if (Template(left) is not { } format)
        {
            return Known.Text;
        }

        Known[] values = right is Sequence { Open: false } many ? [.. many.Items] : [right];
        return OfTemplate(Regex.Replace(
            format.Replace("{{", "\u0001").Replace("}}", "\u0002"),
            @"\{(\d+)[^}]*\}",
            place => int.TryParse(place.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < values.Length ? TemplateOrHole(values[index]) : PartialText.Hole.ToString())
            .Replace('\u0001', '{').Replace('\u0002', '}'));
    }

    private static Known Join(Known left, string? separator) =>
        separator is not null && left is Sequence { Open: false } many ? OfTemplate(string.Join(separator, many.Items.Select(TemplateOrHole))) : Template(left) is { } one ? OfTemplate(one) : Known.Text;

    private static Known Range(Known left, Known right) =>
        left is Constant { Value: int from } && right is Constant { Value: int to } && Math.Abs((long)to - from) < LongestRange
            ? Sequence.Of(Enumerable.Range(Math.Min(from, to), Math.Abs(to - from) + 1).Select(number => new Constant(number)))
            : new Typed(typeof(int));

    private static Known Replace(Known left, Known right)
    {
        string? pattern = right is Constant { Value: string only } ? only : right is Sequence { Items: [Constant { Value: string first }, ..] } ? first : null;
        string? by = right is Constant ? string.Empty : right is Sequence { Items: [_, Constant { Value: string second }] } ? second : null;
        return left is Constant { Value: string text } && pattern is not null && by is not null ? Guarded(() => new Constant(Regex.Replace(text, pattern, by, RegexOptions.IgnoreCase, s_patience))) : Known.Text;
    }

    private static Known Split(Known left, Known right) => left is Constant { Value: string text } && right is Constant { Value: string pattern }
        ? Guarded(() => Sequence.Of(Regex.Split(text, pattern, RegexOptions.IgnoreCase, s_patience).Select(part => new Constant(part))))
        : Known.Text;

    private static Known Guarded(Func<Known> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            // The pattern is none, which the script's own error tells when it runs, or it takes too long.
            return Known.Text;
        }
    }

    private static bool? Like(string text, string pattern) => pattern.IndexOf('`') >= 0 ? null : WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(text);

    private static bool? Match(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase, s_patience);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Known Bool(bool value) => value ? Known.True : Known.False;

    /// <summary>A value as a type makes it.</summary>
    public static Known Convert(Type? type, Known value)
    {
        if (type is null || type == typeof(object) || type == typeof(object[]) || type == typeof(Array))
        {
            return value;
        }

        Type element = Nullable.GetUnderlyingType(type) ?? (type.IsArray ? type.GetElementType()! : type);
        switch (value)
        {
            case Sequence { Open: false } many when type.IsArray:
                return Sequence.Of(many.Items.Select(item => Convert(element, item)));
            case Either several:
                return Either.Of(several.Values.Select(one => Convert(type, one)));
            case PartialText when element == typeof(string):
                return value;
            case Constant { Value: not null } constant when constant.Value is not IEnumerable or string:
                object plain = constant.Value is FileSystemInfo file && element == typeof(string) ? file.FullName : constant.Value;
                return element == typeof(SwitchParameter) ? Bool(LanguagePrimitives.IsTrue(plain))
                    : LanguagePrimitives.TryConvertTo(plain, element, CultureInfo.InvariantCulture, out object? made) && made is not null ? new Constant(made) : OfType(element);
            case Constant { Value: null } when element == typeof(bool):
                return Known.False;
            case Constant { Value: null } when !element.IsValueType:
                return value;
            case Sequence { Open: false } many when element == typeof(string) && Template(many) is { } joined:
                return OfTemplate(joined);
            case Typed typed when element.IsAssignableFrom(typed.Type):
                return value;
            case Block:
                return value;
        }

        return typeof(IDictionary).IsAssignableFrom(element) || element == typeof(PSObject) || element == typeof(ScriptBlock) ? value : OfType(element);
    }

    private static Known OfType(Type type) => type == typeof(object) ? Known.Unknown : new Typed(type);
}
