using System;

namespace Orchestrator.Client;

/// <summary>Signs in with the environment variables that UiPath's own tools read: uip, uipathcli and uipath-python.</summary>
internal static class EnvironmentSignIn
{
    private static readonly string[] s_uri = ["UIPATH_URL", "UIPATH_URI"];
    private static readonly string[] s_organization = ["UIPATH_ORGANIZATION_NAME", "UIPATH_ORGANIZATION", "UIPATH_CLI_ORGANIZATION_NAME"];
    private static readonly string[] s_tenant = ["UIPATH_TENANT_NAME", "UIPATH_TENANT", "UIPATH_CLI_TENANT_NAME"];
    private static readonly string[] s_token = ["UIPATH_ACCESS_TOKEN", "UIPATH_PAT", "UIPATH_CLI_AUTH_TOKEN", "UNATTENDED_USER_ACCESS_TOKEN"];

    /// <summary>The options that the environment makes.</summary>
    /// <param name="get">Gives a variable; null where it is not set.</param>
    /// <param name="network">How the wire is made.</param>
    /// <param name="directTokenRequest">Whether to ask for the token without discovery.</param>
    /// <exception cref="SetupException">A variable is missing.</exception>
    public static SignInOptions Read(Func<string, string?> get, NetworkOptions network, bool directTokenRequest)
    {
        string? clientId = First("UIPATH_CLIENT_ID");
        string? secret = First("UIPATH_CLIENT_SECRET");
        string? token = First(s_token);
        if ((clientId is null || secret is null) && token is null)
        {
            throw Missing("neither UIPATH_CLIENT_ID with UIPATH_CLIENT_SECRET nor UIPATH_ACCESS_TOKEN (or UIPATH_PAT) is set");
        }

        string? uri = First(s_uri);
        if (uri is null && First(s_organization) is null)
        {
            throw Missing("neither UIPATH_URL nor UIPATH_ORGANIZATION_NAME with UIPATH_TENANT_NAME is set");
        }

        // A secret can be used again when the token ends, so it goes before a token.
        bool application = clientId is not null && secret is not null;
        return new SignInOptions
        {
            Way = application ? SignInWay.ClientSecret : SignInWay.AccessToken,
            Uri = uri is null ? null : Address("UIPATH_URL", uri),
            Organization = First(s_organization),
            Tenant = First(s_tenant),
            IdentityUri = First("UIPATH_IDENTITY_URI") is { } identity ? Address("UIPATH_IDENTITY_URI", identity) : null,
            ClientId = application ? clientId : null,
            Scope = First("UIPATH_AUTH_SCOPES") ?? string.Empty,
            Secret = Secret.Protect(application ? secret! : token!),
            DirectTokenRequest = directTokenRequest,
            Network = network,
        };

        string? First(params string[] names)
        {
            foreach (string name in names)
            {
                if (get(name) is { Length: > 0 } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>The folder that the environment names; null for none.</summary>
    public static FolderContext? Folder(Func<string, string?> get) =>
        get("UIPATH_FOLDER_PATH") is { Length: > 0 } path ? new FolderContext(path: path)
        : Guid.TryParse(get("UIPATH_FOLDER_KEY"), out Guid key) ? new FolderContext(key: key)
        : null;

    private static Uri Address(string name, string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        ? uri
        : throw new SetupException("EnvironmentIncomplete", $"The environment variable {name} is not an address: '{text}'.", "Give a complete one, such as https://cloud.uipath.com/acme/Prod.");

    private static SetupException Missing(string what) =>
        new("EnvironmentIncomplete", $"The environment does not say how to sign in: {what}.", "Set the variables that are missing; about_Orch_SignIn lists them.");
}
