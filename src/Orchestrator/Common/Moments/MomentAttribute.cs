using System;
using System.Globalization;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Lets a parameter of type DateTime take words: <c>yesterday</c>, <c>monday</c>, <c>-2h</c>, <c>3 days ago</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MomentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? plain = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        string? text = plain switch
        {
            string given => given,

            // PowerShell reads an unquoted 7d as a decimal number, 30s as a short and 1y as a signed byte.
            decimal days => Span(days, "d"),
            short seconds => Span(seconds, "s"),
            sbyte years => Span(years, "y"),
            _ => null,
        };
        if (text is null)
        {
            return plain is DateTimeOffset moment ? moment.LocalDateTime : inputData;
        }

        return MomentText.Read(text, DateTime.Now, CultureInfo.CurrentCulture)
            ?? throw new ArgumentTransformationMetadataException(
                $"'{text}' isn't a valid date or time. Give a date such as 2026-05-31 or '2026-05-31 14:00', a day such as today, yesterday or monday, or a time from now such as -2h, -30m, -7d or '2h ago'.");
    }

    private static string Span(decimal count, string unit) => (count > 0 ? "+" : string.Empty) + count.ToString(CultureInfo.InvariantCulture) + unit;
}
