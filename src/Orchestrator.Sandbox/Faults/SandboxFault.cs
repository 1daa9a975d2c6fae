using System;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>A rule by which the sandbox misbehaves.</summary>
public sealed class SandboxFault
{
    private readonly object _gate = new();
    private Random? _dice;
    private long _seen;
    private int _struck;

    /// <summary>The operation that it strikes, such as <c>Robots_Get</c>; null for every operation.</summary>
    public string? Operation { get; init; }

    /// <summary>The paths that it strikes, with <c>*</c> and <c>?</c>, such as <c>/odata/Robots*</c>; null for every path.</summary>
    public string? Path { get; init; }

    /// <summary>What happens.</summary>
    public SandboxFaultKind Kind { get; init; } = SandboxFaultKind.Status;

    /// <summary>How many requests it strikes; <see cref="int.MaxValue"/> for all.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How many requests it lets pass before.</summary>
    public int Skip { get; init; }

    /// <summary>How likely it strikes a request that it could strike: 0 to 1; 1 for always.</summary>
    public double Chance { get; init; } = 1;

    /// <summary>What chance goes by: the same seed strikes the same requests again.</summary>
    public int Seed { get; init; }

    /// <summary>The status of <see cref="SandboxFaultKind.Status"/>.</summary>
    public int Status { get; init; } = 503;

    /// <summary>The Retry-After header: seconds or an HTTP date; null for none.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Sends <see cref="RetryAfter"/>, where it is a number of seconds, as the date that those lead to.</summary>
    public bool RetryAfterDate { get; init; }

    /// <summary>Whether the request is carried out before the failure: a write that took place although its answer says otherwise.</summary>
    public bool AfterWork { get; init; }

    /// <summary>How long the answer is held back; of a slow body each piece.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>After how many bytes a body breaks, or pauses.</summary>
    public int CutAfter { get; init; } = 100;

    /// <summary>How many requests it has struck.</summary>
    public int Struck => Volatile.Read(ref _struck);

    /// <inheritdoc/>
    public override string ToString() => Kind + " of " + (Operation ?? Path ?? "every request");

    /// <summary>What the Retry-After header of an answer says; null for none.</summary>
    internal string? RetryAfterFrom(DateTimeOffset now) => RetryAfterDate && int.TryParse(RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
        ? now.AddSeconds(seconds).ToString("R", CultureInfo.InvariantCulture)
        : RetryAfter;

    /// <summary>Refuses what could only be a mistake: a rule that never strikes, or not as it seems to say.</summary>
    internal void Check()
    {
        if (Operation is not null && OperationCatalog.Find(Operation) is null)
        {
            throw new ArgumentException($"There is no operation '{Operation}'. Get-OrchEndpoint lists operations by their Id.");
        }

        if (Chance is not (>= 0 and <= 1))
        {
            throw new ArgumentException($"A chance is a number from 0 to 1, and not {Chance.ToString(CultureInfo.InvariantCulture)}.");
        }

        // A whole number that PowerShell makes a time of is one of ticks.
        if (Delay > TimeSpan.Zero && Delay < TimeSpan.FromMilliseconds(1))
        {
            throw new ArgumentException("A delay is a time such as '00:00:00.5', which is half a second.");
        }
    }

    /// <summary>Whether it strikes this request; counts it.</summary>
    internal bool Strikes(string? operation, string path)
    {
        if ((Operation is not null && !string.Equals(Operation, operation, StringComparison.OrdinalIgnoreCase))
            || (Path is not null && !Regex.IsMatch(path, Pattern(Path), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)))
        {
            return false;
        }

        lock (_gate)
        {
            bool strikes = ++_seen > Skip && _struck < Times && (Chance >= 1 || (_dice ??= new Random(Seed)).NextDouble() < Chance);
            _struck += strikes ? 1 : 0;
            return strikes;
        }
    }

    private static string Pattern(string wildcards) =>
        "^" + Regex.Escape(wildcards).Replace(@"\*", ".*").Replace(@"\?", ".") + "$";
}
