using System;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>
/// Where an Orchestrator is: <c>https://cloud.uipath.com/{organization}/{tenant}/orchestrator_</c> in the cloud,
/// the same under the customer's host in an Automation Suite, the bare host where it stands alone.
/// </summary>
internal sealed class OrchAddress
{
    internal const string CloudHost = "https://cloud.uipath.com/";
    private const string Service = "orchestrator_";

    private OrchAddress(Uri root, string? organization, string? tenant, bool inPath)
    {
        Root = root;
        Organization = organization;
        Tenant = tenant;
        TenantHeader = inPath ? null : tenant;
    }

    /// <summary>The address that every path is relative to; ends in a slash.</summary>
    public Uri Root { get; }

    public string? Organization { get; }

    public string? Tenant { get; }

    /// <summary>The tenant to name in <c>X-UIPATH-TenantName</c>; null where the path says it.</summary>
    public string? TenantHeader { get; }

    /// <summary>Works out the address from what a user gave: any part of a URL copied from a browser, with or without names.</summary>
    /// <exception cref="ArgumentException">The parts do not make an address; the message says what is missing.</exception>
    public static OrchAddress Resolve(Uri? uri, string? organization, string? tenant, bool allowHttp = false)
    {
        uri ??= new Uri(CloudHost);
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException($"'{uri}' is not an address such as https://cloud.uipath.com/acme/Prod. Give a complete one, with https://.");
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new ArgumentException($"The address holds an account or a password before '{uri.Host}', which anybody could read who sees the address. Leave it out, and use -Credential.");
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback && !allowHttp)
        {
            throw new ArgumentException($"'{uri}' is not encrypted, and everybody on the way could read the token. Use https://, or allow it with -AllowUnencryptedAuthentication.");
        }

        string[] segments = [.. uri.AbsolutePath.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        int service = Array.FindIndex(segments, segment => string.Equals(segment, Service, StringComparison.OrdinalIgnoreCase));
        if (service >= 0)
        {
            // Whatever stands behind the service (/users?tid=…, /swagger, /odata) is a page of it.
            segments = [.. segments.Take(service)];
        }
        else if (segments.Length > 0 && IsPage(segments[0]))
        {
            // A page of a standalone server: /odata, /swagger/index.html.
            segments = [];
        }

        organization ??= segments.ElementAtOrDefault(0);
        tenant ??= segments.ElementAtOrDefault(1);
        Uri host = new(uri.GetLeftPart(UriPartial.Authority) + "/");
        if (organization is null)
        {
            return IsCloud(uri)
                ? throw new ArgumentException("Automation Cloud needs the names of the organization and the tenant: -Organization acme -Tenant Prod.")
                : new OrchAddress(host, null, tenant, inPath: false);
        }

        return tenant is null
            ? throw new ArgumentException($"The address names the organization '{organization}' but no tenant: add -Tenant.")
            : new OrchAddress(new Uri(host, Uri.EscapeDataString(organization) + "/" + Uri.EscapeDataString(tenant) + "/" + Service + "/"), organization, tenant, inPath: true);
    }

    private static bool IsCloud(Uri uri) =>
        uri.Host.EndsWith("uipath.com", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith("uipath.us", StringComparison.OrdinalIgnoreCase);

    private static bool IsPage(string segment) =>
        segment.Equals("odata", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("api", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("swagger", StringComparison.OrdinalIgnoreCase);
}
