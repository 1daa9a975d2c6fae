using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Sandbox;
using Xunit;
using static Orchestrator.Tests.Faults.Outcome;

namespace Orchestrator.Tests.Faults;

/// <summary>Every kind of operation in every kind of weather, with twenty seeds each: what is stated here is what happens.</summary>
public sealed class FaultMatrixTests(FaultMatrixTests.World world) : IClassFixture<FaultMatrixTests.World>
{
    private const int Seeds = 20;

    /// <summary>The stated outcomes: weather, then list, get, change and bulk change, then the error where there is one.</summary>
    private static readonly Dictionary<Weather, (Outcome List, Outcome Get, Outcome Change, Outcome Bulk, string? Error)> s_stated = new()
    {
        [Weather.Latency] = (Succeeds, Succeeds, Succeeds, Succeeds, null),
        [Weather.TooManyForSeconds] = (Succeeds, Succeeds, Succeeds, Succeeds, null),
        [Weather.TooManyUntilDate] = (Succeeds, Succeeds, Succeeds, Succeeds, null),
        [Weather.GatewayFailsBeforeWork] = (Succeeds, Succeeds, FailsUndone, Succeeds, "ServerError"),
        [Weather.GatewayFailsAfterWork] = (Succeeds, Succeeds, FailsDone, Succeeds, "ServerError"),
        [Weather.ServerFailsBeforeWork] = (FailsUndone, FailsUndone, FailsUndone, FailsUndone, "ServerError"),
        [Weather.ServerFailsAfterWork] = (FailsUndone, FailsUndone, FailsDone, FailsDone, "ServerError"),
        [Weather.ConnectionClosed] = (Succeeds, Succeeds, FailsUndone, Succeeds, "ConnectionFailed"),
        [Weather.BodyCut] = (Succeeds, Succeeds, FailsDone, Succeeds, "ConnectionFailed"),
        [Weather.BodySlow] = (Succeeds, Succeeds, Succeeds, Succeeds, null),
        [Weather.JsonTruncated] = (Succeeds, Succeeds, FailsDone, Succeeds, "UnreadableAnswer"),
        [Weather.WebPage] = (FailsUndone, FailsUndone, FailsUndone, FailsUndone, "NotAnApiAnswer"),
        [Weather.TokenExpired] = (Succeeds, Succeeds, Succeeds, Succeeds, null),
        [Weather.TokenRevoked] = (FailsUndone, FailsUndone, FailsUndone, FailsUndone, "NotSignedIn"),
        [Weather.ConnectionEnded] = (Succeeds, Succeeds, FailsDone, Succeeds, "ConnectionFailed"),
        [Weather.ShapeWrong] = (FailsUndone, FailsUndone, FailsUndone, FailsUndone, "UnreadableAnswer"),
        [Weather.OrderWrong] = (FailsUndone, Succeeds, Succeeds, Succeeds, "PagingFailed"),
        [Weather.BodyStalls] = (Succeeds, Succeeds, FailsDone, Succeeds, "NoAnswer"),
        [Weather.HeadersOdd] = (Succeeds, Succeeds, Succeeds, Succeeds, null),
    };

