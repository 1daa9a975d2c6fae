using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Finds the folder that a call in a script acts in, as far as the script names it.</summary>
internal sealed class ScriptFolders(ArgumentReader arguments, Func<string, string> nameOf, Ast root)
{
    /// <summary>The folders' paths, ids or patterns; null where the script does not name any.</summary>
    public IReadOnlyList<string>? Of(CommandAst call, IReadOnlyDictionary<string, GivenValue> given)
    {
        if (given.TryGetValue("Folder", out GivenValue? own) && !own.Maybe)
        {
            return own.Names ?? (own.Type == typeof(Folder) ? Before(call) : null);
        }

        return Before(call) ?? Around(call) ?? Above(call);
    }

    /// <summary>The folder of what is piped to the call.</summary>
    private IReadOnlyList<string>? Before(CommandAst call)
    {
        if (call.Parent is not PipelineAst pipeline || pipeline.PipelineElements.IndexOf(call) is not (> 0 and int place))
        {
            return null;
        }

        for (int i = place - 1; i >= 0; i--)
        {
            if (pipeline.PipelineElements[i] is CommandAst source && Type(source) is { } type)
            {
                Dictionary<string, GivenValue> given = arguments.Read(source, type);
                return type == typeof(GetOrchFolderCommand)
                    ? (given.TryGetValue("Path", out GivenValue? path) || given.TryGetValue("Id", out path) ? path.Names : null)
                    : Of(source, given);
            }
        }

        return null;
    }

    /// <summary>The folder of the Use-OrchFolder in whose script block the call stands.</summary>
    private IReadOnlyList<string>? Around(CommandAst call)
    {
        for (Ast? at = call.Parent; at is not null && at != root; at = at.Parent)
        {
            if (at is ScriptBlockExpressionAst { Parent: CommandAst user } && Type(user) == typeof(UseOrchFolderCommand))
            {
                return Named(user);
            }
        }

        return null;
    }

    /// <summary>The folder that Use-OrchFolder or Connect-Orch chose last before the call.</summary>
    private IReadOnlyList<string>? Above(CommandAst call)
    {
        return root.FindAll(ast => ast is CommandAst other && other.Extent.StartOffset < call.Extent.StartOffset, searchNestedScriptBlocks: true)
            .Cast<CommandAst>()
            .Where(other => Type(other) is { } type && (type == typeof(ConnectOrchCommand) || (type == typeof(UseOrchFolderCommand) && !other.CommandElements.OfType<ScriptBlockExpressionAst>().Any())))
            .OrderBy(other => other.Extent.StartOffset)
            .Select(Named)
            .LastOrDefault();
    }

    private IReadOnlyList<string>? Named(CommandAst call) =>
        arguments.Read(call, Type(call)!).TryGetValue("Folder", out GivenValue? folder) ? folder.Names : null;

    private Type? Type(CommandAst call) => CommandTypes.Find(nameOf(call.GetCommandName() ?? string.Empty));
}
