namespace Orchestrator.Client;

/// <summary>The stable ids of what can go wrong on the way to a token. Each is explained in <c>about_Orch_Error</c>.</summary>
internal static class SignInErrorId
{
    public const string ClientRefused = nameof(ClientRefused);
    public const string WrongApplicationType = nameof(WrongApplicationType);
    public const string ScopeNotGranted = nameof(ScopeNotGranted);
    public const string SignInExpired = nameof(SignInExpired);
    public const string CodeRefused = nameof(CodeRefused);
    public const string RedirectNotRegistered = nameof(RedirectNotRegistered);
    public const string RedirectUnusable = nameof(RedirectUnusable);
    public const string SignInCancelled = nameof(SignInCancelled);
    public const string SignInTimeout = nameof(SignInTimeout);
    public const string IssuerMismatch = nameof(IssuerMismatch);
    public const string EncryptionRequired = nameof(EncryptionRequired);
    public const string IdentityElsewhere = nameof(IdentityElsewhere);
    public const string IdentityNotFound = nameof(IdentityNotFound);
    public const string ClockSkew = nameof(ClockSkew);
    public const string PasswordRefused = nameof(PasswordRefused);
    public const string TokenCacheUnavailable = nameof(TokenCacheUnavailable);
    public const string CertificateKeyMissing = nameof(CertificateKeyMissing);
    public const string SignInFailed = nameof(SignInFailed);
}
