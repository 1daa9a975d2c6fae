using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Security;

/// <summary>Over real sockets, with the transport that users have.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task The_token_follows_no_redirect_to_another_host(int status)
    {
        using Listener other = new("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        using Listener first = new($"HTTP/1.1 {status} Moved\r\nLocation: {other.Address}odata/Users(1)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using OrchSession session = new(OrchAddress.Resolve(first.Address, null, null), new GivenToken(Secret.Protect("canary")), new OrchTransport());
        OrchRequest request = new(UserOperations.GetById, UserOperations.GetById.PathFor(1L));

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.GetAsync<User>(request, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("NotAnApiAnswer", e.ErrorId);
        Assert.Contains("canary", Assert.Single(first.Received), StringComparison.Ordinal);
        Assert.Empty(other.Received);
    }

    [Theory]
    [InlineData("http://orch.example/")]
    [InlineData("http://192.0.2.1/odata")]
    public void An_address_without_encryption_is_refused_unless_it_is_this_machine_or_the_user_insists(string address)
    {
        Assert.Throws<ArgumentException>(() => OrchAddress.Resolve(new Uri(address), null, null));
        Assert.NotNull(OrchAddress.Resolve(new Uri("http://127.0.0.1:8080/"), null, null));
        Assert.NotNull(OrchAddress.Resolve(new Uri(address), null, null, allowHttp: true));
    }

    /// <summary>Answers every connection with the same text, and keeps what it was sent.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public Listener(string answer)
        {
            _listener.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
            _ = Task.Run(() => ServeAsync(answer));
        }

        public Uri Address { get; }

        public List<string> Received { get; } = [];

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync(string answer)
        {
            try
            {
                while (true)
                {
                    using TcpClient client = await _listener.AcceptTcpClientAsync();
                    using NetworkStream stream = client.GetStream();
                    byte[] buffer = new byte[8192];
                    Received.Add(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
                }
            }
            catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
