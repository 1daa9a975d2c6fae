using System.Management.Automation;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>
/// Starts an Orchestrator in memory that answers over HTTP on this machine, for any client. Pipe it to Connect-Orch to
/// sign in; its IssueToken method gives a token for other clients.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "OrchSandbox", SupportsShouldProcess = true)]
[OutputType(typeof(OrchSandbox))]
public sealed class StartOrchSandboxCommand : PSCmdlet
{
    /// <summary>The port on 127.0.0.1; 0, the default, takes any free one.</summary>
    [Parameter(Position = 0)]
    [ValidateRange(0, 65535)]
    public int Port { get; set; }

    /// <summary>Opens no port: the sandbox is reached from this process only, by piping it to Connect-Orch.</summary>
    [Parameter]
    public SwitchParameter NoListener { get; set; }

    /// <summary>How it is made: <c>@{ Users = 25000; WebApiVersion = 17 }</c>. Users, Robots, Sessions, Tasks and RobotLogs add made-up rows. StoppedClock stops the clock except where Step-OrchSandbox moves it.</summary>
    [Parameter]
    [KnownKeys("Users = 1000", "Robots = 100", "Sessions = 100", "Tasks = 1000", "RobotLogs = 10000", "WebApiVersion = 20", "Permissions = 'Page'", "StoppedClock = $true")]
    public SandboxOptions? Option { get; set; }

    /// <summary>How many users, tasks and robot log entries there are: made-up ones join those of the company. Tasks and entries are in the folder Load. What -Option says of one of them counts more.</summary>
    [Parameter]
    [ValidateRange(1, 100_000_000)]
    public int Scale { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!ShouldProcess(NoListener ? "this process" : "127.0.0.1", "Start sandbox"))
        {
            return;
        }

        OrchSandbox sandbox = OrchSandbox.Create(Scale > 0 ? (Option ?? new SandboxOptions()).WithScale(Scale) : Option);
        if (!NoListener)
        {
            sandbox.Listen(Port);
        }

        WriteObject(sandbox);
    }
}
