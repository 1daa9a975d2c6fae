using System.Linq;
using System.Text.RegularExpressions;

namespace Orchestrator.Commands;

/// <summary>Says why a folder can't be used, and which folders a user may have meant.</summary>
internal static class FolderHints
{
    /// <summary>The same error with its cause or the nearest paths; as it is where the folders can't be read.</summary>
    public static OrchApiException Explain(OrchCmdlet cmdlet, OrchApiException exception, object? target)
    {
        if ((exception.Folder ?? InPath(exception.Request.Path)) is not { } folder)
        {
            return exception;
        }

        string message = $"There is no folder '{folder}', or the account cannot see it.";
        string? next = null;
        if (cmdlet.TryReadFolders(target) is { } folders)
        {
            string name = folder.ToString();
            if (folders.FirstOrDefault(one => IsSame(one, folder)) is { } seen)
            {
                message = $"The account can see folder '{seen.FullyQualifiedName}' ({seen.Id}), but isn't assigned to it.";
                next = $"Assign it with Add-OrchFolderUser, for example: Add-OrchFolderUser (Get-OrchUser -Current) -Folder '{seen.FullyQualifiedName?.Replace("'", "''")}' -Role 'Folder Administrator'.";
            }
            else if (folder.Path is null && folders.FirstOrDefault(one => NameText.IsSame(one.FullyQualifiedName, name)) is { } named)
            {
                message = $"There is no folder with the id {name}. A number is an id; the folder named '{named.FullyQualifiedName}' has the id {named.Id}.";
                next = $"Give the name as text ('{name}'), or the id {named.Id}.";
            }
            else if (folder.Path is null && folder.Id is not null)
            {
                message = $"There is no folder with the id {name}, and none named '{name}', or the account cannot see it.";
            }
            else
            {
                message += NearNames.Question(name, folders.Select(one => one.FullyQualifiedName));
            }
        }

        return OrchApiException.Create(exception.ErrorId, exception.Request, message, exception.StatusCode, inner: exception, next: next);
    }

    /// <summary>The folder that an operation on folders themselves names in its path.</summary>
    private static FolderContext? InPath(string path) =>
        Regex.Match(path, @"\bFolders(?:\((?<id>\d+)\)|/.*\(key=(?<id>\d+)[,)])") is { Success: true } match && IdText.Read(match.Groups["id"].Value) is long id ? new FolderContext(id) : null;

    private static bool IsSame(Folder seen, FolderContext folder) =>
        folder.Id is long id ? seen.Id == id
        : folder.Key is not null ? seen.Key == folder.Key
        : NameText.IsSame(seen.FullyQualifiedName, folder.Path);
}
