using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Reads the classes of a script: their constructors, and the methods that something calls.</summary>
internal sealed class ClassReader(ScriptReader reader)
{
    /// <summary>PowerShell itself calls these.</summary>
    private static readonly string[] s_implicit = ["ToString", "Equals", "GetHashCode", "CompareTo", "Dispose"];

    private readonly Dictionary<string, TypeDefinitionAst> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Ast, (ScriptPlace Place, string? Module)> _places = [];
    private readonly Dictionary<string, Known> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(Ast, string)> _running = [];

    public void Define(TypeDefinitionAst definition)
    {
        if (definition.IsClass)
        {
            _classes[definition.Name] = definition;
            _places[definition] = (reader.Place, reader.Functions.Module);
        }
    }

    public TypeDefinitionAst? Find(string name) => _classes.TryGetValue(name, out TypeDefinitionAst? found) ? found : null;

    /// <summary>The classes that have a method.</summary>
    public IEnumerable<TypeDefinitionAst> With(string method) => _classes.Values.Where(one => one.Members.OfType<FunctionMemberAst>().Any(member => member.Name.Equals(method, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Makes an object: runs the initial values of its properties and its constructors.</summary>
    public Known Create(TypeDefinitionAst definition, IReadOnlyList<Known> arguments, Ast at)
    {
        ScriptClass made = new(definition);
        foreach (TypeDefinitionAst one in Ancestry(definition))
        {
            foreach (PropertyMemberAst property in one.Members.OfType<PropertyMemberAst>().Where(property => property.InitialValue is not null && reader.Current is not null))
            {
                Set(made, property.Name, reader.Expressions.Read(property.InitialValue));
            }

            foreach (FunctionMemberAst constructor in Best(one.Members.OfType<FunctionMemberAst>().Where(member => member.IsConstructor), one == definition ? arguments.Count : -1))
            {
                Run(made, constructor, arguments, at);
            }
        }

        foreach (string name in s_implicit.Where(name => With(name).Contains(definition)))
        {
            Call(made, name, [], at);
        }

        return made;
    }

    /// <summary>Makes an object and calls all its methods.</summary>
    public void CallAll(TypeDefinitionAst definition)
    {
        ScriptClass made = new(definition);
        Create(definition, [], definition);
        foreach (FunctionMemberAst method in definition.Members.OfType<FunctionMemberAst>().Where(one => !one.IsConstructor))
        {
            reader.Current ??= new ScriptState();
            Run(made, method, [], definition);
        }
    }

    /// <summary>Calls a method of each of some objects that are of a class of the script, where it has one of that name.</summary>
    public void CallNamed(Known targets, string method, Ast at)
    {
        foreach (ScriptClass one in targets is Sequence many ? many.Items.OfType<ScriptClass>() : targets is ScriptClass only ? [only] : targets == Known.Unknown ? With(method).Select(definition => new ScriptClass(definition)) : [])
        {
            if (reader.Current is not null && With(method).Contains(one.Definition))
            {
                Call(one, method, [], at);
            }
        }
    }

    public Known Call(ScriptClass target, string name, IReadOnlyList<Known> arguments, Ast at)
    {
        foreach (TypeDefinitionAst one in Ancestry(target.Definition))
        {
            if (Best(one.Members.OfType<FunctionMemberAst>().Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), arguments.Count) is { Length: > 0 } methods)
            {
                List<Known> answers = [];
                reader.Branch(methods.Select(method => (Action)(() => answers.Add(Run(target, method, arguments, at)))));
                return Either.Of(answers);
            }
        }

        return name is "GetType" or "ToString" or "Equals" or ".ctor" ? Known.Unknown : Told(target, name, at);
    }

    /// <summary>What a property of any object of the class may hold.</summary>
    public Known Get(ScriptClass target, string property) => _properties.TryGetValue(target.Definition.Name + "." + property, out Known? value) ? value : Known.Unknown;

    public void Set(ScriptClass target, string property, Known value)
    {
        foreach (TypeDefinitionAst one in Ancestry(target.Definition))
        {
            string key = one.Name + "." + property;
            PropertyMemberAst? declared = one.Members.OfType<PropertyMemberAst>().FirstOrDefault(member => member.Name.Equals(property, StringComparison.OrdinalIgnoreCase));
            Known held = declared?.PropertyType is { } type ? reader.Expressions.OfType(type.TypeName, value) : value;
            _properties[key] = _properties.TryGetValue(key, out Known? before) ? Either.Of(before, held) : held;
        }
    }

    private Known Told(ScriptClass target, string name, Ast at)
    {
        // What it inherits from a class that is none of the script's.
        reader.Tell(at.Extent, $"Class {target.Definition.Name} has no method '{name}' that could be read.");
        return Known.Unknown;
    }

    private Known Run(ScriptClass target, FunctionMemberAst method, IReadOnlyList<Known> arguments, Ast at)
    {
        string signature = string.Join(",", arguments.Select(one => one.Key)) + "|" + reader.State.Effects;
        if (_running.Count > 40 || !_running.Add((method, signature)))
        {
            if (_running.Count > 40)
            {
                reader.Tell(at.Extent, "Methods call each other too deeply to be followed.");
            }

            return Known.Unknown;
        }

        (ScriptPlace place, string? module) = (reader.Place, reader.Functions.Module);
        (reader.Place, reader.Functions.Module) = _places.TryGetValue(method.Parent, out (ScriptPlace, string?) home) ? home : (place, module);
        reader.State.Enter(isFile: reader.Functions.Module is not null, reader.Functions.Module);
        reader.State.Enter();
        reader.State.Set("this", target);
        for (int i = 0; i < method.Parameters.Count; i++)
        {
            Known value = i < arguments.Count ? arguments[i] : Known.Unknown;
            ITypeName? type = method.Parameters[i].Attributes.OfType<TypeConstraintAst>().FirstOrDefault()?.TypeName;
            reader.State.Set(method.Parameters[i].Name.VariablePath.UserPath, type is null ? value : reader.Expressions.OfType(type, value));
        }

        Known answer = reader.Functions.Body(method.Body, null);
        reader.Current?.Leave();
        reader.Current?.Leave();
        (reader.Place, reader.Functions.Module) = (place, module);
        _running.Remove((method, signature));
        return method.ReturnType is { } returned && reader.Current is not null ? reader.Expressions.OfType(returned.TypeName, answer) : answer;
    }

    /// <summary>The class, and those of the script that it derives from.</summary>
    private IEnumerable<TypeDefinitionAst> Ancestry(TypeDefinitionAst definition)
    {
        HashSet<Ast> seen = [];
        for (TypeDefinitionAst? at = definition; at is not null && seen.Add(at); at = at.BaseTypes.Select(one => Find(one.TypeName.Name)).FirstOrDefault(one => one is not null))
        {
            yield return at;
        }
    }

    /// <summary>The overloads that take so many arguments; all of them where none does.</summary>
    private static FunctionMemberAst[] Best(IEnumerable<FunctionMemberAst> overloads, int count)
    {
        FunctionMemberAst[] all = [.. overloads];
        FunctionMemberAst[] fitting = [.. all.Where(one => one.Parameters.Count == count)];
        return fitting.Length > 0 ? fitting : all;
    }
}
