using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>The part of an identity server that applications get their tokens from, with client credentials.</summary>
internal sealed class TokenEndpoint(Tokens tokens, Applications applications)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(1);

    /// <summary>Whether a path is the endpoint's: <c>/identity_/connect/token</c>, with an organization before it or not.</summary>
    public static bool Owns(string path)
    {
        string[] segments = path.Trim('/').Split('/');
        return segments.Length is 3 or 4
            && segments[segments.Length - 3] is "identity" or "identity_"
            && segments[segments.Length - 2] == "connect"
            && segments[segments.Length - 1] == "token";
    }

    public SandboxResponse Answer(SandboxRequest request)
    {
        if (request.Method != "POST")
        {
            return new SandboxResponse(405) { Headers = { ["Allow"] = "POST" } };
        }

        Query form = new(request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true ? request.Body : string.Empty);
        (string? id, string? secret) = Client(request, form);
        if (form["grant_type"] is not { Length: > 0 } grant)
        {
            return Refuse("invalid_request");
        }

        if (applications.Find(id, secret) is not { } account)
        {
            return Refuse("invalid_client");
        }

        if (grant != "client_credentials")
        {
            return Refuse("unsupported_grant_type");
        }

        IReadOnlyList<string> scopes = TokenScopeNames.Split([form["scope"] ?? string.Empty]);
        return scopes.Count == 0 || TokenScopeNames.Unknown(scopes).Any() ? Refuse("invalid_scope") : Json(200, new JObject
        {
            ["access_token"] = tokens.Issue(account, s_lifetime, scopes),
            ["expires_in"] = (int)s_lifetime.TotalSeconds,
            ["token_type"] = "Bearer",
            ["scope"] = string.Join(" ", scopes),
        });
    }

    /// <summary>Who asks: in the form, or in a header.</summary>
    private static (string? Id, string? Secret) Client(SandboxRequest request, Query form)
    {
        const string Scheme = "Basic ";
        if (request.Header("Authorization") is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return (form["client_id"], form["client_secret"]);
        }

        try
        {
            string[] pair = Encoding.UTF8.GetString(Convert.FromBase64String(header.Substring(Scheme.Length).Trim())).Split([':'], 2);
            return (Uri.UnescapeDataString(pair[0]), pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : null);
        }
        catch (FormatException)
        {
            return (null, null);
        }
    }

    private static SandboxResponse Refuse(string error) => Json(400, new JObject { ["error"] = error });

    private static SandboxResponse Json(int status, JObject body)
    {
        SandboxResponse response = Sandbox.Answer.JsonText(status, body.ToString());
        response.Headers["Cache-Control"] = "no-store";
        return response;
    }
}
