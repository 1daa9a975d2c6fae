using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>What is known at one moment of a script: its variables, functions and aliases, and the folder and session that cmdlets act in.</summary>
internal sealed class ScriptState
{
    private readonly List<Frame> _frames = [];
    private readonly Dictionary<string, Frame> _modules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Known, HeapContent> _heap = [];
    private readonly Dictionary<string, IReadOnlyList<ScriptFunction>> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<string>> _aliases = new(StringComparer.OrdinalIgnoreCase);

    public ScriptState() => _frames.Add(new Frame(isFile: true, module: null));

    /// <summary>The folders that calls act in which name none; null for that of the session.</summary>
    public IReadOnlyList<string>? Folder { get; set; }

    /// <summary>The session that calls use which name none, as the script names it; null for the one that is there when the script begins.</summary>
    public string? Session { get; set; }

    /// <summary>Another one after each change that outlives a function, so that two calls of it can be told to begin alike.</summary>
    public string Effects => Version.ToString(System.Globalization.CultureInfo.InvariantCulture) + (Folder is null ? "?" : string.Join(",", Folder)) + Session;

    private long Version { get; set; }

    /// <summary>Begins a function, or a file; a module finds its own variables again.</summary>
    public void Enter(bool isFile = false, string? module = null)
    {
        Frame? known = module is null ? null : _modules.TryGetValue(module, out Frame? found) ? found : null;
        _frames.Add(known?.Copy() ?? new Frame(isFile, module));
    }

    public void Leave()
    {
        Frame left = _frames[_frames.Count - 1];
        _frames.RemoveAt(_frames.Count - 1);
        if (left.Module is not null)
        {
            _modules[left.Module] = left;
        }
    }

