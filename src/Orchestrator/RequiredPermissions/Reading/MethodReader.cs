using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Reads calls of methods: those of the script's own classes, those that run script blocks or text, and plain ones on text and lists.</summary>
internal sealed class MethodReader(ScriptReader reader)
{
    private readonly TextMethods _text = new(reader);

    public Known Read(InvokeMemberExpressionAst call)
    {
        Known target = reader.Expressions.Read(call.Expression);
        string? name = (call.Member as StringConstantExpressionAst)?.Value;
        if (name is null)
        {
            name = (reader.Expressions.Read(call.Member) as Constant)?.AsText;
        }

        Known[] arguments = [.. (call.Arguments ?? Enumerable.Empty<ExpressionAst>()).Select(reader.Expressions.Read)];
        if (reader.Current is null)
        {
            return Known.Unknown;
        }

        if (name is null)
        {
            reader.Tell(call.Extent, "Which method it calls shows at run time only.");
            return Known.Unknown;
        }

        if (call.Static)
        {
            return OfType(call, target, name, arguments);
        }

        return Own(call, target, name, arguments) ?? Runs(call, target, name, arguments) ?? OfObject(target, name, arguments) ?? _text.Read(target, name, arguments) ?? Else(target, arguments);
    }

    /// <summary>A method of the script's own classes; null where it is none. Of an object whose class does not show, those of all classes that have it.</summary>
    private Known? Own(InvokeMemberExpressionAst call, Known target, string name, Known[] arguments)
    {
        ScriptClass[] classes = target switch
        {
            ScriptClass one => [one],
            Either several => [.. several.Values.OfType<ScriptClass>()],
            Sequence many => [.. many.Items.OfType<ScriptClass>()],
            _ when target == Known.Unknown => [.. reader.Classes.With(name).Select(definition => new ScriptClass(definition))],
            _ => [],
        };
        List<Known> answers = [];
        reader.Branch(classes.Select(one => (Action)(() => answers.Add(reader.Classes.Call(one, name, arguments, call)))).DefaultIfEmpty(() => { }));
        return answers.Count > 0 ? Either.Of(answers) : null;
    }

    /// <summary>A method that runs a script block or text; null where it is none.</summary>
    private Known? Runs(InvokeMemberExpressionAst call, Known target, string name, Known[] arguments)
    {
        switch (name.ToUpperInvariant())
        {
            case "INVOKE" or "INVOKERETURNASIS" or "BEGININVOKE" or "INVOKEASYNC" or "GETNEWCLOSURE" or "CREATEDELEGATE" or "INVOKEWITHCONTEXT" or "GETPOWERSHELL" or "GETSTEPPABLEPIPELINE":
                return Invoke(call, target, name, arguments);
            case "INVOKESCRIPT" or "ADDSCRIPT" or "NEWSCRIPTBLOCK":
                Known code = arguments.FirstOrDefault(one => one is Block) ?? arguments.OrderBy(one => one is Typed or Constant { Value: string } ? 0 : 1).FirstOrDefault() ?? Known.Unknown;
                Known block = reader.Blocks.OfText(code, call.Extent);
                if (name.Equals("NewScriptBlock", StringComparison.OrdinalIgnoreCase))
                {
                    return block;
                }

                Known written = reader.Blocks.Run(block, arguments.Where(one => one != code).ToArray(), null, call.Extent);
                return name.Equals("AddScript", StringComparison.OrdinalIgnoreCase) ? new Typed(typeof(System.Management.Automation.PowerShell)) : written;
            case "ADDCOMMAND":
                reader.Pipelines.ByName(call, arguments.FirstOrDefault() ?? Known.Unknown);
                return new Typed(typeof(System.Management.Automation.PowerShell));
            case "EXPANDSTRING" when arguments is not [Constant]:
                reader.Tell(call.Extent, "The text that it expands, and the calls in it, show at run time only.");
                return Known.Text;
            case "EXPANDSTRING" when ((Constant)arguments[0]).Value is string text && text.IndexOf("$(", StringComparison.Ordinal) >= 0:
                reader.Blocks.Run(reader.Blocks.OfText(new Constant("\"" + text.Replace("\"", "`\"") + "\""), call.Extent), [], null, call.Extent);
                return Known.Text;
            default:
                return null;
        }
    }

    private Known? Invoke(InvokeMemberExpressionAst call, Known target, string name, Known[] arguments)
    {
        if (name.Equals("GetNewClosure", StringComparison.OrdinalIgnoreCase))
        {
            return target;
        }

        if (target is Typed)
        {
            return Known.Unknown;
        }

        return reader.Blocks.Run(target, name.Equals("InvokeWithContext", StringComparison.OrdinalIgnoreCase) ? [] : arguments, null, call.Extent);
    }

