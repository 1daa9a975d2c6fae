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
    private static readonly Regex s_bareword = new(@"\A(?:[\p{L}_][\p{L}\p{Nd}_.\-/\\@]*|[1-9][0-9]{0,17})\z", RegexOptions.CultureInvariant);

    public string Value { get; } = value;

    public CompletionResult ToResult() =>
        new(s_bareword.IsMatch(Value) ? Value : "'" + CodeGeneration.EscapeSingleQuotedStringContent(Value) + "'", label ?? Value, CompletionResultType.ParameterValue, tip ?? Value);
}
