using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Enables users.</summary>
[Cmdlet(VerbsLifecycle.Enable, "OrchUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Users_SetActiveById", "Users_PatchById")]
[Calls("Users_GetById", When = "PassThru")]
public sealed class EnableOrchUserCommand : UserActivationCommand
{
    private protected override string Action => "Enable user";

    private protected override bool Wanted => true;
}
