using System.Management.Automation;

namespace Orchestrator.Commands;

/// <content>What every cmdlet that changes something asks of its user.</content>
public abstract partial class OrchCmdlet
{
    /// <summary>Whether nothing is changed, and the user is shown what would be.</summary>
    private protected bool IsWhatIf => LanguagePrimitives.IsTrue(MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? given) ? given : GetVariableValue("WhatIfPreference"));

    /// <summary>What the user gave for the body.</summary>
    private protected BodyValues GivenValues => BodyValues.Given(this, IsGiven);

    /// <summary>The parameters that the user gave for the body; null, with the error <c>NothingToChange</c>, where there is none.</summary>
    private protected BodyValues? RequireChanges()
    {
        BodyValues given = GivenValues;
        if (given.Count > 0)
        {
            return given;
        }

        object? record = MyInvocation.ExpectingInput ? Arguments.Record : null;
        ErrorRecord error = ErrorRecords.InvalidArgument(
            "NothingToChange",
            $"{MyInvocation.MyCommand.Name} was given nothing to change.",
            record,
            "Use a parameter or a column that changes a property, or set a property of the object. A change inside a hashtable of an object isn't seen.");
        if (record is null)
        {
            ThrowTerminatingError(error);
        }

        WriteFailure(error);
        return null;
    }
}
