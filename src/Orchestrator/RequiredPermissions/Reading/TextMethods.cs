using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Reads calls of methods of text.</summary>
internal sealed class TextMethods(ScriptReader reader)
{
    /// <summary>What a method answers; null where it is none of text.</summary>
    public Known? Read(Known target, string name, IReadOnlyList<Known> arguments)
    {
        if (name.Equals("ToString", StringComparison.OrdinalIgnoreCase))
        {
            return Operators.Template(target) is { } written && arguments.Count == 0 ? Operators.OfTemplate(written) : Known.Text;
        }

        if (target is Either several && several.Values.All(one => ExpressionReader.TypeOf(one) == typeof(string)))
        {
            return Either.Of(several.Values.Select(one => Read(one, name, arguments) ?? Known.Text));
        }

        if (ExpressionReader.TypeOf(target) != typeof(string))
        {
            return null;
        }

        string? text = (target as Constant)?.Value as string;
        string[]? given = arguments.All(one => one is Constant { Value: string or char }) ? [.. arguments.Select(one => ((Constant)one).AsText!)] : null;
        switch (name.ToUpperInvariant())
        {
            case "TOLOWER" or "TOLOWERINVARIANT" when text is not null:
                return new Constant(text.ToLowerInvariant());
            case "TOUPPER" or "TOUPPERINVARIANT" when text is not null:
                return new Constant(text.ToUpperInvariant());
            case "TRIM" when text is not null && arguments.Count == 0:
                return new Constant(text.Trim());
            case "REPLACE" when text is not null && given is [{ Length: > 0 } old, var by]:
                return new Constant(text.Replace(old, by));
            case "REPLACE" when target is PartialText partial && given is [{ Length: > 0 } part, var other]:
                return Operators.OfTemplate(partial.Template.Replace(part, other));
            case "SPLIT" when text is not null && given is [{ Length: > 0 } separator]:
                return Sequence.Of(text.Split([separator], StringSplitOptions.None).Select(one => new Constant(one)));
            case "STARTSWITH" when text is not null && given is [var start]:
                return text.StartsWith(start, StringComparison.Ordinal) ? Known.True : Known.False;
            case "ENDSWITH" when text is not null && given is [var end]:
                return text.EndsWith(end, StringComparison.Ordinal) ? Known.True : Known.False;
            case "STARTSWITH" or "ENDSWITH" or "CONTAINS" or "EQUALS":
                return new Typed(typeof(bool));
            case "FORMAT":
                return Operators.Binary(TokenKind.Format, target, Sequence.Of(arguments));
            case "INDEXOF" or "LASTINDEXOF" or "COMPARETO" or "GETHASHCODE":
                return new Typed(typeof(int));
            default:
                return reader.Current is null ? null : Known.Text;
        }
    }
}
