using System.Collections.Generic;

namespace Orchestrator.Tests.Support;

/// <summary>What became of a suite.</summary>
/// <param name="Path">Its path in tests/Pester.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="LeftOut">How many tests are for the extra run only.</param>
/// <param name="Problems">Errors outside tests.</param>
/// <param name="Tests">The tests.</param>
internal sealed record PesterSuite(string Path, double Seconds, int LeftOut, IReadOnlyList<string> Problems, IReadOnlyList<PesterTest> Tests);
