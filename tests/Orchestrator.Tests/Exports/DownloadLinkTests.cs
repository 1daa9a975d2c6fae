using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Exports;

/// <summary>A link to a file decides neither what is done there nor who gets the token.</summary>
public sealed class DownloadLinkTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("https://orch.example/acme/Prod/orchestrator_/file", true)]
    [InlineData("file", true)]
    [InlineData("https://orch.example/acme/Other/orchestrator_/file", false)]
    [InlineData("/elsewhere", false)]
    [InlineData("https://storage.example/file", false)]
    [InlineData("https://orch.example:8443/acme/Prod/orchestrator_/file", false)]
    public async Task The_token_goes_only_below_the_sessions_own_address(string uri, bool token)
    {
        StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("x") });

        await SaveAsync(server, uri, "GET");

        Assert.Equal(token, server.Headers.Single().Authorization is not null);
        Assert.True(File.Exists(_path));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(400)]
    public async Task Storage_that_refuses_a_link_is_told_after_one_request(int status)
    {
        StubServer server = new((_, _) => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("<Error><Code>AuthenticationFailed</Code></Error>") });

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => SaveAsync(server, "https://storage.example/file?sig=canary", "GET"));

        Assert.Equal(OrchErrorId.StorageRefused, e.ErrorId);
        Assert.Contains("storage.example", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", e.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    private async Task SaveAsync(StubServer server, string uri, string verb)
    {
        using OrchSession session = server.Connect();
        await FileDownload.SaveAsync(session, new BlobFileAccess { Uri = uri, Verb = verb, RequiresAuth = true }, _path, new ListLog(), CancellationToken.None);
    }
}
