using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.SignIn;

/// <summary>
/// The npm package oidc-provider, a certified OpenID provider, on loopback with TLS; behind the same address the little of
/// a standalone Orchestrator that a sign-in touches. It runs in the extra run only, as it requires Node.
/// </summary>
public sealed class OidcProvider : IAsyncLifetime
{
    private static readonly string s_modules = Path.Combine(Repository.Root, "out", "oidc");

    private static readonly string s_source = Path.Combine(Repository.Root, "tests", "Oidc");

    private static readonly Lazy<Task<string>> s_missing = new(InstallAsync);

    private Process? _process;

    /// <summary>Why the provider cannot run here; empty where it can. It is installed when this is first requested.</summary>
    public static Task<string> Missing => s_missing.Value;

    public string Secret { get; } = "canary-secret-" + Guid.NewGuid().ToString("N");

    public string Password { get; } = "canary-password-" + Guid.NewGuid().ToString("N");

    internal X509Certificate2 Certificate { get; } = TestCertificates.Application();

    public Uri Address { get; private set; } = new("https://localhost/");

    public Uri Redirect { get; } = new($"http://localhost:{FreePort()}/signed-in");

    public string Authority { get; private set; } = string.Empty;

    internal HttpClient Http { get; } = new(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true });

    public async ValueTask InitializeAsync()
    {
        if (!Repository.IsExtra)
        {
            return;
        }

        string reason = await Missing;
        Assert.True(reason.Length == 0, reason);
        string directory = Directory.CreateDirectory(Path.Combine(s_modules, "run-" + Guid.NewGuid().ToString("N"))).FullName;
        TestCertificates.WriteServer(directory);
        Authority = Path.Combine(directory, "authority.pem");
        ProcessStartInfo start = new("node", [Path.Combine(s_source, "provider.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PROVIDER_SETTINGS"] = JsonSerializer.Serialize(new
        {
            modules = s_modules,
            key = Path.Combine(directory, "server.key"),
            certificate = Path.Combine(directory, "server.pem"),
            secret = Secret,
            password = Password,
            redirect = Redirect.OriginalString,
            jwks = new { keys = new[] { TestCertificates.ToJwk(Certificate) } },
        });
        _process = Process.Start(start)!;
        string? port = await _process.StandardOutput.ReadLineAsync();
        Assert.True(int.TryParse(port, out _), "The OpenID provider did not start: " + port);
        _ = _process.StandardOutput.ReadToEndAsync();
        Address = new Uri($"https://localhost:{port}/");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Http.Dispose();
        Certificate.Dispose();
    }

    /// <summary>What the provider was asked, such as <c>POST /identity/connect/token</c>.</summary>
    public async Task<string[]> SeenAsync() => JsonSerializer.Deserialize<string[]>(await Http.GetStringAsync(new Uri(Address, "control/seen")))!;

    public async Task<int> TokenRequestsAsync() => (await SeenAsync()).Count(line => line == "POST /identity/connect/token");

    /// <summary>Makes the Orchestrator refuse a token, as it does one that was revoked.</summary>
    public Task RevokeAsync(string token) => Http.PostAsync(new Uri(Address, "control/revoke"), new StringContent(token));

    /// <summary>Makes the provider forget a refresh token.</summary>
    public Task EndAsync(string refreshToken) => Http.PostAsync(new Uri(Address, "control/end"), new StringContent(refreshToken));

    internal NetworkOptions Network => new() { AuthorityFiles = [Authority], NoProxy = true };

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> InstallAsync()
    {
        string version = await RunAsync("node", ["--version"], s_source) ?? "none";
        if (!int.TryParse(version.TrimStart('v').Split('.')[0], out int major) || major < 20)
        {
            return $"The extra run requires Node 20 or later on the PATH, and found {version.Trim()}.";
        }

        if (File.Exists(Path.Combine(s_modules, "node_modules", "oidc-provider", "package.json")))
        {
            return string.Empty;
        }

        Directory.CreateDirectory(s_modules);
        File.Copy(Path.Combine(s_source, "package.json"), Path.Combine(s_modules, "package.json"), overwrite: true);
        string npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        return await RunAsync(npm, ["install", "--no-audit", "--no-fund", "--ignore-scripts"], s_modules) is null ? "The npm package oidc-provider could not be installed." : string.Empty;
    }

    private static async Task<string?> RunAsync(string file, IEnumerable<string> arguments, string directory)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = directory })!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            await errors;
            return process.ExitCode == 0 ? await output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
