using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>Has the server make a file, waits for it, and fetches it.</summary>
internal static class ExportRunner
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(10);

    /// <summary>Runs an export to its end.</summary>
    /// <param name="session">The session.</param>
    /// <param name="start">The request that starts it.</param>
    /// <param name="path">The full path of the file.</param>
    /// <param name="patience">How long the server may take.</param>
    /// <param name="log">Where it tells what it does.</param>
    /// <param name="cancellationToken">Ends the waiting; the server goes on.</param>
    public static async Task SaveAsync(OrchSession session, OrchRequest start, string path, TimeSpan patience, IRequestLog log, CancellationToken cancellationToken)
    {
        ExportState state = await session.Client.GetAsync<ExportState>(start, log, cancellationToken).ConfigureAwait(false)
            ?? throw OrchApiException.Create(OrchErrorId.UnreadableAnswer, start, "The server started no export.");
        OrchRequest look = new(ExportOperations.GetById, ExportOperations.GetById.PathFor(state.Id));
        TimeSpan waited = TimeSpan.Zero;
        TimeSpan pause = TimeSpan.FromSeconds(1);
        while (state.Status is not ("Completed" or "Failed"))
        {
            if (waited >= patience)
            {
                throw OrchApiException.Create(
                    OrchErrorId.NoAnswer,
                    look,
                    string.Format(CultureInfo.InvariantCulture, "The server has worked on export {0} for {1:0} s and is not done ({2}).", state.Id, waited.TotalSeconds, state.Status));
            }

            await session.Client.Core.Transport.Delay(pause, cancellationToken).ConfigureAwait(false);
            waited += pause;
            pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, s_longestPause.Ticks));
            state = await session.Client.GetAsync<ExportState>(look, log, cancellationToken).ConfigureAwait(false) ?? state;
        }

        if (state.Status == "Failed")
        {
            throw OrchApiException.Create(OrchErrorId.RequestFailed, look, string.Format(CultureInfo.InvariantCulture, "The server could not make the file: export {0} failed.", state.Id));
        }

        OrchRequest link = new(ExportOperations.GetDownloadLinkById, ExportOperations.GetDownloadLinkById.PathFor(state.Id));
        BlobFileAccess? access = await session.Client.GetAsync<BlobFileAccess>(link, log, cancellationToken).ConfigureAwait(false);
        if (access?.Uri is null)
        {
            throw OrchApiException.Create(OrchErrorId.UnreadableAnswer, link, "The server does not say where the file is.");
        }

        await FileDownload.SaveAsync(session, access, path, log, cancellationToken).ConfigureAwait(false);
    }
}
