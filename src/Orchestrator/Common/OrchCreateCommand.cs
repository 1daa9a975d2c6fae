using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What every cmdlet shares that creates entities.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract class OrchCreateCommand<T> : OrchCmdlet
    where T : OrchEntity
{
    /// <summary>Sends the request, if the user agrees, and writes what was made.</summary>
    /// <param name="session">The session.</param>
    /// <param name="request">The request.</param>
    /// <param name="name">The name of what is made: what ShouldProcess shows and what an error is about.</param>
    /// <param name="action">What is done, as <c>-WhatIf</c> says it.</param>
    /// <returns>What was made; null where nothing was.</returns>
    private protected T? Create(OrchSession session, OrchRequest request, string name, string action)
    {
        string where = request.Folder is null ? name : name + " in " + request.Folder;
        if (!ShouldProcess(request.Body is null ? where : $"{where} with {request.Body.Redacted}", action) || Attempt(name, token => session.Client.GetAsync<T>(request, Log, token)) is not { } made)
        {
            return null;
        }

        WriteEntity(made);
        return made;
    }
}
