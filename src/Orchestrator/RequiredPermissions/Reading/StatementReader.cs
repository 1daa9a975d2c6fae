using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using System.Runtime.CompilerServices;

namespace Orchestrator.Commands;

/// <summary>Reads statements: along each way that they may take, and not past a <c>return</c>.</summary>
internal sealed partial class StatementReader(ScriptReader reader)
{
    private readonly Stack<Exits> _exits = new();
    private int _loops;
    private int _depth;

    /// <summary>Reads a body that can be left by <c>return</c>; what it writes is the answer.</summary>
    public Known Body(Func<Known> body)
    {
        Exits exits = new();
        _exits.Push(exits);
        Known written = body();
        _exits.Pop();
        bool ends = reader.Current is not null;
        reader.Current = ScriptState.Join(reader.Current, exits.Returned);
        return exits.Values.Count == 0 ? written
            : ends ? Either.Of([written, .. exits.Values])
            : written is Sequence { Items.Count: 0, Open: false } ? Either.Of(exits.Values)
            : Sequence.Of([written, Either.Of(exits.Values)]);
    }

    /// <summary>Reads statements one by one; what they write is the answer.</summary>
    public Known All(IEnumerable<StatementAst>? statements)
    {
        List<Known> written = [];
        _depth++;
        foreach (StatementAst statement in statements ?? [])
        {
            if (reader.Current is null || !reader.Step(statement))
            {
                break;
            }

            if ((_depth == 1 ? Guarded(statement) : One(statement)) is { } value)
            {
                written.Add(value);
            }
        }

        _depth--;

        return written.Count == 1 ? written[0] : Sequence.Of(written);
    }

    /// <summary>Reads a statement of the outermost level; where it cannot be read that is told.</summary>
    private Known? Guarded(StatementAst statement)
    {
        (ScriptState? before, ScriptPlace place, int exits, int loops) = (reader.Current?.Copy(), reader.Place, _exits.Count, _loops);
        try
        {
            return One(statement);
        }
        catch (Exception e) when (e is not System.Management.Automation.PipelineStoppedException)
        {
            // One statement that cannot be read must not keep the rest from being read; that it was not is told.
            (reader.Current, reader.Place, _loops, _depth) = (before, place, loops, 1);
            while (_exits.Count > exits)
            {
                _exits.Pop();
            }

            reader.Tell(statement.Extent, e is InsufficientExecutionStackException ? "It is nested too deeply to be followed." : "It could not be read: " + e.Message);
            return Known.Unknown;
        }
    }

    /// <summary>Reads a statement; null where it writes nothing.</summary>
    public Known? One(StatementAst statement)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (statement)
        {
            case AssignmentStatementAst assignment:
                reader.Expressions.Assign(assignment);
                return null;
            case CommandBaseAst element:
                return reader.Pipelines.Element(element, null);
            case PipelineBaseAst pipeline:
                return Pipeline(pipeline);
            case FunctionDefinitionAst function:
                reader.State.Define(new ScriptFunction(function.Name.Substring(function.Name.IndexOf(':') + 1), function, reader.Functions.Module));
                return null;
            case TypeDefinitionAst type:
                reader.Classes.Define(type);
                return null;
            case IfStatementAst branch:
                return If(branch);
            case SwitchStatementAst choice:
                return Switch(choice);
            case ForEachStatementAst each:
                return ForEach(each);
            case ForStatementAst loop:
                Value(loop.Initializer);
                return Loop(loop.Condition, loop.Body, loop.Iterator);
            case LoopStatementAst loop:
                return Loop(loop.Condition, loop.Body, null);
            case TryStatementAst attempt:
                return Try(attempt);
            case BlockStatementAst block:
                return All(block.Body.Statements);
            case DataStatementAst data:
                Known table = All(data.Body.Statements);
                if (data.Variable is not null)
                {
                    reader.State.Set(data.Variable, table);
                }

                return data.Variable is null ? table : null;
            case ReturnStatementAst left:
                Known? answer = Value(left.Pipeline);
                _exits.Peek().Leave(reader.Current, answer);
                reader.Current = null;
                return null;
            case ThrowStatementAst thrown:
                Value(thrown.Pipeline);
                reader.Current = null;
                return null;
            case ExitStatementAst end:
                Value(end.Pipeline);
                reader.Current = null;
                return null;
            case BreakStatementAst or ContinueStatementAst:
                _exits.Peek().Break(reader.Current);
                reader.Current = null;
                return null;
            case UsingStatementAst or TrapStatementAst:
                return null;
            default:
                reader.Expressions.Inside(statement);
                return null;
        }
    }

    /// <summary>Reads a pipeline, where there is one.</summary>
    public Known? Value(StatementAst? statement) => statement is null || reader.Current is null ? null : One(statement);

    private Known Pipeline(PipelineBaseAst pipeline)
    {
        if (pipeline is PipelineAst plain)
        {
            return reader.Pipelines.Read(plain);
        }

        if (NewerSyntax.Chain(pipeline) is { } chain)
        {
            Known first = Value(chain.First) ?? Sequence.Empty;
            Known second = Sequence.Empty;
            reader.Branch(() => { }, () => second = Value(chain.Second) ?? second);
            return Sequence.Of([first, second]);
        }

        reader.Expressions.Inside(pipeline);
        return Known.Unknown;
    }

    private Known If(IfStatementAst branch)
    {
        List<Known> written = [];
        ScriptState? after = null;
        bool open = true;
        foreach ((PipelineBaseAst condition, StatementBlockAst body) in branch.Clauses.Select(clause => (clause.Item1, clause.Item2)))
        {
            bool? holds = Operators.Truth(Value(condition));
            if (holds != false)
            {
                ScriptState? before = reader.Current?.Copy();
                written.Add(All(body.Statements));
                after = ScriptState.Join(after, reader.Current);
                reader.Current = before;
            }

            if (holds == true)
            {
                open = false;
                reader.Current = null;
                break;
            }
        }

        if (open)
        {
            written.Add(All(branch.ElseClause?.Statements));
        }

        reader.Current = ScriptState.Join(after, reader.Current);
        return Either.Of(written);
    }

    private Known Try(TryStatementAst attempt)
    {
        ScriptState? before = reader.Current?.Copy();
        Known written = All(attempt.Body.Statements);
        ScriptState? after = reader.Current;
        ScriptState? failed = ScriptState.Join(before, after);
        foreach (CatchClauseAst clause in attempt.CatchClauses)
        {
            reader.Current = failed?.Copy();
            written = Either.Of(written, All(clause.Body.Statements));
            after = ScriptState.Join(after, reader.Current);
        }

        // What stands in finally runs on the way out too.
        reader.Current = after ?? failed;
        if (attempt.Finally is not null)
        {
            written = Sequence.Of([written, All(attempt.Finally.Statements)]);
        }

        reader.Current = after is null ? null : reader.Current;
        return written;
    }

    /// <summary>Where the ways out of a body, or of a loop in it, lead.</summary>
    private sealed class Exits(Exits? around = null)
    {
        public ScriptState? Returned { get; private set; }

        public ScriptState? Broken { get; private set; }

        public List<Known> Values { get; } = [];

        public void Leave(ScriptState? at, Known? value)
        {
            if (around is not null)
            {
                around.Leave(at, value);
                return;
            }

            Returned = ScriptState.Join(Returned, at);
            if (value is not null)
            {
                Values.Add(value);
            }
        }

        public void Break(ScriptState? at) => Broken = ScriptState.Join(Broken, at);
    }
}
