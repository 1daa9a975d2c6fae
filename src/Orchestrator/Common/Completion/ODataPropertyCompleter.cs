using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>
/// Completes the properties of what a cmdlet gets: those with values for <c>-Property</c> and, with their direction, for
/// <c>-OrderBy</c>, and those that are objects of their own for <c>-Expand</c>.
/// </summary>
public sealed class ODataPropertyCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request)
    {
        Type? entity = ODataProperties.EntityOf(request.Command);
        PropertyInfo[] properties = [.. ODataProperties.Of(entity, related: request.Parameter.Equals("Expand", StringComparison.OrdinalIgnoreCase))];
        IEnumerable<Suggestion> named = properties.Where(property => request.Fits(property.Name)).Select(property => new Suggestion(property.Name, ODataProperties.Tip(property)));
        if (!request.Parameter.Equals("OrderBy", StringComparison.OrdinalIgnoreCase))
        {
            return named;
        }

        // Once the property stands there, or a blank after it, the direction is what is left to choose.
        return named.Concat(properties
            .Where(property => request.Word.StartsWith(property.Name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(property => new[] { (property.Name + " desc", "the greatest or latest first"), (property.Name + " asc", "the least or earliest first") })
            .Where(one => request.Fits(one.Item1))
            .Select(one => new Suggestion(one.Item1, one.Item2)));
    }
}
