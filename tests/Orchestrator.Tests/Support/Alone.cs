using Xunit;

namespace Orchestrator.Tests.Support;

/// <summary>Tests that measure time. They run when all others have ended, the Pester suites too.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
