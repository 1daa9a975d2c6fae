using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Tests.Support;

/// <summary>A server of a few lines: each request is answered by a function, and kept.</summary>
internal sealed class StubServer : HttpMessageHandler
{
    private readonly Func<HttpRequestMessage, int, CancellationToken, Task<HttpResponseMessage>> _answer;

    public StubServer(Func<HttpRequestMessage, int, HttpResponseMessage> answer)
        : this((request, n, _) => Task.FromResult(answer(request, n)))
    {
    }

    public StubServer(Func<HttpRequestMessage, int, CancellationToken, Task<HttpResponseMessage>> answer) => _answer = answer;

    public List<string> Requests { get; } = [];

    public List<HttpRequestHeaders> Headers { get; } = [];

    public List<string?> Bodies { get; } = [];

    public List<TimeSpan> Waits { get; } = [];

    /// <summary>The client's clock.</summary>
    public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

    public static HttpResponseMessage Json(string text, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };

    public OrchSession Connect(ITokenSource? tokens = null, string address = "https://orch.example/acme/Prod/orchestrator_/") => new(
        OrchAddress.Resolve(new Uri(address), null, null),
        tokens ?? new GivenToken(Secret.Protect("token-1")),
        new OrchTransport(this)
        {
            Jitter = () => 0.5,
            Now = () => Now,
            Delay = (wait, _) =>
            {
                Waits.Add(wait);
                return Task.CompletedTask;
            },
        });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int number;
        lock (Requests)
        {
            number = Requests.Count;
            Requests.Add(request.Method + " " + Uri.UnescapeDataString(request.RequestUri!.PathAndQuery.Replace("/acme/Prod/orchestrator_", string.Empty)));
            Headers.Add(request.Headers);
        }

        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (Requests)
        {
            Bodies.Add(body);
        }

        HttpResponseMessage response = await _answer(request, number, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
