using System;
using System.Globalization;
using Orchestrator.Commands;
using Xunit;

namespace Orchestrator.Tests.Moments;

/// <summary>Dates in words, told on a Wednesday afternoon.</summary>
public sealed class MomentTextTests
{
    private static readonly DateTime s_now = new(2026, 5, 20, 14, 30, 15, DateTimeKind.Local);

    [Theory]
    [InlineData("now", "2026-05-20T14:30:15")]
    [InlineData("today", "2026-05-20T00:00:00")]
    [InlineData(" Yesterday ", "2026-05-19T00:00:00")]
    [InlineData("tomorrow", "2026-05-21T00:00:00")]
    [InlineData("yesterday 9:05", "2026-05-19T09:05:00")]
    [InlineData("monday", "2026-05-18T00:00:00")]
    [InlineData("MON 18:30:01", "2026-05-18T18:30:01")]
    [InlineData("wednesday", "2026-05-20T00:00:00")]
    [InlineData("thursday", "2026-05-14T00:00:00")]
    [InlineData("-2h", "2026-05-20T12:30:15")]
    [InlineData("-30m", "2026-05-20T14:00:15")]
    [InlineData("-15s", "2026-05-20T14:30:00")]
    [InlineData("-7d", "2026-05-13T14:30:15")]
    [InlineData("-2w", "2026-05-06T14:30:15")]
    [InlineData("-3mo", "2026-02-20T14:30:15")]
    [InlineData("-1y", "2025-05-20T14:30:15")]
    [InlineData("-1d12h", "2026-05-19T02:30:15")]
    [InlineData("+1h 30 min", "2026-05-20T16:00:15")]
    [InlineData("2h ago", "2026-05-20T12:30:15")]
    [InlineData("3 days ago", "2026-05-17T14:30:15")]
    [InlineData("1 month ago", "2026-04-20T14:30:15")]
    [InlineData("2026-01-02", "2026-01-02T00:00:00")]
    [InlineData("2026-01-02 03:04", "2026-01-02T03:04:00")]
    [InlineData("2026-01-02T03:04:05.5", "2026-01-02T03:04:05.5")]
    public void Words_are_moments(string text, string expected) =>
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), MomentText.Read(text, s_now, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("en-US", "1/2/2026", 1, 2)]
    [InlineData("en-GB", "1/2/2026", 2, 1)]
    [InlineData("de-DE", "1.2.2026", 2, 1)]
    [InlineData("de-DE", "2026-01-02", 1, 2)]
    [InlineData("de-DE", "Montag", 5, 18)]
    [InlineData("de-DE", "friday", 5, 15)]
    public void The_user_s_culture_is_understood(string culture, string text, int month, int day) =>
        Assert.Equal(new DateTime(2026, month, day, 0, 0, 0, DateTimeKind.Local), MomentText.Read(text, s_now, CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void A_zone_is_heeded() =>
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), MomentText.Read("2026-01-02T05:04:05+02:00", s_now, CultureInfo.InvariantCulture)!.Value.ToUniversalTime());

    [Theory]
    [InlineData("")]
    [InlineData("yestrday")]
    [InlineData("2h")]
    [InlineData("-2h ago")]
    [InlineData("-2x")]
    [InlineData("-h")]
    [InlineData("2hago")]
    [InlineData("monday 25:00")]
    [InlineData("today tomorrow")]
    [InlineData("-999999999d")]
    [InlineData("-9999y")]
    [InlineData("2026-13-45")]
    public void Anything_else_is_not(string text) => Assert.Null(MomentText.Read(text, s_now, CultureInfo.InvariantCulture));
}
