using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator.Client;

/// <summary>What could not be done to a task: servers answer 200 to a request for many tasks and list in it those that failed.</summary>
internal sealed class TaskFailure
{
    private const int ItemNotFound = 1002;
    private const int WrongState = 2400;
    private const int NotAllowed = 2427;

    public long? TaskId { get; set; }

    public long? UserId { get; set; }

    public string? UserNameOrEmail { get; set; }

    public int? ErrorCode { get; set; }

    public string? ErrorMessage { get; set; }

    /// <summary>The failure as the error that it would have been, had it been the only task.</summary>
    /// <param name="request">The request whose answer it stands in.</param>
    /// <param name="task">How the user knows the task.</param>
    public OrchApiException ToException(OrchRequest request, string task)
    {
        string id = ErrorCode switch
        {
            ItemNotFound => OrchErrorId.NotFound,
            WrongState => OrchErrorId.Conflict,
            NotAllowed => OrchErrorId.PermissionMissing,
            _ => OrchErrorId.RequestFailed,
        };
        string reason = ErrorMessage is { Length: > 0 } said ? said.TrimEnd('.') : "The server gave no reason";
        string code = ErrorCode is int number ? "error " + number.ToString(CultureInfo.InvariantCulture) + ", " : string.Empty;
        return OrchApiException.Create(id, request, $"{task}: {reason}. ({code}{request.Operation})", code: ErrorCode);
    }

    /// <summary>The answer that lists the failures: none where all went well.</summary>
    internal sealed class List
    {
        public IReadOnlyList<TaskFailure>? Value { get; set; }
    }
}
