using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;

namespace Orchestrator.Client;

/// <summary>
/// One HTTP operation of Orchestrator, declared once: what the client sends, what a cmdlet needs,
/// what the sandbox serves and what an error message explains are all read from here.
/// </summary>
internal sealed class Operation
{
    /// <summary>The newest version of the Web API whose document the module was made from.</summary>
    public const int NewestKnown = 20;
    /// <summary>The Web API versions that documents are known of.</summary>
    private static readonly int[] s_documented = [11, 15, 16, 17, 18, 20];

    /// <summary>Declares an operation.</summary>
    /// <param name="id">The operation's id in the OpenAPI document, such as <c>Robots_GetById</c>.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path under the Orchestrator base address, with <c>{name}</c> for each path parameter.</param>
    public Operation(string id, string method, string path)
    {
        Id = id;
        Method = method switch
        {
            "GET" => HttpMethod.Get,
            "POST" => HttpMethod.Post,
            "PUT" => HttpMethod.Put,
            "DELETE" => HttpMethod.Delete,
            "PATCH" => Patch,
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method that Orchestrator uses."),
        };
        Path = path;
    }

    /// <summary>PATCH, which netstandard2.0 has no constant for.</summary>
    public static HttpMethod Patch { get; } = new("PATCH");

    public string Id { get; }

    public HttpMethod Method { get; }

    public string Path { get; }

    /// <summary>The tag of the OpenAPI document: <c>Robots</c> in <c>Robots_GetById</c>.</summary>
    public string Tag => Id.Substring(0, Id.IndexOf('_'));

    /// <summary>Whether the operation acts in the tenant or in a folder.</summary>
    public OperationContext Context { get; init; }

    /// <summary>The permission as the API guide's permissions page prints it; null for an operation that the page does not list.</summary>
    public string? GuidePermission { get; init; }

    /// <summary>The permission as Web API 20 states it, where that differs from the page; null where it does not.</summary>
    public string? WebApi20 { get; init; }

    /// <summary>The permission to show: the page's where it has one.</summary>
    public string Permission => GuidePermission ?? WebApi20 ?? string.Empty;

    /// <summary>The permission in words: that of the guide's page, and that of Web API 20 where the two differ.</summary>
    public string PermissionText
    {
        get
        {
            PermissionExpression page = PermissionBy(PermissionSource.Page);
            PermissionExpression document = PermissionBy(PermissionSource.WebApi20);
            return GuidePermission is null || Said(page) == Said(document) ? page.ToString() : page + " by the API guide, or " + document + " by Web API 20";

            static string Said(PermissionExpression expression) => string.Join("&", expression.Needs().Select(group => string.Join("|", group.OrderBy(name => name, StringComparer.Ordinal))).OrderBy(group => group, StringComparer.Ordinal));
        }
    }

    /// <summary>
    /// What an operation looks at itself for which both sources want no more than a signed-in account: without it there are no
    /// rows, or each item fails. It is what the page says of the operation's siblings; null where nothing is known.
    /// </summary>
    public string? Inferred { get; init; }

    /// <summary>The permission by one of the two sources; where that one is silent, by the other.</summary>
    public PermissionExpression PermissionBy(PermissionSource source) => PermissionExpression.Parse(
        (source == PermissionSource.WebApi20 ? WebApi20 ?? GuidePermission : GuidePermission ?? WebApi20) ?? string.Empty);

    /// <summary>The OAuth area, such as <c>OR.Robots</c>; null where OAuth has none for this operation.</summary>
    public string? Area { get; init; }

    /// <summary>The OAuth scopes that open the operation: the whole area, or the half that it needs.</summary>
    public string Scope => string.Join(" and ", Areas.Select(area => area + " or " + area + (Reads ? ".Read" : ".Write")));

    /// <summary>The areas of other services that the token needs besides.</summary>
    public IReadOnlyList<string> MoreAreas { get; init; } = [];

    /// <summary>All areas. The token needs the whole or the half of each.</summary>
    public IEnumerable<string> Areas => Area is null ? [] : MoreAreas.Prepend(Area);

    /// <summary>Whether it only reads, by its method; its scopes go by that.</summary>
    public bool Reads => Method == HttpMethod.Get;

    /// <summary>False where the operation refuses every OAuth token and serves browser sessions only.</summary>
    public bool AcceptsOAuth { get; init; } = true;

    /// <summary>
    /// The Web API versions that have the operation, by the documents of servers: <c>11-20</c>, <c>11</c>; <c>-10</c> where only
    /// servers have it that don't say their version.
    /// </summary>
    public string Versions { get; init; } = "11-20";

    /// <summary>True where the OpenAPI document calls the operation deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The OData options that the operation takes.</summary>
    public ODataOptions Options { get; init; }

    /// <summary>The greatest <c>$top</c>; 0 where rows do not come in pages.</summary>
    public int PageSize => Options == ODataOptions.Pages ? MaxTop : 0;

    /// <summary>The greatest <c>$top</c> where it is not 1000.</summary>
    public int MaxTop { get; init; } = 1000;

    /// <summary>The count beyond which some servers count no further; null where they count all.</summary>
    public long? CountLimit { get; init; }

    /// <summary>The property that gives rows a stable order over pages; null where rows have none.</summary>
    public string? Key { get; init; } = "Id";

    /// <summary>How many requests a minute Orchestrator in the cloud takes from a tenant; 0 where no limit is known.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>
    /// True where sending the request a second time does no harm, so that it may be repeated after a broken connection.
    /// By HTTP's own rule unless a line says otherwise.
    /// </summary>
    public bool Repeatable { get => field || Method != HttpMethod.Post && Method != Patch; init; }

    /// <summary>
    /// Whether a server of a Web API version may have the operation. What the newest known version has, newer ones are taken to
    /// have; a version between two known ones may have what either has.
    /// </summary>
    public bool IsIn(int version)
    {
        string[] ends = Versions.Split('-');
        int last = int.Parse(ends[ends.Length - 1], CultureInfo.InvariantCulture);
        int first = ends[0].Length == 0 ? 0 : int.Parse(ends[0], CultureInfo.InvariantCulture);
        int before = Array.FindLast(s_documented, known => known <= version);
        int after = Array.Find(s_documented, known => known >= version);
        return version < s_documented[0]
            ? version >= first && version <= last
            : (before >= first && before <= last) || (after > 0 && after >= first && after <= last);
    }

    /// <inheritdoc/>
    public override string ToString() => Method + " " + Path;
}
