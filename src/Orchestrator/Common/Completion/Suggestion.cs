using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace Orchestrator.Commands;

/// <summary>One value to complete with.</summary>
/// <param name="value">The value as it should arrive in the parameter.</param>
/// <param name="tip">What helps to choose.</param>
/// <param name="label">What a list of suggestions shows; the value without one.</param>
internal sealed class Suggestion(string value, string? tip = null, string? label = null)
{
    private static readonly Regex s_bareword = new(@"\A(?:/?[\p{L}_][\p{L}\p{Nd}_.\-/\\@]*|[1-9][0-9]{0,17})\z", RegexOptions.CultureInvariant);

    public string Value { get; } = value;

    public string Tip { get; } = string.IsNullOrWhiteSpace(tip) ? value : tip!.Trim();

    public string Label { get; } = label ?? value;

    /// <summary>The text as it goes into the line, where that is no plain value: code, or quotes that are to be typed on in.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// The result. A name on the server is somebody else's text: quoted so that <c>$(…)</c> in it never runs, and, where the
    /// parameter takes wildcards, so that it means itself alone.
    /// </summary>
    public CompletionResult ToResult(CompletionRequest request)
    {
        string text = Code ?? Quoted(request.TakesWildcards ? WildcardPattern.Escape(Value) : Value, request.Quote);
        return new CompletionResult(text, Label.Length == 0 ? text : Label, CompletionResultType.ParameterValue, Tip);
    }

    /// <summary>A value in the quotes that the user began with; in none where it needs none.</summary>
    internal static string Quoted(string value, char quote) =>
        quote == '"' ? "\"" + InDoubleQuotes(value) + "\""
        : quote == '\0' && s_bareword.IsMatch(value) ? value
        : "'" + CodeGeneration.EscapeSingleQuotedStringContent(value) + "'";

    // Curly quotes end a text in PowerShell as straight ones do.
    internal static string InDoubleQuotes(string value) => Regex.Replace(value, "[`$\"\u201c\u201d\u201e]", "`$0", RegexOptions.CultureInvariant);
}
