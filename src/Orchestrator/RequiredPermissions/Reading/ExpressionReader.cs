using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Runtime.CompilerServices;

namespace Orchestrator.Commands;

/// <summary>Reads expressions: what is known of their values, and the calls that stand in them.</summary>
internal sealed class ExpressionReader(ScriptReader reader)
{
    private readonly AssignmentReader _assignments = new(reader);
    private readonly MemberReader _members = new(reader);
    private readonly MethodReader _methods = new(reader);

    public Known Read(Ast expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (reader.Current is null)
        {
            return Known.Unknown;
        }

        switch (expression)
        {
            case ExpandableStringExpressionAst text:
                return Expand(text);
            case ConstantExpressionAst constant:
                return new Constant(constant.Value);
            case VariableExpressionAst variable:
                return Variable(variable);
            case ArrayLiteralAst array:
                return Sequence.Of(array.Elements.Select(Read));
            case ArrayExpressionAst array:
                return Sequence.Of([NoNull(reader.Statements.All(array.SubExpression.Statements))]);
            case ParenExpressionAst paren:
                return reader.Statements.One(paren.Pipeline) ?? Assigned(paren.Pipeline);
            case SubExpressionAst sub:
                return reader.Statements.All(sub.SubExpression.Statements);
            case HashtableAst table:
                return Table(table);
            case ScriptBlockExpressionAst block:
                return reader.Blocks.Note(new Block(block.ScriptBlock));
            case ConvertExpressionAst convert:
                return Convert(convert);
            case AttributedExpressionAst attributed:
                return Read(attributed.Child);
            case TypeExpressionAst type:
                return reader.Classes.Find(type.TypeName.Name) is { } own ? new ScriptClass(own) : new Constant(type.TypeName.GetReflectionType() as object ?? type.TypeName.FullName);
            case UnaryExpressionAst unary:
                return Unary(unary);
            case BinaryExpressionAst binary:
                return Binary(binary);
            case UsingExpressionAst used:
                return Read(used.SubExpression);
            case InvokeMemberExpressionAst call:
                return _methods.Read(call);
            case MemberExpressionAst member:
                return _members.Read(member);
            case IndexExpressionAst index:
                return _members.At(Read(index.Target), Read(index.Index));
            case StatementAst statement:
                return reader.Statements.One(statement) ?? Sequence.Empty;
            case var other when NewerSyntax.Ternary(other) is { } choice:
                return Ternary(choice.Condition, choice.IfTrue, choice.IfFalse);
            default:
                Inside(expression);
                return Known.Unknown;
        }
    }

    /// <summary>A property of a value.</summary>
    public Known Property(Known target, string name) => _members.Of(target, name);

    /// <summary>A value as a type makes it.</summary>
    public Known OfType(ITypeName type, Known value) => _assignments.Held(type, value);

    public void Assign(AssignmentStatementAst assignment) => _assignments.Read(assignment);

    /// <summary>Reads the commands that stand in something that is not looked at otherwise.</summary>
    public void Inside(Ast ast)
    {
        foreach (CommandAst command in ast.FindAll(one => one is CommandAst, searchNestedScriptBlocks: false).Cast<CommandAst>().Where(_ => reader.Current is not null))
        {
            reader.Pipelines.Element(command, null);
        }
    }

    /// <summary>The values of a list, and those of anything else that is gone through.</summary>
    public Known Items(Known value) => value is HeapObject { IsRow: false } made && reader.State.Content(made) is { } content && !content.Entries.Any() && (content.Items.Count > 0 || content.Open)
        ? Sequence.Of(content.Items, content.Open)
        : value;

    /// <summary>The class of objects; null where it is not known, or where there are several.</summary>
    public static Type? TypeOf(Known value) => value switch
    {
        Typed typed => typed.Type,
        Constant { Value: { } constant } => constant.GetType(),
        PartialText => typeof(string),
        Sequence many => Same(many.Items),
        Either several => Same(several.Values),
        _ => null,
    };

    private static Type? Same(IEnumerable<Known> values) => values.Select(TypeOf).Distinct().ToArray() is [{ } type] ? type : null;

    private Known Assigned(PipelineBaseAst pipeline) => pipeline is PipelineAst { PipelineElements: [CommandExpressionAst { Expression: VariableExpressionAst variable }] } ? Variable(variable) : Sequence.Empty;

    private static Known NoNull(Known value) => value is Constant { Value: null } ? Sequence.Empty : value;

    private Known Expand(ExpandableStringExpressionAst text)
    {
        string template = text.Value;
        int from = 0;
        foreach (ExpressionAst part in text.NestedExpressions)
        {
            string filled = Operators.TemplateOrHole(Read(part));
            int at = template.IndexOf(part.Extent.Text, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return Known.Text;
            }

            template = template.Substring(0, at) + filled + template.Substring(at + part.Extent.Text.Length);
            from = at + filled.Length;
        }

        return Operators.OfTemplate(template);
    }

