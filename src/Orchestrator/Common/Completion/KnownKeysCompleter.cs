using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>Completes with hashtables of the keys of a parameter's <see cref="KnownKeysAttribute"/>: all, and each alone.</summary>
public sealed class KnownKeysCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request)
    {
        IReadOnlyList<string> members = request.Property?.GetCustomAttribute<KnownKeysAttribute>()?.Members ?? [];
        return request.Word.Length > 0 || members.Count == 0
            ? []
            : (members.Count == 1 ? [] : new[] { ("all keys", string.Join("; ", members)) })
                .Concat(members.Select(member => (member.Split(' ')[0], member)))
                .Select(one => new Suggestion(one.Item1, "@{ " + one.Item2 + " }") { Code = "@{ " + one.Item2 + " }" });
    }
}
