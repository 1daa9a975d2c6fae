using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;

namespace Orchestrator.Client;

/// <summary>Tells a broken connection from other exceptions, and what broke.</summary>
internal static class ConnectionFailure
{
    public static bool Is(Exception exception, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && exception is HttpRequestException or IOException or TimeoutException or WebException or SocketException or ObjectDisposedException;

    public static OrchApiException Explain(OrchRequest request, Exception exception)
    {
        string host = request.Operation?.ToString() ?? request.Method + " " + request.Path;
        Exception cause = exception;
        while (cause.InnerException is { } inner && cause is not SocketException and not AuthenticationException)
        {
            cause = inner;
        }

        return cause switch
        {
            AuthenticationException => OrchApiException.Create(OrchErrorId.CertificateRejected, request, $"The server's certificate was refused: {cause.Message}", inner: exception),
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
                OrchApiException.Create(OrchErrorId.HostNotFound, request, "The server's name could not be found.", inner: exception),
            _ when cause.Message.IndexOf("407", StringComparison.Ordinal) >= 0 && cause.Message.IndexOf("proxy", StringComparison.OrdinalIgnoreCase) >= 0 =>
                OrchApiException.Create(OrchErrorId.ProxyRefused, request, $"The proxy wants to know who asks: {cause.Message}", inner: exception),
            _ when exception is TimeoutException => OrchApiException.Create(OrchErrorId.NoAnswer, request, $"{host}: {exception.Message}", inner: exception),
            _ => OrchApiException.Create(OrchErrorId.ConnectionFailed, request, $"{host}: the connection failed. {cause.Message}", inner: exception),
        };
    }
}
