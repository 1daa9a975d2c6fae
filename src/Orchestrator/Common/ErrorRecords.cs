using System;
using System.Linq;
using System.Management.Automation;
using System.Runtime.InteropServices;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>The one place where errors become PowerShell's: a stable id, a category, the user's object, the next step.</summary>
internal static class ErrorRecords
{
    /// <summary>PowerShell 7 shows the recommended action below an error; Windows PowerShell shows the message alone.</summary>
    private static readonly bool s_showsNextStep = !RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    /// <summary>What to do where nobody knows whether a change was made. To say more, such as to repeat it, would be wrong in half of the cases.</summary>
    private const string UncertainNext = "Read the object with its Get- cmdlet and see whether it has the change before you run the command another time.";

    /// <summary>Whether an error would meet every other item too, so that the cmdlet should end.</summary>
    public static bool EndsCommand(OrchApiException exception) =>
        exception.ErrorId is OrchErrorId.NotSignedIn or OrchErrorId.SessionClosed or OrchErrorId.HostNotFound or OrchErrorId.CertificateRejected or OrchErrorId.EncryptionFailed or OrchErrorId.ForeignAddress
        || IsSignIn(exception);

    /// <summary>Whether there is no token to be had: the errors of signing in say themselves what to do.</summary>
    private static bool IsSignIn(OrchApiException exception) => exception.Next is not null;

    /// <summary>An error of the client.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="target">The user's own object.</param>
    /// <param name="next">What to do about it, where that is known better than from the kind of error.</param>
    public static ErrorRecord From(OrchApiException exception, object? target, string? next = null)
    {
        (ErrorCategory category, string? usual) = Describe(exception);
        return Create(exception, exception.ErrorId, category, target, exception.IsUncertain ? UncertainNext : next ?? exception.Next ?? usual);
    }

    public static ErrorRecord NoSession() => Create(
        new InvalidOperationException(DefaultSession.IsLost ? "There is no session: the last Connect-Orch failed, and the session before it is no longer the default." : "There is no session."),
        "NoSession",
        ErrorCategory.ConnectionError,
        null,
        "Sign in with Connect-Orch, or try the module with Connect-Orch -Sandbox.");

    public static ErrorRecord SessionClosed(OrchSession session) => Create(
        new ObjectDisposedException(null, "The session was closed with Disconnect-Orch."),
        OrchErrorId.SessionClosed,
        ErrorCategory.ConnectionError,
        session,
        "Sign in again with Connect-Orch.");

    public static ErrorRecord NoFolder(string command) => Create(
        new InvalidOperationException($"{command} requires a folder."),
        OrchErrorId.FolderRequired,
        ErrorCategory.InvalidArgument,
        null,
        "Use -Folder, or select one with Use-OrchFolder.");

    public static ErrorRecord EntityNotFound(string noun, object given, string name, string where, string near) =>
        NameNotFound(noun, name, given, where, near, $"List what exists with Get-Orch{Capitalize(noun)}. The account may lack the permission to see it.");

    /// <summary>A record of the pipeline doesn't fit the cmdlet's parameters.</summary>
    public static ErrorRecord RecordInvalid(string reason, long number, object? record) => InvalidArgument(
        "RecordInvalid",
        $"Record {number}{(record is null or PSObject ? string.Empty : $" ({record})")}: {reason}",
        record,
        "Correct the record and pipe it again; the others aren't affected.");

    /// <summary>What was given names no entity of the kind.</summary>
    public static ErrorRecord NotNamed(EntityReference reference, string parameter) => InvalidArgument(
        "ReferenceInvalid",
        $"-{parameter}: {reference.Problem}",
        reference.Target,
        "Use an id, a name, or an object from the Get cmdlet of the noun; a row needs a column that names it.");

    /// <summary>A saved object belongs to another Orchestrator.</summary>
    public static ErrorRecord OtherSession(string home, OrchSession session, object target) => InvalidArgument(
        "OtherSession",
        $"The object was read from {home}, and the session is one of {session.Uri}.",
        target,
        $"Use a session of {home}, or name the session with -Session if the object is meant to be looked up there.");

    public static ErrorRecord NoHome(string command, string noun, string name, long? id, object target) => Create(
        new InvalidOperationException($"{command} acts in a folder, and {Words(noun)} '{name}' was read without one."),
        OrchErrorId.FolderRequired,
        ErrorCategory.InvalidArgument,
        target,
        $"Name its folder: {command} {id} -Folder <path>. Those that Get-Orch{Capitalize(noun)} -Folder * -Recurse finds know theirs.");

    /// <summary>A name that a cmdlet was to list doesn't exist.</summary>
    /// <param name="noun">What it names.</param>
    /// <param name="name">The name.</param>
    /// <param name="given">The name as it was given.</param>
    /// <param name="where">Where it was looked for, with a space before; empty for the tenant.</param>
    /// <param name="near">The names that are near, as a question.</param>
    /// <param name="next">What to do.</param>
    public static ErrorRecord NameNotFound(string noun, string name, object given, string where, string near, string next) => Create(
        new ItemNotFoundException($"There is no {Words(noun)} '{name}'{where}.{near}"),
        Capitalize(noun) + "NotFound",
        ErrorCategory.ObjectNotFound,
        given,
        next);

