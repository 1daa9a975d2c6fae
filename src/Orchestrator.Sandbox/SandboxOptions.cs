using System;

namespace Orchestrator.Sandbox;

/// <summary>How a sandbox is made.</summary>
public sealed class SandboxOptions
{
    /// <summary>The newest Web API version that the sandbox speaks; operations that such a server lacks are answered with 404.</summary>
    public int WebApiVersion { get; set; } = 20;

    /// <summary>Whose permissions the sandbox enforces: those of the API guide's page, or those of Web API 20's document.</summary>
    public PermissionSource Permissions { get; set; }

    /// <summary>The sandbox's clock.</summary>
    public Func<DateTimeOffset> Now { get; set; } = () => DateTimeOffset.UtcNow;

    /// <summary>Whether the sandbox's clock stands still except where it is stepped; otherwise it also runs by itself.</summary>
    public bool StoppedClock { get; set; }

    /// <summary>
    /// So many users and groups in all, tasks and robot log entries: what <see cref="Users"/>, <see cref="Tasks"/> and
    /// <see cref="RobotLogs"/> say where they say nothing. Null for the company alone.
    /// </summary>
    public int? Scale { get; set; }

    /// <summary>
    /// How many users and groups <c>GET /odata/Users</c> lists: made-up ones join those of the company until the total is exactly this.
    /// Not less than the company has; 0 for the company alone.
    /// </summary>
    public int Users { get; set; }

    /// <summary>The folder Load holds exactly this many robots. Null, and no other option asks for it: there is no folder Load.</summary>
    public int? Robots { get; set; }

    /// <summary>The folder Load holds exactly this many robot sessions.</summary>
    public int? Sessions { get; set; }

    /// <summary>The folder Load holds exactly this many tasks.</summary>
    public int? Tasks { get; set; }

    /// <summary>The folder Load holds exactly this many robot log entries.</summary>
    public int? RobotLogs { get; set; }

    /// <summary>The options with a scale.</summary>
    public SandboxOptions WithScale(int scale)
    {
        SandboxOptions options = (SandboxOptions)MemberwiseClone();
        options.Scale = scale;
        return options;
    }
}
