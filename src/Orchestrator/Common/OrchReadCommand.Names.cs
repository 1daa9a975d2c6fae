using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>
/// A name without wildcards that doesn't exist is an error, once, when all has been read. Where it is not known whether
/// it exists, because something failed or -First or -Skip left rows out, there is none.
/// </content>
public abstract partial class OrchReadCommand<T>
{
    /// <summary>How many names are read at most in order to say which ones are near.</summary>
    private const int NamesToCompare = 100;

    private readonly Dictionary<string, NameSearch> _searches = new(StringComparer.Ordinal);
    private (OrchSession Session, ListQuery<T> Query)? _asked;

    /// <summary>Where names were looked for, as an error says it, with a space before; empty for the tenant.</summary>
    private protected virtual string Place => string.Empty;

    /// <summary>Names that the user gave for what the cmdlet lists: one without wildcards that doesn't exist is an error.</summary>
    /// <param name="parameter">The parameter; null where a name that doesn't exist is no mistake.</param>
    /// <param name="references">What was given for it.</param>
    /// <param name="noun">What it names.</param>
    /// <param name="property">The property that a name stands in, as a filter writes it.</param>
    /// <param name="name">A row's name.</param>
    private protected NameFilter<T> NameFilterFor<TEntity>(string? parameter, IEnumerable<EntityReference<TEntity>>? references, string noun, string property, Func<T, string?> name)
        where TEntity : OrchEntity =>
        NameFilterFor(parameter, references?.Select(one => one.Name).OfType<string>(), noun, property, name)
            .OrIds((references ?? []).Select(one => one.KnownId).OfType<long>(), "Id", row => RowId.Of(row))
            .OrKeys((references ?? []).Select(one => one.Key).OfType<Guid>(), "Key", row => row.GetType().GetProperty("Key")?.GetValue(row) as Guid?);

    /// <summary>Names that the user gave for what the cmdlet lists: one without wildcards that doesn't exist is an error.</summary>
    /// <param name="parameter">The parameter; null where a name that doesn't exist is no mistake.</param>
    /// <param name="names">What was given for it.</param>
    /// <param name="noun">What it names.</param>
    /// <param name="property">The property that a name stands in, as a filter writes it.</param>
    /// <param name="name">A row's name.</param>
    private protected NameFilter<T> NameFilterFor(string? parameter, IEnumerable<string>? names, string noun, string property, Func<T, string?> name) =>
        new(names, property, name) { Search = parameter is null ? null : SearchFor(parameter, noun) };

    /// <summary>What a parameter names, over all that the cmdlet reads.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="noun">What it names.</param>
    /// <param name="related">True where it names not the rows, but what they are about: a name is missing then only if it doesn't exist, rows or not.</param>
    private protected NameSearch SearchFor(string parameter, string noun, bool related = false) =>
        _searches.TryGetValue(parameter, out NameSearch? search) ? search : _searches[parameter] = new NameSearch(parameter, noun, related);

    /// <summary>The parameters that the user gave and that leave rows out, but for <paramref name="parameter"/>.</summary>
    private protected IReadOnlyList<string> Narrowing(string parameter) =>
    [
        .. GetType().GetProperties().Select(one => one.Name)
            .Where(IsGiven)
            .Where(given => given != parameter && GetType().GetProperty(given) is { } property && Narrows(property))
            .OrderBy(given => given, StringComparer.Ordinal)
            .Select(given => "-" + given),
    ];

    /// <summary>
    /// The names that there are, as far as they may be near to the missing ones, in one request. Null where it takes more, or
    /// they cannot be read.
    /// </summary>
    private protected virtual IReadOnlyList<string>? ReadNear(NameSearch search, IReadOnlyList<string> missing) =>
        _asked is { } asked && asked.Query.Names.FirstOrDefault(one => one.Search == search) is { } names
            ? ReadNames<T>(
                asked.Session,
                asked.Query.Request,
                missing.SelectMany(name => NearNames.Filter(names.Property, name)),
                names.Property.IndexOf('/') < 0 ? [names.Property] : [],
                row => [names.NameOf(row)],
                NamesToCompare)
            : null;

    /// <summary>The names of entities of another kind that are the missing ones, or may be near to them where these are few.</summary>
    private protected IReadOnlyList<string>? ReadNear<TEntity>(EntityKind<TEntity> kind, OrchRequest list, IReadOnlyList<string> missing)
        where TEntity : OrchEntity =>
        _asked is { } asked
            ? ReadNames<TEntity>(
                asked.Session,
                list,
                missing.SelectMany(name => (IsFew(missing) ? NearNames.Filter(kind.NameProperties[0], name) : []).Concat(kind.NameProperties.Select(property => property + " eq " + ODataLiteral.Of(name)))),
                kind.NameProperties,
                kind.NamesOf,
                IsFew(missing) ? NamesToCompare : null)
            : null;

    /// <summary>Writes an error for each name that doesn't exist, as far as that is known, and forgets them.</summary>
    private protected void WriteMissing()
    {
        if (_asked is not null && !HasFailed && !IsSatisfied && PagingParameters.Skip == 0)
        {
            foreach (NameSearch search in _searches.Values)
            {
                WriteMissing(search);
            }
        }

        ForgetNames();
    }

