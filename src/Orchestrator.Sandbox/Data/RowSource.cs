using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Rows of a store that a request may see. A query goes by the order of their ids and by what it knows of them already.</summary>
internal sealed class RowSource(Store store, Condition? condition = null) : IEnumerable<Row>
{
    public Store Store { get; } = store;

    public Condition? Condition { get; } = condition;

    public IEnumerator<Row> GetEnumerator() => (Condition is null ? Store.Rows : Store.Rows.Where(Condition.Open())).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
