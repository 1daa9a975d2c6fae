using System;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// Client credentials through MSAL, which reads the identity server's own description and checks that it is who it says.
/// MSAL is loaded when the first token is asked for, and not before: no field or parameter here is of a type of it.
/// </summary>
internal sealed class MsalClientCredentials(IdentityAddress identity, SignInOptions options, OrchTransport transport) : IDisposable
{
    private readonly HttpClient _http = SignInWire.Open(transport, identity.Authority, transport.Timeout);
    private object? _application;

    public async Task<IssuedToken> GetAsync(IRequestLog? log, CancellationToken cancellationToken)
    {
        if (identity.Authority.Scheme != Uri.UriSchemeHttps)
        {
            throw OAuthError.Create(
                SignInErrorId.EncryptionRequired,
                identity.Authority,
                $"The identity server {identity.Authority} is not reached by https://, and everybody on the way could read the secret.",
                "Use https://, or for a development server on this machine ask for the token directly with -DirectTokenRequest.");
        }

        IssuedToken token = await RequestAsync(cancellationToken).ConfigureAwait(false);
        log?.Request("The identity server issued a token.");
        return token;
    }

    public void Dispose() => _http.Dispose();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<IssuedToken> RequestAsync(CancellationToken cancellationToken) =>
        Msal.RequestAsync(_application ??= Msal.Create(identity, options, _http, transport.Now), identity, options, transport, cancellationToken);
}
