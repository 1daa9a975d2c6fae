using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What every cmdlet shares that acts in a session: the session, the pipeline's records, and errors about what the user gave.</summary>
public abstract partial class OrchCmdlet : WaitingCmdlet
{
    private bool? _pipesOne;
    private RowArguments? _arguments;

    /// <summary>The session to use. By default, the session of the piped object; otherwise, the session most recently opened in this runspace.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SessionCompleter))]
    [ValidateNotNull]
    public OrchSession? Session { get; set; }

    /// <summary>What was given on the command line and what the pipeline brings.</summary>
    private protected RowArguments Arguments => _arguments ??= new RowArguments(this);

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        _ = Arguments;
        RequireArguments();
        Begin();
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        try
        {
            if (BindRecord())
            {
                HandleRecord();
            }
        }
        finally
        {
            Arguments.Restore();
        }
    }

    /// <summary>Prepares the cmdlet before the first record.</summary>
    private protected virtual void Begin()
    {
    }

    /// <summary>Acts on one record, whose parameters are all set.</summary>
    private protected virtual void HandleRecord()
    {
    }

    /// <summary>False for a cmdlet that only reads: of a row it takes references and the folder, not values.</summary>
    private protected virtual bool TakesValues => true;

    /// <summary>Whether an object of another kind is of use to the cmdlet, such as a folder to what lists its contents.</summary>
    private protected virtual bool Accepts(EntityReference reference) => false;

    /// <summary>Whether the user gave a parameter, on the command line or through the pipeline.</summary>
    private protected bool IsGiven(string parameter) => Arguments.IsGiven(parameter);

    /// <summary>True where the pipeline brings one parameter only, so that the others are the same for all that it brings.</summary>
    private protected bool PipesOneParameter => _pipesOne ??= GetType().GetProperties().Count(property =>
        property.GetCustomAttributes(typeof(ParameterAttribute), inherit: true).Cast<ParameterAttribute>().Any(one => one.ValueFromPipeline || one.ValueFromPipelineByPropertyName)) <= 1;

    /// <summary>Runs one item's work; a refusal becomes a non-terminating error about the item.</summary>
    /// <param name="target">The user's own object: what the error is about.</param>
    /// <param name="work">The work.</param>
    /// <returns>Whether it succeeded.</returns>
    private protected bool Attempt(object? target, Func<CancellationToken, Task> work)
    {
        try
        {
            Wait(work);
            return true;
        }
        catch (OrchApiException e)
        {
            WriteFailure(e, target);
            return false;
        }
    }

    /// <summary>As <see cref="Attempt(object, Func{CancellationToken, Task})"/>, with the work's result; null where it failed.</summary>
    private protected T? Attempt<T>(object? target, Func<CancellationToken, Task<T?>> work)
        where T : class
    {
        try
        {
            return Wait(work);
        }
        catch (OrchApiException e)
        {
            WriteFailure(e, target);
            return null;
        }
    }

    /// <summary>Writes an entity, with the properties that its class doesn't define.</summary>
    private protected void WriteEntity(object entity)
    {
        if (entity is OrchFolderEntity resident)
        {
            KnowFolderOf(resident);
        }

        if (entity is not OrchEntity { AdditionalProperties: { Count: > 0 } more })
        {
            WriteObject(entity);
            return;
        }

        PSObject shown = PSObject.AsPSObject(entity);
        foreach (KeyValuePair<string, object?> property in more)
        {
            if (shown.Properties[property.Key] is null)
            {
                shown.Properties.Add(new PSNoteProperty(property.Key, property.Value));
            }
        }

        WriteObject(shown);
    }

    /// <summary>Sets what the record brings; false, with an error about the record, where something doesn't fit.</summary>
    private bool BindRecord()
    {
        try
        {
            Arguments.Bind(MayBeNewer, TakesValues);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            WriteFailure(ErrorRecords.RecordInvalid(e.Message, Arguments.Records, Arguments.Record));
            return false;
        }

        return References().All(Keep);
    }

    /// <summary>Holds what the command line gave to the known values and keys. An error ends the cmdlet before any request.</summary>
    private void RequireArguments()
    {
        foreach (PropertyInfo parameter in GetType().GetProperties().Where(one => Arguments.IsArgument(one.Name) && !Arguments.IsScript(one.Name)))
        {
            object? value = parameter.GetValue(this);
            if (value is null && parameter.PropertyType == typeof(FolderReference))
            {
                ThrowTerminatingError(ErrorRecords.InvalidArgument("FolderIsNull", $"-{parameter.Name} is $null.", null, "Use a path, an id, a key, or an object from Get-OrchFolder."));
            }

            try
            {
                object? spelled = KnownValues.Spell(parameter, value, MayBeNewer);
                if (!ReferenceEquals(spelled, value))
                {
                    parameter.SetValue(this, spelled);
                }
            }
            catch (FormatException e)
            {
                ThrowTerminatingError(ErrorRecords.InvalidArgument("ValueUnknown", $"-{parameter.Name}: {e.Message}", value, "Press Ctrl+Space after the parameter to see what it takes."));
            }
        }
    }

    /// <summary>True where the server is newer than the documents that the module was made from, so that it may know more values.</summary>
    private bool MayBeNewer => (Session ?? DefaultSession.Current)?.WebApiVersion > Operation.NewestKnown;

    /// <summary>The parameters that hold references which this record gave or which were given before the first.</summary>
    private IEnumerable<PropertyInfo> References() => GetType().GetProperties()
        .Where(one => typeof(EntityReference).IsAssignableFrom(one.PropertyType.IsArray ? one.PropertyType.GetElementType() : one.PropertyType))
        .Where(one => one == Arguments.Subject || IsGiven(one.Name));

    /// <summary>Leaves out of a parameter what names nothing, with an error about it; false where nothing is left.</summary>
    private bool Keep(PropertyInfo parameter)
    {
        if (parameter.GetValue(this) is not { } value)
        {
            return true;
        }

        EntityReference[] all = value is EntityReference[] list ? list : [(EntityReference)value];
        EntityReference[] bad = [.. all.Where(one => one.Problem is not null && !Accepts(one))];
        foreach (EntityReference reference in bad)
        {
            WriteFailure(ErrorRecords.NotNamed(reference, parameter.Name));
        }

        if (bad.Length > 0 && bad.Length < all.Length)
        {
            EntityReference[] good = [.. all.Except(bad)];
            Array kept = Array.CreateInstance(parameter.PropertyType.GetElementType()!, good.Length);
            Array.Copy(good, kept, good.Length);
            parameter.SetValue(this, kept);
        }

        return bad.Length == 0 || bad.Length < all.Length;
    }
}