    private Known? OfObject(Known target, string name, Known[] arguments)
    {
        switch (name.ToUpperInvariant())
        {
            case "FOREACH" or "WHERE" when arguments.Length > 0 && arguments[0] is Block body:
                Known written = reader.Blocks.ForEach(body, reader.Expressions.Items(target));
                return name.Equals("Where", StringComparison.OrdinalIgnoreCase) ? target : written;
            case "FOREACH" when arguments.Length == 1 && arguments[0] is Constant:
                return Known.Unknown;
        }

        if (target is not HeapObject made)
        {
            return null;
        }

        HeapContent content = reader.State.Content(made);
        switch (name.ToUpperInvariant())
        {
            case "ADD" when arguments.Length == 2:
                reader.State.Put(made, arguments[0] is Constant { AsText: { } key } ? content.With(key, arguments[1]) : content.Opened());
                return Known.Null;
            case "ADD" or "PUSH" or "ENQUEUE" when arguments.Length == 1:
                reader.State.Put(made, content.Plus(arguments[0]));
                return Known.Null;
            case "ADDRANGE" when arguments.Length == 1:
                reader.State.Put(made, arguments[0] is Sequence { Open: false } many ? many.Items.Aggregate(content, (all, item) => all.Plus(item)) : content.Opened());
                return Known.Null;
            case "REMOVE" when arguments.Length == 1 && arguments[0] is Constant { Value: string gone }:
                reader.State.Put(made, content.Without(gone));
                return Known.Null;
            case "CLEAR":
                reader.State.Put(made, HeapContent.Empty);
                return Known.Null;
            case "CLONE":
                return reader.State.Make(content, made.IsRow);
            case "CONTAINSKEY" or "CONTAINS":
                return new Typed(typeof(bool));
            case "TOARRAY":
                return Sequence.Of(content.Items, content.Open);
            case "GETENUMERATOR" when content.Entries.Any() || content.Open:
                return Sequence.Of(content.Entries.Select(entry => (Known)reader.State.Make(HeapContent.Empty.With("Key", new Constant(entry.Key)).With("Name", new Constant(entry.Key)).With("Value", entry.Value), isRow: true)), content.Open);
            case "GETENUMERATOR":
                return Sequence.Of(content.Items);
            default:
                reader.State.Put(made, content.Opened());
                return Known.Unknown;
        }
    }

    private Known OfType(InvokeMemberExpressionAst call, Known target, string name, Known[] arguments)
    {
        if (target is ScriptClass own)
        {
            return name.Equals("new", StringComparison.OrdinalIgnoreCase) ? reader.Classes.Create(own.Definition, arguments, call) : reader.Classes.Call(own, name, arguments, call);
        }

        string type = ((call.Expression as TypeExpressionAst)?.TypeName.Name ?? string.Empty).ToUpperInvariant();
        type = type.Substring(type.LastIndexOf('.') + 1);
        switch (type + "." + name.ToUpperInvariant())
        {
            case "SCRIPTBLOCK.CREATE":
                return reader.Blocks.OfText(arguments.FirstOrDefault() ?? Known.Unknown, call.Extent);
            case "PROCESS.START":
                reader.Programs.Start(call.Extent, arguments);
                return Known.Unknown;
            case "PATH.COMBINE" or "PATH.JOIN":
                return arguments.Select(Operators.Template).ToArray() is var parts && !parts.Contains(null) ? Operators.OfTemplate(parts.Aggregate((a, b) => FilePaths.Join(a!, b!))!) : Known.Text;
            case "PATH.GETDIRECTORYNAME":
                return arguments is [Constant { AsText: { Length: > 0 } path }] ? new Constant(Path.GetDirectoryName(path)) : Known.Text;
            case "PATH.GETFULLPATH":
                return arguments is [Constant { AsText: { Length: > 0 } full }] ? new Constant(Path.GetFullPath(full)) : Known.Text;
            case "STRING.FORMAT" when arguments.Length > 1:
                return Operators.Binary(TokenKind.Format, arguments[0], Sequence.Of(arguments.Skip(1)));
            case "STRING.JOIN" when arguments.Length > 1:
                return Operators.Binary(TokenKind.Join, Sequence.Of(arguments.Skip(1)), arguments[0]);
            case "STRING.ISNULLOREMPTY" or "STRING.ISNULLORWHITESPACE" when arguments is [Constant { Value: null or string }]:
                return string.IsNullOrWhiteSpace(((Constant)arguments[0]).AsText) ? Known.True : Known.False;
            case "POWERSHELL.CREATE":
                return new Typed(typeof(System.Management.Automation.PowerShell));
        }

        if (name.Equals("new", StringComparison.OrdinalIgnoreCase))
        {
            return type.StartsWith("LIST", StringComparison.Ordinal) || type is "ARRAYLIST" or "HASHTABLE" or "ORDEREDDICTIONARY" || type.StartsWith("DICTIONARY", StringComparison.Ordinal) || type.StartsWith("HASHSET", StringComparison.Ordinal) || type.StartsWith("QUEUE", StringComparison.Ordinal) || type.StartsWith("STACK", StringComparison.Ordinal)
                ? reader.State.Make(arguments is [Sequence { Open: false } filled] ? filled.Items.Aggregate(HeapContent.Empty, (content, item) => content.Plus(item)) : arguments is [HeapObject copied] ? reader.State.Content(copied) : HeapContent.Empty)
                : target is Constant { Value: Type made } ? new Typed(made)
                : Known.Unknown;
        }

        foreach (Block body in arguments.OfType<Block>())
        {
            reader.Blocks.ForEach(body, Known.Unknown);
        }

        Type? returned = target is Constant { Value: Type known } ? known.GetMethods().Where(method => method.IsStatic && method.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(method => method.ReturnType).Distinct().ToArray() is [var only] ? only : null : null;
        return returned is null || returned == typeof(object) || returned.IsArray || returned.IsGenericParameter || returned.ContainsGenericParameters ? Known.Unknown : new Typed(returned);
    }

    /// <summary>Anything else: a script block may be run by it, and a hashtable changed.</summary>
    private Known Else(Known target, Known[] arguments)
    {
        foreach (Known argument in arguments)
        {
            if (argument is HeapObject made)
            {
                reader.State.Put(made, reader.State.Content(made).Opened());
            }
            else if (argument is Block body)
            {
                reader.Blocks.ForEach(body, Known.Unknown);
            }
        }

        return target is Typed typed && typed.Type == typeof(System.Management.Automation.PowerShell) ? target : Known.Unknown;
    }
}
