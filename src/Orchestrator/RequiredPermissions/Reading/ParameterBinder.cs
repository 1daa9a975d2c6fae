using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Gives the parameters of a script's functions, and of the script itself, what is known of their values.</summary>
internal sealed class ParameterBinder(ScriptReader reader)
{
    private readonly Dictionary<Ast, bool> _mentions = [];

    /// <summary>Whether a parameter takes the argument after it.</summary>
    public static bool TakesValue(Ast definition, string name) => Find(definition, name) is { } parameter ? !IsSwitch(parameter) : !CommandParameters.IsCommonSwitch(name);

    /// <summary>Binds the arguments of a call.</summary>
    /// <param name="definition">The function, or the script block.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="input">What is piped to it; null for nothing.</param>
    /// <param name="widened">True for a call out of itself, of whose arguments only the types count.</param>
    public void Bind(Ast definition, ArgumentList arguments, Known? input, bool widened)
    {
        Dictionary<ParameterAst, NamedArgument> given = [];
        bool advanced = IsAdvanced(definition);
        foreach (NamedArgument one in arguments.Named)
        {
            if (Find(definition, one.Name) is { } parameter)
            {
                given[parameter] = one;
            }
            else if (advanced && CommandParameters.IsCommonSwitch(one.Name) && "WhatIf".StartsWith(one.Name, StringComparison.OrdinalIgnoreCase))
            {
                reader.State.Set("local:WhatIfPreference", Optional(one, one.Value ?? Known.True, Known.False));
            }
        }

        List<Known> rest = [.. arguments.Unnamed];
        foreach (ParameterAst parameter in Positional(definition).Where(one => !given.ContainsKey(one)))
        {
            if (rest.Count == 0)
            {
                break;
            }

            bool all = Attribute(parameter, "ValueFromRemainingArguments") is not null;
            given[parameter] = new NamedArgument(NameOf(parameter), all ? Sequence.Of(rest) : rest[0], Optional: false);
            rest.RemoveRange(0, all ? rest.Count : 1);
        }

        if (input is not null)
        {
            BindInput(definition, input, given);
        }

        Set(definition, given, arguments, widened);
        NamedArgument[] other = advanced ? [] : [.. arguments.Named.Where(one => Find(definition, one.Name) is null)];
        reader.State.Set("local:args", other.Length == 0 ? Sequence.Of(rest, arguments.IsOpen) : reader.State.Make(Passed(other, rest, arguments.IsOpen)));
        reader.State.Set("local:input", input ?? Sequence.Empty);
        if (input is not null)
        {
            reader.State.Set("local:_", input);
        }
    }

    /// <summary>Gives the parameters that take piped objects one of them.</summary>
    public void BindItem(ScriptBlockAst body, Known item)
    {
        foreach (ParameterAst parameter in Parameters(body.Parent is FunctionDefinitionAst function ? function : body))
        {
            if (Attribute(parameter, "ValueFromPipeline") is not null)
            {
                reader.State.Set("local:" + NameOf(parameter), Held(parameter, item));
            }
        }
    }

    /// <summary>Gives the parameters of what is read itself the values that they may have.</summary>
    public void BindEntry(ScriptBlockAst body)
    {
        HeapContent bound = HeapContent.Empty;
        foreach (ParameterAst parameter in Parameters(body))
        {
            Known declared = Declared(parameter);
            if (parameter.DefaultValue is not null)
            {
                Known standard = reader.Expressions.Read(parameter.DefaultValue);
                declared = declared is Typed or Either ? declared : Either.Of(standard, declared);
            }

            Validate(parameter, declared, "Only where -" + NameOf(parameter) + " is given, which shows at run time only.");
            reader.State.Set(NameOf(parameter), declared);
            bound = bound.With(NameOf(parameter), IsSwitch(parameter) ? new Typed(typeof(bool)) : declared, optional: !IsMandatory(parameter));
        }

        bound = IsAdvanced(body) && ShouldProcess(body) ? bound.With("WhatIf", new Typed(typeof(bool)), optional: true).With("Confirm", new Typed(typeof(bool)), optional: true) : bound;
        reader.State.Set("PSBoundParameters", reader.State.Make(bound));
        reader.State.Set("args", Sequence.Of([], open: !IsAdvanced(body)));
    }

