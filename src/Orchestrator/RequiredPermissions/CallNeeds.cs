using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What calls of cmdlets need: the operations that the cmdlet's class names, as far as the parameters lead to them, and those that look names up.</summary>
internal static class CallNeeds
{
    /// <summary>What calls need, an object for each operation of each place; one that says what is not known where nothing is.</summary>
    public static IEnumerable<RequiredPermission> Of(IEnumerable<ScriptCall> calls, PermissionSource source) => calls
        .GroupBy(call => call.Site ?? call)
        .SelectMany(site => site
            .SelectMany(call => NeedsOf(call).Select(need => (Call: call, Need: need)))
            .GroupBy(one => (one.Need.Operation?.Id, one.Call.Session, HasFolder: one.Call.Folder is not null))
            .Select(same => Row(same.Select(one => one.Call).ToArray(), [.. same.Select(one => one.Need)], source)));

    /// <summary>One row for what a place needs an operation for, however often it was passed.</summary>
    private static RequiredPermission Row(ScriptCall[] calls, CallNeed[] needs, PermissionSource source)
    {
        ScriptCall call = calls[0];
        string? reason = needs.Any(one => one.Reason is null) ? null : needs[0].Reason;
        if (needs[0].Operation is not { } operation)
        {
            return new RequiredPermission(call.Command, call.File, call.Line) { Certain = false, Counted = false, Reason = reason, Session = call.Session };
        }

        string[]? folder = call.Folder is null ? null : [.. calls.SelectMany(one => one.Folder!).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[]? reach = calls.Any(one => one.Reach is null) ? null : [.. calls.SelectMany(one => one.Reach!).Distinct(StringComparer.OrdinalIgnoreCase)];
        return RequiredPermission.Of(operation, source, call, folder, reach, reason);
    }

    private static IEnumerable<CallNeed> NeedsOf(ScriptCall call) =>
        call.Cmdlet is null ? [new CallNeed(null, call.Problem)]
        : call.Cmdlet == typeof(InvokeOrchApiCommand) ? ApiNeeds.Of(call)
        : Operations(call).Where(need => !call.OnlyReads || need.Operation!.Reads).Select(need => call.Problem is null ? need : need with { Reason = call.Problem });

    private static IEnumerable<CallNeed> Operations(ScriptCall call)
    {
        HashSet<string> said = new(StringComparer.Ordinal);
        foreach (CallsAttribute calls in CallsAttribute.On(call.Cmdlet!))
        {
            foreach (string id in calls.Ids.Where(said.Add))
            {
                if (!calls.Tolerant && CallCondition.Holds(calls.When, name => Given(call, name)) is not false and var holds)
                {
                    yield return new CallNeed(CallsAttribute.Find(call.Cmdlet!, id), holds is true ? null : Explain(call, calls.When!));
                }
            }
        }

        foreach (CommandParameters.Parameter parameter in CommandParameters.Of(call.Cmdlet!).All)
        {
            IReadOnlyList<CallsAttribute> own = parameter.Calls;
            if (parameter.Type == typeof(FolderReference) && own.Count == 0)
            {
                foreach (CallNeed read in FolderLookups(call, parameter))
                {
                    yield return read;
                }

                continue;
            }

            GivenValue? value = call.Given(parameter.Name);
            bool? looksUp = value?.IsName;
            if (value is null || looksUp == false)
            {
                continue;
            }

            foreach (string id in (own.Count > 0 ? own : CallsAttribute.On(parameter.Type)).Where(one => !one.Tolerant).SelectMany(one => one.Ids).Where(id => !said.Contains(id)))
            {
                yield return new CallNeed(CallsAttribute.Find(call.Cmdlet!, id), looksUp == true ? null : $"Only where -{parameter.Name} is given a name, which shows at run time only.");
            }
        }
    }

    /// <summary>What is known of a parameter. A call that changes nothing has nothing to pass through.</summary>
    private static GivenValue? Given(ScriptCall call, string name) => call.OnlyReads && name == "PassThru" ? null : call.Given(name);

    /// <summary>Folders are listed for a path with wildcards, and for those below.</summary>
    private static IEnumerable<CallNeed> FolderLookups(ScriptCall call, CommandParameters.Parameter folder)
    {
        const string condition = "Folder:pattern or Recurse";
        if (folder.SupportsWildcards && folder.Name == "Folder" && CallCondition.Holds(condition, call.Given) is not false and var holds)
        {
            yield return new CallNeed(FolderOperations.Get, holds is true ? null : Explain(call, condition));
        }
    }

    private static string Explain(ScriptCall call, string when)
    {
        string[] open = [.. CallCondition.ParametersOf(when).Where(name => call.Given(name) is { IsLiteral: false }).Select(name => "-" + name).Distinct()];
        return call.IsAny
            ? "Only when: " + when + "."
            : "Depends on " + string.Join(", ", open.DefaultIfEmpty(when)) + ", which shows at run time only.";
    }
}

/// <summary>An operation that a call needs, or that could not be found out.</summary>
/// <param name="Operation">The operation; null where it could not be found out.</param>
/// <param name="Reason">Why it is not certain; null where it is.</param>
internal sealed record CallNeed(Operation? Operation, string? Reason);
