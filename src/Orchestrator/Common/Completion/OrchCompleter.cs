using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Completion with values from the server: quick or not at all, silent on every failure, and inert, because a name on the
/// server is somebody else's text: it is always quoted as plain text, so that <c>$(…)</c> in it never runs.
/// </summary>
public abstract class OrchCompleter : IArgumentCompleter
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        try
        {
            OrchSession? session = (fakeBoundParameters["Session"] is PSObject wrapped ? wrapped.BaseObject : fakeBoundParameters["Session"]) as OrchSession ?? DefaultSession.Current;
            if (session is null or { IsClosed: true })
            {
                return [];
            }

            string word = Unquote(wordToComplete);
            using CancellationTokenSource patience = new(s_patience);
            Task<IReadOnlyList<Suggestion>> task = Task.Run(() => SuggestAsync(session, word, fakeBoundParameters, patience.Token), patience.Token);
            return task.Wait(s_patience) ? [.. task.Result.Select(suggestion => suggestion.ToResult())] : [];
        }
#pragma warning disable CA1031 // An error at the prompt while somebody types helps nobody.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    /// <summary>Finds the suggestions for what has been typed.</summary>
    private protected abstract Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, string word, IDictionary bound, CancellationToken cancellationToken);

    /// <summary>The folder that the command line names, else that of the session; null for neither.</summary>
    private protected static FolderContext? FolderOf(IDictionary bound, OrchSession session)
    {
        object? given = bound["Folder"] is PSObject wrapped ? wrapped.BaseObject : bound["Folder"];
        return given is null ? session.Folder : new FolderReference(given is object[] { Length: > 0 } several ? several[0] : given).ToContext();
    }

    internal static string Unquote(string word)
    {
        if (word.Length > 0 && word[0] is '\'' or '"')
        {
            char quote = word[0];
            word = word.Substring(1);
            word = word.Length > 0 && word[word.Length - 1] == quote ? word.Substring(0, word.Length - 1) : word;
            return quote == '\'' ? word.Replace("''", "'") : word;
        }

        return word;
    }

    /// <summary>The trace of a completion: nobody reads it.</summary>
    private protected sealed class Silence : IRequestLog
    {
        public static Silence Instance { get; } = new();

        public bool WantsTrace => false;

        public void Request(string text)
        {
        }

        public void Trace(string text)
        {
        }

        public void Notice(string text)
        {
        }
    }
}
