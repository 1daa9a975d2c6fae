namespace Orchestrator.Client;

/// <summary>Where the client tells what it does. Called from any thread.</summary>
internal interface IRequestLog
{
    /// <summary>Whether <see cref="Trace"/> has a reader, so that its text is worth making.</summary>
    bool WantsTrace { get; }

    /// <summary>One line a request: method, path, status, time.</summary>
    void Request(string text);

    /// <summary>The request and the answer with their headers, without secrets.</summary>
    void Trace(string text);

    /// <summary>Something that the user should know of, such as a wait.</summary>
    void Notice(string text);
}
