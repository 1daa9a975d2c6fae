using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>Waiting, and what is said on the way.</summary>
internal static class AsyncRules
{
    /// <summary>The places that wait for a task, and why they may.</summary>
    private static readonly Dictionary<string, string> s_waits = new(StringComparer.Ordinal)
    {
        ["src/Orchestrator/Common/WaitingCmdlet.cs"] = "The pipeline thread waits for the client here, for all cmdlets.",
        ["src/Orchestrator/Common/Completion/CompletionPatience.cs"] = "A completer waits for a moment, then gives up.",
        ["src/Orchestrator/Common/OrchFolderReadCommand.Ahead.cs"] = "The time of an answer is taken when the answer has come.",
        ["src/Orchestrator.Client/Json/CancellableStream.cs"] = "The JSON reader reads synchronously; its thread waits here for bytes or for the cancellation.",
        ["src/Orchestrator.Client/Paging/RowBuffer.cs"] = "The parsing thread, which is the buffer's own, waits while the buffer is full.",
        ["src/Orchestrator.Client/Paging/RowStream.cs"] = "The task whose result is taken has ended.",
    };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("No method is async void", NoAsyncVoid)
        {
            Broken =
            [
                Seed.File("src/Orchestrator.Client/A.cs", "class A { async void B() { } }"),
                Seed.File("src/Orchestrator.Client/A.cs", "class A { void B() { async void C() { } } }"),
            ],
            Kept = [Seed.File("src/Orchestrator.Client/A.cs", "class A { async Task B() { } void C() { } }")],
        },
        new("Only a few known places wait for a task", NoBlocking)
        {
            Broken =
            [
                Seed.File("src/Orchestrator.Client/A.cs", "class A { int B() => ReadAsync().Result; }"),
                Seed.File("src/Orchestrator/Things/A.cs", "class A { void B() => task.Wait(); }"),
                Seed.File("src/Orchestrator/Things/A.cs", "class A { void B() => task.GetAwaiter().GetResult(); }"),
                Seed.File("src/Orchestrator/Things/A.cs", "class A { void B() => Task.WaitAll(a, b); }"),
            ],
            Kept =
            [
                Seed.File("src/Orchestrator.Client/A.cs", "class A { TimeSpan B() => RetryPolicy.Wait(1); }"),
                Seed.File("src/Orchestrator/Things/A.cs", "class A { int B() => Wait(token => ReadAsync(token)); }"),
            ],
        },
        new("Every await of the client and the module has ConfigureAwait(false)", ConfigureAwait)
        {
            Broken =
            [
                Seed.File("src/Orchestrator.Client/A.cs", "class A { async Task B() => await CAsync(); }"),
                Seed.File("src/Orchestrator/Things/A.cs", "class A { async Task B() => await CAsync().ConfigureAwait(true); }"),
                Seed.File("src/Orchestrator/Things/A.cs", "class A { async Task B() { await foreach (int c in D()) { } } }"),
            ],
            Kept = [Seed.File("src/Orchestrator.Client/A.cs", "class A { async Task B() => await CAsync().ConfigureAwait(false); }")],
        },
        new("Every asynchronous method of the client can be cancelled", Cancellable)
        {
            Broken =
            [
                Seed.File("src/Orchestrator.Client/A.cs", "class A { public Task<int> ReadAsync(string path) => null; }"),
                Seed.File("src/Orchestrator.Client/A.cs", "interface IA { ValueTask ReadAsync(); }"),
            ],
            Kept =
            [
                Seed.File("src/Orchestrator.Client/A.cs", "class A { public Task<int> ReadAsync(CancellationToken token) => null; }"),
                Seed.File("src/Orchestrator.Client/A.cs", "class A { public A(CancellationToken token) { } public Task<int> ReadAsync() => null; }"),
                Seed.File("src/Orchestrator.Client/A.cs", "class A { public int Read() => 1; }"),
            ],
        },
        new("Nothing writes to the console", NoConsole)
        {
            Broken =
            [
                Seed.File("src/Orchestrator/Things/A.cs", """class A { void B() => Console.WriteLine("b"); }"""),
                Seed.File("src/Orchestrator.Client/A.cs", """class A { void B() => System.Console.Error.Write("b"); }"""),
            ],
            Kept = [Seed.File("src/Orchestrator.Client/A.cs", """class A { string B => "Console.Write"; }""")],
        },
    ];

    private static IEnumerable<SourceFile> Code(IReadOnlyList<SourceFile> sources, params string[] parts) =>
        sources.Where(file => file.IsCSharp && (parts.Length == 0 || parts.Contains(file.Part)));

    private static IEnumerable<Violation> NoAsyncVoid(IReadOnlyList<SourceFile> sources) =>
    [
        .. from file in Code(sources)
           from method in file.Nodes<MethodDeclarationSyntax>()
           where method.Modifiers.Any(SyntaxKind.AsyncKeyword) && method.ReturnType.ToString() == "void"
           select file.Violation(method, $"{method.Identifier.Text} is async void."),
        .. from file in Code(sources)
           from method in file.Nodes<LocalFunctionStatementSyntax>()
           where method.Modifiers.Any(SyntaxKind.AsyncKeyword) && method.ReturnType.ToString() == "void"
           select file.Violation(method, $"{method.Identifier.Text} is async void."),
    ];

    private static IEnumerable<Violation> NoBlocking(IReadOnlyList<SourceFile> sources) =>
        from file in Code(sources, "Orchestrator", "Orchestrator.Client")
        where !s_waits.ContainsKey(file.Path)
        from member in file.Nodes<MemberAccessExpressionSyntax>()
        where Blocks(member)
        select file.Violation(member, $"{member} waits for a task.");

    private static bool Blocks(MemberAccessExpressionSyntax member)
    {
        bool onType = member.Expression is IdentifierNameSyntax { Identifier.Text: [>= 'A' and <= 'Z', ..] };
        return member.Name.Identifier.Text switch
        {
            "Result" => !onType && member.Parent is not InvocationExpressionSyntax,
            "Wait" or "RunSynchronously" => !onType && member.Parent is InvocationExpressionSyntax,
            "WaitAll" or "WaitAny" => true,
            "GetResult" => member.Expression.ToString().EndsWith("GetAwaiter()", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static IEnumerable<Violation> ConfigureAwait(IReadOnlyList<SourceFile> sources)
    {
        foreach (SourceFile file in Code(sources, "Orchestrator", "Orchestrator.Client"))
        {
            IEnumerable<ExpressionSyntax> awaited =
            [
                .. file.Nodes<AwaitExpressionSyntax>().Select(one => one.Expression),
                .. file.Nodes<CommonForEachStatementSyntax>().Where(one => one.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword)).Select(one => one.Expression),
            ];
            foreach (ExpressionSyntax expression in awaited)
            {
                if (expression is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression.RawKind: (int)SyntaxKind.FalseLiteralExpression }] } call
                    || SyntaxText.Method(call) != "ConfigureAwait")
                {
                    yield return file.Violation(expression, $"await {expression} lacks ConfigureAwait(false).");
                }
            }
        }
    }

    private static IEnumerable<Violation> Cancellable(IReadOnlyList<SourceFile> sources) =>
        from file in Code(sources, "Orchestrator.Client")
        from method in file.Nodes<MethodDeclarationSyntax>()
        where SyntaxText.SimpleName(method.ReturnType) is "Task" or "ValueTask" or "IAsyncEnumerable"
            && !TakesToken(method.ParameterList)
            && !method.Ancestors().OfType<TypeDeclarationSyntax>().Any(HoldsToken)
        select file.Violation(method, $"{method.Identifier.Text} takes no CancellationToken.");

    /// <summary>Whether a class is made with the token that its methods obey.</summary>
    private static bool HoldsToken(TypeDeclarationSyntax type) =>
        TakesToken(type.ParameterList) || type.Members.OfType<ConstructorDeclarationSyntax>().Any(constructor => TakesToken(constructor.ParameterList));

    private static bool TakesToken(ParameterListSyntax? parameters) =>
        parameters?.Parameters.Any(parameter => parameter.Type?.ToString().TrimEnd('?') == "CancellationToken") == true;

    private static IEnumerable<Violation> NoConsole(IReadOnlyList<SourceFile> sources) =>
        from file in Code(sources)
        from name in file.Nodes<IdentifierNameSyntax>()
        where name.Identifier.Text == "Console" && name.Parent is MemberAccessExpressionSyntax or QualifiedNameSyntax or UsingDirectiveSyntax
        select file.Violation(name, "System.Console is used.");
}
