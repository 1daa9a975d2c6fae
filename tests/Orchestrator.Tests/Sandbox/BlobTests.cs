using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>Files behind signed addresses, in process and over HTTP.</summary>
public sealed class BlobTests : IDisposable
{
    private static readonly byte[] s_bytes = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))];
    private static readonly (string, string)[] s_blobType = [("x-ms-blob-type", "BlockBlob")];

    private readonly OrchSandbox _sandbox = OrchSandbox.Create(new SandboxOptions { StoppedClock = true });

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_written_is_read_again(bool overHttp)
    {
        using HttpClient http = Client(overHttp);
        const string Name = "buckets/1/50% & #1 + ü/odata/file.bin";
        using (HttpRequestMessage write = new(HttpMethod.Put, Sign(http, "PUT", Name, s_blobType)) { Content = new ByteArrayContent(s_bytes) })
        {
            write.Headers.Add("x-ms-blob-type", "BlockBlob");
            write.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-odd");
            using HttpResponseMessage written = await http.SendAsync(write, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        }

        using HttpResponseMessage read = await http.GetAsync(Sign(http, "GET", Name), TestContext.Current.CancellationToken);
        Assert.Equal("application/x-odd", read.Content.Headers.ContentType!.MediaType);
        Assert.Equal(1000, read.Content.Headers.ContentLength);
        Assert.NotNull(read.Headers.ETag);
        Assert.Equal(s_bytes, await read.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using HttpRequestMessage head = new(HttpMethod.Head, Sign(http, "GET", Name));
        using HttpResponseMessage described = await http.SendAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal(1000, described.Content.Headers.ContentLength);
        Assert.Empty(await described.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(_sandbox.Journal.Entries, entry => entry.RawTarget.Contains("sig=", StringComparison.Ordinal) && !entry.RawTarget.EndsWith("sig=***", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bytes=0-0", 206, 0, 1)]
    [InlineData("bytes=10-19", 206, 10, 10)]
    [InlineData("bytes=990-", 206, 990, 10)]
    [InlineData("bytes=990-5000", 206, 990, 10)]
    [InlineData("bytes=-5", 206, 995, 5)]
    [InlineData("bytes=-5000", 206, 0, 1000)]
    [InlineData("bytes=1000-", 416, 0, 0)]
    [InlineData("bytes=-0", 416, 0, 0)]
    [InlineData("bytes=5-2", 200, 0, 1000)]
    [InlineData("lines=1-2", 200, 0, 1000)]
    [InlineData("bytes=0-1,5-6", 200, 0, 1000)]
    public async Task A_part_can_be_read(string range, int status, int from, int count)
    {
        using HttpClient http = Client(overHttp: false);
        Put("f");
        using HttpRequestMessage request = new(HttpMethod.Get, Sign(http, "GET", "f"));
        request.Headers.TryAddWithoutValidation("Range", range);
        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        if (status != 416)
        {
            Assert.Equal(s_bytes.Skip(from).Take(count), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(status == 206 ? $"bytes {from}-{from + count - 1}/1000" : null, response.Content.Headers.ContentRange?.ToString());
        }
    }

    [Theory]
    [InlineData("a token", 400, "InvalidAuthenticationInfo")]
    [InlineData("no signature", 403, "AuthenticationFailed")]
    [InlineData("another name", 403, "AuthenticationFailed")]
    [InlineData("a longer time", 403, "AuthenticationFailed")]
    [InlineData("later", 403, "AuthenticationFailed")]
    [InlineData("a write", 403, "AuthorizationPermissionMismatch")]
    [InlineData("a deletion", 403, "AuthorizationPermissionMismatch")]
    [InlineData("no header", 400, "MissingRequiredHeader")]
    [InlineData("the header's name without its value", 400, "MissingRequiredHeader")]
    [InlineData("a file that is not there", 404, "BlobNotFound")]
    public async Task A_request_that_its_address_does_not_allow_is_refused(string what, int status, string code)
    {
        using HttpClient http = Client(overHttp: false);
        Put("f");
        string address = Sign(http, what.Contains("header", StringComparison.Ordinal) ? "PUT" : "GET", what == "a file that is not there" ? "g" : "f", what.Contains("header", StringComparison.Ordinal) ? s_blobType : []).AbsoluteUri;
        HttpMethod method = what.Contains("header", StringComparison.Ordinal) || what == "a write" ? HttpMethod.Put : what == "a deletion" ? HttpMethod.Delete : HttpMethod.Get;
        using HttpRequestMessage request = new(method, what switch
        {
            "no signature" => address[..address.IndexOf("&sig=", StringComparison.Ordinal)],
            "another name" => address.Replace("/f?", "/g?", StringComparison.Ordinal),
            "a longer time" => address.Replace("se=20", "se=21", StringComparison.Ordinal),
            _ => address,
        });
        if (what == "a token")
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _sandbox.IssueToken());
        }

        if (what == "the header's name without its value")
        {
            request.Headers.Add("x-ms-blob-type", "PageBlob");
        }

        if (what == "later")
        {
            _sandbox.Step(TimeSpan.FromMinutes(10));
        }

        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains($"<Code>{code}</Code>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(code, response.Headers.GetValues("x-ms-error-code").Single());
    }

    [Fact]
    public void What_is_more_than_fits_in_memory_goes_to_a_file_that_is_removed()
    {
        string[] before = Left();
        using (Spool spool = new(100))
        {
            spool.Write(s_bytes, 0, 100);
            Assert.Null(spool.Path);
            spool.Write(s_bytes, 100, 900);
            Assert.NotNull(spool.Path);
            Assert.Equal(1000, spool.Length);
            using Stream one = spool.Open(500, 200);
            using Stream other = spool.Open();
            byte[] all = new byte[1000];
            byte[] part = new byte[200];
            Assert.Equal(1, one.Read(part, 0, 1));
            other.ReadExactly(all);
            one.ReadExactly(part.AsSpan(1));
            Assert.Equal(s_bytes, all);
            Assert.Equal(s_bytes.Skip(500).Take(200), part);
            Assert.Equal(0, one.Read(part, 0, 1));
        }

        Assert.Equal(before, Left());
    }

    [Fact]
    public async Task A_file_is_removed_with_its_successor_and_with_the_sandbox()
    {
        using HttpClient http = Client(overHttp: false);
        Blob first = Put("f");
        Blob second = Put("f");
        Assert.Throws<ObjectDisposedException>(() => first.Content.Length);
        Assert.Equal(s_bytes, await http.GetByteArrayAsync(Sign(http, "GET", "f"), TestContext.Current.CancellationToken));
        _sandbox.Dispose();
        Assert.Throws<ObjectDisposedException>(() => second.Content.Length);
    }

    private static string[] Left() => Directory.GetFiles(Path.GetTempPath(), "orch-sandbox-*");

    private Blob Put(string name)
    {
        Spool content = new();
        content.Write(s_bytes, 0, s_bytes.Length);
        Blob blob = new(content, "application/octet-stream", _sandbox.Now);
        _sandbox.Company.Blobs.Put(name, blob);
        return blob;
    }

    private HttpClient Client(bool overHttp) =>
        overHttp ? new HttpClient { BaseAddress = _sandbox.Listen() } : new HttpClient(_sandbox.CreateHandler()) { BaseAddress = _sandbox.BaseAddress };

    private Uri Sign(HttpClient http, string method, string name, params (string, string)[] headers) =>
        _sandbox.Company.Blobs.Sign(http.BaseAddress!, method, name, TimeSpan.FromMinutes(5), headers);
}
