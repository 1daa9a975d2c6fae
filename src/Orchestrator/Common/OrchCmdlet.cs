using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What every cmdlet shares that acts in a session: the session, and errors about what the user gave.</summary>
public abstract partial class OrchCmdlet : WaitingCmdlet
{
    private bool? _pipesOne;

    /// <summary>The session to use. Without it: the session that a piped object came from, else the one that Connect-Orch opened last in this runspace.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SessionCompleter))]
    [ValidateNotNull]
    public OrchSession? Session { get; set; }

    /// <summary>The session for an object, or for a name or id, which have none of their own.</summary>
    /// <exception cref="PipelineStoppedException">There is none: the cmdlet ends with the error <c>NoSession</c>.</exception>
    private protected OrchSession SessionFor(OrchEntity? entity = null)
    {
        OrchSession? session = Session ?? (entity?.Session is { IsClosed: false } own ? own : DefaultSession.Current);
        if (session is null)
        {
            ThrowTerminatingError(ErrorRecords.NoSession());
        }
        else if (session.IsClosed)
        {
            ThrowTerminatingError(ErrorRecords.SessionClosed(session));
        }

        return session!;
    }

    /// <summary>The folder that the user names, else that of the session; the cmdlet ends where there is neither.</summary>
    private protected FolderContext FolderOf(FolderReference? named, OrchSession session)
    {
        FolderContext? folder = named?.ToContext() ?? session.Folder;
        if (folder is null)
        {
            ThrowTerminatingError(ErrorRecords.NoFolder(MyInvocation.MyCommand.Name));
        }

        return folder!;
    }

    /// <summary>True where the pipeline brings one parameter only, so that the others are the same for all that it brings.</summary>
    private protected bool PipesOneParameter => _pipesOne ??= GetType().GetProperties().Count(property =>
        property.GetCustomAttributes(typeof(ParameterAttribute), inherit: true).Cast<ParameterAttribute>().Any(one => one.ValueFromPipeline || one.ValueFromPipelineByPropertyName)) <= 1;

    /// <summary>Runs one item's work; a refusal becomes a non-terminating error about the item.</summary>
    /// <param name="target">The user's own object: what the error is about.</param>
    /// <param name="work">The work.</param>
    /// <returns>Whether it succeeded.</returns>
    private protected bool Attempt(object? target, Func<CancellationToken, Task> work)
    {
        try
        {
            Wait(work);
            return true;
        }
        catch (OrchApiException e)
        {
            WriteFailure(e, target);
            return false;
        }
    }

    /// <summary>As <see cref="Attempt(object, Func{CancellationToken, Task})"/>, with the work's result; null where it failed.</summary>
    private protected T? Attempt<T>(object? target, Func<CancellationToken, Task<T?>> work)
        where T : class
    {
        try
        {
            return Wait(work);
        }
        catch (OrchApiException e)
        {
            WriteFailure(e, target);
            return null;
        }
    }

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

    /// <summary>Says what the account has of what was needed. It costs one request a minute at most.</summary>
    private OrchApiException ExplainRefusal(OrchApiException refusal, object? target) =>
        (Session ?? (target as OrchEntity)?.Session ?? DefaultSession.Current) is { IsClosed: false } session
            ? Wait(token => RefusalExplainer.ExplainAsync(refusal, session, Log, token))
            : refusal;

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

    /// <summary>Writes an entity, with the properties that its class does not know.</summary>
    private protected void WriteEntity(object entity)
    {
        if (entity is not OrchEntity { AdditionalProperties: { Count: > 0 } more })
        {
            WriteObject(entity);
            return;
        }

        PSObject shown = PSObject.AsPSObject(entity);
        foreach (KeyValuePair<string, object?> property in more)
        {
            if (shown.Properties[property.Key] is null)
            {
                shown.Properties.Add(new PSNoteProperty(property.Key, property.Value));
            }
        }

        WriteObject(shown);
    }
}
