using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What calls of cmdlets need: the operations that the cmdlet's class names, as far as the parameters lead to them, and those that look names up.</summary>
internal static class CallNeeds
{
    /// <summary>What a call needs, an object for each operation; one that says what is not known where nothing is.</summary>
    public static IEnumerable<RequiredPermission> Of(ScriptCall call, PermissionSource source)
    {
        if (call.Cmdlet is null)
        {
            return [new RequiredPermission(call.Command, call.File, call.Line) { Certain = false, Reason = call.Problem }];
        }

        if (call.Cmdlet == typeof(InvokeOrchApiCommand))
        {
            return [OfApi(call, source)];
        }

        return Operations(call)
            .GroupBy(one => one.Operation)
            .Select(same => (Operation: same.Key, Reason: same.Any(one => one.Reason is null) ? null : same.First().Reason))
            .Select(one => RequiredPermission.Of(one.Operation, source, call.Command, call.File, call.Line, call.Folder, one.Reason));
    }

    private static RequiredPermission OfApi(ScriptCall call, PermissionSource source)
    {
        string method = call.Given("Method") is { } given ? given.Text ?? string.Empty : "GET";
        string? path = call.Given("Path")?.Text;
        string? problem = path is null ? "The path shows at run time only." : method.Length == 0 ? "The method shows at run time only." : null;
        Operation? operation = problem is null ? OperationCatalog.MatchWritten(method, path!) : null;
        return operation is not null
            ? RequiredPermission.Of(operation, source, call.Command, call.File, call.Line, call.Folder, null)
            : new RequiredPermission(call.Command, call.File, call.Line) { Certain = false, Reason = problem ?? $"No known operation answers {method.ToUpperInvariant()} {path}." };
    }

    private static IEnumerable<(Operation Operation, string? Reason)> Operations(ScriptCall call)
    {
        HashSet<string> said = new(StringComparer.Ordinal);
        foreach (CallsAttribute calls in CallsAttribute.On(call.Cmdlet!))
        {
            foreach (string id in calls.Ids.Where(said.Add))
            {
                if (!calls.Tolerant && CallCondition.Holds(calls.When, call.Given) is not false and var holds)
                {
                    yield return (CallsAttribute.Find(call.Cmdlet!, id), holds is true ? null : Explain(call, calls.When!));
                }
            }
        }

        foreach (CommandParameters.Parameter parameter in CommandParameters.Of(call.Cmdlet!).All)
        {
            CallsAttribute[] own = [.. parameter.Property.GetCustomAttributes<CallsAttribute>(inherit: true)];
            if (parameter.Type == typeof(FolderReference) && own.Length == 0)
            {
                foreach ((Operation, string?) read in FolderLookups(call, parameter))
                {
                    yield return read;
                }

                continue;
            }

            GivenValue? value = call.Given(parameter.Name);
            bool? looksUp = value?.Maybe == true ? null : value?.IsName;
            if (value is null || looksUp == false)
            {
                continue;
            }

            foreach (string id in (own.Length > 0 ? own : [.. CallsAttribute.On(parameter.Type)]).Where(one => !one.Tolerant).SelectMany(one => one.Ids).Where(id => !said.Contains(id)))
            {
                yield return (CallsAttribute.Find(call.Cmdlet!, id), looksUp == true ? null : $"Only where -{parameter.Name} is given a name, which shows at run time only.");
            }
        }
    }

    /// <summary>Folders are listed for a path with wildcards, and for those below.</summary>
    private static IEnumerable<(Operation Operation, string? Reason)> FolderLookups(ScriptCall call, CommandParameters.Parameter folder)
    {
        bool lists = folder.Property.IsDefined(typeof(SupportsWildcardsAttribute), inherit: true);
        const string condition = "Folder:pattern or Recurse";
        if (lists && folder.Name == "Folder" && CallCondition.Holds(condition, call.Given) is not false and var holds)
        {
            yield return (FolderOperations.Get, holds is true ? null : Explain(call, condition));
        }
    }

    private static string Explain(ScriptCall call, string when)
    {
        string[] open = [.. CallCondition.ParametersOf(when).Where(name => call.Given(name) is { } value && (value.Maybe || value.Literals is null)).Select(name => "-" + name).Distinct()];
        return call.Line == 0
            ? "Only when: " + when + "."
            : "Depends on " + string.Join(", ", open.DefaultIfEmpty(when)) + ", which shows at run time only.";
    }
}
