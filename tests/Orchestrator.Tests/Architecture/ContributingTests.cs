using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Architecture;

/// <summary>The example in CONTRIBUTING.md: whole files, which compile as they are printed and keep the rules of the house.</summary>
public sealed class ContributingTests
{
    /// <summary>The warning where somebody has made the example come true; the compiler takes the example's type then.</summary>
    private const string TypeInModuleToo = "CS0436";

    private static readonly SourceFile[] s_files = [.. Files(File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md")))];

    [Fact]
    public void The_example_compiles()
    {
        Assert.Equal(5, s_files.Length);
        Assert.Empty(Problems(s_files));
    }

    [Fact]
    public void An_example_that_has_rotted_is_found()
    {
        SourceFile file = s_files.Single(one => one.Name == "RemoveOrchCredentialStoreCommand");

        Assert.NotEmpty(Problems([.. s_files.Except([file]), new SourceFile(file.Path, file.Text.Replace("One = ", "Only = ", StringComparison.Ordinal))]));
    }

    [Fact]
    public void The_example_keeps_the_rules()
    {
        // The page, the view and the words in about_Orch_Error are told of, not printed.
        Rule[] rules = [.. Rule.All.Except([.. HelpRules.All, .. ViewRules.All, .. ErrorIdRules.All])];
        SourceFile[] all = [.. SourceFile.All.Where(file => s_files.All(one => one.Path != file.Path)), .. s_files];

        Assert.Empty(rules.SelectMany(rule => rule.Check(all)));
    }

    /// <summary>The blocks of C#, under the paths that stand before them.</summary>
    private static IEnumerable<SourceFile> Files(string text)
    {
        string folder = string.Empty;
        foreach (Match match in Regex.Matches(text, @"`(?<path>src/[\w./]+/)?(?<name>\w+\.cs)`[^\n]*\n\n   ```csharp\n(?<code>.*?)\n   ```", RegexOptions.Singleline))
        {
            folder = match.Groups["path"].Success ? match.Groups["path"].Value : folder;
            yield return new SourceFile(folder + match.Groups["name"].Value, Regex.Replace(match.Groups["code"].Value, "^   ", string.Empty, RegexOptions.Multiline) + "\n");
        }
    }

    /// <summary>What the compiler says of files that join the module.</summary>
    private static IEnumerable<Diagnostic> Problems(IEnumerable<SourceFile> files)
    {
        // The module's and the client's internals are open to the assembly of the tests.
        CSharpCompilation compilation = CSharpCompilation.Create(
            typeof(ContributingTests).Assembly.GetName().Name,
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose), file.Path)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return compilation.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning && problem.Id != TypeInModuleToo);
    }

    private static IEnumerable<MetadataReference> References()
    {
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return platform.Append(Repository.Build["PowerShell"]).Append(Repository.Build["Module"]).Select(path => MetadataReference.CreateFromFile(path));
    }
}
