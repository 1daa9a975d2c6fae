using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the name of an entity; its id or key, for a parameter that takes these.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract class EntityCompleter<T> : OrchCompleter
    where T : OrchEntity
{
    private readonly EntityKind<T> _kind;
    private readonly Func<T, string?> _tip;

    private protected EntityCompleter(EntityKind<T> kind, Func<T, string?> tip)
    {
        _kind = kind;
        _tip = tip;
    }

    private protected override bool IsInFolder => _kind.IsInFolder;

    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, CompletionRequest request, CancellationToken cancellationToken)
    {
        string property = _kind.NameProperties[0];
        string start = request.Start;

        // No server looks for the beginning of an id or a key.
        bool fitsHere = request.WantsKey || (request.WantsId && start.All(char.IsDigit));
        string? filter = start.Length == 0 || fitsHere ? null : $"startswith({property},{ODataLiteral.Of(start)})";
        OrchRequest list = new(_kind.List) { Folder = IsInFolder ? request.Folder : null };
        List<T> entities = await ReadAsync<T>(session, list, filter, property, cancellationToken).ConfigureAwait(false);
        return
        [
            .. entities
                .Select(entity => SuggestionFor(entity, request))
                .OfType<Suggestion>()
                .Where(suggestion => !fitsHere || request.Fits(suggestion.Value) || request.Fits(suggestion.Label))
                .GroupBy(suggestion => suggestion.Value, StringComparer.Ordinal)
                .Select(same => same.First()),
        ];
    }

    private Suggestion? SuggestionFor(T entity, CompletionRequest request)
    {
        string id = _kind.IdOf(entity).ToString(CultureInfo.InvariantCulture);
        string name = _kind.NameOf(entity) ?? string.Empty;
        string? tip = _tip(entity);
        return request.WantsId ? new Suggestion(id, Joined(name, tip), Joined(id, name))
            : request.WantsKey ? (typeof(T).GetProperty("Key")?.GetValue(entity)?.ToString() is { } key ? new Suggestion(key, Joined(id, name, tip), Joined(name, key)) : null)
            : name.Length == 0 ? null
            : new Suggestion(name, Joined(id, tip));
    }

    private static string Joined(params string?[] parts) => string.Join("  ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
