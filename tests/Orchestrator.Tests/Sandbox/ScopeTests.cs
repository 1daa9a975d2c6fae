using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Client;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>Tokens carry scopes, and an operation opens to those that are its own.</summary>
public sealed class ScopeTests
{
    [Fact]
    public async Task Each_operation_is_opened_by_its_scopes_and_by_no_other()
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        Operation[] served = [.. sandbox.Server.Served.Where(operation => operation.Area is not null && operation.AcceptsOAuth)];
        Assert.True(served.Length > 50);
        foreach (Operation operation in served)
        {
            string half = operation.Reads ? ".Read" : ".Write";
            string other = operation.Area == "OR.Webhooks" ? "OR.Assets" : "OR.Webhooks";
            string All(string suffix) => string.Join(' ', operation.Areas.Select(area => area + suffix));
            Assert.NotEqual(403, await StatusAsync(sandbox, operation, All(string.Empty)));
            Assert.NotEqual(403, await StatusAsync(sandbox, operation, All(half)));
            Assert.NotEqual(403, await StatusAsync(sandbox, operation, other + " " + All(half)));
            Assert.Equal(403, await StatusAsync(sandbox, operation, other));
            Assert.Equal(403, await StatusAsync(sandbox, operation, All(operation.Reads ? ".Write" : ".Read")));
        }
    }

    [Fact]
    public async Task A_refusal_has_the_text_of_the_server()
    {
        using SandboxClient client = new();
        client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", client.Sandbox.IssueToken(scope: ["OR.Folders.Read", "OR.Robots.Write"]));
        await client.GetAsync("odata/Folders");
        Assert.Equal((403, 0, "You are not authorized!"), await client.FailAsync("GET", "odata/Robots", 36886));
        Assert.Equal((403, 0, "You are not authorized!"), await client.FailAsync("POST", "odata/Folders", null, new { DisplayName = "x" }));
    }

    [Fact]
    public void A_scope_that_does_not_exist_is_refused()
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        Assert.Contains("'OR.Robts'", Assert.Throws<ArgumentException>(() => sandbox.IssueToken(scope: ["OR.Robots OR.Robts"])).Message, StringComparison.Ordinal);
        Assert.Equal(["OR.Robots", "OR.Folders.Read"], TokenScopes.Of(sandbox.IssueToken(scope: ["OR.Robots OR.Folders.Read"]))!.Names);
        Assert.Null(TokenScopes.Of(sandbox.IssueToken()));
    }

    [Theory]
    [InlineData("identity_/connect/token", true)]
    [InlineData("acme/identity_/connect/token", false)]
    [InlineData("identity/connect/token", false)]
    public async Task An_application_gets_a_token_over_HTTP(string path, bool inHeader)
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        Uri orchestrator = sandbox.Listen();
        using HttpClient http = new() { BaseAddress = new Uri(orchestrator, "/") };
        (string id, string secret) = sandbox.IssueClientSecret("CI pipeline");
        Dictionary<string, string> form = new() { ["grant_type"] = "client_credentials", ["scope"] = "OR.Users.Read OR.Robots" };
        using HttpRequestMessage request = new(HttpMethod.Post, path);
        if (inHeader)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(id + ":" + secret)));
        }
        else
        {
            form.Add("client_id", id);
            form.Add("client_secret", secret);
        }

        request.Content = new FormUrlEncodedContent(form);
        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        JObject token = JObject.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("Bearer", 3600, "OR.Users.Read OR.Robots"), ((string)token["token_type"]!, (int)token["expires_in"]!, (string)token["scope"]!));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)token["access_token"]!);
        Assert.Equal(200, (int)(await http.GetAsync(new Uri(orchestrator, "odata/Users/UiPath.Server.Configuration.OData.GetCurrentPermissions"), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(403, (int)(await http.GetAsync(new Uri(orchestrator, "odata/Folders"), TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain(sandbox.Journal.Entries, entry => entry.Body.Contains(secret, StringComparison.Ordinal) || entry.Headers.Values.Any(value => value.Contains(' ') && value.StartsWith("Basic", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("client_id=nobody&client_secret={secret}&scope=OR.Robots&grant_type=client_credentials", "invalid_client")]
    [InlineData("client_id={id}&client_secret=wrong&scope=OR.Robots&grant_type=client_credentials", "invalid_client")]
    [InlineData("client_id={id}&scope=OR.Robots&grant_type=client_credentials", "invalid_client")]
    [InlineData("client_id={id}&client_secret={secret}&scope=OR.Robots&grant_type=password", "unsupported_grant_type")]
    [InlineData("client_id={id}&client_secret={secret}&scope=OR.Robots", "invalid_request")]
    [InlineData("client_id={id}&client_secret={secret}&scope=OR.Robts&grant_type=client_credentials", "invalid_scope")]
    [InlineData("client_id={id}&client_secret={secret}&grant_type=client_credentials", "invalid_scope")]
    public async Task What_is_wrong_with_a_request_for_a_token_is_said(string form, string error)
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        (string id, string secret) = sandbox.IssueClientSecret("ci PIPELINE");
        using HttpClient http = new(sandbox.CreateHandler());
        using StringContent body = new(form.Replace("{id}", id, StringComparison.Ordinal).Replace("{secret}", secret, StringComparison.Ordinal), Encoding.UTF8, "application/x-www-form-urlencoded");
        using HttpResponseMessage response = await http.PostAsync(new Uri(sandbox.BaseAddress, "/identity_/connect/token"), body, TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(error, (string)JObject.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))["error"]!);
        Assert.Throws<ArgumentException>(() => sandbox.IssueClientSecret("nobody"));
    }

    private static async Task<int> StatusAsync(OrchSandbox sandbox, Operation operation, string scope)
    {
        using HttpClient http = new(sandbox.CreateHandler()) { BaseAddress = sandbox.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.IssueToken(scope: [scope]));
        string path = System.Text.RegularExpressions.Regex.Replace(operation.Path.TrimStart('/'), @"\{\w+\}", "987654");
        using HttpRequestMessage request = new(operation.Method, path);
        request.Headers.Add("X-UIPATH-OrganizationUnitId", "36886");
        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