    public static ErrorRecord EntityAmbiguous(string noun, object given, string candidates) => Create(
        new InvalidOperationException($"'{given}' means more than one {Words(noun)}: {candidates}."),
        Capitalize(noun) + "Ambiguous",
        ErrorCategory.InvalidArgument,
        given,
        "Give the id, or pipe the object.");

    public static ErrorRecord InvalidArgument(string errorId, string message, object? target, string? next = null) =>
        Create(new ArgumentException(message), errorId, ErrorCategory.InvalidArgument, target, next);

    public static ErrorRecord Create(Exception exception, string errorId, ErrorCategory category, object? target, string? next)
    {
        ErrorRecord record = new(exception, errorId, category, target);
        if (next is not null)
        {
            record.ErrorDetails = new ErrorDetails(s_showsNextStep ? exception.Message : exception.Message + " " + next) { RecommendedAction = next };
        }

        return record;
    }

    private static (ErrorCategory Category, string? Next) Describe(OrchApiException e) => e.ErrorId switch
    {
        OrchErrorId.NotSignedIn => (ErrorCategory.AuthenticationError, "The token is wrong, expired or revoked, or meant for another organization: sign in again with Connect-Orch."),
        OrchErrorId.PermissionMissing => (ErrorCategory.PermissionDenied, "Get-OrchEndpoint shows what each operation needs; an administrator can grant it with a role."),
        OrchErrorId.NotFound => (ErrorCategory.ObjectNotFound, "Check the id, and that the object lives in this folder."),
        OrchErrorId.NotSupportedByServer when e.Message.StartsWith("The sandbox doesn't serve ", StringComparison.Ordinal) =>
            (ErrorCategory.NotImplemented, "The sandbox serves only the operations that the module's cmdlets call. Use a session to an Orchestrator server for this operation."),
        OrchErrorId.NotSupportedByServer => (ErrorCategory.NotImplemented, "This server is older or newer than the operation: see Versions in Get-OrchEndpoint and WebApiVersion in Get-OrchConnection."),
        OrchErrorId.FolderRequired => (ErrorCategory.InvalidArgument, "Name a folder with -Folder, or choose one with Use-OrchFolder."),
        OrchErrorId.FolderNotFound => (ErrorCategory.ObjectNotFound, "List the folders that the account can see with Get-OrchFolder."),
        OrchErrorId.Conflict => (ErrorCategory.ResourceExists, "Read the object again: its name is taken, or its state does not allow this."),
        OrchErrorId.InvalidRequest => (ErrorCategory.InvalidArgument, "The server did not accept a value: the message says which. -Debug shows the request."),
        OrchErrorId.TooManyRequests => (ErrorCategory.LimitsExceeded, "Wait a minute, or ask for less at a time."),
        OrchErrorId.ServerError => (ErrorCategory.InvalidResult, "Try again; if it stays, give the trace id to the server's administrator."),
        OrchErrorId.HostNotFound => (ErrorCategory.ConnectionError, "Check the address and the network."),
        OrchErrorId.CertificateRejected => (ErrorCategory.SecurityError, "Trust the server's certificate authority on this machine or give it to Connect-Orch with -CertificateAuthority, or use the name that the certificate is for."),
        OrchErrorId.EncryptionFailed => (ErrorCategory.ConnectionError, "Check the port of the address, and whether it begins with http:// or https://."),
        OrchErrorId.ProxyRefused => (ErrorCategory.AuthenticationError, "Give the proxy's account to Connect-Orch with -ProxyCredential or -ProxyUseDefaultCredential."),
        OrchErrorId.ConnectionFailed => (ErrorCategory.ConnectionError, "Check the network and try again."),
        OrchErrorId.NoAnswer => (ErrorCategory.OperationTimeout, "Try again, or allow more time with -TimeoutSec of Connect-Orch."),
        OrchErrorId.NotAnApiAnswer => (ErrorCategory.InvalidResult, "The address may be that of the portal, or this server does not have the operation: check Uri in Get-OrchConnection."),
        OrchErrorId.UnreadableAnswer => (ErrorCategory.ReadError, "Try again; something between here and the server may have cut the answer."),
        OrchErrorId.StorageRefused => (ErrorCategory.PermissionDenied, "Run the command again for a new link. If that fails too, compare this machine's clock with the server's, and ask whether the storage lets this network in."),
        OrchErrorId.PagingFailed => (ErrorCategory.InvalidResult, "The rows so far may not be the whole list. Read it in parts with -Filter, or sort it with -OrderBy, and tell the server's administrator."),
        OrchErrorId.SessionClosed => (ErrorCategory.ConnectionError, "Sign in again with Connect-Orch."),
        OrchErrorId.ForeignAddress => (ErrorCategory.SecurityError, "Give a path under the session's address."),
        _ => (IsSignIn(e) ? ErrorCategory.AuthenticationError : ErrorCategory.NotSpecified, null),
    };

    /// <summary>A noun as people write it: <c>task catalog</c> for <c>taskCatalog</c>.</summary>
    public static string Words(string noun) => string.Concat(noun.Select(letter => char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));

    public static string Capitalize(string noun) => char.ToUpperInvariant(noun[0]) + noun.Substring(1);
}