    /// <summary>The value of a variable; null where the script does not set it.</summary>
    public Known? Find(string name)
    {
        (string? scope, string plain) = Split(name);
        if (scope is not null)
        {
            return Frames(scope).Select(frame => frame.Find(plain)).FirstOrDefault(found => found is not null);
        }

        foreach (Frame frame in Seen())
        {
            if (frame.Find(plain) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    public void Set(string name, Known value)
    {
        (string? scope, string plain) = Split(name);
        Frame frame = Frames(scope).First();
        if (frame.IsFile || scope is not null)
        {
            Version++;
        }

        frame.Set(plain, value);
    }

    /// <summary>What is in a hashtable or list.</summary>
    public HeapContent Content(HeapObject made) => _heap.TryGetValue(made, out HeapContent? content) ? content : HeapContent.Empty;

    public HeapObject Put(HeapObject made, HeapContent content)
    {
        if (_heap.ContainsKey(made))
        {
            Version++;
        }

        _heap[made] = content;
        return made;
    }

    public HeapObject Make(HeapContent content, bool isRow = false) => Put(new HeapObject(isRow), content);

    /// <summary>The functions that a name may mean.</summary>
    public IReadOnlyList<ScriptFunction> Functions(string name) => _functions.TryGetValue(name, out IReadOnlyList<ScriptFunction>? found) ? found : [];

    public void Define(ScriptFunction function)
    {
        Version++;
        _functions[function.Name] = [function];
    }

    /// <summary>What an alias stands for; more than one where ways of the script differ.</summary>
    public IReadOnlyList<string> Alias(string name) => _aliases.TryGetValue(name, out IReadOnlyList<string>? found) ? found : [];

    public void SetAlias(string name, string value)
    {
        Version++;
        _aliases[name] = [value];
    }

    public ScriptState Copy()
    {
        ScriptState copy = new() { Folder = Folder, Session = Session, Version = Version };
        copy._frames.Clear();
        copy._frames.AddRange(_frames.Select(frame => frame.Copy()));
        AddAll(copy._modules, _modules);
        AddAll(copy._heap, _heap);
        AddAll(copy._functions, _functions);
        AddAll(copy._aliases, _aliases);
        return copy;
    }

    /// <summary>What is known after two ways, one of which was taken.</summary>
    public static ScriptState? Join(ScriptState? a, ScriptState? b)
    {
        if (a is null || b is null || ReferenceEquals(a, b))
        {
            return a ?? b;
        }

        ScriptState all = a.Copy();
        all.Version = Math.Max(a.Version, b.Version) + 1;
        for (int i = 0; i < Math.Min(all._frames.Count, b._frames.Count); i++)
        {
            all._frames[i].Join(b._frames[i]);
        }

        foreach (KeyValuePair<Known, HeapContent> made in b._heap)
        {
            all._heap[made.Key] = all._heap.TryGetValue(made.Key, out HeapContent? other) ? HeapContent.Join(other, made.Value) : made.Value;
        }

        foreach (KeyValuePair<string, IReadOnlyList<ScriptFunction>> function in b._functions)
        {
            all._functions[function.Key] = [.. all.Functions(function.Key).Union(function.Value)];
        }

        foreach (KeyValuePair<string, IReadOnlyList<string>> alias in b._aliases)
        {
            all._aliases[alias.Key] = [.. all.Alias(alias.Key).Union(alias.Value, StringComparer.OrdinalIgnoreCase)];
        }

        all.Folder = a.Folder is null || b.Folder is null ? (a.Folder is null && b.Folder is null ? null : []) : [.. a.Folder.Union(b.Folder)];
        all.Session = a.Session == b.Session ? a.Session : string.Join(" or ", new[] { a.Session ?? "the first session", b.Session ?? "the first session" });
        return all;
    }

    /// <summary>The frames that code sees, from the innermost on: a module does not see those of its callers.</summary>
    private IEnumerable<Frame> Seen()
    {
        for (int i = _frames.Count - 1; i >= 0; i--)
        {
            yield return _frames[i];
            if (_frames[i].Module is not null)
            {
                break;
            }
        }

        yield return _frames[0];
    }

    private IEnumerable<Frame> Frames(string? scope) => scope switch
    {
        "script" => [_frames.FindLast(frame => frame.IsFile)],
        "global" => [_frames[0]],
        "using" => Seen(),
        _ => [_frames[_frames.Count - 1]],
    };

    private static (string? Scope, string Name) Split(string name)
    {
        int colon = name.IndexOf(':');
        string scope = colon < 0 ? string.Empty : name.Substring(0, colon).ToLowerInvariant();
        return scope is "script" or "global" or "local" or "private" or "using" ? (scope, name.Substring(colon + 1)) : (null, name);
    }

    private static void AddAll<TKey, TValue>(Dictionary<TKey, TValue> to, Dictionary<TKey, TValue> from)
        where TKey : notnull
    {
        foreach (KeyValuePair<TKey, TValue> pair in from)
        {
            to[pair.Key] = pair.Value;
        }
    }

    /// <summary>The variables of one function call, or of a file.</summary>
    private sealed class Frame(bool isFile, string? module)
    {
        private readonly Dictionary<string, Known> _variables = new(StringComparer.OrdinalIgnoreCase);

        public bool IsFile { get; } = isFile;

        public string? Module { get; } = module;

        public Known? Find(string name) => _variables.TryGetValue(name, out Known? value) ? value : null;

        public void Set(string name, Known value) => _variables[name] = value;

        public Frame Copy()
        {
            Frame copy = new(IsFile, Module);
            AddAll(copy._variables, _variables);
            return copy;
        }

        public void Join(Frame other)
        {
            foreach (string name in _variables.Keys.Union(other._variables.Keys, StringComparer.OrdinalIgnoreCase).ToArray())
            {
                Known? mine = Find(name);
                Known? theirs = other.Find(name);
                if (!ReferenceEquals(mine, theirs))
                {
                    _variables[name] = Either.Of(mine ?? Known.Null, theirs ?? Known.Null);
                }
            }
        }
    }
}

/// <summary>A function of a script.</summary>
/// <param name="name">The name that it is called by.</param>
/// <param name="definition">The function, or the script block that it is made of.</param>
/// <param name="module">The file of the module that it belongs to; null for a script.</param>
internal sealed class ScriptFunction(string name, Ast definition, string? module)
{
    public string Name { get; } = name;

    public Ast Definition { get; } = definition;

    public string? Module { get; } = module;

    public override bool Equals(object? other) => other is ScriptFunction function && function.Definition == Definition;

    public override int GetHashCode() => Definition.GetHashCode();
}
