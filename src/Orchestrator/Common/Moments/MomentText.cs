using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Orchestrator.Commands;

/// <summary>Moments as people say them: <c>yesterday</c>, <c>monday 9:30</c>, <c>-2h</c>, <c>3 days ago</c>, and dates.</summary>
internal static class MomentText
{
    private const string Units = "seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|y";

    private static readonly Regex s_span = new(
        @"\A(?<sign>[-+])?\s*(?:(?<count>[0-9]{1,9})\s*(?<unit>" + Units + @")\s*)+(?<ago>(?<=\s)ago)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] s_isoFormats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a moment; null where the text is none.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="now">The present, local.</param>
    /// <param name="culture">How the user writes dates. ISO 8601 comes first, and is the same everywhere.</param>
    public static DateTime? Read(string text, DateTime now, CultureInfo culture)
    {
        text = text.Trim();
        try
        {
            return ReadSpan(text, now) ?? ReadDay(text, now, culture) ?? ReadDate(text, culture);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Further away than the calendar goes.
            return null;
        }
    }

    private static DateTime? ReadSpan(string text, DateTime now)
    {
        Match match = s_span.Match(text);
        bool ago = match.Groups["ago"].Success;

        // Without a direction a length of time isn't a moment, and with two it is unclear which.
        if (!match.Success || match.Groups["sign"].Success == ago)
        {
            return null;
        }

        int direction = ago || match.Groups["sign"].Value == "-" ? -1 : 1;
        IEnumerable<(int Count, string Unit)> parts = match.Groups["count"].Captures.Cast<Capture>()
            .Zip(match.Groups["unit"].Captures.Cast<Capture>(), (count, unit) => (direction * int.Parse(count.Value, CultureInfo.InvariantCulture), unit.Value.ToLowerInvariant()));
        return parts.Aggregate(now, (moment, part) => Add(moment, part.Count, part.Unit));
    }

    private static DateTime Add(DateTime moment, int count, string unit) =>
        unit[0] switch
        {
            's' => AddExactly(moment, TimeSpan.FromSeconds(count)),
            'm' when unit.StartsWith("mo", StringComparison.Ordinal) => moment.AddMonths(count),
            'm' => AddExactly(moment, TimeSpan.FromMinutes(count)),
            'h' => AddExactly(moment, TimeSpan.FromHours(count)),
            'd' => moment.AddDays(count),
            'w' => moment.AddDays(7.0 * count),
            _ => moment.AddYears(count),
        };

    // Two hours are two hours, also in the night when the clocks change; a day is the same time of another day.
    private static DateTime AddExactly(DateTime moment, TimeSpan length) => moment.ToUniversalTime().Add(length).ToLocalTime();

    private static DateTime? ReadDay(string text, DateTime now, CultureInfo culture)
    {
        int blank = text.IndexOf(' ');
        string word = blank < 0 ? text : text.Substring(0, blank);
        if (word.Equals("now", StringComparison.OrdinalIgnoreCase))
        {
            return blank < 0 ? now : null;
        }

        if (DayOf(word, now.Date, culture) is not { } day)
        {
            return null;
        }

        if (blank < 0)
        {
            return day;
        }

        string time = text.Substring(blank + 1).Trim();
        return DateTime.TryParseExact(time, ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at) ? day + at.TimeOfDay : null;
    }

    private static DateTime? DayOf(string word, DateTime today, CultureInfo culture)
    {
        switch (word.ToLowerInvariant())
        {
            case "today":
                return today;
            case "yesterday":
                return today.AddDays(-1);
            case "tomorrow":
                return today.AddDays(1);
        }

        int weekday = WeekdayOf(word, CultureInfo.InvariantCulture) is var english and >= 0 ? english : WeekdayOf(word, culture);
        return weekday < 0 ? null : today.AddDays(-(((int)today.DayOfWeek - weekday + 7) % 7));
    }

    private static int WeekdayOf(string word, CultureInfo culture)
    {
        int day = Array.FindIndex(culture.DateTimeFormat.DayNames, name => string.Equals(name, word, StringComparison.OrdinalIgnoreCase));
        return day >= 0 ? day : Array.FindIndex(culture.DateTimeFormat.AbbreviatedDayNames, name => string.Equals(name.TrimEnd('.'), word, StringComparison.OrdinalIgnoreCase));
    }

    private static DateTime? ReadDate(string text, CultureInfo culture) =>
        DateTime.TryParseExact(text, s_isoFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime iso) ? iso
        : DateTime.TryParse(text, culture, DateTimeStyles.None, out DateTime local) ? local
        : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime invariant) ? invariant
        : null;
}
