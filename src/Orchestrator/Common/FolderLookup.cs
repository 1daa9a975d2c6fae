using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Reads one folder by whatever of it is known.</summary>
internal static class FolderLookup
{
    /// <exception cref="OrchApiException">There is none, with the id <c>FolderNotFound</c>.</exception>
    public static async Task<Folder> FindAsync(OrchSession session, FolderContext named, IRequestLog log, CancellationToken cancellationToken)
    {
        try
        {
            Folder? folder = named switch
            {
                { Id: long id } => await session.Client.GetAsync<Folder>(new OrchRequest(FolderOperations.GetById, FolderOperations.GetById.PathFor(id)), log, cancellationToken).ConfigureAwait(false),
                { Key: { } key } => await session.Client.GetAsync<Folder>(new OrchRequest(FolderOperations.GetByKeyByIdentifier, FolderOperations.GetByKeyByIdentifier.PathFor(key)), log, cancellationToken).ConfigureAwait(false),
                _ => await FindByPathAsync(session, named.Path!, log, cancellationToken).ConfigureAwait(false),
            };
            return folder is not null && (named.Id is not null || named.Key is null || folder.Key == named.Key) ? folder : throw NotFound(named);
        }
        catch (OrchApiException e) when (e.ErrorId == OrchErrorId.NotFound)
        {
            throw NotFound(named);
        }
    }

    /// <summary>The error that a folder is not there.</summary>
    public static OrchApiException NotFound(FolderContext named) => OrchApiException.Create(
        OrchErrorId.FolderNotFound,
        new OrchRequest(FolderOperations.Get) { Folder = named },
        $"There is no folder '{named}', or the account cannot see it.");

    /// <summary>Finds the folder that text means which may be a path, an id or a key.</summary>
    /// <exception cref="OrchApiException">It means none, with the id <c>FolderNotFound</c>, or several, with the id <c>FolderAmbiguous</c>.</exception>
    public static async Task<Folder> FindTextAsync(OrchSession session, FolderReference reference, IRequestLog log, CancellationToken cancellationToken)
    {
        string path = WildcardPattern.Unescape(reference.Pattern!);
        ODataFilter filter = new ODataFilter().AndAny(new[]
        {
            "FullyQualifiedName eq " + ODataLiteral.Of(path),
            reference.MaybeId is long id ? "Id eq " + ODataLiteral.Of(id) : null,
            reference.MaybeKey is Guid key ? "Key eq " + ODataLiteral.Of(key) : null,
        }.OfType<string>());
        List<Folder> found = await session.Client.ListAsync<Folder>(new OrchRequest(FolderOperations.Get), filter, new ODataQuery(), log, cancellationToken).ConfigureAwait(false);
        Folder[] meant = [.. found.Where(folder => NameText.IsSame(folder.FullyQualifiedName, path) || folder.Id == reference.MaybeId || (folder.Key is not null && folder.Key == reference.MaybeKey))];
        return meant.Length switch
        {
            1 => meant[0],
            0 => throw NotFound(new FolderContext(path: path)),
            _ => throw OrchApiException.Create(
                "FolderAmbiguous",
                new OrchRequest(FolderOperations.Get),
                $"'{path}' means more than one folder: {string.Join(" and ", meant.Select(folder => $"{folder.FullyQualifiedName} ({folder.Id})"))}."),
        };
    }

    private static async Task<Folder?> FindByPathAsync(OrchSession session, string path, IRequestLog log, CancellationToken cancellationToken)
    {
        ODataQuery query = new() { Filter = "FullyQualifiedName eq " + ODataLiteral.Of(path), First = 1 };
        using RowStream<Folder> rows = session.Client.Rows<Folder>(new OrchRequest(FolderOperations.Get), query, log, cancellationToken);
        if (await rows.NextAsync(cancellationToken).ConfigureAwait(false) is not { Count: > 0 } found)
        {
            return null;
        }

        // What follows acts on the folder: a server's filter isn't trusted.
        return NameText.IsSame(found[0].FullyQualifiedName, path) ? found[0] : throw OrchApiException.Create(
            OrchErrorId.UnreadableAnswer,
            new OrchRequest(FolderOperations.Get),
            $"The server was asked for folder '{path}' and returned '{found[0].FullyQualifiedName}'.");
    }

    internal static OrchApiException NotFound(OrchRequest request) =>
        OrchApiException.Create(OrchErrorId.FolderNotFound, request, $"There is no folder '{request.Folder}', or the account cannot see it.");
}
