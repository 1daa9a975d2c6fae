namespace Orchestrator.Tests.Support;

/// <summary>What became of a test of a suite.</summary>
/// <param name="Name">Its name, with those of the blocks around it.</param>
/// <param name="Result">Passed, Failed, or another word where it was skipped.</param>
/// <param name="Message">Why it failed or was skipped.</param>
public sealed record PesterTest(string Name, string Result, string Message);
