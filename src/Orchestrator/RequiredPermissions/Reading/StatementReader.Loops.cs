using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <content>Statements that may run again and again.</content>
internal sealed partial class StatementReader
{
    /// <summary>So many values of a loop are gone through one by one.</summary>
    private const int MostRounds = 16;

    private Known Switch(SwitchStatementAst choice)
    {
        Known value = Value(choice.Condition) ?? Known.Null;
        List<Known> written = [];
        Loop(() =>
        {
            reader.State.Set("_", reader.Expressions.Items(value));
            List<Action> ways = [() => written.Add(All(choice.Default?.Statements))];
            foreach ((ExpressionAst test, StatementBlockAst body) in choice.Clauses.Select(clause => (clause.Item1, clause.Item2)))
            {
                if (test is ScriptBlockExpressionAst block)
                {
                    All(block.ScriptBlock.EndBlock?.Statements);
                }
                else
                {
                    reader.Expressions.Read(test);
                }

                ways.Add(() => written.Add(All(body.Statements)));
            }

            reader.Branch(ways);
        });
        return Either.Of(written);
    }

    private Known ForEach(ForEachStatementAst each)
    {
        string name = each.Variable.VariablePath.UserPath;
        return Each(Value(each.Condition) ?? Known.Null, item =>
        {
            reader.State.Set(name, item);
            return All(each.Body.Statements);
        });
    }

    /// <summary>Goes through values: one by one where they are few and known; what the rounds write is the answer.</summary>
    public Known Each(Known values, Func<Known, Known> round)
    {
        Known items = reader.Expressions.Items(values);
        if (items is Constant { Value: null } or Sequence { Open: false, Items.Count: 0 })
        {
            return Sequence.Empty;
        }

        if (items is Sequence { Open: false } known && known.Items.Count <= MostRounds && _loops < 2)
        {
            List<Known> all = [];
            _loops++;
            foreach (Known item in known.Items)
            {
                Once(() => all.Add(round(item)));
            }

            _loops--;
            return Sequence.Of(all);
        }

        Known written = Sequence.Empty;
        Loop(() => written = round(items));
        return written is Sequence { Items.Count: 0 } ? written : Sequence.Of([written], open: written is not Typed);
    }

    private Sequence Loop(PipelineBaseAst? condition, StatementBlockAst body, PipelineBaseAst? iterator)
    {
        Known written = Sequence.Empty;
        Loop(() =>
        {
            Value(condition);
            written = All(body.Statements);
            Value(iterator);
        });
        return Sequence.Of([reader.Expressions.Items(written)], open: written is not Typed);
    }

    /// <summary>Reads what may run again and again: twice, the second time with what is known after the first as well.</summary>
    private void Loop(Action round)
    {
        _loops++;
        ScriptState? before = reader.Current;
        for (int i = 0; i < (_loops > 4 ? 1 : 2); i++)
        {
            reader.Current = reader.Current?.Copy();
            Once(round);
            reader.Current = ScriptState.Join(before, reader.Current);
        }

        _loops--;
    }

    /// <summary>Reads one round, which <c>break</c> and <c>continue</c> may end.</summary>
    private void Once(Action round)
    {
        if (reader.Current is null)
        {
            return;
        }

        Exits exits = _exits.Count == 0 ? new Exits() : new Exits(_exits.Peek());
        _exits.Push(exits);
        round();
        _exits.Pop();
        reader.Current = ScriptState.Join(reader.Current, exits.Broken);
    }
}
