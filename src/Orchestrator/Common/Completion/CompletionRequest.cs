using System;
using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Orchestrator.Commands;

/// <summary>What is to be completed: the parameter, what has been typed of its value, and what else the line says.</summary>
internal sealed class CompletionRequest
{
    private readonly IDictionary _bound;

    // The default session is the runspace's: it is looked up on its thread, and once.
    private readonly Lazy<OrchSession?> _session;
    private readonly Lazy<FolderContext?> _folder;

    public CompletionRequest(string command, string parameter, string? typed, IDictionary? bound)
    {
        _bound = bound ?? new Hashtable();
        Parameter = parameter;
        Command = CommandTypes.Find(command);
        typed ??= string.Empty;
        _session = new Lazy<OrchSession?>(FindSession);
        _folder = new Lazy<FolderContext?>(FindFolder);
        Quote = typed.Length > 0 && typed[0] is '\'' or '"' ? typed[0] : '\0';
        Word = Unquote(typed);
    }

    private CompletionRequest(CompletionRequest other, Type command, string parameter, string word)
    {
        _bound = other._bound;
        _session = other._session;
        _folder = other._folder;
        Command = command;
        Parameter = parameter;
        Word = word;
    }

    /// <summary>The name of the parameter.</summary>
    public string Parameter { get; }

    /// <summary>The class of the cmdlet; null for a command of somebody else.</summary>
    public Type? Command { get; }

    /// <summary>The parameter itself.</summary>
    public PropertyInfo? Property => Command?.GetProperty(Parameter, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);

    /// <summary>What has been typed, as the value that it stands for.</summary>
    public string Word { get; }

    /// <summary>The quote that the user began with; 0 for none.</summary>
    public char Quote { get; }

    /// <summary>What has been typed as the beginning of a name: where wildcards go, they may end it.</summary>
    public string Start => WildcardPattern.Unescape(Word.TrimEnd('*'));

    /// <summary>True where the value is a pattern, so that <c>*</c> and <c>[</c> of a name do not stand for themselves.</summary>
    public bool TakesWildcards => Property?.IsDefined(typeof(SupportsWildcardsAttribute), inherit: true) == true;

    /// <summary>True where the parameter takes ids, which are completed by name too.</summary>
    public bool WantsId => ItemType == typeof(long);

    /// <summary>True where the parameter takes keys.</summary>
    public bool WantsKey => ItemType == typeof(Guid);

    /// <summary>The session that the line names, else the default one; null where none is open.</summary>
    public OrchSession? Session => _session.Value;

    /// <summary>The folder that the line names, else that of the session; null for neither.</summary>
    public FolderContext? Folder => _folder.Value;

    private Type? ItemType
    {
        get
        {
            Type? type = Property?.PropertyType;
            type = type?.IsArray == true ? type.GetElementType() : type;
            return type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        }
    }

    /// <summary>What the line gives to another parameter; null where it gives nothing, or nothing that is known yet.</summary>
    public object? Given(string parameter) => _bound[parameter] is PSObject wrapped ? wrapped.BaseObject : _bound[parameter];

    /// <summary>Whether a value begins with what has been typed.</summary>
    public bool Fits(string? value) => value is { Length: > 0 } && value.StartsWith(Start, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same for another parameter, with another word.</summary>
    public CompletionRequest For(Type command, string parameter, string word) => new(this, command, parameter, word);

    private OrchSession? FindSession() => (Given("Session") as OrchSession ?? DefaultSession.Current) is { IsClosed: false } session ? session : null;

    private FolderContext? FindFolder()
    {
        object? given = Given("Folder");
        FolderReference? named = given is null ? null : new FolderReference(given is object[] { Length: > 0 } several ? several[0] : given);
        return named is null ? Session?.Folder : named.HasWildcards ? null : named.ToContext();
    }

    private static string Unquote(string typed)
    {
        if (typed.Length == 0 || typed[0] is not ('\'' or '"'))
        {
            return typed;
        }

        char quote = typed[0];
        string inner = typed.Substring(1);
        inner = inner.Length > 0 && inner[inner.Length - 1] == quote ? inner.Substring(0, inner.Length - 1) : inner;
        return quote == '\'' ? inner.Replace("''", "'") : Regex.Replace(inner.Replace("\"\"", "\""), "`(.)", "$1", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }
}
