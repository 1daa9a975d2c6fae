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
    private Layered<Known, HeapContent> _heap = new(EqualityComparer<Known>.Default);
    private Layered<string, IReadOnlyList<ScriptFunction>> _functions = new(StringComparer.OrdinalIgnoreCase);
    private Layered<string, IReadOnlyList<string>> _aliases = new(StringComparer.OrdinalIgnoreCase);

    public ScriptState()
    {
        _frames.Add(new Frame(isFile: true, module: null));
        Set("PSDefaultParameterValues", Make(HeapContent.Empty));
    }

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
        if (frame.IsFile || scope is "script" or "global")
        {
            Version++;
        }

        frame.Set(plain, value);
    }

    /// <summary>What is in a hashtable or list.</summary>
    public HeapContent Content(HeapObject made) => _heap.Find(made) ?? HeapContent.Empty;

    public HeapObject Put(HeapObject made, HeapContent content)
    {
        if (_heap.Find(made) is not null)
        {
            Version++;
        }

        _heap.Set(made, content);
        return made;
    }

    public HeapObject Make(HeapContent content, bool isRow = false) => Put(new HeapObject(isRow), content);

    /// <summary>The functions that a name may mean.</summary>
    public IReadOnlyList<ScriptFunction> Functions(string name) => _functions.Find(name) ?? [];

    public void Define(ScriptFunction function)
    {
        Version++;
        _functions.Set(function.Name, [function]);
    }

    /// <summary>What an alias stands for; more than one where ways of the script differ.</summary>
    public IReadOnlyList<string> Alias(string name) => _aliases.Find(name) ?? [];

    public void SetAlias(string name, string value)
    {
        Version++;
        _aliases.Set(name, [value]);
    }

    public ScriptState Copy()
    {
        ScriptState copy = new() { Folder = Folder, Session = Session, Version = Version };
        copy._frames.Clear();
        copy._frames.AddRange(_frames.Select(frame => frame.Copy()));
        foreach (KeyValuePair<string, Frame> module in _modules)
        {
            copy._modules[module.Key] = module.Value.Copy();
        }

        (copy._heap, copy._functions, copy._aliases) = (_heap.Copy(), _functions.Copy(), _aliases.Copy());
        return copy;
    }

    /// <summary>What is known after one of two ways was taken.</summary>
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

        foreach (Known made in a._heap.ChangedFrom(b._heap))
        {
            HeapContent mine = a._heap.Find(made) ?? b._heap.Find(made)!;
            all._heap.Set(made, HeapContent.Join(mine, b._heap.Find(made) ?? mine));
        }

        foreach (string function in a._functions.ChangedFrom(b._functions))
        {
            all._functions.Set(function, [.. a.Functions(function).Union(b.Functions(function))]);
        }

        foreach (string alias in a._aliases.ChangedFrom(b._aliases))
        {
            all._aliases.Set(alias, [.. a.Alias(alias).Union(b.Alias(alias), StringComparer.OrdinalIgnoreCase)]);
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

    /// <summary>The variables of one function call, or of a file.</summary>
    private sealed class Frame(bool isFile, string? module)
    {
        private Layered<string, Known> _variables = new(StringComparer.OrdinalIgnoreCase);

        public bool IsFile { get; } = isFile;

        public string? Module { get; } = module;

        public Known? Find(string name) => _variables.Find(name);

        public void Set(string name, Known value) => _variables.Set(name, value);

        public Frame Copy() => new(IsFile, Module) { _variables = _variables.Copy() };

        public void Join(Frame other)
        {
            foreach (string name in _variables.ChangedFrom(other._variables))
            {
                Known? mine = Find(name);
                Known? theirs = other.Find(name);
                if (!ReferenceEquals(mine, theirs))
                {
                    _variables.Set(name, Either.Of(mine ?? Known.Null, theirs ?? Known.Null));
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
