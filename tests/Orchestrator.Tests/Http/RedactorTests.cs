using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Http;

/// <summary>No secret of a session is in an error or a trace, in whatever form the server gives it back.</summary>
public sealed class RedactorTests
{
    private const string Canary = "c\u00e4n@ry \"+/ \\<1>";

    public static TheoryData<string> Names => ["password", "apiKey", "api_key", "pwd", "passphrase", "connectionString", "authorization", "ClientSecret", "refresh_token", "privateKey", "ExternalCredential"];

    public static TheoryData<string, string> Forms => new()
    {
        { "raw", Canary },
        { "url", Uri.EscapeDataString(Canary) },
        { "url in small letters", Uri.EscapeDataString(Canary).Replace("%C3%A4", "%c3%a4", StringComparison.Ordinal).Replace("%2F", "%2f", StringComparison.Ordinal).Replace("%2B", "%2b", StringComparison.Ordinal).Replace("%3C", "%3c", StringComparison.Ordinal).Replace("%3E", "%3e", StringComparison.Ordinal).Replace("%5C", "%5c", StringComparison.Ordinal) },
        { "form", WebUtility.UrlEncode(Canary) },
        { "JSON", JsonConvert.ToString(Canary).Trim('"') },
        { "JSON of ASCII", JsonConvert.ToString(Canary, '"', StringEscapeHandling.EscapeNonAscii).Trim('"') },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_value_under_a_secret_name_is_in_no_error_and_no_trace(string name)
    {
        ListLog log = new();
        StubServer server = new((_, _) => StubServer.Json(JsonConvert.SerializeObject(new { message = "The value " + Canary + " is too short." }), HttpStatusCode.BadRequest));
        using OrchSession session = server.Connect();

        foreach (JsonBody body in new[]
        {
            JsonBody.Of(new Dictionary<string, object?> { ["outer"] = new[] { new Dictionary<string, object?> { [name] = Canary } } }),
            JsonBody.FromText(JsonConvert.SerializeObject(new Dictionary<string, string> { [name] = Canary })),
        })
        {
            OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(new OrchRequest(RoleOperations.Post) { Body = body }, log, TestContext.Current.CancellationToken));

            Assert.DoesNotContain("ry ", e.ToString() + e.ResponseText + string.Join(' ', log.Lines), StringComparison.Ordinal);
            Assert.Contains("***", e.Message, StringComparison.Ordinal);
            Assert.Contains("n@ry", server.Bodies[^1]!, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_token_is_shown_in_no_form(string form, string text)
    {
        ListLog log = new();
        StubServer server = new((_, n) => n == 0
            ? new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html>" + text + "</html>"), ReasonPhrase = null }
            : throw new HttpRequestException("Sent " + text, new InvalidOperationException(text)));
        using OrchSession session = server.Connect(new Token());

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() =>
            session.Client.RunAsync(new OrchRequest(RoleOperations.Get) { Query = "x=" + Uri.EscapeDataString(text) }, log, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(text, e.ToString() + e.ResponseText + string.Join(' ', log.Lines), StringComparison.Ordinal);
        Assert.NotEmpty(form);
    }

    [Theory]
    [InlineData("https://user:secret@cloud.uipath.com/acme/Prod")]
    [InlineData("https://user@orch.example")]
    public void An_address_with_an_account_is_refused_and_its_password_not_shown(string address) =>
        Assert.DoesNotContain("secret", Assert.Throws<SetupException>(() => OrchAddress.Resolve(new Uri(address), null, null)).Message, StringComparison.Ordinal);

    private sealed class Token : ITokenSource
    {
        public string Kind => "Test";

        public DateTimeOffset? ExpiresOn => null;

        public Task<string?> GetTokenAsync(string? rejected, System.Threading.CancellationToken cancellationToken) => Task.FromResult<string?>(Canary);
    }
}
