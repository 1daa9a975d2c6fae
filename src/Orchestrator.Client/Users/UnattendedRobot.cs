using System.Collections.Generic;

namespace Orchestrator;

/// <summary>A user's robot that runs without the person.</summary>
public sealed class UnattendedRobot : OrchValue
{
    /// <summary>The account on the machine that it runs under, as <c>domain\user</c>.</summary>
    public string? UserName { get; set; }

    /// <summary>Always empty: servers take a password and never give one.</summary>
    public string? Password { get; set; }

    /// <summary>The id of the credential store that keeps the password.</summary>
    public long? CredentialStoreId { get; set; }

    /// <summary>Default, SmartCard, NCipher, SafeNet or NoCredential.</summary>
    public string? CredentialType { get; set; }

    /// <summary>The name of the password in the credential store.</summary>
    public string? CredentialExternalName { get; set; }

    /// <summary>How it executes: TracingLevel, LoginToConsole, ResolutionWidth and so on.</summary>
    public IDictionary<string, object?>? ExecutionSettings { get; set; }

    /// <summary>Whether it runs on one machine at a time.</summary>
    public bool? LimitConcurrentExecution { get; set; }

    /// <summary>The id of the robot.</summary>
    public long? RobotId { get; set; }

    /// <summary>How many machines it is tied to.</summary>
    public int? MachineMappingsCount { get; set; }
}
