namespace Orchestrator.Client;

/// <summary>The stable ids of the client's errors. Each is explained in <c>about_Orch_Error</c>.</summary>
internal static class OrchErrorId
{
    public const string SessionClosed = nameof(SessionClosed);
    public const string ForeignAddress = nameof(ForeignAddress);
    public const string NotSignedIn = nameof(NotSignedIn);
    public const string PermissionMissing = nameof(PermissionMissing);
    public const string NotFound = nameof(NotFound);
    public const string FolderRequired = nameof(FolderRequired);
    public const string FolderNotFound = nameof(FolderNotFound);
    public const string Conflict = nameof(Conflict);
    public const string InvalidRequest = nameof(InvalidRequest);
    public const string TooManyRequests = nameof(TooManyRequests);
    public const string ServerError = nameof(ServerError);
    public const string RequestFailed = nameof(RequestFailed);
    public const string NotSupportedByServer = nameof(NotSupportedByServer);
    public const string HostNotFound = nameof(HostNotFound);
    public const string EncryptionFailed = nameof(EncryptionFailed);
    public const string CertificateRejected = nameof(CertificateRejected);
    public const string ProxyRefused = nameof(ProxyRefused);
    public const string ConnectionFailed = nameof(ConnectionFailed);
    public const string NoAnswer = nameof(NoAnswer);
    public const string NotAnApiAnswer = nameof(NotAnApiAnswer);
    public const string StorageRefused = nameof(StorageRefused);
    public const string UnreadableAnswer = nameof(UnreadableAnswer);
    public const string PagingFailed = nameof(PagingFailed);
}
