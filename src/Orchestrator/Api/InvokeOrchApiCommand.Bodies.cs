using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>What is sent and what is saved: JSON, bytes, forms and files.</content>
public sealed partial class InvokeOrchApiCommand
{
    /// <summary>The body: a hashtable or an object, which becomes JSON; text, which is sent as it is; or bytes.</summary>
    [Parameter(ValueFromPipeline = true)]
    public object? Body { get; set; }

    /// <summary>A file whose bytes are the body, sent as they are.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NoScriptBlock]
    public string? InFile { get; set; }

    /// <summary>The content type of the body. The default is application/json; for bytes application/octet-stream.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [KnownValues("application/json", "application/octet-stream", "application/xml", "text/csv", "text/plain", AreSuggestions = true)]
    [NoScriptBlock]
    public string? ContentType { get; set; }

    /// <summary>The parts of a form (multipart/form-data) by name: files from Get-Item, bytes, or text: <c>@{ file = Get-Item ./Process.1.0.0.nupkg }</c>.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Form { get; set; }

    /// <summary>The file to save the answer to, byte by byte. One that exists is replaced once the answer is complete.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NoScriptBlock]
    public string? OutFile { get; set; }

    /// <summary>Returns the file of -OutFile.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool TakesValues => false;

    private protected override void Begin()
    {
        string[] bodies = [.. new[] { nameof(Body), nameof(InFile), nameof(Form) }.Where(MyInvocation.BoundParameters.ContainsKey).Select(name => "-" + name)];
        if (bodies.Length > 1)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument("OneBodyOnly", $"A request has one body, and {string.Join(" and ", bodies)} are given.", null, "Give one of them."));
        }

        if (ContentType is not null && (Form is not null || !RequestBody.IsContentType(ContentType)))
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(
                "InvalidContentType",
                Form is not null ? "A form has its own content type." : $"'{ContentType}' isn't a content type, or its charset isn't known.",
                ContentType,
                Form is not null ? "Leave -ContentType out." : "Give one such as application/json or text/csv; charset=utf-8."));
        }

        if (OutFile is not null && All)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument("OutFileNotWithAll", "-OutFile saves one answer as it is, and -All reads many.", OutFile, "Use one of them; pipe the rows of -All to Export-Csv or ConvertTo-Json."));
        }
    }

    private bool TryCreateBody(out RequestBody? body)
    {
        object? given = Body is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : Body;
        body = given switch
        {
            _ when InFile is not null => File(InFile) is { } file ? RawBody.OfFile(file.FullName, ContentType ?? "application/json") : null,
            _ when Form is not null => FormOf(Form),
            null => null,
            byte[] bytes => RawBody.Of(bytes, ContentType ?? "application/octet-stream"),
            string text => ContentType is null ? JsonBody.FromText(text) : JsonBody.FromText(text, ContentType),
            _ => ContentType is null ? JsonBody.Of(BodyValues.Plain(Body)) : JsonBody.Of(BodyValues.Plain(Body), ContentType),
        };
        return body is not null || (InFile is null && Form is null);
    }

    private FormBody? FormOf(IDictionary form)
    {
        List<KeyValuePair<string, object>> fields = [];
        foreach (DictionaryEntry entry in form)
        {
            string name = Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!;
            object? value = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
            foreach (object? one in value is IEnumerable several and not (string or byte[] or IDictionary) ? several : new[] { value })
            {
                object? part = one is PSObject inner ? inner.BaseObject : one;
                if (part is FileInfo info && File(info.FullName) is null)
                {
                    return null;
                }

                fields.Add(new(name, part is FileInfo or byte[] ? part : Convert.ToString(part, CultureInfo.InvariantCulture) ?? string.Empty));
            }
        }

        return new FormBody(fields);
    }

    /// <summary>A file that can be read; otherwise the error says why not, before anything is sent.</summary>
    private FileInfo? File(string path)
    {
        FileInfo file = new(GetUnresolvedProviderPathFromPSPath(path));
        try
        {
            using FileStream stream = file.OpenRead();
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WriteError(ErrorRecords.Create(e, e is FileNotFoundException or DirectoryNotFoundException ? "FileNotFound" : "FileUnreadable", ErrorCategory.OpenError, path, "Check the path, and that this account can read the file."));
            return null;
        }
    }

    private void Save(OrchSession session, OrchRequest request)
    {
        string path = GetUnresolvedProviderPathFromPSPath(OutFile!);
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(path)))
        {
            WriteError(ErrorRecords.Create(new DirectoryNotFoundException($"There is no directory for '{path}'."), "DirectoryNotFound", ErrorCategory.ObjectNotFound, OutFile, "Create it first."));
            return;
        }

        bool saved;
        try
        {
            saved = Attempt(Path, token => FileDownload.SaveAsync(session, request, path, Log, token));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WriteError(ErrorRecords.Create(e, "FileNotWritten", ErrorCategory.WriteError, OutFile, "Check that this account can write there, and that the disk has room."));
            return;
        }

        if (saved && PassThru)
        {
            WriteObject(new FileInfo(path));
        }
    }
}
