using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Reads script blocks where they run, and text that runs like one.</summary>
internal sealed class BlockReader(ScriptReader reader)
{
    private const int Deepest = 100;

    private readonly Dictionary<Ast, (Block Block, ScriptPlace Place, string? Module)> _noted = [];
    private readonly Dictionary<string, Block> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<Ast> _ran = [];
    private int _depth;

    /// <summary>Takes note of a script block, which may run later or never.</summary>
    public Block Note(Block block)
    {
        if (_noted.TryGetValue(block.Body, out (Block Block, ScriptPlace Place, string? Module) known))
        {
            return known.Block;
        }

        _noted[block.Body] = (block, reader.Place, reader.Functions.Module);
        return block;
    }

    /// <summary>Text as a script block; what shows at run time only is told, and is an empty one.</summary>
    public Known OfText(Known code, IScriptExtent at)
    {
        switch (code)
        {
            case Block or CommandName:
                return code;
            case Either several:
                return Either.Of(several.Values.Select(one => OfText(one, at)));
            case Constant { Value: string text }:
                string key = reader.FileOf(at) + "|" + reader.Place.LineOf(at) + "|" + text;
                if (!_texts.TryGetValue(key, out Block? block))
                {
                    ScriptBlockAst root = Parser.ParseInput(text, out _, out ParseError[] errors);
                    foreach (ParseError error in errors)
                    {
                        reader.Tell(at, "The text that it runs cannot be parsed: " + error.Message);
                    }

                    reader.Functions.Hoist(root);
                    _texts[key] = block = new Block(root);
                    _noted[root] = (block, new ScriptPlace(reader.FileOf(at), reader.Place.LineOf(at)), reader.Functions.Module);
                    _ran.Add(root);
                }

                return block;
            default:
                reader.Tell(at, "It runs text that shows at run time only.");
                return OfText(new Constant(string.Empty), at);
        }
    }

    /// <summary>Runs what is called by a value: a script block, a command or a function; what does not show is told.</summary>
    public Known Run(Known what, IReadOnlyList<Known> arguments, Known? input, IScriptExtent at, bool dotted = false) =>
        Run(what, ArgumentList.Of(arguments), input, at, dotted);

    public Known Run(Known what, ArgumentList arguments, Known? input, IScriptExtent at, bool dotted = false)
    {
        switch (what)
        {
            case Block { Name: not null } function:
                return reader.Functions.Call(new ScriptFunction(function.Name!, function.Body, null), arguments, input, dotted);
            case Block block:
                return Inside(block, () => reader.Functions.Run(block.Body, arguments, input, dotted, null));
            case Sequence { Open: false } many when many.Items.All(item => item is Block):
                return Sequence.Of(many.Items.Select(item => reader.Current is null ? Known.Unknown : Run(item, arguments, input, at, dotted)));
            case Either several:
                List<Known> answers = [];
                reader.Branch(several.Values.Where(one => one is not Constant { Value: null }).Select(one => (Action)(() => answers.Add(Run(one, arguments, input, at, dotted)))));
                return Either.Of(answers);
            default:
                reader.Tell(at, "What it calls shows at run time only.");
                return Known.Unknown;
        }
    }

    /// <summary>Runs a block for each of some objects, in the place where it is called, as ForEach-Object does.</summary>
    public Known ForEach(Block block, Known items)
    {
        return Inside(block, () => reader.Statements.Each(items, item =>
        {
            Known? before = reader.State.Find("_");
            reader.State.Set("local:_", item);
            Known written = block.Body is ScriptBlockAst body && body.ParamBlock is null ? reader.Functions.Body(body, null) : reader.Functions.Run(block.Body, ArgumentList.Of([]), null, dotted: false, null);
            if (reader.Current is not null && before is not null)
            {
                reader.State.Set("local:_", before);
            }

            return written;
        }));
    }

    /// <summary>Runs blocks that nothing was seen to run, since something may all the same; their calls are not certain.</summary>
    public void ReadForgotten()
    {
        for (int round = 0; round < 4; round++)
        {
            (Block Block, ScriptPlace Place, string? Module)[] left = [.. _noted.Values.Where(one => !_ran.Contains(one.Block.Body) && !IsPartOfForgotten(one.Block.Body))];
            foreach ((Block Block, ScriptPlace Place, string? Module) one in left)
            {
                reader.Place = one.Place;
                reader.Doubt = "It does not show whether the script block runs.";
                reader.Current ??= new ScriptState();
                Inside(one.Block, () => reader.Functions.Run(one.Block.Body, ArgumentList.Of([]), null, dotted: false, one.Module));
            }
        }

        reader.Doubt = null;
    }

    /// <summary>Leaves out blocks that no script runs, such as those that complete arguments for people who type.</summary>
    public Known LeaveOut(IEnumerable<Known> blocks)
    {
        _ran.UnionWith(blocks.OfType<Block>().Select(block => block.Body));
        return Known.Null;
    }

    /// <summary>Whether a block stands in another one that is read as well.</summary>
    private bool IsPartOfForgotten(Ast block)
    {
        for (Ast? at = block.Parent; at is not null; at = at.Parent)
        {
            if (_noted.ContainsKey(at) && !_ran.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    private Known Inside(Block block, Func<Known> run)
    {
        _ran.Add(block.Body);
        ScriptPlace before = reader.Place;
        if (_noted.TryGetValue(block.Body, out (Block Block, ScriptPlace Place, string? Module) noted))
        {
            reader.Place = noted.Place;
        }

        _depth++;
        Known written = Known.Unknown;
        if (_depth > Deepest)
        {
            reader.Tell(block.Body.Extent, "Script blocks run each other too deeply to be followed.");
        }
        else
        {
            written = run();
        }

        _depth--;
        reader.Place = before;
        return written;
    }
}
