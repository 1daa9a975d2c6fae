using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>
/// A short statement, signed with a certificate's key, that it is the application who asks (RFC 7523). MSAL's own has its
/// times as text, which strict servers refuse.
/// </summary>
internal static class ClientAssertion
{
    public static string Create(X509Certificate2 certificate, string clientId, Uri audience, DateTimeOffset now)
    {
        JObject head = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["x5t"] = Pkce.Base64Url(certificate.GetCertHash()) };
        JObject body = new()
        {
            ["iss"] = clientId,
            ["sub"] = clientId,
            ["aud"] = audience.AbsoluteUri,
            ["jti"] = Guid.NewGuid().ToString("N"),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
        };
        string text = Encode(head) + "." + Encode(body);
        using RSA key = certificate.GetRSAPrivateKey() ?? throw OAuthError.Create(
            SignInErrorId.CertificateKeyMissing,
            audience,
            $"The certificate {certificate.Thumbprint} has no RSA key that this account can sign with.",
            "Give a certificate with its private key, and let the account that runs this read the key.");
        return text + "." + Pkce.Base64Url(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static string Encode(JObject part) => Pkce.Base64Url(Encoding.UTF8.GetBytes(part.ToString(Formatting.None)));
}
