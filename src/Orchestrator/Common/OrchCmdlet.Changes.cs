namespace Orchestrator.Commands;

/// <content>What every cmdlet that changes something asks of its user.</content>
public abstract partial class OrchCmdlet
{
    /// <summary>The parameters that the user gave for the body; the cmdlet ends with <c>NothingToChange</c> where there is none.</summary>
    private protected BodyValues RequireChanges()
    {
        BodyValues given = BodyValues.Given(this);
        if (given.Count == 0)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(
                "NothingToChange",
                $"{MyInvocation.MyCommand.Name} was given nothing to change.",
                null,
                "Give at least one of the properties as a parameter."));
        }

        return given;
    }
}
