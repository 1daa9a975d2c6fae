using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Orchestrator.Client;
using Orchestrator.Sandbox;
using Orchestrator.Tests.Architecture;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>What a cmdlet says that it calls, the sandbox serves in every version that has it.</summary>
public sealed class ServedOperationsTests
{
    [Fact]
    public void Every_operation_that_a_cmdlet_calls_is_served() => Assert.Empty(Unserved(SourceFile.All));

    [Theory]
    [InlineData("""[Calls("Jobs_Get")] public sealed class GetOrchThingCommand : OrchCmdlet { }""")]
    [InlineData("""[Calls("Robots_Get", "Jobs_Get", When = "Id")] public sealed class GetOrchThingCommand : OrchCmdlet { }""")]
    [InlineData("""public sealed class GetOrchThingCommand : OrchCmdlet { [Parameter] [Calls("Jobs_Get")] public string A { get; set; } }""")]
    public void A_cmdlet_that_calls_another_one_is_found(string text) =>
        Assert.Equal("Jobs_Get", Assert.Single(Unserved(Architecture.Seed.Command("GetOrchThingCommand", "[Cmdlet(VerbsCommon.Get, \"OrchThing\")] " + text).Files.ToArray()).Select(one => one.Split(' ')[0]).Distinct()));

    private static bool IsIn(int document, Operation operation) =>
        ApiDocument.Default.Operation(operation.Method.Method, operation.Path)?.In.Has(document) == true;

    /// <summary>The operations that some version has and its sandbox does not serve.</summary>
    private static IEnumerable<string> Unserved(IReadOnlyList<SourceFile> sources)
    {
        string[] called =
        [
            .. (from source in sources
                where source.IsCSharp && source.Part == "Orchestrator"
                from calls in source.Nodes<AttributeSyntax>()
                where SyntaxText.SimpleName(calls.Name) == "Calls"
                from argument in calls.ArgumentList?.Arguments ?? default
                where argument.NameEquals is null
                select argument.Expression.ToString().Trim('"')).Distinct().Order(StringComparer.Ordinal),
        ];
        foreach (int version in new[] { 11, 15, 16, 17, 18, 20 })
        {
            int document = ApiDocument.Default.Versions.DocumentOf(version);
            HashSet<string> served = [.. OrchSandbox.Create(new SandboxOptions { WebApiVersion = version }).Server.Served.Select(operation => operation.Id)];
            foreach (string id in called.Where(id => IsIn(document, OperationCatalog.Find(id)!) && !served.Contains(id)))
            {
                yield return id + " at Web API " + version.ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}
