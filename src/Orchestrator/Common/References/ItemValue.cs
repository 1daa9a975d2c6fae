namespace Orchestrator.Commands;

/// <summary>What goes with an item on its way to the request: values, roles, assignees. It never changes, as items that share it are sent from several threads.</summary>
internal abstract class ItemValue
{
}