    public static TheoryData<Kind, Weather> Cells
    {
        get
        {
            TheoryData<Kind, Weather> cells = [];
            foreach (Weather weather in Enum.GetValues<Weather>())
            {
                foreach (Kind kind in Enum.GetValues<Kind>())
                {
                    cells.Add(kind, weather);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Ends_as_stated(Kind kind, Weather weather)
    {
        (Outcome list, Outcome get, Outcome change, Outcome bulk, string? error) = s_stated[weather];
        Outcome stated = kind switch { Kind.List => list, Kind.Get => get, Kind.Change => change, _ => bulk };
        for (int seed = 0; seed < (weather == Weather.BodyStalls ? 2 : Seeds); seed++)
        {
            await using Trial trial = new(world.Sandbox, kind, seed, TestContext.Current.CancellationToken);
            await trial.PrepareAsync();
            SandboxFault? fault = trial.Bring(weather, Rule(kind, weather, seed));

            Exception? failure = await Record.ExceptionAsync(trial.RunAsync);

            // A seed may let the weather pass by; then all is as ever.
            bool struck = fault is null || fault.Struck > 0;
            Outcome expected = struck ? stated : Succeeds;
            string cell = $"{kind} in {weather}, seed {seed}: ";
            Assert.True(expected == Succeeds == failure is null, cell + (failure?.ToString() ?? "no error"));
            if (failure is not null)
            {
                OrchApiException e = Assert.IsType<OrchApiException>(failure);
                Assert.True(e.ErrorId == error, cell + e.ErrorId + ": " + e.Message);
                Assert.True(kind is Kind.Change or Kind.BulkChange || !e.IsUncertain, cell + e.Message);
                Assert.True(expected != FailsDone || e.Message.Contains("may have been made", StringComparison.Ordinal), cell + e.Message);
            }

            trial.AssertDone(expected, cell);
            Assert.True(await trial.IsQuietAsync(), cell + "a request is still under way");
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Ends_within_a_second_of_Ctrl_C_and_leaves_no_request_running(Kind kind, Weather weather)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using Trial trial = new(world.Sandbox, kind, 0, stop.Token) { WaitsForReal = true };
        await trial.PrepareAsync();
        trial.Bring(weather, Rule(kind, weather, null));

        Task running = trial.RunAsync();
        await Task.WhenAny(running, Task.Delay(60, TestContext.Current.CancellationToken));
        await stop.CancelAsync();

        Assert.Same(running, await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken)));
        Exception? failure = await Record.ExceptionAsync(() => running);

        // What had come to its end before it heard of the key ends as ever.
        Assert.True(failure is null or OperationCanceledException or OrchApiException, $"{kind} in {weather}: {failure}");
        Assert.True(await trial.IsQuietAsync(), $"{kind} in {weather}: a request is still under way");
    }

    /// <summary>The rule of a weather. With a seed it strikes at most three times, as chance has it; without one always, and hard.</summary>
    private static SandboxFault? Rule(Kind kind, Weather weather, int? seed)
    {
        string operation = Trial.OperationOf(kind).Id;
        bool always = seed is null;
        SandboxFault Make(SandboxFaultKind what, int status = 503, string? retryAfter = null, bool afterWork = false, int milliseconds = 0, int bytes = 100) => new()
        {
            Operation = operation,
            Kind = what,
            Status = status,
            RetryAfter = retryAfter,
            AfterWork = afterWork,
            Delay = TimeSpan.FromMilliseconds(milliseconds),
            CutAfter = bytes,
            Chance = always ? 1 : 0.6,
            Seed = seed ?? 0,
            Times = always ? int.MaxValue : 3,
        };

        // A body of a list breaks somewhere else with each seed; one of a single entity is short.
        int length = kind == Kind.List ? 500 + (7919 * (seed ?? 1)) : 20 + (seed ?? 0);
        return weather switch
        {
            Weather.Latency => Make(SandboxFaultKind.Latency, milliseconds: always ? 30_000 : 2),
            Weather.TooManyForSeconds => Make(SandboxFaultKind.Status, 429, always ? "30" : "1"),
            Weather.TooManyUntilDate => Make(SandboxFaultKind.Status, 429, DateTimeOffset.UtcNow.AddSeconds(30).ToString("R")),
            Weather.GatewayFailsBeforeWork => Make(SandboxFaultKind.Status, 502 + ((seed ?? 0) % 3)),
            Weather.GatewayFailsAfterWork => Make(SandboxFaultKind.Status, 502 + ((seed ?? 0) % 3), afterWork: true),
            Weather.ServerFailsBeforeWork => Make(SandboxFaultKind.Status, 500),
            Weather.ServerFailsAfterWork => Make(SandboxFaultKind.Status, 500, afterWork: true),
            Weather.ConnectionClosed => Make(SandboxFaultKind.CloseConnection),
            Weather.BodyCut => Make(SandboxFaultKind.CutBody, bytes: length),
            Weather.BodySlow => Make(SandboxFaultKind.SlowBody, milliseconds: always ? 30_000 : 1, bytes: kind == Kind.List ? 65536 : 64),
            Weather.JsonTruncated => Make(SandboxFaultKind.TruncatedJson, bytes: length),
            Weather.ConnectionEnded => Make(SandboxFaultKind.EndConnection, afterWork: true),
            Weather.ShapeWrong => Make(SandboxFaultKind.WrongShape),
            Weather.OrderWrong => new SandboxFault { Operation = operation, Kind = SandboxFaultKind.WrongOrder },
            Weather.BodyStalls => Make(SandboxFaultKind.Stall),
            Weather.HeadersOdd => Make(SandboxFaultKind.OddHeaders),
            Weather.WebPage => Make(SandboxFaultKind.Html),
            _ => null,
        };
    }

    /// <summary>A sandbox for all cells: its users are several pages, and some pages are requested ahead.</summary>
    public sealed class World : IDisposable
    {
        public OrchSandbox Sandbox { get; } = OrchSandbox.Create(new SandboxOptions { Users = 4300 });

        public void Dispose() => Sandbox.Dispose();
    }
}
