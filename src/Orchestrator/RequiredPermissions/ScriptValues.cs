using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>What a script tells of values before it runs: literals, variables that are set once, and the types of objects that cmdlets write.</summary>
/// <param name="nameOf">The command that a name in the script means, past aliases.</param>
/// <param name="root">What is read: a script, or the script block that was given; what stands around it is out of sight.</param>
internal sealed class ScriptValues(Func<string, string> nameOf, Ast root)
{
    private const int Deepest = 12;

    private static readonly string[] s_passOn = ["Where-Object", "Sort-Object", "Tee-Object"];

    private static readonly string[] s_ranges = ["First", "Last", "Skip", "SkipLast", "Index", "Wait", "Unique"];

    private int _depth;

    /// <summary>What is known of the value of an expression.</summary>
    public GivenValue Read(Ast expression) => Deeper(() => expression switch
    {
        ConstantExpressionAst constant => GivenValue.Of(constant.Value),
        ExpandableStringExpressionAst => GivenValue.Object(typeof(string)),
        ArrayLiteralAst array => Merge(array.Elements.Select(Read)),
        ArrayExpressionAst { SubExpression.Statements: { Count: > 0 } statements } => Merge(statements.Select(Read)),
        ParenExpressionAst paren => Read(paren.Pipeline),
        SubExpressionAst { SubExpression.Statements.Count: 1 } sub => Read(sub.SubExpression.Statements[0]),
        PipelineAst { PipelineElements.Count: 1 } pipeline when pipeline.PipelineElements[0] is CommandExpressionAst one => Read(one.Expression),
        PipelineAst pipeline => OfType(OutputOf(pipeline.PipelineElements, pipeline.PipelineElements.Count - 1)),
        CommandExpressionAst command => Read(command.Expression),
        ConvertExpressionAst convert => Convert(convert),
        VariableExpressionAst variable => ReadVariable(variable),
        MemberExpressionAst member and not InvokeMemberExpressionAst => OfType(PropertyOf(TypeOf(member.Expression), (member.Member as StringConstantExpressionAst)?.Value)),
        IndexExpressionAst index => OfType(TypeOf(index.Target)),
        BinaryExpressionAst { Operator: TokenKind.Plus or TokenKind.Format or TokenKind.Join } text when TypeOf(text.Left) == typeof(string) => GivenValue.Object(typeof(string)),
        _ => GivenValue.Unknown,
    }) ?? GivenValue.Unknown;

    /// <summary>The class of the objects that the first elements of a pipeline write; null where that is not known.</summary>
    public Type? OutputOf(IReadOnlyList<CommandBaseAst> elements, int last) => Deeper(() =>
    {
        if (last < 0 || elements[last] is not CommandAst command)
        {
            return last < 0 ? null : TypeOf(((CommandExpressionAst)elements[last]).Expression);
        }

        string name = nameOf(command.GetCommandName() ?? string.Empty);
        if (CommandTypes.Find(name) is { } type)
        {
            return type.GetCustomAttribute<OutputTypeAttribute>()?.Type.FirstOrDefault()?.Type;
        }

        ExpressionAst[] arguments = [.. command.CommandElements.Skip(1).OfType<ExpressionAst>()];
        string[] parameters = [.. command.CommandElements.OfType<CommandParameterAst>().Select(one => one.ParameterName)];
        return name switch
        {
            "Import-Csv" or "ConvertFrom-Csv" => typeof(CsvRow),
            "Get-Content" or "Read-Host" => typeof(string),
            "Select-Object" when parameters.Any(one => one.StartsWith("Exp", StringComparison.OrdinalIgnoreCase)) && arguments.Length == 1 =>
                PropertyOf(OutputOf(elements, last - 1), (arguments[0] as StringConstantExpressionAst)?.Value),
            "Select-Object" when parameters.All(one => IsRange(one)) && (arguments.Length == 0 || parameters.Length >= arguments.Length) => OutputOf(elements, last - 1),
            "ForEach-Object" when arguments is [StringConstantExpressionAst member] && parameters.Length == 0 => PropertyOf(OutputOf(elements, last - 1), member.Value),
            "ForEach-Object" when arguments is [ScriptBlockExpressionAst { ScriptBlock.EndBlock.Statements: { Count: 1 } statements }] => OfStatement(statements[0]),
            _ when s_passOn.Contains(name) => OutputOf(elements, last - 1),
            _ => null,
        };
    });

