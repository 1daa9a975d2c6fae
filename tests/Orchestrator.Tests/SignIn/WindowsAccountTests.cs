using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.SignIn;

/// <summary>Windows accounts on a standalone server that asks for Negotiate or NTLM, as IIS does.</summary>
public sealed class WindowsAccountTests
{
    // A challenge of NTLM: signature, type 2, empty target, flags (those that the client asks for), eight bytes of challenge, and the names of a domain (ACME) and a computer (S).
    private static readonly string s_challenge = Convert.ToBase64String([
        .. "NTLMSSP\0"u8, 2, 0, 0, 0, 0, 0, 0, 0, 56, 0, 0, 0, 0x15, 0x82, 0x88, 0x62, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 0, 0, 0, 0, 22, 0, 22, 0, 56, 0, 0, 0, 10, 0, 0x63, 0x45, 0, 0, 0, 15, 2, 0, 8, 0, 65, 0, 67, 0, 77, 0, 69, 0, 1, 0, 2, 0, 83, 0, 0, 0, 0, 0]);

    // Linux has NTLM in a package that is not everywhere (gss-ntlmssp); .NET has one of its own.
    static WindowsAccountTests() => AppContext.SetSwitch("System.Net.Security.UseManagedNtlm", true);

    [Theory]
    [InlineData("ACME\\ana", "ana", "ACME")]
    [InlineData("ana@acme.com", "ana@acme.com", "")]
    public async Task A_user_name_and_password_sign_in_by_NTLM(string userName, string user, string domain)
    {
        using Server server = new("NTLM");
        using OrchSession session = Open(server, userName, ntlmOnly: true);

        User? me = await session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetCurrentUser), new ListLog(), CancellationToken.None);

        Assert.Equal("ana", me?.UserName);
        Assert.Equal((domain, user), server.Account);
        Assert.Equal("Windows", session.SignIn);
        Assert.DoesNotContain(server.Seen, header => header.StartsWith("Basic", StringComparison.Ordinal) || header.StartsWith("Bearer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Basic realm=\"orch\"")]
    [InlineData("Digest realm=\"orch\", nonce=\"1\"")]
    [InlineData("Bearer")]
    public async Task A_password_is_shown_to_no_server_that_asks_for_it(string scheme)
    {
        using Server server = new(scheme);
        using OrchSession session = Open(server, "ACME\\ana", ntlmOnly: false);

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() =>
            session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetCurrentUser), new ListLog(), CancellationToken.None));

        Assert.Equal(OrchErrorId.NotSignedIn, e.ErrorId);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public void The_account_is_for_the_servers_own_address_only()
    {
        Uri root = new("https://orch.example/");
        CredentialCache accounts = WindowsAccount.For(root, new SignInOptions { Way = SignInWay.Windows, UserName = "ACME\\ana", Secret = Client.Secret.Protect("pw") });

        Assert.NotNull(accounts.GetCredential(new Uri(root, "odata/Users"), "Negotiate"));
        Assert.NotNull(accounts.GetCredential(root, "NTLM"));
        Assert.Null(accounts.GetCredential(root, "Basic"));
        Assert.Null(accounts.GetCredential(new Uri("https://elsewhere.example/"), "NTLM"));
        Assert.Null(accounts.GetCredential(new Uri("http://orch.example/"), "Negotiate"));
        Assert.Null(WindowsAccount.For(root, new SignInOptions { UserName = "ana", Secret = Client.Secret.Protect("pw"), NtlmOnly = true }).GetCredential(root, "Negotiate"));
        Assert.Same(CredentialCache.DefaultNetworkCredentials, WindowsAccount.For(root, new SignInOptions()).GetCredential(root, "Negotiate"));
    }

    [Theory]
    [InlineData(null, "acme", "Prod")]
    [InlineData("https://suite.acme.com/acme/Prod", null, null)]
    public void Where_there_are_organizations_it_is_refused(string? uri, string? organization, string? tenant)
    {
        SignInOptions options = new() { Way = SignInWay.Windows, Uri = uri is null ? null : new Uri(uri), Organization = organization, Tenant = tenant };

        Assert.Equal(SetupException.StandaloneOnly, Assert.Throws<SetupException>(() => Client.SignIn.Open(options)).ErrorId);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("ACME\\ana", true)]
    public void A_profile_keeps_the_way_and_no_password(string? userName, bool needsSecret)
    {
        OrchProfile profile = ProfileOptions.ToProfile("p", new SignInOptions { Way = SignInWay.Windows, UserName = userName, Secret = userName is null ? null : Client.Secret.Protect("pw"), NtlmOnly = true }, null);
        SignInOptions options = ProfileOptions.ToOptions(profile, null, null, null, network => network);

        Assert.Equal((SignInWay.Windows, userName, true), (options.Way, options.UserName, options.NtlmOnly));
        Assert.Equal(needsSecret, ProfileOptions.NeedsSecret(profile));
    }

    private static OrchSession Open(Server server, string userName, bool ntlmOnly) => Client.SignIn.Open(new SignInOptions
    {
        Way = SignInWay.Windows,
        Uri = server.Address,
        UserName = userName,
        Secret = Client.Secret.Protect("canary-password"),
        NtlmOnly = ntlmOnly,
        Network = new NetworkOptions { NoProxy = true },
    });

    /// <summary>A server of one connection at a time, which signs in the connection.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly string _scheme;

        public Server(string scheme)
        {
            _scheme = scheme;
            _listener.Start();
            _ = RunAsync();
        }

        public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

        public List<string> Seen { get; } = [];

        public (string Domain, string User) Account { get; private set; }

        public void Dispose() => _listener.Dispose();

        private async Task RunAsync()
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                using StreamReader reader = new(client.GetStream(), Encoding.ASCII, leaveOpen: true);
                string? authorization = null;
                while (await reader.ReadLineAsync() is { } line)
                {
                    if (line.StartsWith("Authorization: ", StringComparison.OrdinalIgnoreCase))
                    {
                        authorization = line.Substring(15);
                        Seen.Add(authorization);
                    }

                    if (line.Length == 0)
                    {
                        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Answer(authorization)));
                        authorization = null;
                    }
                }
            }
        }

        private string Answer(string? authorization)
        {
            byte[] message = authorization?.StartsWith("NTLM ", StringComparison.Ordinal) == true ? Convert.FromBase64String(authorization.Substring(5)) : [];
            if (message.Length > 8 && message[8] == 3)
            {
                Account = (Field(message, 28), Field(message, 36));
                const string body = """{ "Id": 7, "UserName": "ana" }""";
                return $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";
            }

            string asked = message.Length > 8 && message[8] == 1 ? "NTLM " + s_challenge : _scheme;
            return $"HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: {asked}\r\nContent-Length: 0\r\n\r\n";
        }

        private static string Field(byte[] message, int at) =>
            Encoding.Unicode.GetString(message, BitConverter.ToInt32(message, at + 4), BitConverter.ToInt16(message, at));
    }
}
