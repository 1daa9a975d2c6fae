using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Disables users. They can't sign in; what they own remains.</summary>
[Cmdlet(VerbsLifecycle.Disable, "OrchUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Users_SetActiveById", "Users_PatchById")]
[Calls("Users_GetById", When = "PassThru")]
public sealed class DisableOrchUserCommand : UserActivationCommand
{
    private protected override string Action => "Disable user";

    private protected override bool Wanted => false;
}
