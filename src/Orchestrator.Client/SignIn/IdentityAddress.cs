using System;

namespace Orchestrator.Client;

/// <summary>Where tokens come from: the identity server beside an Orchestrator.</summary>
internal sealed class IdentityAddress
{
    private IdentityAddress(Uri authority, string? organization)
    {
        Authority = authority;
        Organization = organization;
        Authorize = new Uri(authority.AbsoluteUri + "/connect/authorize");
        Token = new Uri(authority.AbsoluteUri + "/connect/token");
    }

    /// <summary>The issuer's address, without a slash at its end.</summary>
    public Uri Authority { get; }

    public Uri Authorize { get; }

    public Uri Token { get; }

    /// <summary>The organization that the sign-in page should offer; null where there are none.</summary>
    public string? Organization { get; }

    /// <summary>
    /// The identity server of an Orchestrator: <c>/identity_</c> on the host where there are organizations (the address
    /// with the organization in it turns federated accounts away), <c>/identity</c> on a standalone server.
    /// </summary>
    /// <param name="address">The Orchestrator.</param>
    /// <param name="given">The address that the user gave instead; null for none.</param>
    public static IdentityAddress Of(OrchAddress address, Uri? given)
    {
        if (given is not null)
        {
            OrchAddress.RequireNoPassword(given, "identity server's address");
            return !given.IsAbsoluteUri
                ? throw new ArgumentException($"'{given}' is not a complete address of an identity server, such as https://orchestrator.acme.com/identity.")
                : new IdentityAddress(new Uri(given.GetLeftPart(UriPartial.Path).TrimEnd('/')), address.Organization);
        }

        string path = address.Organization is null ? "identity" : "identity_";
        return new IdentityAddress(new Uri(new Uri(address.Root.GetLeftPart(UriPartial.Authority)), path), address.Organization);
    }
}
