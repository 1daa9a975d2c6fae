using System;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;

namespace Orchestrator.Client;

/// <summary>
/// The one place where whatever went wrong with a request becomes the client's own error: without secrets, and saying of a change
/// whose outcome is not known that it may have been made.
/// </summary>
internal static class RequestBoundary
{
    /// <summary>The error to throw in place of an exception.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="core">The session.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public static Exception Translate(Exception exception, OrchRequest request, SessionCore core, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested && exception is not OrchApiException)
        {
            return exception as OperationCanceledException ?? new OperationCanceledException(exception.Message, exception, cancellationToken);
        }

        OrchApiException error = exception as OrchApiException ?? Explain(exception, request, core);
        return (IsUncertain(request, error) ? error.AsUncertain() : error).Cleaned(core.Redactor);
    }

    /// <summary>Whether a request that failed may have changed something all the same. It goes by what was asked and how far that got.</summary>
    public static bool IsUncertain(OrchRequest request, OrchApiException error) =>
        request.Method != HttpMethod.Get && ReferenceEquals(error.Request, request) && error.ErrorId switch
        {
            OrchErrorId.NoAnswer or OrchErrorId.NotAnApiAnswer or OrchErrorId.UnreadableAnswer => true,
            OrchErrorId.ConnectionFailed => !WasNeverSent(error),
            OrchErrorId.SessionClosed => error.InnerException is not null,
            _ => (int?)error.StatusCode is 408 or >= 500 or (>= 300 and < 400),
        };

    /// <summary>Whether a connection failed before anything could be sent over it.</summary>
    public static bool WasNeverSent(Exception? error) => error switch
    {
        null => false,
        SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostNotFound } => true,
        _ => WasNeverSent(error.InnerException),
    };

    private static OrchApiException Explain(Exception exception, OrchRequest request, SessionCore core) => exception switch
    {
        _ when core.IsClosed => OrchApiException.Create(OrchErrorId.SessionClosed, request, "The session was closed with Disconnect-Orch.", inner: exception),
        _ when ConnectionFailure.Is(exception, CancellationToken.None) => ConnectionFailure.Explain(request, exception),
        OperationCanceledException => OrchApiException.Create(OrchErrorId.NoAnswer, request, $"{request.Method} {request.Path}: the request was given up before its answer came.", inner: exception),
        _ => OrchApiException.Create(OrchErrorId.UnreadableAnswer, request, $"{request.Method} {request.Path}: the answer can't be read. {exception.Message}", inner: exception),
    };
}
