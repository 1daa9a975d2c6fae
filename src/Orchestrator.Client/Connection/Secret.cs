using System.Net;
using System.Security;

namespace Orchestrator.Client;

/// <summary>The one place where a secure string becomes text: on its way into a request.</summary>
internal static class Secret
{
    public static string Reveal(SecureString value) => new NetworkCredential(string.Empty, value).Password;

    public static SecureString Protect(string value) => new NetworkCredential(string.Empty, value).SecurePassword;
}
