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

        RequireNoPassword(uri, "address");
        if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback && !allowHttp)
        {
            throw new ArgumentException($"'{uri}' is not encrypted, and everybody on the way could read the token. Use https://, or allow it with -AllowUnencryptedAuthentication.");
        }

        string[] segments = Names(uri);
        organization ??= segments.ElementAtOrDefault(0);
        tenant ??= segments.ElementAtOrDefault(1);
        RequireName("organization", organization);
        RequireName("tenant", tenant);
        Uri host = new(uri.GetLeftPart(UriPartial.Authority) + "/");
        if (organization is null)
        {
            if (IsCloud(uri))
            {
                throw new ArgumentException("Automation Cloud needs the names of the organization and the tenant: -Organization acme -Tenant Prod.");
            }

            // A path carries any letter; the header that names the tenant of a standalone server does not.
            return tenant is null || tenant.All(letter => letter <= '~')
                ? new OrchAddress(host, null, tenant, inPath: false)
                : throw new SetupException(
                    SetupException.InvalidTenant,
                    $"The tenant '{tenant}' has letters that cannot be sent in the header of a request to a standalone server.",
                    "Leave -Tenant out and use an access token or an application of that tenant, or give the tenant a name in Latin letters.");
        }

        return tenant is null
            ? throw new ArgumentException($"The address names the organization '{organization}' but no tenant: add -Tenant.")
            : new OrchAddress(new Uri(host, Uri.EscapeDataString(organization) + "/" + Uri.EscapeDataString(tenant) + "/" + Service + "/"), organization, tenant, inPath: true);
    }

    /// <summary>Whether an address is that of Automation Cloud and names no organization.</summary>
    public static bool NeedsOrganization(Uri? uri) => uri is null || (uri.IsAbsoluteUri && IsCloud(uri) && Names(uri).Length == 0);

    /// <summary>Whether an address names an organization and no tenant.</summary>
    public static bool NeedsTenant(Uri? uri) => uri is { IsAbsoluteUri: true } && Names(uri).Length == 1;

    /// <summary>Refuses an address with a user name or password in it, which would be shown and logged wherever the address is.</summary>
    /// <exception cref="SetupException">It has one.</exception>
    public static void RequireNoPassword(Uri uri, string what)
    {
        if (uri.IsAbsoluteUri && uri.UserInfo.Length > 0)
        {
            throw new SetupException(
                SetupException.AddressHasPassword,
                $"The {what} has a user name or password before the host {uri.Host}.",
                "Leave both out of the address: -Credential, -AccessToken and -ProxyCredential are for them.");
        }
    }

    private static void RequireName(string what, string? name)
    {
        if (name is not null && (name.Any(char.IsControl) || name.Trim() is "" or "." or ".."))
        {
            throw new SetupException(
                SetupException.InvalidTenant,
                name.Trim().Length == 0 ? $"The name of the {what} is empty." : $"The name of the {what} has a line end or is a step in a path, which no name is.",
                "Copy the name alone, as it stands in the address of Orchestrator's pages.");
        }
    }

    /// <summary>The names of organization and tenant at the start of an address's path, as far as they are there.</summary>
    private static string[] Names(Uri uri)
    {
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

        return segments;
    }

    private static bool IsCloud(Uri uri) =>
        uri.Host.EndsWith("uipath.com", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith("uipath.us", StringComparison.OrdinalIgnoreCase);

    private static bool IsPage(string segment) =>
        segment.Equals("odata", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("api", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("swagger", StringComparison.OrdinalIgnoreCase);
}
