namespace Orchestrator.Tests.Support;

/// <summary>What a test requires beyond the .NET SDK and a package feed.</summary>
public enum Need
{
    /// <summary>The tools of the extra run, <c>dotnet test -p:Extra=true</c>, such as Node.</summary>
    Extra,

    /// <summary>Orchestrator's documents beside the repository.</summary>
    Documents,
}
