using System.Collections.Generic;

namespace Orchestrator.Commands;

/// <summary>Which columns of a row a cmdlet takes.</summary>
public static class RowColumns
{
    /// <summary>Parameters that say how a cmdlet runs, which no row decides.</summary>
    public static IReadOnlyCollection<string> Never { get; } =
    [
        "Session", "ThrottleLimit", "PassThru", "Force", "Replace", "NoClobber", "InputObject", "Recurse", "TimeoutSec",
    ];
}
