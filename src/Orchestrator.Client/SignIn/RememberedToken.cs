using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Identity.Client.Extensions.Msal;

namespace Orchestrator.Client;

/// <summary>
/// A refresh token kept by the platform: DPAPI on Windows, the Keychain on macOS, the Secret Service on Linux. Where there
/// is none, nothing is kept; it is never written to a plain file.
/// </summary>
internal sealed class RememberedToken : IRefreshTokenStore
{
    private readonly Storage _storage;
    private readonly string _lockFile;

    private RememberedToken(Storage storage, string lockFile)
    {
        _storage = storage;
        _lockFile = lockFile;
    }

    /// <summary>Opens the place for one application at one identity server.</summary>
    /// <exception cref="OrchApiException">This machine has no safe place for a token.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IRefreshTokenStore Open(IdentityAddress identity, string clientId)
    {
        string name = Name(identity, clientId);
        string directory = PrivateFile.EnsureDirectory(Path.Combine(ConfigDirectory.Path, "tokens"));
        StorageCreationProperties properties = new StorageCreationPropertiesBuilder(name + ".bin", directory)
            .WithMacKeyChain("Orchestrator PowerShell", name)
            .WithLinuxKeyring("com.uipath.orchestrator.powershell", MsalCacheHelper.LinuxKeyRingDefaultCollection, "Orchestrator sign-in", new("Module", "Orchestrator"), new("Token", name))
            .Build();
        try
        {
            Storage storage = Storage.Create(properties);
            storage.VerifyPersistence();
            return new RememberedToken(storage, Path.Combine(directory, name + ".lock"));
        }
        catch (Exception e) when (e is MsalCachePersistenceException or DllNotFoundException or CryptographicException or PlatformNotSupportedException)
        {
            throw OAuthError.Create(
                SignInErrorId.TokenCacheUnavailable,
                identity.Authority,
                "This machine has no safe place to remember a sign-in in: on Linux that is the Secret Service (libsecret with an unlocked keyring).",
                "Leave -Remember out, install and unlock a keyring, or use a secret in a vault with Save-OrchProfile. A token is never kept in a plain file.");
        }
    }

    public IDisposable Lock() => new CrossPlatLock(_lockFile);

    public string? Read() => _storage.ReadData() is { Length: > 0 } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public void Write(string refreshToken) => _storage.WriteData(Encoding.UTF8.GetBytes(refreshToken));

    public void Clear() => _storage.Clear(ignoreExceptions: true);

    private static string Name(IdentityAddress identity, string clientId)
    {
        using SHA256 hash = SHA256.Create();
        byte[] bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(identity.Authority.AbsoluteUri + "\n" + identity.Organization + "\n" + clientId));
        return Pkce.Base64Url(bytes).Substring(0, 22);
    }
}