    private Known Variable(VariableExpressionAst variable)
    {
        string name = variable.VariablePath.UserPath;
        if (variable.VariablePath.DriveName is { Length: > 0 } drive)
        {
            string item = name.Substring(name.IndexOf(':') + 1);
            return drive.ToUpperInvariant() switch
            {
                "FUNCTION" => reader.Functions.AsBlock(item),
                "ENV" => Known.Text,
                "VARIABLE" => reader.State.Find(item) ?? Known.Unknown,
                _ => Known.Unknown,
            };
        }

        switch (name.ToUpperInvariant())
        {
            case "TRUE":
                return Known.True;
            case "FALSE":
                return Known.False;
            case "NULL":
                return Known.Null;
            case "PSSCRIPTROOT" when reader.Place.File is { } file:
                return new Constant(Path.GetDirectoryName(Path.GetFullPath(file)));
            case "PSCOMMANDPATH" when reader.Place.File is { } file:
                return new Constant(Path.GetFullPath(file));
            case "PWD":
                return Known.Text;
            case "PSITEM":
                return reader.State.Find("_") ?? Known.Unknown;
        }

        return reader.State.Find(name) ?? Known.Unknown;
    }

    private HeapObject Table(HashtableAst table)
    {
        HeapContent content = HeapContent.Empty;
        foreach ((ExpressionAst key, StatementAst value) in table.KeyValuePairs.Select(pair => (pair.Item1, pair.Item2)))
        {
            Known read = reader.Statements.One(value) ?? Sequence.Empty;
            content = Read(key) is Constant { AsText: { } name } ? content.With(name, read) : content.Opened();
        }

        return reader.State.Make(content);
    }

    private Known Convert(ConvertExpressionAst convert)
    {
        Known inner = Read(convert.Child);
        string name = convert.Type.TypeName.Name;
        if (inner is HeapObject made)
        {
            return name.Equals("pscustomobject", StringComparison.OrdinalIgnoreCase) ? reader.State.Make(reader.State.Content(made), isRow: true)
                : reader.Classes.Find(name) is { } made1 ? reader.Classes.Create(made1, [], convert)
                : inner;
        }

        if (name.Equals("scriptblock", StringComparison.OrdinalIgnoreCase) && inner is not Block)
        {
            return reader.Blocks.OfText(inner, convert.Extent);
        }

        return name.Equals("ordered", StringComparison.OrdinalIgnoreCase) ? inner : _assignments.Held(convert.Type.TypeName, inner);
    }

    private Known Unary(UnaryExpressionAst unary)
    {
        Known value = Read(unary.Child);
        if (unary.TokenKind is TokenKind.PlusPlus or TokenKind.MinusMinus or TokenKind.PostfixPlusPlus or TokenKind.PostfixMinusMinus)
        {
            _assignments.Set(unary.Child, new Typed(typeof(int)));
            return new Typed(typeof(int));
        }

        return Operators.Unary(unary.TokenKind, value);
    }

    /// <summary>A long chain is read from its left end on, so that its length does not count in depth.</summary>
    private Known Binary(BinaryExpressionAst binary)
    {
        Stack<BinaryExpressionAst> chain = new();
        ExpressionAst left = binary;
        while (left is BinaryExpressionAst inner)
        {
            chain.Push(inner);
            left = inner.Left;
        }

        Known value = Read(left);
        while (chain.Count > 0)
        {
            BinaryExpressionAst one = chain.Pop();
            bool coalescing = NewerSyntax.IsCoalescing(one.Operator);
            bool lazy = one.Operator is TokenKind.And or TokenKind.Or || coalescing;
            if (lazy && !coalescing && Operators.Truth(value) is { } truth && truth == (one.Operator == TokenKind.Or))
            {
                value = truth ? Known.True : Known.False;
                continue;
            }

            Known first = value;
            Known right = Known.Unknown;
            if (lazy)
            {
                reader.Branch(() => { }, () => right = Read(one.Right));
            }
            else
            {
                right = Read(one.Right);
            }

            value = coalescing ? Either.Of(first, right)
                : first is HeapObject a && right is HeapObject b && one.Operator == TokenKind.Plus ? reader.State.Make(reader.State.Content(a).Over(reader.State.Content(b)))
                : Operators.Binary(one.Operator, Items(first), Items(right));
        }

        return value;
    }

    private Known Ternary(Ast condition, Ast ifTrue, Ast ifFalse)
    {
        bool? holds = Operators.Truth(Read(condition));
        List<Known> values = [];
        List<Action> ways = [];
        if (holds != false)
        {
            ways.Add(() => values.Add(Read(ifTrue)));
        }

        if (holds != true)
        {
            ways.Add(() => values.Add(Read(ifFalse)));
        }

        reader.Branch(ways);
        return Either.Of(values);
    }
}