    /// <summary>The entries of a hashtable, or the elements of an array, that a variable is set to once; null where that is not so.</summary>
    public ExpressionAst? SplatOf(VariableExpressionAst variable) =>
        Assignments(variable) is [AssignmentStatementAst { Right: { } right }] ? Unwrap(right) : null;

    /// <summary>The expression that a statement is, where it is one.</summary>
    public static ExpressionAst? Unwrap(StatementAst statement) => statement switch
    {
        CommandExpressionAst command => command.Expression,
        PipelineAst { PipelineElements.Count: 1 } pipeline => (pipeline.PipelineElements[0] as CommandExpressionAst)?.Expression,
        _ => null,
    };

    private static bool IsRange(string parameter) =>
        s_ranges.Any(one => one.StartsWith(parameter, StringComparison.OrdinalIgnoreCase));

    private static GivenValue OfType(Type? type) => type is null || type == typeof(CsvRow) ? GivenValue.Unknown : GivenValue.Object(type);

    private static Type? PropertyOf(Type? type, string? name)
    {
        if (type == typeof(CsvRow))
        {
            return typeof(string);
        }

        Type? property = name is null ? null : type?.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType;
        if (property is null || property == typeof(object))
        {
            return null;
        }

        property = Nullable.GetUnderlyingType(property) ?? property;
        return property.IsGenericType && typeof(IEnumerable).IsAssignableFrom(property) ? property.GetGenericArguments()[0] : property;
    }

    private static GivenValue Merge(IEnumerable<GivenValue> values)
    {
        GivenValue[] all = [.. values];
        return all.All(one => one.Literals is not null) ? GivenValue.Of([.. all.SelectMany(one => one.Literals!)])
            : all.Select(one => one.Type).Distinct().ToArray() is [{ } type] ? GivenValue.Object(type)
            : GivenValue.Unknown;
    }

    private Type? TypeOf(Ast expression)
    {
        GivenValue value = Read(expression);
        Type?[]? types = value.Literals?.Select(one => one?.GetType()).Distinct().ToArray();
        return value.Type ?? (types is [var type] ? type : ReadRow(expression));
    }

    /// <summary>Rows of a CSV file stay known as such only while they are not used as values.</summary>
    private Type? ReadRow(Ast expression) => expression is VariableExpressionAst variable
        ? Sources(variable).Distinct().ToArray() is [{ } type] ? type : null
        : expression is ParenExpressionAst { Pipeline: PipelineAst pipeline } ? OutputOf(pipeline.PipelineElements, pipeline.PipelineElements.Count - 1) : null;

    private Type? OfStatement(StatementAst statement) => statement is PipelineAst pipeline
        ? OutputOf(pipeline.PipelineElements, pipeline.PipelineElements.Count - 1)
        : null;

    private GivenValue Convert(ConvertExpressionAst convert)
    {
        GivenValue inner = Read(convert.Child);
        return inner.Literals is not null ? inner : OfType(convert.Type.TypeName.GetReflectionType());
    }

    private GivenValue ReadVariable(VariableExpressionAst variable)
    {
        switch (variable.VariablePath.UserPath.ToUpperInvariant())
        {
            case "TRUE": return GivenValue.Of(true);
            case "FALSE": return GivenValue.Of(false);
            case "NULL": return GivenValue.Of((object?)null);
        }

        StatementAst[] set = Assignments(variable);
        if (set is [AssignmentStatementAst { Operator: TokenKind.Equals } only] && Read(only.Right) is { Literals: not null } literal)
        {
            return literal;
        }

        return Sources(variable).Distinct().ToArray() is [{ } type] ? OfType(type) : GivenValue.Unknown;
    }

