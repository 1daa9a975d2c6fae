using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>Says which folders a user may have meant.</summary>
internal static class FolderHints
{
    private const int Shown = 3;

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
            message += Near(path, folders.Select(one => one.FullyQualifiedName));
        }

        return OrchApiException.Create(exception.ErrorId, exception.Request, message, exception.StatusCode, inner: exception);
    }

    /// <summary>The names that are nearest to one that does not exist, as a question; empty where none is near.</summary>
    public static string Near(string name, IEnumerable<string?> names)
    {
        string[] near =
        [
            .. names
                .OfType<string>()
                .Select(candidate => (candidate, distance: Distance(name, candidate)))
                .Where(pair => pair.distance <= Math.Max(2, name.Length / 3))
                .OrderBy(pair => pair.distance)
                .Take(Shown)
                .Select(pair => "'" + pair.candidate + "'"),
        ];
        return near.Length == 0 ? string.Empty : " Did you mean " + string.Join(" or ", near) + "?";
    }

    /// <summary>How many letters differ; the end of a path counts as well as the whole.</summary>
    private static int Distance(string name, string candidate)
    {
        int whole = Edits(name, candidate);
        int slash = candidate.LastIndexOf('/');
        return slash < 0 || name.IndexOf('/') >= 0 ? whole : Math.Min(whole, Edits(name, candidate.Substring(slash + 1)) + 1);
    }

    private static int Edits(string left, string right)
    {
        left = left.ToUpperInvariant();
        right = right.ToUpperInvariant();
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
