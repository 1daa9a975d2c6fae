using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Sandbox;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Faults;

/// <summary>One operation that is tried in some weather, and what came of it.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private const long FirstUser = 1_000_000;
    private const int Changed = 30;

    private readonly OrchSandbox _sandbox;
    private readonly Kind _kind;
    private readonly CancellationToken _stop;
    private readonly string _name = "Trial " + Guid.NewGuid().ToString("N");
    private readonly List<long> _rows = [];
    private readonly CountingHandler _handler;
    private OrchSession? _session;
    private string _token;
    private long _role;
    private Weather _weather;

    public Trial(OrchSandbox sandbox, Kind kind, int seed, CancellationToken stop)
    {
        _sandbox = sandbox;
        _kind = kind;
        _stop = stop;
        _handler = new CountingHandler(sandbox.CreateHandler());
        _token = sandbox.IssueToken();
        _ = seed;
    }

    /// <summary>Whether the waits before another try are taken.</summary>
    public bool WaitsForReal { get; init; }

    public int UnderWay => _handler.UnderWay;

    public static Operation OperationOf(Kind kind) => kind switch
    {
        Kind.List => UserOperations.Get,
        Kind.Get => UserOperations.GetById,
        Kind.Change => RoleOperations.Post,
        _ => RoleOperations.SetUsersById,
    };

    public Task PrepareAsync()
    {
        _sandbox.Faults.Clear();
        if (_kind == Kind.BulkChange)
        {
            _role = _sandbox.Company.Roles.Rows.Max(role => role.Id) + 1;
            _sandbox.Company.Roles.Put(_sandbox.Company.Roles.Rows.First(role => role.Text("Name") == "Administrator").With(("Id", _role), ("Name", _name), ("DisplayName", _name)));
        }

        return Task.CompletedTask;
    }

    /// <summary>Lets the weather come.</summary>
    public SandboxFault? Bring(Weather weather, SandboxFault? fault)
    {
        _weather = weather;
        ITokenSource tokens = weather == Weather.TokenExpired ? new Renewed(this) : new GivenToken(Secret.Protect(_token));
        OrchTransport transport = WaitsForReal ? new OrchTransport(_handler) : new OrchTransport(_handler)
        {
            Delay = (_, token) => Task.Delay(0, token),
            Timeout = TimeSpan.FromSeconds(weather == Weather.BodyStalls ? 2 : 100),
        };
        _session = new OrchSession(OrchAddress.Resolve(_sandbox.BaseAddress, null, null), tokens, transport);
        if (weather is Weather.TokenExpired or Weather.TokenRevoked)
        {
            _sandbox.RevokeToken(_token);
        }

        return fault is null ? null : _sandbox.Faults.Add(fault);
    }

    public async Task RunAsync()
    {
        OrchClient client = _session!.Client;
        Operation operation = OperationOf(_kind);
        ListLog log = new();
        switch (_kind)
        {
            case Kind.List:
                using (RowStream<User> rows = client.Rows<User>(new OrchRequest(operation), new ODataQuery(), log, _stop))
                {
                    while (await rows.NextAsync(_stop) is { } arrived)
                    {
                        _rows.AddRange(arrived.Select(user => user.Id));
                    }
                }

                break;
            case Kind.Get:
                User? one = await client.GetAsync<User>(new OrchRequest(operation, operation.PathFor(FirstUser)), log, _stop);
                _rows.Add(one!.Id);
                break;
            case Kind.Change:
                await client.GetAsync<Role>(new OrchRequest(operation) { Body = JsonBody.FromText($$"""{"Name":"{{_name}}","Type":"Tenant"}""") }, log, _stop);
                break;
            default:
                string ids = string.Join(',', Enumerable.Range(0, Changed).Select(i => FirstUser + i));
                OrchRequest request = new(operation, operation.PathFor(_role)) { Body = JsonBody.FromText($$"""{"addedUserIds":[{{ids}}],"removedUserIds":[]}""") };
                await client.RunAsync(request, log, _stop);
                break;
        }
    }

    /// <summary>Nothing is lost, nothing comes or happens twice, and an error that says so has changed nothing.</summary>
    public void AssertDone(Outcome outcome, string cell)
    {
        switch (_kind)
        {
            case Kind.List:
                long[] all = [.. _sandbox.Company.Users.Rows.Select(user => user.Id).Order()];
                Assert.True(_weather == Weather.OrderWrong ? _rows.Distinct().Count() == _rows.Count : _rows.SequenceEqual(outcome == Outcome.Succeeds ? all : all.Take(_rows.Count)), cell + $"{_rows.Count} rows of {all.Length}, {_rows.Distinct().Count()} different");
                break;
            case Kind.Get:
                Assert.True(_rows.Count == (outcome == Outcome.Succeeds ? 1 : 0), cell + _rows.Count);
                break;
            case Kind.Change:
                int made = _sandbox.Company.Roles.Rows.Count(role => role.Text("Name") == _name);
                Assert.True(made == (outcome == Outcome.FailsUndone ? 0 : 1), cell + $"made {made} times");
                break;
            default:
                int given = _sandbox.Company.Users.Rows.Sum(user => user.Numbers("RoleIds").Count(id => id == _role));
                Assert.True(given == (outcome == Outcome.FailsUndone ? 0 : Changed), cell + $"given {given} times");
                break;
        }
    }

    /// <summary>Whether all requests end within a second.</summary>
    public async Task<bool> IsQuietAsync()
    {
        for (int i = 0; i < 100 && UnderWay > 0; i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return UnderWay == 0;
    }

    public ValueTask DisposeAsync()
    {
        _sandbox.Faults.Clear();
        _session?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Counts the requests that have no answer yet.</summary>
    private sealed class CountingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private int _underWay;

        public int UnderWay => Volatile.Read(ref _underWay);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _underWay);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _underWay);
            }
        }
    }

    /// <summary>A sign-in that can be repeated.</summary>
    private sealed class Renewed(Trial trial) : ITokenSource
    {
        public string Kind => "Test";

        public DateTimeOffset? ExpiresOn => null;

        public Task<string?> GetTokenAsync(string? rejected, CancellationToken cancellationToken)
        {
            if (rejected == trial._token)
            {
                trial._token = trial._sandbox.IssueToken();
            }

            return Task.FromResult<string?>(trial._token);
        }
    }
}
