using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>
/// Gives a cmdlet's parameters what comes through the pipeline: the columns of a row, and the properties of a live object that
/// the user changed. PowerShell's own binding by property name drops what doesn't convert without a word; here it's an error.
/// What the command line says comes first, and what one record brought is taken back before the next.
/// </summary>
internal sealed class RowArguments
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_parameters = new();

    /// <summary>What saved objects may have beside what a cmdlet takes.</summary>
    private static readonly Lazy<HashSet<string>> s_properties = new(() => new HashSet<string>(
        typeof(OrchEntity).Assembly.GetExportedTypes().Where(typeof(OrchEntity).IsAssignableFrom).SelectMany(type => type.GetProperties()).Select(property => property.Name),
        StringComparer.OrdinalIgnoreCase));

    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _given;
    private readonly HashSet<string> _scripts;
    private readonly HashSet<string> _bound = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PropertyInfo, object?> _before = [];
    private readonly PropertyInfo[] _parameters;
    private readonly PSCmdlet _cmdlet;

    public RowArguments(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _given = new HashSet<string>(cmdlet.MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);
        _parameters = s_parameters.GetOrAdd(cmdlet.GetType(), ParametersOf);
        PropertyInfo[] piped = Array.FindAll(_parameters, one => one.GetCustomAttributes<ParameterAttribute>().Any(parameter => parameter.ValueFromPipeline));

        // Until a record comes, PowerShell keeps the script block in place of the value; its class depends on the version.
        _scripts = new HashSet<string>(
            _parameters.Where(one => IsPiped(one) && cmdlet.MyInvocation.BoundParameters.TryGetValue(one.Name, out object? value) && value is not null && !one.PropertyType.IsInstanceOfType(value)).Select(one => one.Name),
            StringComparer.OrdinalIgnoreCase);
        Subject = Array.Find(piped, one => one.Name != "Folder") ?? piped.FirstOrDefault();
    }

    /// <summary>The parameter that takes objects from the pipeline; null where there is none.</summary>
    public PropertyInfo? Subject { get; }

    /// <summary>What the pipeline brought last, as it was given.</summary>
    public object? Record { get; private set; }

    /// <summary>How many records have come.</summary>
    public long Records { get; private set; }

    /// <summary>Whether a parameter has a value that the user gave, on the command line or through the pipeline.</summary>
    public bool IsGiven(string parameter) => _given.Contains(parameter) || _bound.Contains(parameter);

    /// <summary>Whether a parameter was given on the command line.</summary>
    public bool IsArgument(string parameter) => _given.Contains(parameter);

    /// <summary>Whether a parameter was given as a script block that PowerShell runs for each record, so that it has no value before the first.</summary>
    public bool IsScript(string parameter) => _scripts.Contains(parameter);

    /// <summary>Gives the parameters what this record brings.</summary>
    /// <param name="mayBeNewer">Whether the server may know more values than the module.</param>
    /// <param name="valuesToo">False for a cmdlet that only reads: of a row it takes references and the folder.</param>
    /// <exception cref="FormatException">Something doesn't fit; the message says what.</exception>
    public void Bind(bool mayBeNewer, bool valuesToo)
    {
        Records++;
        object? subject = Subject?.GetValue(_cmdlet);
        foreach (PropertyInfo pipelined in _parameters.Where(one => one != Subject && !IsArgument(one.Name) && _cmdlet.MyInvocation.BoundParameters.ContainsKey(one.Name)))
        {
            _bound.Add(pipelined.Name);
        }

        foreach (PropertyInfo scripted in _parameters.Where(one => IsScript(one.Name)))
        {
            object value = scripted.GetValue(_cmdlet) ?? throw new FormatException($"The script block of -{scripted.Name} returned nothing.");
            scripted.SetValue(_cmdlet, KnownValues.Spell(scripted, value, mayBeNewer));
        }

        object? piped = subject is Array { Length: 1 } list ? list.GetValue(0) : subject is Array ? null : subject;
        object? given = (piped as EntityReference)?.Given ?? (piped as FolderReference)?.Given ?? piped;
        Record = given;
        if (Row.Of(given) is { } row)
        {
            BindRow(row, (piped as EntityReference)?.Column, mayBeNewer, valuesToo);
        }
        else if ((given is PSObject wrapped ? wrapped.BaseObject : given) is OrchEntity live)
        {
            BindLive(live, copies: Subject!.Name == "InputObject", mayBeNewer);
        }
        else if (subject is EntityReference[] several && Array.Find(several, one => one.Live?.ChangedProperties.Count > 0) is { } changed && _cmdlet.MyInvocation.MyCommand.Name.StartsWith("Set-", StringComparison.Ordinal))
        {
            throw new FormatException($"Properties of {changed} were changed ({string.Join(", ", changed.Live!.ChangedProperties)}), and it was given among others. Pipe the objects instead.");
        }
    }

    /// <summary>Takes back what the record brought.</summary>
    public void Restore()
    {
        foreach (KeyValuePair<PropertyInfo, object?> value in _before)
        {
            value.Key.SetValue(_cmdlet, value.Value);
        }

        _before.Clear();
        _bound.Clear();
    }

    private void BindRow(Row row, string? identifiedBy, bool mayBeNewer, bool valuesToo)
    {
        WarnOfMisspelt(row);
        foreach (PropertyInfo parameter in _parameters.Where(one => one != Subject && !IsArgument(one.Name) && !RowColumns.Never.Contains(one.Name) && (valuesToo || IsByName(one))))
        {
            if (parameter.PropertyType == typeof(FolderReference) || parameter.PropertyType == typeof(FolderReference[]))
            {
                BindFolder(parameter, row);
            }
            else if (row.First(NamesOf(parameter).Where(name => !name.Equals(identifiedBy, StringComparison.OrdinalIgnoreCase))) is { } cell)
            {
                Give(parameter, Fit(parameter, cell.Column, cell.Value, mayBeNewer));
            }
            else if (row.Has(parameter.Name) && !_before.ContainsKey(parameter))
            {
                // A blank cell means that nothing is given, whatever PowerShell made of it.
                if (IsMandatory(parameter))
                {
                    throw new FormatException($"Column {parameter.Name} is blank, and {_cmdlet.MyInvocation.MyCommand.Name} needs it.");
                }

                _bound.Remove(parameter.Name);
            }
        }
    }

    /// <summary>Warns, once for each, of columns that no entity has and that are nearly the name of a parameter.</summary>
    private void WarnOfMisspelt(Row row)
    {
        if (row.EntityType is not null)
        {
            return;
        }

        string[] names = [.. _parameters.SelectMany(NamesOf)];
        foreach (string column in row.Columns.Where(one => one.Length > 3 && one[0] != '@' && !names.Contains(one, StringComparer.OrdinalIgnoreCase) && !s_properties.Value.Contains(one) && _seen.Add(one)))
        {
            if (NearNames.Nearest(column, names.Where(name => !row.Has(name) && !_given.Contains(name)), edits: column.Length > 5 ? 2 : 1) is { } near)
            {
                _cmdlet.WriteWarning($"Column {column} isn't used. Did you mean {near}?");
            }
        }
    }

    private void BindFolder(PropertyInfo parameter, Row row)
    {
        FolderReference? folder = parameter.Name == "Folder" ? FolderReference.OfHome(row) : null;
        if (folder is null && row.First(NamesOf(parameter)) is { } cell)
        {
            folder = new FolderReference(cell.Value);
        }

        if (folder is not null)
        {
            Give(parameter, parameter.PropertyType.IsArray ? new[] { folder } : folder);
        }
    }

    /// <summary>A live object never gives what it was read with, but for a copy; what the user changed in it is given.</summary>
    private void BindLive(OrchEntity live, bool copies, bool mayBeNewer)
    {
        foreach (PropertyInfo parameter in _parameters.Where(one => one != Subject && !IsArgument(one.Name) && !RowColumns.Never.Contains(one.Name)))
        {
            string? source = Array.Find(NamesOf(parameter), name => copies ? PropertyOf(live, name) is not null : live.ChangedProperties.Contains(name));
            if (source is not null && PropertyOf(live, source)?.GetValue(live) is { } value && !(copies && value is ICollection { Count: 0 }))
            {
                Give(parameter, Fit(parameter, source, value, mayBeNewer));
            }
            else if (!copies && parameter.PropertyType != typeof(FolderReference) && parameter.GetCustomAttribute<InBodyAttribute>() is not null)
            {
                _bound.Remove(parameter.Name);
            }
        }

        string? lost = copies || !_cmdlet.MyInvocation.MyCommand.Name.StartsWith("Set-", StringComparison.Ordinal)
            ? null
            : live.ChangedProperties.FirstOrDefault(name => !_parameters.Any(parameter => NamesOf(parameter).Contains(name, StringComparer.OrdinalIgnoreCase)));
        if (lost is not null)
        {
            throw new FormatException($"{lost} of {live} was changed, and {_cmdlet.MyInvocation.MyCommand.Name} can't change it.");
        }
    }

    private void Give(PropertyInfo parameter, object? value)
    {
        if (!_before.ContainsKey(parameter))
        {
            _before[parameter] = parameter.GetValue(_cmdlet);
        }

        parameter.SetValue(_cmdlet, value);
        _bound.Add(parameter.Name);
    }

    private static object? Fit(PropertyInfo parameter, string column, object value, bool mayBeNewer)
    {
        try
        {
            return KnownValues.Spell(parameter, Cell.Convert(parameter, value), mayBeNewer);
        }
        catch (FormatException e)
        {
            bool secret = parameter.PropertyType == typeof(System.Security.SecureString) || parameter.PropertyType == typeof(PSCredential);
            throw new FormatException($"Column {column}{(secret ? string.Empty : $" holds '{value}'")}: {e.Message.TrimEnd('.')}.", e);
        }
    }

    private bool IsMandatory(PropertyInfo parameter) => parameter.GetCustomAttributes<ParameterAttribute>()
        .Any(one => one.Mandatory && (one.ParameterSetName == _cmdlet.ParameterSetName || one.ParameterSetName == ParameterAttribute.AllParameterSets));

    private static PropertyInfo? PropertyOf(OrchEntity live, string name) =>
        live.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);

    private static PropertyInfo[] ParametersOf(Type command) =>
        [.. command.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.IsDefined(typeof(ParameterAttribute), inherit: true))];

    private static bool IsPiped(PropertyInfo parameter) => IsByName(parameter) || parameter.GetCustomAttributes<ParameterAttribute>().Any(one => one.ValueFromPipeline);

    private static bool IsByName(PropertyInfo parameter) => parameter.GetCustomAttributes<ParameterAttribute>().Any(one => one.ValueFromPipelineByPropertyName);

    /// <summary>The names of a parameter in a row: the new name of a thing before the name that finds it.</summary>
    private static string[] NamesOf(PropertyInfo parameter) =>
    [
        .. (parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []).Where(alias => alias.StartsWith("New", StringComparison.Ordinal)),
        parameter.Name,
        .. (parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []).Where(alias => !alias.StartsWith("New", StringComparison.Ordinal)),
        .. parameter.GetCustomAttribute<InBodyAttribute>()?.Name is { } inBody ? [inBody] : Array.Empty<string>(),
    ];
}
