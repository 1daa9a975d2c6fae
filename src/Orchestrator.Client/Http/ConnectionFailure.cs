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

    /// <summary>Whether the same request would fail in the same way: nothing is gained by sending it again.</summary>
    public static bool IsLasting(OrchApiException failure) =>
        failure.ErrorId is OrchErrorId.CertificateRejected or OrchErrorId.EncryptionFailed or OrchErrorId.HostNotFound or OrchErrorId.ProxyRefused;

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
            // Both are the same exception to .NET; its texts are not translated, but for those of .NET Framework.
            AuthenticationException when !Mentions(exception, "certificate") => NoEncryption(),
            AuthenticationException => OrchApiException.Create(OrchErrorId.CertificateRejected, request, $"The server's certificate was refused: {cause.Message}", inner: exception),
            WebException { Status: WebExceptionStatus.SecureChannelFailure } => NoEncryption(),
            _ when Mentions(exception, "SSL connection") => NoEncryption(),
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
                OrchApiException.Create(OrchErrorId.HostNotFound, request, "The server's name could not be found.", inner: exception),
            _ when cause.Message.IndexOf("407", StringComparison.Ordinal) >= 0 && cause.Message.IndexOf("proxy", StringComparison.OrdinalIgnoreCase) >= 0 =>
                OrchApiException.Create(OrchErrorId.ProxyRefused, request, $"The proxy wants to know who asks: {cause.Message}", inner: exception),
            _ when exception is TimeoutException => OrchApiException.Create(OrchErrorId.NoAnswer, request, $"{host}: {exception.Message}", inner: exception),
            _ => OrchApiException.Create(OrchErrorId.ConnectionFailed, request, $"{host}: the connection failed. {cause.Message}", inner: exception),
        };

        OrchApiException NoEncryption() => OrchApiException.Create(
            OrchErrorId.EncryptionFailed,
            request,
            $"The server did not set up an encrypted connection: its port may speak http:// only, or no TLS version that this machine does. {cause.Message}",
            inner: exception);
    }

    private static bool Mentions(Exception exception, string text)
    {
        for (Exception? one = exception; one is not null; one = one.InnerException)
        {
            if (one.Message.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