    /// <summary>The classes of what a variable is set to, null for each that is not known.</summary>
    private List<Type?> Sources(VariableExpressionAst variable) => Deeper(() =>
    {
        if (variable.VariablePath.UserPath is "_" or "PSItem")
        {
            return [PipedInto(variable)];
        }

        List<Type?> types = [.. Assignments(variable).Select(statement => statement switch
        {
            AssignmentStatementAst assignment => FromPipeline(assignment.Right),
            ForEachStatementAst each => FromPipeline(each.Condition),
            _ => null,
        })];
        ParameterAst? parameter = Parameter(variable);
        if (parameter is not null)
        {
            Type? declared = parameter.StaticType;
            types.Add(declared == typeof(object) || declared == typeof(object[]) ? null : declared!.IsArray ? declared.GetElementType() : declared);
        }

        return types;
    }) ?? [null];

    private Type? FromPipeline(Ast right) => right switch
    {
        PipelineAst pipeline => OutputOf(pipeline.PipelineElements, pipeline.PipelineElements.Count - 1),
        CommandExpressionAst command => TypeOf(command.Expression),
        _ => null,
    };

    /// <summary>What <c>$_</c> is: what is piped to the command whose script block it stands in.</summary>
    private Type? PipedInto(Ast ast)
    {
        for (Ast? at = ast.Parent; at is not null && at != root; at = at.Parent)
        {
            if (at is ScriptBlockExpressionAst { Parent: CommandAst { Parent: PipelineAst pipeline } command })
            {
                return OutputOf(pipeline.PipelineElements, pipeline.PipelineElements.IndexOf(command) - 1);
            }
        }

        return null;
    }

    private StatementAst[] Assignments(VariableExpressionAst variable)
    {
        string name = variable.VariablePath.UserPath;
        return
        [
            .. Scope(variable).FindAll(
                ast => (ast is AssignmentStatementAst assignment && Names(assignment.Left, name)) || (ast is ForEachStatementAst each && Names(each.Variable, name)),
                searchNestedScriptBlocks: true).Cast<StatementAst>(),
        ];
    }

    private ParameterAst? Parameter(VariableExpressionAst variable)
    {
        Ast scope = Scope(variable);
        IEnumerable<ParameterAst>? parameters = scope is FunctionDefinitionAst function
            ? function.FindAll(ast => ast is ParameterAst && (ast.Parent == function || ast.Parent == function.Body.ParamBlock), searchNestedScriptBlocks: true).Cast<ParameterAst>()
            : (scope as ScriptBlockAst)?.ParamBlock?.Parameters;
        return parameters?.FirstOrDefault(one => Names(one.Name, variable.VariablePath.UserPath));
    }

    private static bool Names(ExpressionAst left, string name) => left switch
    {
        VariableExpressionAst variable => variable.VariablePath.UserPath.Equals(name, StringComparison.OrdinalIgnoreCase),
        AttributedExpressionAst attributed => Names(attributed.Child, name),
        _ => false,
    };

    /// <summary>The function that an expression stands in, else the whole script.</summary>
    private Ast Scope(Ast ast)
    {
        Ast at = ast;
        while (at.Parent is not null && at != root && at is not FunctionDefinitionAst)
        {
            at = at.Parent;
        }

        return at;
    }

    /// <summary>Reads on, unless a script that refers to itself has led too deep.</summary>
    private T? Deeper<T>(Func<T?> read)
        where T : class
    {
        if (_depth > Deepest)
        {
            return null;
        }

        _depth++;
        try
        {
            return read();
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>Stands for a row of a CSV file, all of whose properties are text.</summary>
    internal sealed class CsvRow
    {
        private CsvRow()
        {
        }
    }
}
