using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Reads assignments: to variables, to entries of hashtables, and to drives such as <c>$function:</c>.</summary>
internal sealed class AssignmentReader(ScriptReader reader)
{
    public void Read(AssignmentStatementAst assignment)
    {
        Known right = reader.Statements.One(assignment.Right) ?? Sequence.Empty;
        if (reader.Current is null)
        {
            return;
        }

        right = right is Sequence { Items.Count: 0, Open: false } && assignment.Right is PipelineAst { PipelineElements: [CommandAst] } ? Known.Null : right;
        if (assignment.Operator == TokenKind.Equals)
        {
            Set(assignment.Left, right);
            return;
        }

        Known left = reader.Expressions.Read(assignment.Left);
        Set(assignment.Left, assignment.Operator switch
        {
            TokenKind.PlusEquals => Plus(left, right),
            var other when NewerSyntax.IsCoalescing(other) => left is Constant { Value: null } ? right : Either.Of(left, right),
            TokenKind.MinusEquals or TokenKind.MultiplyEquals or TokenKind.DivideEquals or TokenKind.RemainderEquals => ExpressionReader.TypeOf(left) is { } type ? new Typed(type) : Known.Unknown,
            _ => Known.Unknown,
        });
    }

    public void Set(ExpressionAst left, Known value)
    {
        switch (left)
        {
            case ConvertExpressionAst typed:
                Set(typed.Child, Held(typed.Type.TypeName, value));
                break;
            case AttributedExpressionAst attributed:
                Set(attributed.Child, value);
                break;
            case ParenExpressionAst { Pipeline: PipelineAst { PipelineElements: [CommandExpressionAst inner] } }:
                Set(inner.Expression, value);
                break;
            case VariableExpressionAst variable:
                Set(variable, value);
                break;
            case ArrayLiteralAst several:
                Sequence? values = value as Sequence;
                for (int i = 0; i < several.Elements.Count; i++)
                {
                    Set(several.Elements[i], values is { Open: false } && i < values.Items.Count ? values.Items[i] : value is Sequence ? Known.Unknown : i == 0 ? value : Known.Unknown);
                }

                break;
            case MemberExpressionAst member:
                SetEntry(member.Expression, member.Member is StringConstantExpressionAst name ? new Constant(name.Value) : reader.Expressions.Read(member.Member), value);
                break;
            case IndexExpressionAst index:
                SetEntry(index.Target, reader.Expressions.Read(index.Index), value);
                break;
        }
    }

    /// <summary>A value as a variable or parameter of a type holds it.</summary>
    public Known Held(ITypeName type, Known value)
    {
        if (reader.Classes.Find(type.Name) is { } own)
        {
            return value is ScriptClass ? value : new ScriptClass(own);
        }

        return Operators.Convert(type.GetReflectionType(), reader.Expressions.Items(value));
    }

    private void Set(VariableExpressionAst variable, Known value)
    {
        string path = variable.VariablePath.UserPath;
        string item = path.Substring(path.IndexOf(':') + 1);
        switch (variable.VariablePath.DriveName?.ToUpperInvariant())
        {
            case "FUNCTION" when value is Block block:
                reader.State.Define(new ScriptFunction(item, block.Body, reader.Functions.Module));
                break;
            case "FUNCTION":
                reader.Tell(variable.Parent.Extent, "The function is made of something that shows at run time only.");
                break;
            case "ALIAS" when value is Constant { AsText: { } name }:
                reader.State.SetAlias(item, name);
                break;
            case "ALIAS":
                reader.Tell(variable.Parent.Extent, "What the alias stands for shows at run time only.");
                break;
            case "VARIABLE":
                reader.State.Set(item, value);
                break;
            case null or "":
                reader.State.Set(path, value);
                break;
        }
    }

    private void SetEntry(ExpressionAst target, Known key, Known value)
    {
        switch (reader.Expressions.Read(target))
        {
            case HeapObject made:
                HeapContent content = reader.State.Content(made);
                reader.State.Put(made, key is Constant { Value: string name } ? content.With(name, value) : content.Opened());
                break;
            case ScriptClass own when key is Constant { Value: string property }:
                reader.Classes.Set(own, property, value);
                break;
            case Either several:
                foreach (HeapObject one in several.Values.OfType<HeapObject>())
                {
                    HeapContent before = reader.State.Content(one);
                    reader.State.Put(one, key is Constant { Value: string entry } ? HeapContent.Join(before, before.With(entry, value)) : before.Opened());
                }

                break;
            case Sequence when target is VariableExpressionAst variable:
                Set(variable, Known.Unknown);
                break;
        }
    }

    private Known Plus(Known left, Known right)
    {
        switch (left)
        {
            case HeapObject made when right is HeapObject more:
                return reader.State.Make(reader.State.Content(made).Over(reader.State.Content(more)));
            case HeapObject made when reader.Expressions.Items(made) is Sequence items:
                return Sequence.Of([items, right]);
            case HeapObject made:
                return reader.State.Make(reader.State.Content(made).Opened());
            case Sequence or Typed or ScriptClass when right is not PartialText && ExpressionReader.TypeOf(left) != typeof(string) && ExpressionReader.TypeOf(left)?.IsPrimitive != true:
                return Sequence.Of([left, right]);
            default:
                return Operators.Binary(TokenKind.Plus, left, right);
        }
    }
}