    private void Set(Ast definition, Dictionary<ParameterAst, NamedArgument> given, ArgumentList arguments, bool widened)
    {
        HeapContent bound = arguments.IsOpen ? HeapContent.Empty.Opened() : HeapContent.Empty;
        foreach (ParameterAst parameter in Parameters(definition))
        {
            string name = NameOf(parameter);
            if (given.TryGetValue(parameter, out NamedArgument? one) || arguments.IsOpen)
            {
                Known value = one is null ? Declared(parameter) : widened ? Declared(parameter) : Held(parameter, one.Value ?? Known.True);
                bool optional = one?.Optional != false;
                Known other = optional ? Default(parameter) : value;
                if (one is not null)
                {
                    Validate(parameter, value, reader.Doubt);
                }

                reader.State.Set("local:" + name, optional ? Either.Of(value, other) : value);
                bound = bound.With(name, value, optional);
            }
            else
            {
                reader.State.Set("local:" + name, Default(parameter));
            }
        }

        foreach (NamedArgument one in arguments.Named.Where(one => Find(definition, one.Name) is null && CommandParameters.IsCommonSwitch(one.Name)))
        {
            bound = bound.With(one.Name, one.Value ?? Known.True, one.Optional);
        }

        if (Mentions(definition, "BoundParameters"))
        {
            reader.State.Set("local:PSBoundParameters", reader.State.Make(bound));
        }
    }

    /// <summary>What <c>@args</c> passes on: names and values.</summary>
    private static HeapContent Passed(IEnumerable<NamedArgument> named, IEnumerable<Known> rest, bool open)
    {
        HeapContent content = named.Aggregate(open ? HeapContent.Empty.Opened() : HeapContent.Empty, (all, one) => all.With(one.Name, one.Value ?? Known.True, one.Optional));
        return rest.Aggregate(content, (all, one) => all.Plus(one));
    }

    /// <summary>Whether a body speaks of something; where it does not, that need not be kept.</summary>
    private bool Mentions(Ast definition, string text)
    {
        if (!_mentions.TryGetValue(definition, out bool mentions))
        {
            _mentions[definition] = mentions = definition.Extent.Text.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;
        }

        return mentions;
    }

    private void BindInput(Ast definition, Known input, Dictionary<ParameterAst, NamedArgument> given)
    {
        foreach (ParameterAst parameter in Parameters(definition).Where(one => !given.ContainsKey(one)))
        {
            string name = NameOf(parameter);
            if (Attribute(parameter, "ValueFromPipeline") is not null)
            {
                given[parameter] = new NamedArgument(name, input, Optional: false);
            }
            else if (Attribute(parameter, "ValueFromPipelineByPropertyName") is not null)
            {
                Known value = reader.Expressions.Property(input, name);
                given[parameter] = new NamedArgument(name, value, Optional: value == Known.Unknown || value is Constant { Value: null });
            }
        }
    }

    /// <summary>What is known of a parameter by its declaration.</summary>
    private Known Declared(ParameterAst parameter)
    {
        AttributeAst? set = parameter.Attributes.OfType<AttributeAst>().FirstOrDefault(one => one.TypeName.Name.Equals("ValidateSet", StringComparison.OrdinalIgnoreCase));
        if (set is not null && set.PositionalArguments.Count > 0 && set.PositionalArguments.All(one => one is StringConstantExpressionAst))
        {
            return Either.Of(set.PositionalArguments.Select(one => new Constant(((StringConstantExpressionAst)one).Value)));
        }

        return TypeName(parameter) is { } type ? reader.Expressions.OfType(type, Known.Unknown) : Known.Unknown;
    }

    private Known Default(ParameterAst parameter) => parameter.DefaultValue is null
        ? IsSwitch(parameter) || parameter.StaticType == typeof(bool) ? Known.False : parameter.StaticType == typeof(string) ? new Constant(string.Empty) : Known.Null
        : Held(parameter, reader.Expressions.Read(parameter.DefaultValue));

    private Known Held(ParameterAst parameter, Known value) => TypeName(parameter) is { } type ? reader.Expressions.OfType(type, value) : value;

    /// <summary>A block that validates a value runs whenever the parameter is given.</summary>
    private void Validate(ParameterAst parameter, Known value, string? doubt)
    {
        foreach (ScriptBlockExpressionAst block in parameter.Attributes.OfType<AttributeAst>().Where(one => one.TypeName.Name.Equals("ValidateScript", StringComparison.OrdinalIgnoreCase)).SelectMany(one => one.PositionalArguments).OfType<ScriptBlockExpressionAst>())
        {
            string? before = reader.Doubt;
            reader.Doubt = doubt;
            reader.Blocks.ForEach(new Block(block.ScriptBlock), value);
            reader.Doubt = before;
        }
    }

