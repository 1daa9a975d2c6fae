using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Net.Http;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Sends any request to the session's Orchestrator: what no cmdlet covers yet. Answers come as objects, collections as
/// their rows. The token goes to the session's own address and nowhere else.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "OrchApi", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject), typeof(OrderedDictionary), typeof(string), typeof(byte[]), typeof(FileInfo))]
public sealed partial class InvokeOrchApiCommand : OrchCmdlet
{
    /// <summary>The path under the Orchestrator address, with its query if it has one: <c>/odata/Jobs?$top=5</c>. Get-OrchEndpoint lists them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EndpointPathCompleter))]
    public string Path { get; set; } = string.Empty;

    /// <summary>The HTTP method: GET unless said otherwise.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    /// <summary>Query options by name, which are escaped as they need to be: <c>@{ '$filter' = "Name eq 'A+B'" }</c>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(QueryCompleter))]
    public IDictionary? Query { get; set; }

    /// <summary>The folder to act in. By default, the folder of the session, if it has one.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public FolderReference? Folder { get; set; }

    /// <summary>Reads a collection to its end, page after page.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    private protected override void HandleRecord()
    {
        OrchSession session = SessionFor(Folder?.Entity);
        ApiPath path = ApiPath.Parse(Path, session.Uri, Query);
        if (path.Problem is not null)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(OrchErrorId.ForeignAddress, path.Problem, Path, "Give a path under the session's address; the token is for that address only."));
        }

        if (CreateRequest(path, session) is not { } request)
        {
            return;
        }

        bool changes = request.Method != HttpMethod.Get;
        if (changes && !ShouldProcess(request.Path, Method.ToUpperInvariant()))
        {
            return;
        }

        if (OutFile is not null)
        {
            Save(session, request);
        }
        else if (All && !changes)
        {
            WriteAll(session, request, path);
        }
        else if (Attempt(Path, token => session.Client.GetAsync<object>(request, Log, token)) is { } answer)
        {
            Write(answer);
        }
    }

    private OrchRequest? CreateRequest(ApiPath path, OrchSession session)
    {
        if (!TryCreateBody(out RequestBody? body))
        {
            return null;
        }

        FolderContext? folder = Folder?.ToContext() ?? session.Folder;
        Operation? operation = OperationCatalog.Match(Method, Uri.UnescapeDataString(path.Path))?.Operation;
        return operation is null
            ? new OrchRequest(new HttpMethod(Method.ToUpperInvariant()), path.Path) { Query = path.Query, Folder = folder, Body = body, AnyContent = OutFile is not null }
            : new OrchRequest(operation, path.Path) { IsUnchecked = true, Query = path.Query, Folder = operation.Context == OperationContext.Tenant ? Folder?.ToContext() : folder, Body = body, AnyContent = OutFile is not null };
    }

    private void WriteAll(OrchSession session, OrchRequest request, ApiPath path)
    {
        using RowStream<object> rows = session.Client.Rows<object>(request, path.ToPagedQuery(), Log, StopToken);
        long read = 0;
        while (Attempt(Path, rows.NextAsync) is { } arrived)
        {
            read += arrived.Count;
            Progress.Report(0, MyInvocation.MyCommand.Name + " " + request.Path, "rows", read, rows.Count);
            foreach (object row in arrived)
            {
                WriteObject(ApiObject.Of(row));
            }
        }

        Progress.Done();
    }

    private void Write(object answer)
    {
        if (answer is IDictionary<string, object?> envelope && envelope.TryGetValue("value", out object? value) && envelope.Keys.Any(name => name.StartsWith("@odata.", StringComparison.Ordinal)))
        {
            WriteObject(ApiObject.Of(value), enumerateCollection: true);
        }
        else
        {
            // Bytes are one answer; the rows of a list are many.
            WriteObject(ApiObject.Of(answer), enumerateCollection: answer is not (byte[] or IDictionary<string, object?>));
        }
    }
}
