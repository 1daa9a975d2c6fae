using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What every cmdlet shares that creates entities: from parameters, from rows, or from an object that is copied.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract class OrchNewCommand<T> : OrchCreateCommand<T>
    where T : OrchEntity
{
    /// <summary>Rows or objects whose columns give the parameters. Columns with the names of parameters count, blank ones don't.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }
}
