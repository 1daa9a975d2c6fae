using System;
using System.Globalization;
using System.Net;
using Orchestrator.Client;

namespace Orchestrator;

/// <summary>A request that Orchestrator refused, that did not reach it, or whose answer could not be read.</summary>
#pragma warning disable CA1032 // Made by the client only, always with a request.
public sealed class OrchApiException : Exception
#pragma warning restore CA1032
{
    private OrchApiException(string errorId, OrchRequest request, string message, Exception? inner)
        : base(message, inner)
    {
        ErrorId = errorId;
        Request = request;
    }

    /// <summary>The stable id of the kind of error, such as <c>PermissionMissing</c>.</summary>
    public string ErrorId { get; private init; }

    /// <summary>The HTTP status of the answer; null where none came.</summary>
    public HttpStatusCode? StatusCode { get; private init; }

    /// <summary>Orchestrator's own error code, such as 2400; null where the answer has none.</summary>
    public int? ErrorCode { get; private init; }

    /// <summary>The id under which the server's logs tell more; null where the answer has none.</summary>
    public string? TraceId { get; private init; }

    /// <summary>The method and path of the operation that failed.</summary>
    public string Operation => Request.Operation?.ToString() ?? Request.Method + " " + Request.Path;

    /// <summary>The folder that the request named; null for none.</summary>
    public FolderContext? Folder => Request.Folder;

    /// <summary>The start of the answer's text, for what <see cref="Exception.Message"/> does not tell; null where none came.</summary>
    public string? ResponseText { get; private init; }

    internal OrchRequest Request { get; }

    /// <summary>Whether the change that was asked for may have been made although it failed.</summary>
    internal bool IsUncertain { get; private init; }

    /// <summary>What to do about it, where that is known better than from the id alone.</summary>
    internal string? Next { get; private init; }

    internal static OrchApiException Create(
        string errorId,
        OrchRequest request,
        string message,
        HttpStatusCode? status = null,
        ApiErrorBody? body = null,
        Exception? inner = null,
        int? code = null,
        string? next = null) =>
        new(errorId, request, message, inner)
        {
            StatusCode = status,
            ErrorCode = code ?? body?.Code,
            TraceId = body?.TraceId,
            ResponseText = body?.Text,
            Next = next,
        };

    /// <summary>The same error, telling how often it was tried and how long the server wants to be left alone.</summary>
    internal OrchApiException After(int attempts, TimeSpan wait)
    {
        string more = wait > RetryPolicy.LongestWait
            ? string.Format(CultureInfo.InvariantCulture, " The server asks to wait {0:0} s.", wait.TotalSeconds)
            : attempts > 1 ? string.Format(CultureInfo.InvariantCulture, " Tried {0} times.", attempts) : string.Empty;
        return With(Message + more);
    }

    /// <summary>The same error, saying that the change may have been made.</summary>
    internal OrchApiException AsUncertain() => IsUncertain ? this : With(Message + " The change may have been made.", isUncertain: true);

    /// <summary>The same error without secrets. What caused it is left out where it shows one.</summary>
    internal OrchApiException Cleaned(Redactor redactor)
    {
        string cause = InnerException?.ToString() ?? string.Empty;
        bool isClean = ReferenceEquals(redactor.Clean(cause), cause) && redactor.Clean(Message) == Message && redactor.Clean(ResponseText ?? string.Empty) == (ResponseText ?? string.Empty);
        return isClean ? this : new(ErrorId, Request, redactor.Clean(Message), redactor.Clean(cause) == cause ? InnerException : null)
        {
            StatusCode = StatusCode,
            ErrorCode = ErrorCode,
            TraceId = TraceId,
            ResponseText = ResponseText is null ? null : redactor.Clean(ResponseText),
            Next = Next is null ? null : redactor.Clean(Next),
            IsUncertain = IsUncertain,
        };
    }

    /// <summary>The same error in other words.</summary>
    internal OrchApiException With(string message) => With(message, IsUncertain);

    private OrchApiException With(string message, bool isUncertain) =>
        new(ErrorId, Request, message, InnerException)
        {
            IsUncertain = isUncertain,
            StatusCode = StatusCode,
            ErrorCode = ErrorCode,
            TraceId = TraceId,
            ResponseText = ResponseText,
            Next = Next,
        };
}
