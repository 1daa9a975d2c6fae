using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Orchestrator.Tests.Support;

namespace Orchestrator.Tests.Architecture;

/// <summary>A file that the rules look at: C#, a view, a project or a page of help.</summary>
/// <param name="path">The path under the repository, with <c>/</c>.</param>
/// <param name="text">The text.</param>
internal sealed class SourceFile(string path, string text)
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private static readonly Lazy<IReadOnlyList<SourceFile>> s_all = new(() =>
    [
        .. Read("src", ".cs", ".csproj", ".ps1xml"),
        .. Read("docs/en-US", ".md", ".help.txt"),
    ]);

    private readonly Lazy<CompilationUnitSyntax> _root = new(() => CSharpSyntaxTree.ParseText(text, s_options, path).GetCompilationUnitRoot());

    /// <summary>The repository's own sources, views, projects and help.</summary>
    public static IReadOnlyList<SourceFile> All => s_all.Value;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>The project's folder under src: <c>Orchestrator.Client</c>; empty for help.</summary>
    public string Part => Path.StartsWith("src/", StringComparison.Ordinal) ? Path.Split('/')[1] : string.Empty;

    /// <summary>The folders between the project's and the file: <c>Robots</c>, <c>Common/References</c>.</summary>
    public string Folder => string.Join('/', Path.Split('/').Skip(2).SkipLast(1));

    /// <summary>The file's name without its extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public int LineCount => Text.Count(character => character == '\n') + (Text.EndsWith('\n') ? 0 : 1);

    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode =>
        _root.Value.DescendantNodes().OfType<T>();

    public Violation Violation(SyntaxNode at, string message) =>
        new(Path, at.SyntaxTree.GetLineSpan(at.Span).StartLinePosition.Line + 1, message);

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static IEnumerable<SourceFile> Read(string folder, params string[] endings)
    {
        string root = System.IO.Path.Combine(Repository.Root, folder);
        return !Directory.Exists(root)
            ? []
            : Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
                .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => new SourceFile(file.Path, File.ReadAllText(file.File)));
    }
}
