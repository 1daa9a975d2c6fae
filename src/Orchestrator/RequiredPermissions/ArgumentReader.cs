using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>Finds out which parameters of a cmdlet a call in a script gives, and what of their values shows.</summary>
internal sealed class ArgumentReader(ScriptValues values)
{
    /// <summary>The parameters that are given, by name.</summary>
    public Dictionary<string, GivenValue> Read(CommandAst call, Type cmdlet)
    {
        CommandParameters parameters = CommandParameters.Of(cmdlet);
        Dictionary<string, GivenValue> given = new(StringComparer.OrdinalIgnoreCase);
        List<GivenValue> unnamed = [];
        bool splatted = false;
        for (int i = 1; i < call.CommandElements.Count; i++)
        {
            CommandElementAst element = call.CommandElements[i];
            if (element is CommandParameterAst named)
            {
                CommandParameters.Parameter? parameter = parameters.Find(named.ParameterName);
                bool takes = parameter is null ? CommandParameters.TakesValue(named.ParameterName) : !parameter.IsSwitch;
                ExpressionAst? value = named.Argument ?? (takes && i + 1 < call.CommandElements.Count ? call.CommandElements[++i] as ExpressionAst : null);
                if (parameter is not null)
                {
                    given[parameter.Name] = parameter.IsSwitch ? Switch(value) : value is null ? GivenValue.Unknown : values.Read(value);
                }
            }
            else if (element is VariableExpressionAst { Splatted: true } splat)
            {
                splatted |= !Splat(splat, parameters, given, unnamed);
            }
            else
            {
                unnamed.Add(values.Read(element));
            }
        }

        IReadOnlyList<CommandParameters.Parameter> positional = parameters.Positional(given.Keys);
        for (int i = 0; i < unnamed.Count && i < positional.Count; i++)
        {
            given[positional[i].Name] = unnamed[i];
        }

        if (call.Parent is PipelineAst pipeline && pipeline.PipelineElements.IndexOf(call) is > 0 and int place)
        {
            Pipe(pipeline, place, parameters, given);
        }

        foreach (CommandParameters.Parameter parameter in parameters.All.Where(one => splatted && !given.ContainsKey(one.Name)))
        {
            given[parameter.Name] = GivenValue.Perhaps;
        }

        return given;
    }

    private GivenValue Switch(ExpressionAst? value) =>
        value is null ? GivenValue.Of(true)
        : values.Read(value) is { Literals: not null } literal ? literal
        : GivenValue.Perhaps;

    /// <summary>Takes over what a splatted variable holds; false where that does not show.</summary>
    private bool Splat(VariableExpressionAst splat, CommandParameters parameters, Dictionary<string, GivenValue> given, List<GivenValue> unnamed)
    {
        switch (values.SplatOf(splat))
        {
            case HashtableAst table:
                foreach ((ExpressionAst key, StatementAst value) in table.KeyValuePairs.Select(pair => (pair.Item1, pair.Item2)))
                {
                    if ((key as StringConstantExpressionAst)?.Value is { } name && parameters.Find(name) is { } parameter)
                    {
                        GivenValue read = values.Read(value);
                        given[parameter.Name] = parameter.IsSwitch && read.Literals is null ? GivenValue.Perhaps : read;
                    }
                }

                return !IsChanged(splat);
            case ArrayLiteralAst array:
                unnamed.AddRange(array.Elements.Select(element => values.Read(element)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether the script also sets entries of the hashtable one by one.</summary>
    private static bool IsChanged(VariableExpressionAst splat)
    {
        Ast root = splat;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root.Find(
            ast => ast is AssignmentStatementAst { Left: MemberExpressionAst or IndexExpressionAst } assignment
                && assignment.Left.Find(one => one is VariableExpressionAst variable && variable.VariablePath.UserPath == splat.VariablePath.UserPath, false) is not null,
            searchNestedScriptBlocks: true) is not null;
    }

    private void Pipe(PipelineAst pipeline, int place, CommandParameters parameters, Dictionary<string, GivenValue> given)
    {
        Type? type = values.OutputOf(pipeline.PipelineElements, place - 1);
        CommandParameters.Parameter[] free = [.. parameters.All.Where(one => !given.ContainsKey(one.Name))];
        CommandParameters.Parameter? whole = free.FirstOrDefault(one => one.FromPipeline);
        bool isEntity = type is not null && typeof(OrchEntity).IsAssignableFrom(type);
        if (whole is not null && place == 1 && pipeline.PipelineElements[0] is CommandExpressionAst values1 && values.Read(values1.Expression) is { Literals: not null } literal)
        {
            given[whole.Name] = literal;
        }
        else if (whole is not null && type is not null && (isEntity ? whole.Entity is null || whole.Entity == type : type != typeof(ScriptValues.CsvRow)))
        {
            given[whole.Name] = GivenValue.Object(type);
        }

        foreach (CommandParameters.Parameter parameter in free.Where(one => !given.ContainsKey(one.Name) && (one.FromProperty || (one.FromPipeline && type is null))))
        {
            if (type is null)
            {
                given[parameter.Name] = parameter.IsMandatory ? GivenValue.Unknown : GivenValue.Perhaps;
            }
            else if (type == typeof(ScriptValues.CsvRow))
            {
                given[parameter.Name] = parameter.IsMandatory ? GivenValue.Object(typeof(string)) : GivenValue.Perhaps;
            }
            else if (parameter.Names.Select(name => type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)).FirstOrDefault(found => found is not null) is { } property)
            {
                given[parameter.Name] = GivenValue.Object(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            }
        }
    }
}
