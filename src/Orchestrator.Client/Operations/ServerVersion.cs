using System.Globalization;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>Refuses what the server's Web API version is known not to have, before it's sent.</summary>
internal static class ServerVersion
{
    /// <summary>Checks a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="version">The server's Web API version; null before its first answer.</param>
    /// <exception cref="OrchApiException">No server of that version has the operation, or a member or a value that the body or the query names.</exception>
    public static void Require(OrchRequest request, int? version)
    {
        if (version is not int known || request is not { IsUnchecked: false, Operation: { } operation })
        {
            return;
        }

        if (!operation.IsIn(known))
        {
            throw Refuse(request, known, operation.Id, operation.Versions);
        }

        foreach ((string path, string versions) in MemberVersions.Missing(operation, known, (request.Body as JsonBody)?.Value).Concat(MemberVersions.Missing(operation, known, request.Query)))
        {
            throw Refuse(request, known, $"{path} of {operation.Id}", versions);
        }
    }

    /// <summary>Which versions have something, as a sentence with a space before it.</summary>
    public static string Sentence(string versions) =>
        versions[0] == '-' ? " Only servers older than Web API 11 have it."
        : versions.IndexOf('-') < 0 ? $" Only Web API {versions} has it."
        : $" Web API {versions.Replace('-', '–')} has it.";

    private static OrchApiException Refuse(OrchRequest request, int version, string what, string versions) => OrchApiException.Create(
        OrchErrorId.NotSupportedByServer,
        request,
        string.Format(CultureInfo.InvariantCulture, "This server doesn't have {0}.{1} This server's version is {2}. ({3})", what, Sentence(versions), version, request.Operation));
}
