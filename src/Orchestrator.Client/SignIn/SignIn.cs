using System;

namespace Orchestrator.Client;

/// <summary>Opens sessions: the address, the wire, and the source of tokens for the way that was chosen.</summary>
internal static class SignIn
{
    /// <summary>Makes a session that has not signed in yet; <see cref="OrchSession.StartAsync"/> does.</summary>
    /// <exception cref="ArgumentException">The parts do not make an address, or one of them cannot be used.</exception>
    /// <exception cref="OrchApiException">What was asked for is not to be had on this machine.</exception>
    public static OrchSession Open(SignInOptions options, OrchTransport? transport = null, IRefreshTokenStore? store = null)
    {
        OrchAddress address = OrchAddress.Resolve(options.Uri, options.Organization, options.Tenant, options.AllowHttp);
        IdentityAddress identity = IdentityAddress.Of(address, options.IdentityUri);
        if (options.Way is SignInWay.Browser or SignInWay.ClientSecret or SignInWay.Certificate
            && identity.Authority.Scheme != Uri.UriSchemeHttps && !identity.Authority.IsLoopback && !options.AllowHttp)
        {
            throw new ArgumentException($"The identity server '{identity.Authority}' is not encrypted, and everybody on the way could read the secret. Use https://, or allow it with -AllowUnencryptedAuthentication.");
        }

        RequireUsable(address, options);
        if (options.Way == SignInWay.Browser && options.Remember)
        {
            store ??= RememberedToken.Open(identity, options.ClientId!);
        }

        transport ??= options.Network.Open(options.Way == SignInWay.Windows ? WindowsAccount.For(address.Root, options) : null);
        ITokenSource tokens = options.Way switch
        {
            SignInWay.AccessToken => new GivenToken(options.Secret!),
            SignInWay.Windows => new WindowsAccount(),
            SignInWay.Password => Password(address, options, transport),
            SignInWay.Browser => Browser(identity, options, transport, store),
            _ => ClientCredentials(identity, options, transport),
        };
        return new OrchSession(address, tokens, transport) { Options = options };
    }

    /// <summary>Refuses what cannot work, before anything is sent.</summary>
    private static void RequireUsable(OrchAddress address, SignInOptions options)
    {
        switch (options.Way)
        {
            case SignInWay.AccessToken:
                SecretText.RequireToken(Secret.Reveal(options.Secret!));
                break;
            case SignInWay.ClientSecret:
                SecretText.RequireSecret(Secret.Reveal(options.Secret!));
                break;
            case SignInWay.Windows when address.Organization is not null:
                throw new SetupException(
                    SetupException.StandaloneOnly,
                    $"{address.Root} has organizations, and takes no Windows accounts.",
                    "Windows authentication is for a standalone Orchestrator. Use an external application (-ClientId) or an access token (-AccessToken).");
        }
    }

    private static RenewingToken ClientCredentials(IdentityAddress identity, SignInOptions options, OrchTransport transport)
    {
        string kind = options.Way == SignInWay.Certificate ? "Certificate" : "ClientSecret";
        if (options.DirectTokenRequest)
        {
            TokenEndpoint endpoint = new(transport, identity.Token);
            DirectClientCredentials direct = new(identity, endpoint, options);
            return new RenewingToken(kind, direct.GetAsync, (_, token) => direct.GetAsync(null, token), transport.Now, endpoint);
        }

        MsalClientCredentials msal = new(identity, options, transport);
        return new RenewingToken(kind, msal.GetAsync, (_, token) => msal.GetAsync(null, token), transport.Now, msal);
    }

    private static RenewingToken Browser(IdentityAddress identity, SignInOptions options, OrchTransport transport, IRefreshTokenStore? store)
    {
        TokenEndpoint endpoint = new(transport, identity.Token);
        BrowserSignIn browser = new(identity, endpoint, options, store);
        return new RenewingToken("Browser", browser.SignInAsync, browser.RenewAsync, transport.Now, endpoint);
    }

    private static RenewingToken Password(OrchAddress address, SignInOptions options, OrchTransport transport)
    {
        PasswordSignIn password = new(address, options, transport);
        return new RenewingToken("Password", password.GetAsync, (_, token) => password.GetAsync(null, token), transport.Now, password);
    }
}
