using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>The operations that a call of Invoke-OrchApi addresses, where parts of the path may show at run time only.</summary>
internal static class ApiNeeds
{
    /// <summary>More operations than this are no answer.</summary>
    private const int MostCandidates = 12;

    public static IEnumerable<CallNeed> Of(ScriptCall call)
    {
        string? method = call.Given("Method") is not { } given ? "GET" : given.Maybe ? null : given.Text;
        if (method is null)
        {
            return [new CallNeed(null, "The method shows at run time only.")];
        }

        if (call.OnlyReads && !method.Equals("GET", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        IReadOnlyList<string?> paths = call.Given("Path")?.Templates ?? [null];
        return paths.SelectMany(path => path is null || path.Trim(PartialText.Hole).Length == 0
            ? [new CallNeed(null, "The path shows at run time only.")]
            : Match(method, OperationCatalog.PathWritten(path)).Select(need => call.Problem is null ? need : need with { Reason = call.Problem }));
    }

    private static IEnumerable<CallNeed> Match(string method, string path)
    {
        Operation[] found = path.IndexOf(PartialText.Hole) < 0 ? One(OperationCatalog.MatchWritten(method, path)) : Partial(method, path);
        return found.Length switch
        {
            0 => [new CallNeed(null, $"No known operation answers {method.ToUpperInvariant()} {path.Replace(PartialText.Hole, '…')}.")],
            1 => [new CallNeed(found[0], null)],
            > MostCandidates => [new CallNeed(null, "The path shows at run time only.")],
            _ => found.Select(operation => new CallNeed(operation, $"Depends on the path {path.Replace(PartialText.Hole, '…')}, which shows at run time only.")),
        };
    }

    /// <summary>A hole in the place of a key stands for a key; one elsewhere for anything.</summary>
    private static Operation[] Partial(string method, string path)
    {
        string hole = PartialText.Hole.ToString();
        string keyed = Regex.Replace(path, @"(?<=[(=',])" + hole + @"+(?=[)',])", "1");
        if (keyed.IndexOf(PartialText.Hole) < 0)
        {
            return One(OperationCatalog.MatchWritten(method, keyed));
        }

        Regex pattern = new("^" + Regex.Replace(Regex.Escape(keyed), hole + "+", ".*") + "$", RegexOptions.IgnoreCase);
        return [.. OperationCatalog.All.Where(operation => operation.Method.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && pattern.IsMatch(Regex.Replace(operation.Path, @"\{\w+\}", "1")))];
    }

    private static Operation[] One(Operation? operation) => operation is null ? [] : [operation];
}
