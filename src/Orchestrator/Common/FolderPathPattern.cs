using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Which folders a path with wildcards means. As in a file system a wildcard stands for part of one name, so <c>*</c> is the
/// root level.
/// </summary>
internal sealed class FolderPathPattern
{
    private readonly NamePattern[] _levels;
    private readonly bool _recurse;
    private readonly string _pattern;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The path.</param>
    /// <param name="recurse">Whether everything below comes too.</param>
    public FolderPathPattern(string pattern, bool recurse)
    {
        _pattern = pattern.Trim('/');
        _recurse = recurse;
        _levels = [.. _pattern.Split('/').Select(level => new NamePattern(level))];
        Literal = WildcardPattern.ContainsWildcardCharacters(_pattern) ? null : WildcardPattern.Unescape(_pattern);
        IsExact = Literal is not null || (_levels.Length == 1 && _levels[0].IsExact && (!recurse || _pattern == "*"));
    }

    /// <summary>The path itself where the pattern has no wildcard; otherwise null.</summary>
    public string? Literal { get; }

    /// <summary>True where the server's filter says all of the pattern.</summary>
    public bool IsExact { get; }

    public bool IsMatch(Folder folder)
    {
        string[] names = (folder.FullyQualifiedName ?? folder.DisplayName ?? string.Empty).Split('/');
        return (_recurse ? names.Length >= _levels.Length : names.Length == _levels.Length)
            && !_levels.Where((level, i) => !level.IsMatch(names[i])).Any();
    }

    /// <summary>The server's filter; null where it narrows nothing.</summary>
    public string? ToFilter()
    {
        if (Literal is not null)
        {
            string self = "FullyQualifiedName eq " + ODataLiteral.Of(Literal);
            return _recurse ? self + " or startswith(FullyQualifiedName," + ODataLiteral.Of(Literal + "/") + ")" : self;
        }

        return _levels.Length == 1 && !_recurse
            ? new ODataFilter().And("ParentId eq null").And(_levels[0].ToFilter("DisplayName")).Text
            : new NamePattern(_recurse ? _pattern + "*" : _pattern).ToFilter("FullyQualifiedName");
    }
}
