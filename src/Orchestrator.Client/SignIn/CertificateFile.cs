using System;
using System.IO;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Orchestrator.Client;

/// <summary>Certificates, from files and from the stores of the platform.</summary>
internal static class CertificateFile
{
    private static readonly Regex s_pem = new("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----", RegexOptions.CultureInvariant);

    /// <summary>The certificates in a file: one in DER, or any number in PEM.</summary>
    public static X509Certificate2Collection Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        X509Certificate2Collection certificates = [];
        foreach (Match match in s_pem.Matches(Encoding.ASCII.GetString(bytes)))
        {
            certificates.Add(new X509Certificate2(Convert.FromBase64String(match.Groups[1].Value)));
        }

        if (certificates.Count == 0)
        {
            certificates.Add(new X509Certificate2(bytes));
        }

        return certificates;
    }

    /// <summary>A certificate with its key, from the user's or the machine's store; null where neither has it.</summary>
    public static X509Certificate2? Find(string thumbprint)
    {
        foreach (StoreLocation location in (StoreLocation[])[StoreLocation.CurrentUser, StoreLocation.LocalMachine])
        {
            try
            {
                using X509Store store = new(StoreName.My, location);
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
                foreach (X509Certificate2 certificate in store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false))
                {
                    if (certificate.HasPrivateKey)
                    {
                        return certificate;
                    }
                }
            }
            catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or PlatformNotSupportedException)
            {
                // Linux has no machine store, and a user without certificates has none either.
            }
        }

        return null;
    }
}
