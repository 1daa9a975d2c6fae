using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>
/// Completes the properties of what a cmdlet gets: those with values for <c>-Filter</c>, <c>-OrderBy</c> and <c>-Property</c>,
/// and those that are objects of their own for <c>-Expand</c>.
/// </summary>
public sealed class ODataPropertyCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        // A filter is completed at its beginning only: what follows a property is the user's to say.
        string word = OrchCompleter.Unquote(wordToComplete);
        bool related = parameterName.Equals("Expand", StringComparison.OrdinalIgnoreCase);
        return (EntityOf(CommandTypes.Find(commandName))?.GetProperties(BindingFlags.Public | BindingFlags.Instance) ?? [])
            .Where(property => property.CanWrite && IsRelated(property.PropertyType) == related)
            .OrderBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
            .Where(property => property.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(property => new Suggestion(property.Name, $"{property.Name}  {NameOf(property.PropertyType)}").ToResult());
    }

    private static Type? EntityOf(Type? command)
    {
        for (Type? type = command; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(OrchReadCommand<>))
            {
                return type.GetGenericArguments()[0];
            }
        }

        return null;
    }

    private static Type ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()! : type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : type;

    private static bool IsRelated(Type type) => ItemOf(type) is { IsClass: true } item && item != typeof(string) && item != typeof(object);

    private static string NameOf(Type type) => (Nullable.GetUnderlyingType(type) ?? ItemOf(type)).Name;
}
