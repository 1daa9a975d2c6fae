using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// Client credentials without discovery: for identity servers that are reached by another name than they call themselves,
/// or without TLS. Nobody checks who answers, so it is used only where it was asked for.
/// </summary>
internal sealed class DirectClientCredentials(IdentityAddress identity, TokenEndpoint endpoint, SignInOptions options)
{
    public Task<IssuedToken> GetAsync(IRequestLog? log, CancellationToken cancellationToken)
    {
        Dictionary<string, string> form = new() { ["grant_type"] = "client_credentials", ["client_id"] = options.ClientId! };
        if (options.Scope.Length > 0)
        {
            form["scope"] = options.Scope;
        }

        if (options.Certificate is { } certificate)
        {
            form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            form["client_assertion"] = ClientAssertion.Create(certificate, options.ClientId!, identity.Token, endpoint.Transport.Now());
        }
        else
        {
            form["client_secret"] = Secret.Reveal(options.Secret!);
        }

        return endpoint.RequestAsync(new SignInFlow { Way = options.Way, ClientId = options.ClientId, Scope = options.Scope }, form, log, cancellationToken);
    }
}
