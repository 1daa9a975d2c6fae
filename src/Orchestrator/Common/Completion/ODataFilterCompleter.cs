using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Completes an OData filter expression, part by part: property, comparison, value, and what joins them. The quotes stay open
/// until the filter could be whole, so that Tab goes on where it ended.
/// </summary>
public class ODataFilterCompleter : Completer
{
    private static readonly (string Text, string Tip)[] s_equality = [("eq", "is equal to"), ("ne", "is not equal to")];

    private static readonly (string Text, string Tip)[] s_order = [("gt", "is greater or later than"), ("ge", "is at least"), ("lt", "is less or earlier than"), ("le", "is at most")];

    private static readonly (string Text, string Tip)[] s_functions =
    [
        ("startswith(", "startswith(Name,'a'): the text begins so"),
        ("endswith(", "endswith(Name,'a'): the text ends so"),
        ("contains(", "contains(Name,'a'): the text has this in it"),
        ("not ", "not contains(Name,'a'): what does not fit"),
    ];

    private static readonly string[] s_truths = ["true", "false"];

    private static readonly string[] s_moments = ["now", "today", "yesterday", "-1h", "-24h", "-7d", "-30d"];

    private readonly Type? _entity;

    /// <summary>Completes a filter for what the cmdlet lists.</summary>
    public ODataFilterCompleter()
    {
    }

    /// <summary>Completes a filter for some entity.</summary>
    /// <param name="entity">The entity's class.</param>
    private protected ODataFilterCompleter(Type entity) => _entity = entity;

    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request)
    {
        ODataFilterText filter = ODataFilterText.Read(request.Word);
        PropertyInfo[] properties = [.. ODataProperties.Of(_entity ?? ODataProperties.EntityOf(request.Command))];
        PropertyInfo? named = properties.FirstOrDefault(property => property.Name.Equals(filter.Property, StringComparison.OrdinalIgnoreCase));
        return filter.Wanted switch
        {
            ODataFilterText.Part.Property => Begun(properties.Select(property => (property.Name + (filter.IsOpen ? string.Empty : " "), ODataProperties.Tip(property))).Concat(s_functions)),
            ODataFilterText.Part.Operator => Begun(OperatorsOf(named).Select(one => (one.Text + " ", one.Tip))),
            ODataFilterText.Part.Comma => Begun([(",", "and the text to look for")]),
            ODataFilterText.Part.Connector => Begun([("and ", "both"), ("or ", "one or the other"), .. filter.IsOpen ? [(")", "ends the group")] : Array.Empty<(string, string)>()]),
            _ => Values(request, filter, named).Select(value => new Suggestion(value.Literal, value.Tip, value.Label) { Code = Typed(request.Quote, filter.Head + value.Literal + (filter.IsOpen ? ")" : string.Empty), whole: true) }),
        };

        IEnumerable<Suggestion> Begun(IEnumerable<(string Text, string Tip)> parts) => parts
            .Where(part => part.Text.StartsWith(filter.Begun, StringComparison.OrdinalIgnoreCase))
            .Select(part => new Suggestion(part.Text, part.Tip, part.Text.Trim()) { Code = Typed(request.Quote, filter.Head + part.Text, whole: false) });
    }

    private static string Typed(char quote, string text, bool whole) => quote == '\''
        ? "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + (whole ? "'" : string.Empty)
        : "\"" + Suggestion.InDoubleQuotes(text) + (whole ? "\"" : string.Empty);

    private static IEnumerable<(string Text, string Tip)> OperatorsOf(PropertyInfo? property) =>
        TypeOf(property) is { } type && (type == typeof(string) || type == typeof(bool) || type == typeof(Guid)) ? s_equality : s_equality.Concat(s_order);

    private static Type? TypeOf(PropertyInfo? property) => property is null ? null : Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static IEnumerable<(string Literal, string? Tip, string? Label)> Values(CompletionRequest request, ODataFilterText filter, PropertyInfo? property)
    {
        if (TypeOf(property) == typeof(bool))
        {
            return s_truths.Where(value => value.StartsWith(filter.Begun, StringComparison.OrdinalIgnoreCase)).Select(value => (value, (string?)null, (string?)null));
        }

        if (TypeOf(property) == typeof(DateTime))
        {
            return s_moments
                .Select(word => (Word: word, Moment: MomentText.Read(word, DateTime.Now, CultureInfo.InvariantCulture)!.Value))
                .Select(one => (ODataLiteral.Of(one.Moment.AddTicks(-(one.Moment.Ticks % TimeSpan.TicksPerSecond))), (string?)one.Moment.ToString("f", CultureInfo.CurrentCulture), (string?)one.Word));
        }

        string begun = filter.Begun.StartsWith("'", StringComparison.Ordinal) ? filter.Begun.Substring(1).Replace("''", "'") : filter.Begun;
        return TypeOf(property) == typeof(string)
            ? Texts(request, filter.Property, begun).Select(one => (ODataLiteral.Of(one.Value), (string?)one.Tip, (string?)one.Label))
            : [];
    }

    /// <summary>What another parameter of the same name is completed with: of the cmdlet, else of one with the same noun.</summary>
    private static IEnumerable<Suggestion> Texts(CompletionRequest request, string property, string begun)
    {
        string? noun = request.Command?.GetCustomAttribute<CmdletAttribute>()?.NounName;
        Type? command = new[] { request.Command }
            .Concat(CommandTypes.ByName.Values.Where(type => type.GetCustomAttribute<CmdletAttribute>()!.NounName == noun))
            .FirstOrDefault(type => CompleterOf(type, property) is not null);
        return command is null ? [] : CompleterOf(command, property)!.Suggest(request.For(command, property, begun));
    }

    private static Completer? CompleterOf(Type? command, string property)
    {
        PropertyInfo? parameter = command?.GetProperties().FirstOrDefault(one => one.Name.Equals(property, StringComparison.OrdinalIgnoreCase) && one.IsDefined(typeof(ParameterAttribute)));
        Type? completer = parameter?.GetCustomAttribute<ArgumentCompleterAttribute>()?.Type;
        return completer is not null && typeof(Completer).IsAssignableFrom(completer) && completer != typeof(ODataFilterCompleter) ? (Completer)Activator.CreateInstance(completer)! : null;
    }
}
