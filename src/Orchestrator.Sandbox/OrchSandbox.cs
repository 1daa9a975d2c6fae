using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>
/// An Orchestrator in memory: folders, robots, users, roles and tasks of a small company, with the permissions, the state and the
/// OData of a real one. For trying the module, and for testing scripts without a tenant. Safe for concurrent use.
/// </summary>
public sealed class OrchSandbox : IDisposable
{
    internal const string Organization = "acme";
    internal const string Tenant = "Default";
    internal const string Prefix = Organization + "/" + Tenant + "/orchestrator_/";

    private readonly SandboxServer _server;
    private readonly SandboxClock _clock;
    private readonly BlobStore _blobs;
    private readonly Tokens _tokens;
    private readonly Applications _applications;
    private readonly List<SandboxListener> _listeners = [];

    private OrchSandbox(SandboxOptions options)
    {
        _clock = new SandboxClock(options.StoppedClock ? Stopped(options.Now()) : options.Now);
        _blobs = new BlobStore(_clock);
        Company = new Company(_clock, _blobs, ApiDocument.Default.Versions.DocumentOf(options.WebApiVersion));
        _tokens = new Tokens(_clock);
        _applications = new Applications(Company);
        Seed.Fill(Company, options);
        _server = new SandboxServer(options, Company, _tokens, new TokenEndpoint(_tokens, _applications), Services());
    }

    /// <summary>The address of the Orchestrator in process.</summary>
    public Uri BaseAddress { get; } = new("https://sandbox.example/" + Prefix);

    /// <summary>The address over HTTP; null before <see cref="Listen"/>.</summary>
    public Uri? Address { get; private set; }

    /// <summary>The time of the sandbox.</summary>
    public DateTimeOffset Now => _clock.Now;

    /// <summary>The requests received.</summary>
    public SandboxJournal Journal => _server.Journal;

    /// <summary>The rules by which the sandbox misbehaves.</summary>
    public SandboxFaults Faults => _server.Faults;

    /// <summary>Who can be signed in: user names, each with the full name and the roles.</summary>
    internal IEnumerable<(string UserName, string Description)> Accounts => Company.Users.Rows
        .Where(user => user.Text("Type") != "DirectoryGroup")
        .Select(user => (user.Text("UserName")!, UserTables.FullName(user) + "  " + string.Join(", ", UserTables.RoleNames(Company, user))));

    internal Company Company { get; }

    internal SandboxServer Server => _server;

    /// <summary>Makes a sandbox with the company's data.</summary>
    public static OrchSandbox Create(SandboxOptions? options = null) => new(options ?? new SandboxOptions());

    /// <summary>A transport to the sandbox without a socket.</summary>
    public HttpMessageHandler CreateHandler() => new SandboxHandler(_server);

    /// <summary>Serves HTTP on 127.0.0.1, and returns the Orchestrator's address there.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    public Uri Listen(int port = 0)
    {
        SandboxListener listener = new(_server, port);
        lock (_listeners)
        {
            _listeners.Add(listener);
        }

        return Address = new Uri(listener.Address, Prefix);
    }

    /// <summary>Signs an account in.</summary>
    /// <param name="userName">The user name; null for the tenant's administrator.</param>
    /// <param name="lifetime">How long the token is valid; an hour where it is null.</param>
    /// <param name="scope">The scopes of the token, such as <c>OR.Robots.Read</c>; null for a token that every operation accepts.</param>
    /// <returns>A bearer token.</returns>
    public string IssueToken(string? userName = null, TimeSpan? lifetime = null, IEnumerable<string>? scope = null)
    {
        IReadOnlyList<string> scopes = TokenScopeNames.Split(scope ?? []);
        if (TokenScopeNames.Unknown(scopes).FirstOrDefault() is { } stranger)
        {
            throw new ArgumentException($"'{stranger}' isn't a scope. Get-OrchEndpoint shows the scopes of each operation.", nameof(scope));
        }

        Row user = userName is null
            ? Company.Users.Find(Seed.Administrator)!
            : Company.Users.FindBy("UserName", userName) ?? throw new ArgumentException($"The sandbox has no account '{userName}'.", nameof(userName));
        return _tokens.Issue(user.Id, lifetime ?? TimeSpan.FromHours(1), scopes);
    }

    /// <summary>Issues a secret to an external application, which gets tokens with it from <c>identity_/connect/token</c>.</summary>
    /// <param name="application">The name of the application, such as <c>CI pipeline</c>.</param>
    /// <returns>The client id and the secret.</returns>
    public KeyValuePair<string, string> IssueClientSecret(string application)
    {
        (string id, string secret) = _applications.Issue(application);
        return new KeyValuePair<string, string>(id, secret);
    }

    /// <summary>Moves the clock of the sandbox forward. What is due by then happens before the next request is answered.</summary>
    /// <param name="by">How far.</param>
    public void Step(TimeSpan by) => _clock.Step(by);

    /// <summary>Makes a token useless at once.</summary>
    public void RevokeToken(string token) => _tokens.Revoke(token);

    /// <summary>Stops listening, and removes the files.</summary>
    public void Dispose()
    {
        lock (_listeners)
        {
            _listeners.ForEach(listener => listener.Dispose());
            _listeners.Clear();
        }

        _blobs.Dispose();
    }

    private static Func<DateTimeOffset> Stopped(DateTimeOffset time) => () => time;

    private static IEnumerable<Service> Services() => typeof(OrchSandbox).Assembly.GetTypes()
        .Where(type => typeof(Service).IsAssignableFrom(type) && !type.IsAbstract)
        .Select(type => (Service)Activator.CreateInstance(type)!);
}
