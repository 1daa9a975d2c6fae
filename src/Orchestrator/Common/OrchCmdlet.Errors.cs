using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>How every cmdlet writes errors about what the user gave.</content>
public abstract partial class OrchCmdlet
{
    /// <summary>True once an item failed, so that it is not known what was not seen.</summary>
    private protected bool HasFailed { get; set; }

    /// <summary>Writes an error about an item.</summary>
    private protected void WriteFailure(ErrorRecord record)
    {
        HasFailed = true;
        WriteError(record);
    }

    /// <summary>Writes an error about an item; ends the cmdlet where no other item could fare better.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="target">The user's own object.</param>
    /// <param name="next">What to do about it, where the cmdlet knows that better.</param>
    private protected void WriteFailure(OrchApiException exception, object? target, string? next = null)
    {
        if (exception.ErrorId == OrchErrorId.FolderNotFound)
        {
            exception = FolderHints.Explain(this, exception, target);
        }

        if (exception.ErrorId == OrchErrorId.PermissionMissing)
        {
            exception = ExplainRefusal(exception, target);
        }

        ErrorRecord record = ErrorRecords.From(exception, target, next);
        if (ErrorRecords.EndsCommand(exception))
        {
            ThrowTerminatingError(record);
        }

        WriteFailure(record);
    }

    /// <summary>The folders of the session, for a hint: null where they cannot be read.</summary>
    internal IReadOnlyList<Folder>? TryReadFolders(object? target)
    {
        try
        {
            return Wait(token => FolderList.ReadAsync(SessionFor(target as OrchEntity), Log, token));
        }
        catch (OrchApiException)
        {
            return null;
        }
    }

    /// <summary>Says what the account has of what was needed. It costs one request a minute at most.</summary>
    private OrchApiException ExplainRefusal(OrchApiException refusal, object? target) =>
        (Session ?? (target as OrchEntity)?.Session ?? DefaultSession.Current) is { IsClosed: false } session
            ? Wait(token => RefusalExplainer.ExplainAsync(refusal, session, Log, token))
            : refusal;
}
