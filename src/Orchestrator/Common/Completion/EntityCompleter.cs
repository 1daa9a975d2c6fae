using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the name of an entity.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract class EntityCompleter<T> : OrchCompleter
    where T : OrchEntity
{
    private const int Most = 100;

    private readonly EntityKind<T> _kind;
    private readonly Func<T, string?> _tip;

    private protected EntityCompleter(EntityKind<T> kind, Func<T, string?> tip)
    {
        _kind = kind;
        _tip = tip;
    }

    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, string word, IDictionary bound, CancellationToken cancellationToken)
    {
        FolderContext? folder = null;
        if (_kind.IsInFolder)
        {
            folder = FolderOf(bound, session);
            if (folder is null)
            {
                return [];
            }
        }

        string property = _kind.NameProperties[0];
        ODataQuery query = new()
        {
            Filter = word.Length == 0 ? null : $"startswith({property},{ODataLiteral.Of(WildcardPattern.Unescape(word.TrimEnd('*')))})",
            OrderBy = property,
            First = Most,
        };
        List<Suggestion> suggestions = [];
        using RowStream<T> rows = session.Client.Rows<T>(new OrchRequest(_kind.List) { Folder = folder }, query, Silence.Instance, cancellationToken);
        while (await rows.NextAsync(cancellationToken).ConfigureAwait(false) is { } arrived)
        {
            suggestions.AddRange(arrived.Where(entity => !string.IsNullOrEmpty(_kind.NameOf(entity))).Select(entity =>
                new Suggestion(_kind.NameOf(entity)!, string.Join("  ", new[] { _kind.IdOf(entity).ToString(CultureInfo.InvariantCulture), _tip(entity) }.Where(text => !string.IsNullOrEmpty(text))))));
        }

        return [.. suggestions.GroupBy(suggestion => suggestion.Value, StringComparer.Ordinal).Select(same => same.First())];
    }
}
