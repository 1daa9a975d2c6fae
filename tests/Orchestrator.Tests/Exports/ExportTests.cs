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

public sealed class ExportTests : IDisposable
{
    private static readonly OrchRequest s_start = new(RobotLogOperations.Export) { Folder = new FolderContext(36886), Query = "$filter=Level%20ge%20%27Warn%27" };

    private readonly string _directory = Directory.CreateTempSubdirectory("orch-export-").FullName;

    private string File => Path.Combine(_directory, "logs.csv");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task An_export_is_started_waited_for_and_fetched_from_another_host_without_the_token()
    {
        StubServer server = new((_, n) => n switch
        {
            0 => StubServer.Json("""{"Id":7,"Status":"New"}"""),
            1 => StubServer.Json("""{"Id":7,"Status":"InProgress"}"""),
            2 => StubServer.Json("""{"Id":7,"Status":"Completed","Size":8}"""),
            3 => StubServer.Json("""{"Uri":"https://blobs.example/logs.csv?sig=a%2Bb","Verb":"GET","RequiresAuth":true,"Headers":{"Keys":["x-ms-version"],"Values":["2020-10-02"]}}"""),
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("Time,Level\n") },
        });
        using OrchSession session = server.Connect();
        ListLog log = new();

        await ExportRunner.SaveAsync(session, s_start, File, TimeSpan.FromMinutes(1), log, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "POST /odata/RobotLogs/UiPath.Server.Configuration.OData.Export?$filter=Level ge 'Warn'",
                "GET /odata/Exports(7)",
                "GET /odata/Exports(7)",
                "GET /odata/Exports(7)/UiPath.Server.Configuration.OData.GetDownloadLink",
                "GET /logs.csv?sig=a+b",
            ],
            server.Requests);
        Assert.Equal(2, server.Waits.Count);
        Assert.NotNull(server.Headers[3].Authorization);
        Assert.Null(server.Headers[4].Authorization);
        Assert.Equal("2020-10-02", server.Headers[4].GetValues("x-ms-version").Single());
        Assert.Equal("Time,Level\n", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(log.Lines, line => line.Contains("sig="));
    }

    [Theory]
    [InlineData("blobs/1", true, "Bearer token-1")]
    [InlineData("blobs/1", false, null)]
    [InlineData("/blobs/1", true, null)]
    [InlineData("https://orch.example/acme/Prod/identity_/1", true, null)]
    public async Task A_file_below_the_sessions_own_address_gets_the_token_where_it_asks_for_one(string uri, bool requiresAuth, string? expected)
    {
        StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("x") });
        using OrchSession session = server.Connect();

        await FileDownload.SaveAsync(session, new BlobFileAccess { Uri = uri, RequiresAuth = requiresAuth }, File, new ListLog(), TestContext.Current.CancellationToken);

        Assert.StartsWith("GET /", server.Requests.Single(), StringComparison.Ordinal);
        Assert.Equal(expected, server.Headers.Single().Authorization?.ToString());
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced()
    {
        await System.IO.File.WriteAllTextAsync(File, "old and longer", TestContext.Current.CancellationToken);
        StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("new") });
        using OrchSession session = server.Connect();

        await FileDownload.SaveAsync(session, new OrchRequest(RobotLogOperations.Reports), File, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal("new", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Theory]
    [InlineData("DELETE", "https://blobs.example/1")]
    [InlineData("PUT", "blobs/1")]
    [InlineData("GET", "http://blobs.example/1")]
    [InlineData("GET", "https://user:pw@blobs.example/1")]
    [InlineData("POST", "https://blobs.example/1")]
    [InlineData("DELETE", "odata/Robots(1)")]
    [InlineData("GET", "http://orch.example/acme/Prod/orchestrator_/file")]
    [InlineData("GET", "ftp://blobs.example/1")]
    [InlineData("GET", "file:///etc/passwd")]
    [InlineData("GET", "http://[")]
    public async Task A_link_of_the_server_is_for_reading_and_encrypted(string verb, string uri)
    {
        StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("x") });
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() =>
            FileDownload.SaveAsync(session, new BlobFileAccess { Uri = uri, Verb = verb, RequiresAuth = true }, File, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("UnreadableAnswer", e.ErrorId);
        Assert.Empty(server.Requests);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Theory]
    [InlineData("page", "NotAnApiAnswer")]
    [InlineData("unframed", "UnreadableAnswer")]
    [InlineData("short", "ConnectionFailed")]
    [InlineData("stalled", "NoAnswer")]
    [InlineData("403", "StorageRefused")]
    public async Task What_is_not_the_whole_file_does_not_take_its_place(string kind, string expected)
    {
        await System.IO.File.WriteAllTextAsync(File, "old", TestContext.Current.CancellationToken);
        StubServer server = new((_, _) =>
        {
            HttpResponseMessage response = new(kind == "403" ? HttpStatusCode.Forbidden : HttpStatusCode.OK)
            {
                Content = kind switch
                {
                    "page" => new StringContent("<html></html>", System.Text.Encoding.UTF8, "text/html"),
                    "stalled" => new StreamContent(new SilentStream(new TaskCompletionSource(), hears: false)),
                    "unframed" => new StreamContent(new UnseekableStream("half"u8.ToArray())),
                    _ => new StreamContent(new MemoryStream("half"u8.ToArray())),
                },
            };
            response.Headers.ConnectionClose = kind == "unframed";
            response.Content.Headers.ContentLength = kind == "short" ? 8 : response.Content.Headers.ContentLength;
            return response;
        });
        using OrchSession session = new(
            OrchAddress.Resolve(new Uri("https://orch.example/acme/Prod/orchestrator_/"), null, null),
            new GivenToken(Secret.Protect("token-1")),
            new OrchTransport(server) { Delay = (_, _) => Task.CompletedTask, Timeout = TimeSpan.FromMilliseconds(kind == "stalled" ? 100 : 20_000) });

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() =>
            FileDownload.SaveAsync(session, new BlobFileAccess { Uri = "https://blobs.example/1" }, File, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal(expected, e.ErrorId);
        Assert.Equal("old", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task A_download_that_breaks_off_once_is_repeated()
    {
        StubServer server = new((_, n) =>
        {
            HttpResponseMessage response = n == 0 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : new HttpResponseMessage { Content = new StringContent("whole") };
            response.Content.Headers.ContentLength = n == 1 ? 9 : response.Content.Headers.ContentLength;
            return response;
        });
        using OrchSession session = server.Connect();

        await FileDownload.SaveAsync(session, new BlobFileAccess { Uri = "https://blobs.example/1" }, File, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal(3, server.Requests.Count);
        Assert.Equal("whole", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_mode_and_the_link_of_a_file_stay_and_what_an_earlier_download_left_goes()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Modes and links are those of Unix.");
            return;
        }

        string target = Path.Combine(_directory, "target.csv");
        await System.IO.File.WriteAllTextAsync(target, "old", TestContext.Current.CancellationToken);
        System.IO.File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        System.IO.File.CreateSymbolicLink(File, target);
        await System.IO.File.WriteAllTextAsync(target + ".0123abcd.partial", "half", TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(Path.Combine(_directory, "other.csv.0123abcd.partial"), "half", TestContext.Current.CancellationToken);
        StubServer server = new((_, _) => new HttpResponseMessage { Content = new StringContent("new") });
        using OrchSession session = server.Connect();

        await FileDownload.SaveAsync(session, new OrchRequest(RobotLogOperations.Reports), File, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal(target, new FileInfo(File).LinkTarget);
        Assert.Equal("new", await System.IO.File.ReadAllTextAsync(target, TestContext.Current.CancellationToken));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(target));
        Assert.Equal(["logs.csv", "other.csv.0123abcd.partial", "target.csv"], Directory.GetFiles(_directory).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    [Fact]
    public async Task A_download_that_breaks_off_leaves_the_old_file_and_nothing_else()
    {
        await System.IO.File.WriteAllTextAsync(File, "old", TestContext.Current.CancellationToken);
        StubServer server = new((_, _) =>
        {
            TrickleContent content = new("half");
            content.Break();
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        });
        using OrchSession session = server.Connect();

        OrchApiException problem = await Assert.ThrowsAsync<OrchApiException>(() =>
            FileDownload.SaveAsync(session, new BlobFileAccess { Uri = "https://blobs.example/1" }, File, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal(OrchErrorId.ConnectionFailed, problem.ErrorId);
        Assert.Equal("old", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_download_ends_when_the_user_stops_though_no_bytes_come(bool bodyHears)
    {
        await System.IO.File.WriteAllTextAsync(File, "old", TestContext.Current.CancellationToken);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        TaskCompletionSource waits = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new SilentStream(waits, bodyHears)) });
        using OrchSession session = server.Connect();

        Task saving = FileDownload.SaveAsync(session, new BlobFileAccess { Uri = "https://blobs.example/1" }, File, new ListLog(), stop.Token);
        await waits.Task.WaitAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal("old", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task A_refused_download_names_the_path_and_not_the_signature()
    {
        StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent("<Error>expired</Error>") });
        using OrchSession session = server.Connect();

        OrchApiException problem = await Assert.ThrowsAsync<OrchApiException>(() =>
            FileDownload.SaveAsync(session, new BlobFileAccess { Uri = "https://blobs.example/1?sig=secret" }, File, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Forbidden, problem.StatusCode);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task An_export_that_fails_is_an_error()
    {
        StubServer server = new((_, n) => StubServer.Json(n == 0 ? """{"Id":7,"Status":"New"}""" : """{"Id":7,"Status":"Failed"}"""));
        using OrchSession session = server.Connect();

        OrchApiException problem = await Assert.ThrowsAsync<OrchApiException>(() =>
            ExportRunner.SaveAsync(session, s_start, File, TimeSpan.FromMinutes(1), new ListLog(), TestContext.Current.CancellationToken));

        Assert.Contains("export 7 failed", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task An_export_that_takes_too_long_is_given_up()
    {
        StubServer server = new((_, _) => StubServer.Json("""{"Id":7,"Status":"InProgress"}"""));
        using OrchSession session = server.Connect();

        OrchApiException problem = await Assert.ThrowsAsync<OrchApiException>(() =>
            ExportRunner.SaveAsync(session, s_start, File, TimeSpan.FromSeconds(60), new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal(OrchErrorId.NoAnswer, problem.ErrorId);
        Assert.InRange(server.Waits.Sum(wait => wait.TotalSeconds), 60, 70);
        Assert.True(server.Waits.Max() <= TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Waiting_ends_when_the_user_stops()
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        StubServer server = new((_, n) =>
        {
            if (n == 2)
            {
                stop.Cancel();
            }

            return StubServer.Json("""{"Id":7,"Status":"InProgress"}""");
        });
        using OrchSession session = server.Connect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ExportRunner.SaveAsync(session, s_start, File, TimeSpan.FromMinutes(1), new ListLog(), stop.Token));
    }
}