    private void WriteMissing(NameSearch search)
    {
        foreach ((string id, object given) in search.Missing.Where(one => one.Given is long))
        {
            WriteError(ErrorRecords.NameNotFound(search.Noun, id, given, Place, string.Empty, Next(id, [], false)));
        }

        (string Name, object Given)[] missing = [.. search.Missing.Where(one => one.Given is not long)];
        string[] first = [.. missing.Take(NamesToExplain).Select(one => one.Name)];
        string[] others = [.. missing.Skip(NamesToExplain).Select(one => one.Name)];
        IReadOnlyList<string>? near = first.Length == 0 ? null : ReadNear(search, first);
        IReadOnlyList<string>? known = others.Length == 0 || !search.IsRelated ? null : ReadNear(search, others);
        IReadOnlyList<string> narrowing = search.IsRelated ? [] : Narrowing(search.Parameter);
        for (int i = 0; i < missing.Length; i++)
        {
            (string name, object given) = missing[i];
            bool? isThere = i < NamesToExplain ? IsThere(name, near, first) : IsThere(name, known, others);
            if (isThere is null ? search.IsRelated : isThere.Value && narrowing.Count == 0)
            {
                continue;
            }

            IReadOnlyList<string> causes = isThere == false ? [] : narrowing;
            WriteError(ErrorRecords.NameNotFound(
                search.Noun,
                name,
                given,
                Place + (causes.Count == 0 ? string.Empty : $" with what {And(causes)} {(causes.Count == 1 ? "asks" : "ask")} for"),
                near is null || isThere == true ? string.Empty : NearNames.Question(name, near),
                Next(name, causes, isThere)));
        }
    }

    /// <summary>Whether a name exists; null if that isn't known, as not all were read.</summary>
    private static bool? IsThere(string name, IReadOnlyList<string>? names, IReadOnlyList<string> asked) =>
        names is null ? null
        : names.Contains(name, StringComparer.OrdinalIgnoreCase) ? true
        : names.Count < NamesToCompare || !IsFew(asked) ? false
        : null;

    private static bool IsFew(IReadOnlyList<string> missing) => missing.Count <= NamesToExplain;

    /// <summary>Notes what is asked, and for which names.</summary>
    private protected void Seek(OrchSession session, ListQuery<T> query)
    {
        _asked = (session, query);
        foreach (NameFilter<T> names in query.Names)
        {
            names.Seek();
        }
    }

    /// <summary>Forgets the names that were looked for.</summary>
    private protected void ForgetNames()
    {
        HasFailed = false;
        foreach (NameSearch search in _searches.Values)
        {
            search.Clear();
        }
    }

    /// <summary>The names of rows without a kind, which are the missing ones or may be near to them.</summary>
    private protected IReadOnlyList<string>? ReadNear<TRow>(OrchRequest list, string property, Func<TRow, string?> name, IReadOnlyList<string> missing)
        where TRow : class =>
        _asked is { } asked
            ? ReadNames<TRow>(asked.Session, list, missing.SelectMany(one => (IsFew(missing) ? NearNames.Filter(property, one) : []).Prepend(property + " eq " + ODataLiteral.Of(one))), [property], row => [name(row)], IsFew(missing) ? NamesToCompare : null)
            : null;

    private IReadOnlyList<string>? ReadNames<TRow>(OrchSession session, OrchRequest list, IEnumerable<string> conditions, IReadOnlyList<string> properties, Func<TRow, IEnumerable<string?>> namesOf, long? first)
        where TRow : class
    {
        ODataFilter filter = new ODataFilter().AndAny(conditions);
        ODataQuery query = new()
        {
            Select = properties,
            Expand = properties.Count == 0 ? AlwaysExpand : [],
            First = list.Operation?.PageSize > 0 ? first : null,
        };
        try
        {
            return [.. Wait(token => session.Client.ListAsync<TRow>(list, filter, query, Log, token)).SelectMany(namesOf).Select(name => name ?? string.Empty).Distinct(StringComparer.OrdinalIgnoreCase)];
        }
        catch (OrchApiException e)
        {
            Tell("Names that are near are not known: " + e.Message);
            return null;
        }
    }

    private string Next(string name, IReadOnlyList<string> causes, bool? isThere)
    {
        string command = MyInvocation.MyCommand.Name;
        if (causes.Count > 0)
        {
            return (isThere == true ? "It is there: " : "It may be there all the same: ") + $"leave {And(causes)} out to see it.";
        }

        return name.All(char.IsDigit)
            ? "Nothing has this name or id, or the account lacks the permission to see it."
            : $"{command} takes wildcards: '{WildcardPattern.Escape(name.Substring(0, Math.Min(3, name.Length))).Replace("'", "''")}*'. The account may lack the permission to see it.";
    }

    private static string And(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Count - 1)) + " and " + words[words.Count - 1];

    /// <summary>Whether a parameter leaves rows out: a value of the cmdlet's own that is not what it is asked about.</summary>
    private static bool Narrows(PropertyInfo property) => property.Name == nameof(Filter)
        || (property.PropertyType != typeof(SwitchParameter)
            && !property.DeclaringType!.IsAssignableFrom(typeof(OrchFolderReadCommand<T>))
            && !property.GetCustomAttributes<ParameterAttribute>().Any(one => one.ValueFromPipeline || one.ValueFromPipelineByPropertyName));
}
