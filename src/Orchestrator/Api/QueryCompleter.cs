using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the query of a request with the OData options that its operation takes.</summary>
public sealed class QueryCompleter : Completer
{
    private static readonly (string Member, string Tip, ODataOptions Least)[] s_options =
    [
        ("'$top' = 10", "at most so many rows", ODataOptions.Pages),
        ("'$skip' = 0", "leaves out so many rows", ODataOptions.Pages),
        ("'$filter' = \"Name eq 'a'\"", "which rows", ODataOptions.Rows),
        ("'$orderby' = 'Id desc'", "in which order", ODataOptions.Rows),
        ("'$count' = 'true'", "with the number of rows", ODataOptions.Rows),
        ("'$select' = 'Id,Name'", "these properties only", ODataOptions.Entity),
        ("'$expand' = ''", "with these related objects", ODataOptions.Entity),
    ];

    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request)
    {
        string method = request.Given("Method") as string ?? "GET";
        ODataOptions most = request.Given("Path") is string path ? OperationCatalog.Match(method, path.Split('?')[0])?.Operation.Options ?? ODataOptions.Pages : ODataOptions.Pages;
        return request.Word.Length > 0
            ? []
            : s_options.Where(option => option.Least <= most).Select(option => new Suggestion(option.Member.Split('\'')[1], option.Tip) { Code = "@{ " + option.Member + " }" });
    }
}
