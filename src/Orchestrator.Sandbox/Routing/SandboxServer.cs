using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Answers requests: finds the operation, signs in, checks the folder and the permission, and lets a service answer.</summary>
internal sealed class SandboxServer
{
    private static readonly string[] s_methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private readonly Dictionary<string, Route> _routes = new(StringComparer.Ordinal);
    private readonly SandboxOptions _options;
    private readonly Company _company;
    private readonly Tokens _tokens;
    private readonly string _versions;
    private readonly TokenEndpoint _identity;
    private readonly BlobEndpoint _blobs;

    public SandboxServer(SandboxOptions options, Company company, Tokens tokens, TokenEndpoint identity, IEnumerable<Service> services)
    {
        _options = options;
        _company = company;
        _tokens = tokens;
        _identity = identity;
        _blobs = new BlobEndpoint(company.Blobs, company.Clock);
        IEnumerable<int> versions = Enumerable.Range(11, Math.Max(1, options.WebApiVersion - 10));
        _versions = string.Join(", ", versions.Select(version => version.ToString(CultureInfo.InvariantCulture) + ".0"));
        foreach (Service service in services)
        {
            foreach (KeyValuePair<string, Route> route in service.Routes)
            {
                _routes.Add(route.Key, route.Value);
            }
        }
    }

    public SandboxJournal Journal { get; } = new();

    public SandboxFaults Faults { get; } = new();

    /// <summary>The operations that are served.</summary>
    public IEnumerable<Operation> Served => _routes.Values.Select(route => route.Operation).Where(IsInVersion);

    public static SandboxResponse Error(SandboxException problem)
    {
        SandboxResponse response = Answer.JsonText(problem.Status, new JObject
        {
            ["message"] = problem.Message,
            ["errorCode"] = problem.Code,
            ["traceId"] = "00-" + Guid.NewGuid().ToString("N") + "-" + Guid.NewGuid().ToString("N").Substring(0, 16) + "-00",
        }.ToString());
        if (problem.Status == 401)
        {
            response.Headers["WWW-Authenticate"] = "Bearer";
        }

        if (problem.Allow is not null)
        {
            response.Headers["Allow"] = problem.Allow;
        }

        return response;
    }

    /// <summary>Answers a request.</summary>
    public async Task<SandboxResponse> AnswerAsync(SandboxRequest request)
    {
        RequestAddress address = RequestAddress.Parse(request.Address, request.Target, OrchSandbox.Organization, OrchSandbox.Tenant);
        OperationMatch? match = Match(request.Method, address);
        SandboxJournalEntry entry = Enter(request, address, match);
        SandboxResponse response = await MisbehaveAsync(request, address, match).ConfigureAwait(false);
        response.Headers["api-supported-versions"] = _versions;
        entry.Status = response.Status;
        return response;
    }

    private async Task<SandboxResponse> MisbehaveAsync(SandboxRequest request, RequestAddress address, OperationMatch? match)
    {
        if (Faults.Find(match?.Operation.Id, address.Path) is not { } fault)
        {
            return Work(request, address, match);
        }

        if (fault.Delay > TimeSpan.Zero && fault.Kind != SandboxFaultKind.SlowBody)
        {
            await Task.Delay(fault.Delay, request.Cancellation).ConfigureAwait(false);
        }

        address = fault.Kind == SandboxFaultKind.IgnoredFilter ? address.WithoutFilter() : address;
        SandboxResponse? done = fault.AfterWork ? Work(request, address, match) : null;
        if (fault.Kind == SandboxFaultKind.ExpiredToken)
        {
            _tokens.Expire(request.Header("Authorization"));
        }

        return Misbehaviour.Apply(fault, _company.Now, () => done ?? Work(request, address, match));
    }

    private SandboxResponse Work(SandboxRequest request, RequestAddress address, OperationMatch? match)
    {
        request.Cancellation.ThrowIfCancellationRequested();
        try
        {
            _company.Clock.ApplyDue(_company.Gate);
            if (BlobEndpoint.Owns(address.Path))
            {
                return _blobs.Answer(request, address.Path, new Query(address.Query));
            }

            if (TokenEndpoint.Owns(address.Path))
            {
                return _identity.Answer(request);
            }

            if (!address.IsApi)
            {
                return Misbehaviour.Html();
            }

            // Served by every newer server, and in no version of the OpenAPI document.
            if (address.IsHere && request.Method == "GET" && _options.WebApiVersion > 11 && address.Path.Equals("/api/Status/Version", StringComparison.OrdinalIgnoreCase))
            {
                return Answer.JsonText(200, new JObject { ["version"] = _options.WebApiVersion + ".0.0-sandbox" }.ToString());
            }

            return match is not null && address.IsHere ? Serve(request, address, match) : throw Unknown(request, address);
        }
        catch (SandboxException problem)
        {
            return Error(problem);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // As a server does with what it did not foresee.
            return Error(new SandboxException(500, 0, "An error has occurred. " + problem.Message));
        }
    }

