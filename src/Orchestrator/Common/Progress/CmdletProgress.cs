using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace Orchestrator.Commands;

/// <summary>
/// What a cmdlet shows of its progress: nothing for a second, then how far it is, five times a second at most, and nothing
/// again when it is done. On the pipeline thread only.
/// </summary>
internal sealed class CmdletProgress
{
    private const int AfterMilliseconds = 1000;
    private const int EveryMilliseconds = 200;

    private static int s_lastSource;

    private readonly PSCmdlet _cmdlet;
    private readonly bool _wanted;

    // A source of its own, so that Dispose removes only what was shown here.
    private readonly long _source = 0x4F726300_00000000 + System.Threading.Interlocked.Increment(ref s_lastSource);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly SortedDictionary<int, Level> _levels = [];
    private readonly HashSet<int> _shown = [];
    private TimeSpan _last = TimeSpan.MinValue;

    public CmdletProgress(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        object? preference = cmdlet.MyInvocation.BoundParameters.TryGetValue("ProgressAction", out object? own) ? own : cmdlet.GetVariableValue("ProgressPreference");
        _wanted = preference is null || !(LanguagePrimitives.TryConvertTo(preference, CultureInfo.InvariantCulture, out ActionPreference action) && action is ActionPreference.SilentlyContinue or ActionPreference.Ignore);
    }

    /// <summary>How often somebody who waits should <see cref="Show"/>, in milliseconds; endless where nobody looks.</summary>
    public int Tick => _wanted ? EveryMilliseconds : -1;

    /// <summary>What is waited for where nothing is counted.</summary>
    public string Waiting { get; set; } = "Waiting for Orchestrator";

    /// <summary>Says how far the cmdlet is.</summary>
    /// <param name="level">0 for the whole, 1 for a part of it.</param>
    /// <param name="activity">What is done.</param>
    /// <param name="noun">What is counted, in the plural.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="total">How many there are; null where that is not known.</param>
    /// <param name="current">Which one is being done.</param>
    public void Report(int level, string activity, string noun, long done, long? total = null, string? current = null)
    {
        if (!_wanted)
        {
            return;
        }

        if (!_levels.TryGetValue(level, out Level? known) || known.Record.Activity != activity)
        {
            known = new Level(new ProgressRecord(level, activity, " ") { ParentActivityId = level > 0 && _levels.ContainsKey(0) ? 0 : -1 }, _clock.Elapsed);
            _levels[level] = known;
        }

        known.Noun = noun;
        known.Items = done;
        known.Total = total;
        known.Current = current;
        Show();
    }

    /// <summary>Shows what was reported last, if it is time to.</summary>
    public void Show()
    {
        if (!_wanted || _clock.ElapsedMilliseconds < AfterMilliseconds || (_shown.Count > 0 && (_clock.Elapsed - _last).TotalMilliseconds < EveryMilliseconds))
        {
            return;
        }

        _last = _clock.Elapsed;
        if (_levels.Count == 0)
        {
            _levels[0] = new Level(new ProgressRecord(0, _cmdlet.MyInvocation.MyCommand.Name, Waiting), _clock.Elapsed);
        }

        foreach (Level level in _levels.Values)
        {
            _shown.Add(level.Record.ActivityId);
            _cmdlet.CommandRuntime.WriteProgress(_source, level.ToRecord(_clock.Elapsed));
        }
    }

    /// <summary>The work of a level, and of those below it, is done.</summary>
    public void Done(int level = 0)
    {
        foreach (int below in (int[])[.. _levels.Keys])
        {
            if (below >= level)
            {
                if (_shown.Remove(below))
                {
                    _cmdlet.CommandRuntime.WriteProgress(_source, Completed(_levels[below].Record));
                }

                _levels.Remove(below);
            }
        }
    }

    /// <summary>Removes what is still shown, where the pipeline was stopped and a cmdlet may no longer write.</summary>
    public void Clear()
    {
        foreach (int level in _shown)
        {
            try
            {
                _cmdlet.Host.UI.WriteProgress(_source, Completed(_levels[level].Record));
            }
            catch (Exception e) when (e is HostException or InvalidOperationException or NotImplementedException or PipelineStoppedException)
            {
                // The host is gone, and what it showed with it.
            }
        }

        _shown.Clear();
    }

    private static ProgressRecord Completed(ProgressRecord record) =>
        new(record.ActivityId, record.Activity, record.StatusDescription) { ParentActivityId = record.ParentActivityId, RecordType = ProgressRecordType.Completed };

    /// <summary>The whole, or a part of it.</summary>
    private sealed class Level(ProgressRecord record, TimeSpan since)
    {
        private static readonly TimeSpan s_long = TimeSpan.FromSeconds(5);

        public ProgressRecord Record { get; } = record;

        public string? Noun { get; set; }

        public long Items { get; set; }

        public long? Total { get; set; }

        public string? Current { get; set; }

        public ProgressRecord ToRecord(TimeSpan now)
        {
            // A new one each time: what is shown may be kept and read later.
            ProgressRecord shown = new(Record.ActivityId, Record.Activity, Record.StatusDescription) { ParentActivityId = Record.ParentActivityId };
            if (Noun is null)
            {
                if (now >= s_long)
                {
                    shown.StatusDescription += ", " + ViewText.Duration(now);
                }

                return shown;
            }

            shown.StatusDescription = string.Format(CultureInfo.CurrentCulture, Total is null ? "{0:N0} {1}" : "{0:N0} of {2:N0} {1}", Items, Noun, Total)
                + (Current is null ? string.Empty : ": " + Current);
            if (Total > 0)
            {
                shown.PercentComplete = (int)Math.Min(100, 100 * Items / Total.Value);
                shown.SecondsRemaining = Items > 0 && Items <= Total
                    ? (int)Math.Min(int.MaxValue, (now - since).TotalSeconds / Items * (Total.Value - Items))
                    : -1;
            }

            return shown;
        }
    }
}
