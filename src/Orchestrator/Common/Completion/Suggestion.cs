using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace Orchestrator.Commands;

/// <summary>One value to complete with.</summary>
/// <param name="value">The value as it should arrive in the parameter.</param>
/// <param name="tip">What helps to choose.</param>
internal sealed class Suggestion(string value, string? tip = null)
{
    private static readonly Regex s_bareword = new(@"\A[\p{L}_][\p{L}\p{Nd}_.\-/\\@]*\z", RegexOptions.CultureInvariant);

    public string Value { get; } = value;

    public CompletionResult ToResult() =>
        new(s_bareword.IsMatch(Value) ? Value : "'" + CodeGeneration.EscapeSingleQuotedStringContent(Value) + "'", Value, CompletionResultType.ParameterValue, tip ?? Value);
}