    /// <summary>What there is nothing at, or nothing for that method.</summary>
    private SandboxException Unknown(SandboxRequest request, RequestAddress address)
    {
        string[] methods = address.IsHere ? [.. s_methods.Where(method => Match(method, address) is not null)] : [];
        return methods.Length > 0
            ? new SandboxException(405, 0, $"The requested resource does not support http method '{request.Method}'.") { Allow = string.Join(", ", methods) }
            : new SandboxException(404, 0, $"No HTTP resource was found that matches the request URI '{new Uri(request.Address, request.Target)}'.");
    }

    private SandboxResponse Serve(SandboxRequest request, RequestAddress address, OperationMatch match)
    {
        Operation operation = match.Operation;
        _routes.TryGetValue(operation.Id, out Route? route);
        Call call = new(_company, operation, match.Values, request, new Query(address.Query), address.BaseAddress) { Permissions = _options.Permissions };

        // The version and health of the server are for everybody.
        if (operation.Id != StatusOperations.Get.Id)
        {
            SignedIn token = _tokens.Find(request.Header("Authorization")) ?? throw SandboxException.NotAuthenticated();
            call.Access = SignIn(token);
            if (token.Scopes?.Open(operation) == false)
            {
                throw SandboxException.NotAuthorized();
            }

            call.NamedFolder = operation.Context == OperationContext.Tenant ? null : FolderHeader.Find(request, _company, call.Access);
            if (operation.Context == OperationContext.Folder && call.NamedFolder is null && route?.FolderOptional != true)
            {
                throw SandboxException.FolderMissing();
            }

            if (!operation.AcceptsOAuth)
            {
                throw SandboxException.NotAuthorized();
            }
        }

        RefuseOtherContent(request);
        return route is not null
            ? route.Answer(call)
            : throw new SandboxException(501, 0, $"The sandbox doesn't serve {operation.Id}.");
    }

    /// <summary>Bodies are JSON; a form is none, whatever it holds.</summary>
    private static void RefuseOtherContent(SandboxRequest request)
    {
        string type = (request.Header("Content-Type") ?? string.Empty).Split(';')[0].Trim();
        if (request.Length > 0 && !type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new SandboxException(415, 0, $"The request entity's media type '{type}' is not supported for this resource.");
        }
    }

    private Access SignIn(SignedIn token) =>
        _company.Users.Find(token.User) is { } account && account.Flag("IsActive")
            ? new Access(_company, account)
            : throw SandboxException.NotAuthenticated();

    private OperationMatch? Match(string method, RequestAddress address) =>
        address.IsApi && OperationCatalog.Match(method, address.Path) is { } match && IsInVersion(match.Operation) ? match : null;

    /// <summary>Whether the document that the sandbox keeps to has the operation.</summary>
    private bool IsInVersion(Operation operation) =>
        ApiDocument.Default.Operation(operation.Method.Method, operation.Path)?.In.Has(_company.Document) == true;

    private SandboxJournalEntry Enter(SandboxRequest request, RequestAddress address, OperationMatch? match)
    {
        bool isFile = BlobEndpoint.Owns(address.Path);
        Dictionary<string, string> headers = request.Headers.ToDictionary(
            header => header.Key,
            header => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? header.Value.Split(' ')[0] : header.Value,
            StringComparer.OrdinalIgnoreCase);
        SandboxJournalEntry entry = new(
            _company.Now,
            request.Method,
            isFile ? BlobEndpoint.WithoutSignature(request.Target) : request.Target,
            address.Path,
            Uri.UnescapeDataString((isFile ? BlobEndpoint.WithoutSignature(address.Query) : address.Query).Replace('+', ' ')),
            headers,
            isFile || TokenEndpoint.Owns(address.Path) ? string.Empty : request.Body)
        {
            Operation = match?.Operation.Id,
        };
        Journal.Add(entry);
        return entry;
    }
}
