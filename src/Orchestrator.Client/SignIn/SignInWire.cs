using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// What the requests of a sign-in go through. They carry secrets, so they go to the server that the user chose and nowhere
/// else, whatever its own description names; and no answer is longer than such answers are.
/// </summary>
internal sealed class SignInWire : DelegatingHandler
{
    private const int LongestAnswer = 1024 * 1024;
    private const int BufferSize = 16 * 1024;

    /// <summary>How long an answer may pause.</summary>
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(100);

    private readonly Uri _home;

    private SignInWire(HttpMessageHandler wire, Uri home)
        : base(wire)
    {
        _home = home;
    }

    /// <summary>A client for one server; the wire below it stays open when it is disposed.</summary>
    public static HttpClient Open(OrchTransport transport, Uri home, TimeSpan timeout) =>
        new(new SignInWire(transport.Handler, home), disposeHandler: false) { Timeout = timeout };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri target = request.RequestUri!;
        if (!IsHome(target))
        {
            throw OAuthError.Create(
                SignInErrorId.IdentityElsewhere,
                _home,
                $"The identity server at {_home.GetLeftPart(UriPartial.Authority)} names {target.GetLeftPart(UriPartial.Path)} for its tokens, and no secret is sent there.",
                "If tokens do come from there, give that identity server's address with -IdentityUri.");
        }

        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Content is { } content)
        {
            response.Content = await ReadAsync(content, target, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private bool IsHome(Uri target) =>
        string.Equals(target.Authority, _home.Authority, StringComparison.OrdinalIgnoreCase)
        && (target.Scheme == Uri.UriSchemeHttps || target.Scheme == _home.Scheme);

    private static async Task<HttpContent> ReadAsync(HttpContent content, Uri target, CancellationToken cancellationToken)
    {
        using MemoryStream kept = new();
        byte[] buffer = new byte[BufferSize];
        using Stream body = new CancellableStream(await content.ReadAsStreamAsync().ConfigureAwait(false), s_idle, cancellationToken);
        for (int count; (count = await body.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            if (kept.Length + count > LongestAnswer)
            {
                throw OAuthError.Create(
                    SignInErrorId.IdentityNotFound,
                    target,
                    $"{target.GetLeftPart(UriPartial.Path)} does not answer as an identity server does: the answer has more than 1 MB.",
                    "Check the address and the organization; where the identity server is elsewhere, give -IdentityUri.");
            }

            kept.Write(buffer, 0, count);
        }

        ByteArrayContent read = new(kept.ToArray());
        foreach (var header in content.Headers)
        {
            if (!string.Equals(header.Key, "Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                read.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return read;
    }
}
