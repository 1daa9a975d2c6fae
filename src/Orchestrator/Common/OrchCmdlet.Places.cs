using System;
using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>How every cmdlet finds out in which session and in which folder it acts.</content>
public abstract partial class OrchCmdlet
{
    private readonly Dictionary<(OrchSession, string), FolderContext?> _folders = [];
    private readonly HashSet<(OrchSession, string)> _known = [];

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

        if (Session is null && entity is not null)
        {
            RequireSameAddress(entity.SessionUri, session!, entity);
        }

        return session!;
    }

    /// <summary>The session for what a user names; a saved object of another Orchestrator ends the cmdlet.</summary>
    private protected OrchSession SessionFor(EntityReference reference)
    {
        OrchSession session = SessionFor(reference.Live);
        if (Session is null)
        {
            RequireSameAddress(reference.Row?.SessionUri, session, reference.Given);
        }

        return session;
    }

    /// <summary>The folder that the user names, else that of the session; the cmdlet ends where there is neither.</summary>
    private protected FolderContext FolderOf(FolderReference? named, OrchSession session)
    {
        FolderContext? folder = named is null ? session.Folder : ContextOf(named, session);
        if (folder is null)
        {
            ThrowTerminatingError(ErrorRecords.NoFolder(MyInvocation.MyCommand.Name));
        }

        return folder!;
    }

    /// <summary>The folder that a reference means. Text of digits may be a path or an id, and ends the cmdlet where it is neither or both.</summary>
    private protected FolderContext ContextOf(FolderReference reference, OrchSession session)
    {
        if (!reference.IsUnclear)
        {
            return reference.ToContext();
        }

        if (!_folders.TryGetValue((session, reference.Pattern!), out FolderContext? found))
        {
            try
            {
                found = Wait(token => FolderLookup.FindTextAsync(session, reference, Log, token)).ToContext();
            }
            catch (OrchApiException e)
            {
                ThrowTerminatingError(ErrorRecords.From(e.ErrorId == OrchErrorId.FolderNotFound ? FolderHints.Explain(this, e, reference.Target) : e, reference.Target));
            }

            _folders[(session, reference.Pattern!)] = found;
        }

        return found!;
    }

    /// <summary>Finds out the path and the id of an object's folder, once for each folder of a session: what the object shows of it.</summary>
    private void KnowFolderOf(OrchFolderEntity resident)
    {
        if (resident is { Session: { IsClosed: false } session, Location: { } folder } && !(folder.Id is not null && folder.Path is not null))
        {
            KnowFolder(session, folder);
        }
    }

    /// <summary>Reads a folder whose path or id isn't known, once. An account that may not read it goes on without.</summary>
    private protected void KnowFolder(OrchSession session, FolderContext folder)
    {
        if (session.Folders.Find(folder) is not null || !_known.Add((session, folder.ToString())))
        {
            return;
        }

        try
        {
            // One folder is read by itself; of several, all are read together.
            if (_known.Count == 1)
            {
                Wait(token => FolderLookup.FindAsync(session, folder, Log, token));
            }
            else
            {
                Wait(token => FolderList.ReadAsync(session, Log, token));
            }

            if (session.Folders.Find(folder) is null)
            {
                session.Folders.Forgo(folder);
            }
        }
        catch (OrchApiException e)
        {
            session.Folders.Forgo(folder);
            Tell($"The path and the id of folder {folder} aren't known: {e.Message}");
        }
    }

    private void RequireSameAddress(string? saved, OrchSession session, object target)
    {
        if (saved is not null && Uri.TryCreate(saved.Split('#')[0], UriKind.Absolute, out Uri? home) && home != session.Uri)
        {
            ThrowTerminatingError(ErrorRecords.OtherSession(home.ToString(), session, target));
        }
    }
}
