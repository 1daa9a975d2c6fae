using System;
using System.Globalization;
using System.IO;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Files that the server creates in the background.</summary>
internal sealed class ExportService : Service
{
    private static readonly TimeSpan s_untilStart = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan s_untilEnd = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan s_linkLifetime = TimeSpan.FromMinutes(30);

    public ExportService()
    {
        Map(ExportOperations.GetById, call => Answer.Entity(call, ExportTables.Export, Find(call)));
        Map(ExportOperations.GetDownloadLinkById, Link);
    }

    /// <summary>Starts an export.</summary>
    /// <param name="call">The request for it.</param>
    /// <param name="type">What is exported, such as <c>Logs</c>.</param>
    /// <param name="write">Writes the file.</param>
    public static SandboxResponse Start(Call call, string type, Action<Stream> write)
    {
        Company company = call.Company;
        long id = company.Exports.NewId();
        company.Exports.Put(ExportTables.Export.Row(
            ("Id", id),
            ("Name", string.Format(CultureInfo.InvariantCulture, "{0}-{1:yyyy-MM-dd-HH-mm-ss}-{2}.csv", type, call.Now.UtcDateTime, id)),
            ("Type", type),
            ("Status", "New"),
            ("RequestedAt", call.Now),
            ("RequesterId", call.Account.Id)));
        company.Clock.Plan(call.Now + s_untilStart, _ => company.Exports.Put(company.Exports.Find(id)!.With(("Status", "InProgress"))));
        company.Clock.Plan(call.Now + s_untilEnd, time => Finish(company, id, write, time));

        // The query of the request is about what is exported.
        return Answer.Entity(call, ExportTables.Export, company.Exports.Find(id)!, query: new Query(string.Empty));
    }

    private static void Finish(Company company, long id, Action<Stream> write, DateTimeOffset time)
    {
        Spool file = new();
        write(file);
        company.Blobs.Put(BlobName(company.Exports.Find(id)!), new Blob(file, "text/csv", time));
        company.Exports.Put(company.Exports.Find(id)!.With(("Status", "Completed"), ("ExecutedAt", time), ("Size", file.Length)));
    }

    private static SandboxResponse Link(Call call)
    {
        Row export = Find(call);
        if (export.Text("Status") != "Completed")
        {
            throw SandboxException.Invalid($"The export {export.Text("Name")} is not completed.");
        }

        return Answer.Entity(call, ExportTables.FileAccess, ExportTables.FileAccess.Row(
            ("Uri", call.Company.Blobs.Sign(call.BaseAddress, "GET", BlobName(export), s_linkLifetime).AbsoluteUri),
            ("Verb", "GET"),
            ("RequiresAuth", false),
            ("Headers", ExportTables.Headers.Row(("Keys", Array.Empty<string>()), ("Values", Array.Empty<string>())))), set: false);
    }

    /// <summary>An export of the account's own; others are not there for it.</summary>
    private static Row Find(Call call) =>
        call.Company.Exports.Find(call.Id()) is { } export && export.Number("RequesterId") == call.Account.Id ? export : throw SandboxException.NotFound("Export");

    private static string BlobName(Row export) => "exports/" + export.Text("Name");
}
