using System.Collections.Generic;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the names of the folder's processes.</summary>
public sealed class ProcessNameCompleter() : SeenValueCompleter<object>(
    ProcessOperations.Get,
    "Name",
    process => process is IDictionary<string, object?> map && map.TryGetValue("ProcessKey", out object? key) && key is string name ? new Suggestion(name, map.TryGetValue("Description", out object? about) ? about as string : null) : null);
