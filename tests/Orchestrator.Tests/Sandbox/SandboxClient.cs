using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>A sandbox and a client of it, which knows nothing of the module's own client.</summary>
internal sealed partial class SandboxClient : IDisposable
{
    private readonly HttpClient _http;

    public SandboxClient(SandboxOptions? options = null, string? userName = null)
        : this(OrchSandbox.Create(options), userName)
    {
    }

    public SandboxClient(OrchSandbox sandbox, string? userName = null)
    {
        Sandbox = sandbox;
        _http = new HttpClient(sandbox.CreateHandler()) { BaseAddress = sandbox.BaseAddress };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.IssueToken(userName));
    }

    public OrchSandbox Sandbox { get; }

    public HttpClient Http => _http;

    public async Task<HttpResponseMessage> SendAsync(string method, string path, long? folder = null, JToken? body = null, Action<HttpRequestMessage>? prepare = null)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), Escape(path));
        if (folder is not null)
        {
            request.Headers.Add("X-UIPATH-OrganizationUnitId", folder.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (body is not null)
        {
            request.Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        }

        prepare?.Invoke(request);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a request that must succeed, and gives its body.</summary>
    public async Task<JToken> JsonAsync(string method, string path, long? folder = null, JToken? body = null)
    {
        using HttpResponseMessage response = await SendAsync(method, path, folder, body);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? JValue.CreateNull() : Parse(text);
    }

    public Task<JToken> GetAsync(string path, long? folder = null) => JsonAsync("GET", path, folder);

    public Task<JToken> PostAsync(string path, object body, long? folder = null) => JsonAsync("POST", path, folder, JToken.FromObject(body));

    /// <summary>Sends a request that must fail, and gives what the error says.</summary>
    public async Task<(int Status, int Code, string Message)> FailAsync(string method, string path, long? folder = null, object? body = null)
    {
        using HttpResponseMessage response = await SendAsync(method, path, folder, body is null ? null : JToken.FromObject(body));
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.False(response.IsSuccessStatusCode, $"{method} {path} succeeded: {text}");
        JToken error = Parse(text);
        Assert.NotEmpty((string)error["traceId"]!);
        return ((int)response.StatusCode, (int)error["errorCode"]!, (string)error["message"]!);
    }

    /// <summary>The names of rows.</summary>
    public async Task<string[]> NamesAsync(string path, long? folder = null, string property = "Name") =>
        [.. (await GetAsync(path, folder))["value"]!.Select(row => (string)row[property]!)];

    public void Dispose()
    {
        _http.Dispose();
        Sandbox.Dispose();
    }

    public static JToken Parse(string text)
    {
        using JsonTextReader reader = new(new System.IO.StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    /// <summary>Escapes a query that is written as people write it.</summary>
    public static string Escape(string path)
    {
        int mark = path.IndexOf('?');
        return mark < 0
            ? path.Replace("%", "%25").Replace("#", "%23").Replace(" ", "%20")
            : Escape(path[..mark]) + "?" + string.Join("&", NextOption().Split(path[(mark + 1)..]).Select(EscapePair));
    }

    /// <summary>An ampersand before an option; others are part of a value.</summary>
    [GeneratedRegex(@"&(?=\$?\w+=)")]
    private static partial Regex NextOption();

    private static string EscapePair(string pair)
    {
        int equals = pair.IndexOf('=');
        return equals < 0 ? Uri.EscapeDataString(pair) : pair[..(equals + 1)] + Uri.EscapeDataString(pair[(equals + 1)..]).Replace("%24", "$");
    }
}
