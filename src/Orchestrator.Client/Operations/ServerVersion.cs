using System.Globalization;

namespace Orchestrator.Client;

/// <summary>Refuses what the server's Web API version is known not to have, before it's sent.</summary>
internal static class ServerVersion
{
    /// <summary>Checks a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="version">The server's Web API version; null before its first answer.</param>
    /// <exception cref="OrchApiException">No server of that version has the operation.</exception>
    public static void Require(OrchRequest request, int? version)
    {
        if (version is int known && request is { IsUnchecked: false, Operation: { } operation } && !operation.IsIn(known))
        {
            string id = operation.Id.Substring(operation.Tag.Length + 1);
            throw OrchApiException.Create(
                OrchErrorId.NotSupportedByServer,
                request,
                string.Format(CultureInfo.InvariantCulture, "This server doesn't have {0} of {1}.{2} This server's version is {3}. ({4})", id, operation.Tag, Sentence(operation), known, operation));
        }
    }

    /// <summary>Which versions have an operation, as a sentence with a space before it.</summary>
    public static string Sentence(Operation operation) =>
        operation.Versions[0] == '-' ? " Only servers older than Web API 11 have it."
        : operation.Versions.IndexOf('-') < 0 ? $" Only Web API {operation.Versions} has it."
        : $" Web API {operation.Versions.Replace('-', '–')} has it.";
}