    private static ITypeName? TypeName(ParameterAst parameter) => parameter.Attributes.OfType<TypeConstraintAst>().Select(one => one.TypeName).FirstOrDefault();

    private static ParameterAst? Find(Ast definition, string name)
    {
        ParameterAst[] all = Parameters(definition);
        ParameterAst? exact = all.FirstOrDefault(one => NamesOf(one).Contains(name, StringComparer.OrdinalIgnoreCase));
        ParameterAst[] begun = exact is null && name.Length > 0 ? [.. all.Where(one => NamesOf(one).Any(full => full.StartsWith(name, StringComparison.OrdinalIgnoreCase)))] : [];
        return exact ?? (begun.Length == 1 ? begun[0] : null);
    }

    private static ParameterAst[] Parameters(Ast definition) => definition switch
    {
        FunctionDefinitionAst function => [.. (IEnumerable<ParameterAst>?)function.Parameters ?? function.Body.ParamBlock?.Parameters ?? Enumerable.Empty<ParameterAst>()],
        FunctionMemberAst method => [.. method.Parameters],
        ScriptBlockAst { Parent: FunctionDefinitionAst { Parameters: { } own } } => [.. own],
        ScriptBlockAst block => [.. (IEnumerable<ParameterAst>?)block.ParamBlock?.Parameters ?? []],
        _ => [],
    };

    /// <summary>The parameters that arguments without a name go to, in their order.</summary>
    private static IEnumerable<ParameterAst> Positional(Ast definition)
    {
        ParameterAst[] all = [.. Parameters(definition).Where(one => !IsSwitch(one))];
        (ParameterAst Parameter, int? Place)[] placed = [.. all.Select(one => (one, (Attribute(one, "Position") as ConstantExpressionAst)?.Value as int?))];
        return placed.Any(one => one.Place is not null)
            ? placed.Where(one => one.Place is not null || Attribute(one.Parameter, "ValueFromRemainingArguments") is not null).OrderBy(one => one.Place ?? int.MaxValue).Select(one => one.Parameter)
            : all;
    }

    private static bool IsSwitch(ParameterAst parameter) => parameter.StaticType == typeof(SwitchParameter);

    private static bool IsMandatory(ParameterAst parameter) => Attribute(parameter, "Mandatory") is not null;

    private static string NameOf(ParameterAst parameter) => parameter.Name.VariablePath.UserPath;

    private static IEnumerable<string> NamesOf(ParameterAst parameter) =>
    [
        NameOf(parameter),
        .. parameter.Attributes.OfType<AttributeAst>().Where(one => one.TypeName.Name.Equals("Alias", StringComparison.OrdinalIgnoreCase)).SelectMany(one => one.PositionalArguments).OfType<StringConstantExpressionAst>().Select(one => one.Value),
    ];

    /// <summary>The value that a parameter's attribute gives something, unless that is <c>$false</c>.</summary>
    private static ExpressionAst? Attribute(ParameterAst parameter, string name) => parameter.Attributes.OfType<AttributeAst>()
        .Where(one => one.TypeName.Name is "Parameter" or "ParameterAttribute" or "parameter")
        .SelectMany(one => one.NamedArguments)
        .Where(one => one.ArgumentName.Equals(name, StringComparison.OrdinalIgnoreCase) && one.Argument is not VariableExpressionAst { VariablePath.UserPath: "false" })
        .Select(one => one.Argument)
        .FirstOrDefault();

    private static ParamBlockAst? ParamBlock(Ast definition) => (definition as ScriptBlockAst ?? (definition as FunctionDefinitionAst)?.Body)?.ParamBlock;

    private static bool IsAdvanced(Ast definition) =>
        ParamBlock(definition)?.Attributes.Any(one => one.TypeName.Name.Equals("CmdletBinding", StringComparison.OrdinalIgnoreCase)) == true
        || Parameters(definition).Any(one => one.Attributes.OfType<AttributeAst>().Any(attribute => attribute.TypeName.Name.Equals("Parameter", StringComparison.OrdinalIgnoreCase)));

    private static bool ShouldProcess(Ast definition) =>
        ParamBlock(definition)?.Attributes.SelectMany(one => one.NamedArguments).Any(one => one.ArgumentName.Equals("SupportsShouldProcess", StringComparison.OrdinalIgnoreCase)) == true;

    private static Known Optional(NamedArgument argument, Known value, Known other) => argument.Optional ? Either.Of(value, other) : value;
}
