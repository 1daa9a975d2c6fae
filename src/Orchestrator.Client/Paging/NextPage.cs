using System;

namespace Orchestrator.Client;

/// <summary>The next page as a server names it. It decides neither host nor path: the token is for the session's own address.</summary>
internal static class NextPage
{
    /// <summary>The query of a link to the next page.</summary>
    /// <param name="link">The link, absolute or relative.</param>
    /// <param name="request">The request that was answered with it.</param>
    /// <param name="root">The session's address.</param>
    /// <exception cref="OrchApiException">The link leads elsewhere.</exception>
    public static string QueryOf(string link, OrchRequest request, Uri root)
    {
        Uri asked = new(root, request.Path.TrimStart('/'));
        if (!Uri.TryCreate(asked, link, out Uri? next))
        {
            throw Error(request, "the server's link to the next page is not an address.");
        }

        if (next.GetLeftPart(UriPartial.Authority) != asked.GetLeftPart(UriPartial.Authority))
        {
            throw Error(request, $"the server's link to the next page leads to {next.GetLeftPart(UriPartial.Authority)}, and the session's token is for {root} only.");
        }

        if (!string.Equals(Uri.UnescapeDataString(next.AbsolutePath), Uri.UnescapeDataString(asked.AbsolutePath), StringComparison.OrdinalIgnoreCase))
        {
            throw Error(request, $"the server's link to the next page leads to {next.AbsolutePath}, which is not the list that was read.");
        }

        return next.Query.TrimStart('?');
    }

    private static OrchApiException Error(OrchRequest request, string what) =>
        OrchApiException.Create(OrchErrorId.PagingFailed, request, $"{request.Method} {request.Path}: {what}");
}
