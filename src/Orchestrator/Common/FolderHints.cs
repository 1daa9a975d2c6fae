using System.Linq;

namespace Orchestrator.Commands;

/// <summary>Says which folders a user may have meant.</summary>
internal static class FolderHints
{
    /// <summary>The same error with the nearest paths; as it is where the folders cannot be read.</summary>
    public static OrchApiException Explain(OrchCmdlet cmdlet, OrchApiException exception, object? target)
    {
        if (exception.Folder is not { } folder)
        {
            return exception;
        }

        string message = $"There is no folder '{folder}', or the account cannot see it.";
        if (folder.Path is { } path && cmdlet.TryReadFolders(target) is { } folders)
        {
            message += NearNames.Question(path, folders.Select(one => one.FullyQualifiedName));
        }

        return OrchApiException.Create(exception.ErrorId, exception.Request, message, exception.StatusCode, inner: exception);
    }
}
