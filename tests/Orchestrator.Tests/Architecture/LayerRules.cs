using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>What each part knows, and never knows.</summary>
internal static class LayerRules
{
    /// <summary>The folder of Invoke-OrchApi, which is about paths and methods; it may name those, and sends nothing itself.</summary>
    private const string RawApi = "Api";

    private static readonly HashSet<string> s_http = new(StringComparer.Ordinal)
    {
        "HttpClient", "HttpClientHandler", "HttpContent", "HttpMessageHandler", "HttpRequestMessage", "HttpResponseMessage", "HttpWebRequest", "StringContent", "WebClient",
        "JArray", "JObject", "JToken", "JsonConvert", "JsonReader", "JsonSerializer", "JsonTextReader", "JsonTextWriter", "JsonDocument",
        "UriBuilder", "HttpUtility", "WebUtility",
    };

    private static readonly HashSet<string> s_powerShell = new(StringComparer.Ordinal)
    {
        "Cmdlet", "ErrorRecord", "PSCmdlet", "PSCredential", "PSObject", "ScriptBlock", "SwitchParameter", "WildcardPattern",
    };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("The module knows no HTTP, no JSON and no addresses", ModuleKnowsNoHttp)
        {
            Broken =
            [
                Seed.File("src/Orchestrator/Things/A.cs", "using Newtonsoft.Json;"),
                Seed.File("src/Orchestrator/Things/A.cs", "using System.Net.Http; class A { }"),
                Seed.File("src/Orchestrator/Api/A.cs", "class A { HttpClient b; }"),
                Seed.File("src/Orchestrator/Things/A.cs", "class A { Uri b = new Uri(c, d); }"),
                Seed.File("src/Orchestrator/Things/A.cs", "class A { string b = Uri.EscapeDataString(c); }"),
                Seed.File("src/Orchestrator/Things/A.cs", """class A { string b = $"/odata/Things({c})"; }"""),
                Seed.File("src/Orchestrator/Things/A.cs", """class A { string b = "https://cloud.uipath.com"; }"""),
                Seed.File("src/Orchestrator/Orchestrator.csproj", """<PackageReference Include="Newtonsoft.Json" />"""),
            ],
            Kept =
            [
                Seed.File("src/Orchestrator/Things/A.cs", "/// <summary>As in <c>/odata/Things</c>, by HttpClient.</summary>\nclass A { Uri? B { get; set; } }"),
                Seed.File("src/Orchestrator/Api/A.cs", "using System.Net.Http; class A { HttpMethod b; string c = Uri.EscapeDataString(d); }"),
            ],
        },
        new("The client and the sandbox know no PowerShell", NoPowerShellBelow)
        {
            Broken =
            [
                Seed.File("src/Orchestrator.Client/A.cs", "using System.Management.Automation;"),
                Seed.File("src/Orchestrator.Sandbox/A.cs", "class A { System.Management.Automation.PSObject b; }"),
                Seed.File("src/Orchestrator.Client/A.cs", "class A { PSCredential b; }"),
                Seed.File("src/Orchestrator.Sandbox/Orchestrator.Sandbox.csproj", """<PackageReference Include="PowerShellStandard.Library" />"""),
            ],
            Kept = [Seed.File("src/Orchestrator.Client/A.cs", "// As PSObject does.\nclass A { }")],
        },
        new("Arrows run one way: module to client, sandbox to client, and none back", OneWay)
        {
            Broken =
            [
                Seed.File("src/Orchestrator.Sandbox/A.cs", "using Orchestrator.Commands;"),
                Seed.File("src/Orchestrator.Sandbox/Orchestrator.Sandbox.csproj", """<ProjectReference Include="../Orchestrator/Orchestrator.csproj" />"""),
                Seed.File("src/Orchestrator.Client/A.cs", "class A { Orchestrator.Sandbox.OrchSandbox b; }"),
                Seed.File("src/Orchestrator.Client/Orchestrator.Client.csproj", """<ProjectReference Include="../Orchestrator.Sandbox/Orchestrator.Sandbox.csproj" />"""),
                Seed.File("src/Orchestrator.Loader/A.cs", "using Orchestrator.Client;"),
                Seed.File("src/Orchestrator.Loader/Orchestrator.Loader.csproj", """<ProjectReference Include="../Orchestrator.Client/Orchestrator.Client.csproj" />"""),
            ],
            Kept =
            [
                Seed.File("src/Orchestrator.Sandbox/A.cs", "using Orchestrator.Client; namespace Orchestrator.Sandbox;"),
                Seed.File("src/Orchestrator.Sandbox/Orchestrator.Sandbox.csproj", """<ProjectReference Include="../Orchestrator.Client/Orchestrator.Client.csproj" />"""),
            ],
        },
    ];

    private static IEnumerable<Violation> ModuleKnowsNoHttp(IReadOnlyList<SourceFile> sources)
    {
        foreach (SourceFile file in sources.Where(file => file.Part == "Orchestrator"))
        {
            if (!file.IsCSharp)
            {
                foreach (Violation violation in References(file, "Newtonsoft.Json|System.Net.Http"))
                {
                    yield return violation;
                }

                continue;
            }

            bool raw = file.Folder == RawApi;
            foreach (Violation violation in Names(file, name => s_http.Contains(name), name => name.StartsWith("Newtonsoft", StringComparison.Ordinal)
                || name.StartsWith("System.Text.Json", StringComparison.Ordinal) || (!raw && name.StartsWith("System.Net", StringComparison.Ordinal))))
            {
                yield return violation;
            }

            foreach (ObjectCreationExpressionSyntax creation in file.Nodes<ObjectCreationExpressionSyntax>().Where(one => SyntaxText.SimpleName(one.Type) == "Uri"))
            {
                yield return file.Violation(creation, $"{creation} builds an address.");
            }

            foreach (MemberAccessExpressionSyntax escape in file.Nodes<MemberAccessExpressionSyntax>()
                .Where(one => !raw && one.Name.Identifier.Text is "EscapeDataString" or "UnescapeDataString" or "EscapeUriString" && !raw))
            {
                yield return file.Violation(escape, $"{escape} builds an address.");
            }

            foreach ((SyntaxNode node, string text) in Texts(file).Where(one => Regex.IsMatch(one.Text, "^(https?://|/?(odata|api|tasks|forms)/)")))
            {
                yield return file.Violation(node, $"'{text}' is an address.");
            }
        }
    }

    private static IEnumerable<Violation> NoPowerShellBelow(IReadOnlyList<SourceFile> sources) =>
        sources.Where(file => file.Part is "Orchestrator.Client" or "Orchestrator.Sandbox").SelectMany(file => file.IsCSharp
            ? Names(file, name => s_powerShell.Contains(name), name => name.StartsWith("System.Management", StringComparison.Ordinal))
            : References(file, "PowerShell|System.Management.Automation"));

    private static IEnumerable<Violation> OneWay(IReadOnlyList<SourceFile> sources) =>
        sources.SelectMany(file => (file.Part, file.IsCSharp) switch
        {
            ("Orchestrator.Client", true) => Names(file, _ => false, name => Within(name, "Orchestrator.Commands") || Within(name, "Orchestrator.Sandbox")),
            ("Orchestrator.Client", false) => References(file, "Orchestrator/|Orchestrator.Sandbox|Orchestrator.Loader"),
            ("Orchestrator.Sandbox", true) => Names(file, _ => false, name => Within(name, "Orchestrator.Commands")),
            ("Orchestrator.Sandbox", false) => References(file, "Orchestrator/|Orchestrator.Loader"),
            ("Orchestrator.Loader", true) => Names(file, _ => false, name => Within(name, "Orchestrator.Client") || Within(name, "Orchestrator.Commands") || Within(name, "Orchestrator.Sandbox")),
            ("Orchestrator.Loader", false) => References(file, "Orchestrator"),
            _ => [],
        });

    private static bool Within(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    /// <summary>Where a file names a type or a namespace, its own declaration of a namespace aside.</summary>
    private static IEnumerable<Violation> Names(SourceFile file, Predicate<string> type, Predicate<string> space)
    {
        foreach (SimpleNameSyntax name in file.Nodes<SimpleNameSyntax>().Where(name => type(name.Identifier.Text) && name.Parent is not NameEqualsSyntax and not NameColonSyntax))
        {
            yield return file.Violation(name, $"{name.Identifier.Text} is used.");
        }

        foreach (UsingDirectiveSyntax directive in file.Nodes<UsingDirectiveSyntax>().Where(directive => space(directive.NamespaceOrType.ToString())))
        {
            yield return file.Violation(directive, directive.ToString());
        }

        foreach (SyntaxNode qualified in file.Nodes<QualifiedNameSyntax>().Cast<SyntaxNode>().Concat(file.Nodes<MemberAccessExpressionSyntax>())
            .Where(qualified => qualified.Parent is not BaseNamespaceDeclarationSyntax and not UsingDirectiveSyntax and not QualifiedNameSyntax and not MemberAccessExpressionSyntax
                && space(qualified.ToString())))
        {
            yield return file.Violation(qualified, $"{qualified} is used.");
        }
    }

    private static IEnumerable<Violation> References(SourceFile file, string pattern) =>
        Regex.Matches(file.Text, $"""<(Package|Project|Assembly)?Reference\s[^>]*Include="[^"]*({pattern})[^"]*".*""")
            .Where(reference => file.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(reference => new Violation(file.Path, file.Text[..reference.Index].Count(character => character == '\n') + 1, reference.Value.Trim()));

    private static IEnumerable<(SyntaxNode Node, string Text)> Texts(SourceFile file) =>
    [
        .. file.Nodes<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)).Select(literal => ((SyntaxNode)literal, literal.Token.ValueText)),
        .. file.Nodes<InterpolatedStringExpressionSyntax>().Select(text => ((SyntaxNode)text, text.Contents.ToString())),
    ];
}
