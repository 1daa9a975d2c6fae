using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>One request to one operation: who asks, in which folder, with which values.</summary>
internal sealed class Call(Company company, Operation operation, IReadOnlyDictionary<string, string> values, SandboxRequest request, Query query, Uri baseAddress)
{
    private Access? _access;

    public Company Company { get; } = company;

    public Operation Operation { get; } = operation;

    public SandboxRequest Request { get; } = request;

    public Query Query { get; } = query;

    /// <summary>The address that the client calls the Orchestrator by, with a slash at its end.</summary>
    public Uri BaseAddress { get; } = baseAddress;

    /// <summary>Whose permissions are enforced.</summary>
    public PermissionSource Permissions { get; init; }

    public Access Access
    {
        get => _access ?? throw new InvalidOperationException("Nobody has signed in yet.");
        set => _access = value;
    }

    public Row Account => Access.Account;

    /// <summary>The folder that the headers name.</summary>
    public Row? NamedFolder { get; set; }

    /// <summary>The folder of an operation that needs one.</summary>
    public Row Folder => NamedFolder ?? throw SandboxException.FolderMissing();

    public DateTimeOffset Now => Company.Now;

    /// <summary>A path parameter.</summary>
    public string Text(string name) => values[name];

    /// <summary>A path parameter that is a number.</summary>
    public long Id(string name = "key") =>
        TryId(name) ?? throw SandboxException.Invalid($"The value '{values[name]}' is not valid.");

    public long? TryId(string name) =>
        values.TryGetValue(name, out string? text) && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long id) ? id : null;

    /// <summary>A key in the path.</summary>
    public Guid Key(string name) =>
        Guid.TryParse(values[name], out Guid key) ? key : throw SandboxException.Invalid($"The value '{values[name]}' is not valid.");

    /// <summary>A number in the query.</summary>
    public long? QueryNumber(string name) => Query[name] is { Length: > 0 } text
        ? long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw SandboxException.Invalid($"The value '{text}' is not valid for {name}.")
        : null;

    /// <summary>A key in the query.</summary>
    public Guid? QueryKey(string name) => Query[name] is { Length: > 0 } text
        ? Guid.TryParse(text, out Guid key) ? key : throw SandboxException.Invalid($"The value '{text}' is not valid for {name}.")
        : null;

    /// <summary>The body where it fits its schema; null where it does not, which is said when the request is answered.</summary>
    public Input? TryBody()
    {
        try
        {
            return Read("body", shape => shape.Properties.Select(property => property.Name));
        }
        catch (SandboxException)
        {
            return null;
        }
    }

    /// <summary>The body, bound to the schema that the document gives it.</summary>
    /// <param name="parameter">What the server's code calls the body.</param>
    /// <param name="optional">Required properties that this operation does without.</param>
    public Input Body(string parameter, params string[] optional) => Read(parameter, _ => optional);

    private Input Read(string parameter, Func<Shape, IEnumerable<string>> optional)
    {
        ApiBody body = ApiDocument.Default.Operation(Operation.Method.Method, Operation.Path)?.Body
            ?? throw new InvalidOperationException($"No document gives {Operation} a body.");
        Shape shape = Shape.Of(body.Type.Schema!);
        return new BodyReader(Company.Document, parameter, strict: body.Kind == "odata").Read(Request.Body, shape, [.. optional(shape)]);
    }
}
