using System;

namespace Orchestrator.Sandbox;

/// <summary>Fills a sandbox with a small company. The ids and names of the API guide's examples are in it.</summary>
internal static class Seed
{
    /// <summary>The administrator of the tenant.</summary>
    public const long Administrator = 88;

    /// <summary>When the company began.</summary>
    public static DateTimeOffset Founded { get; } = new(2019, 1, 7, 8, 0, 0, TimeSpan.Zero);

    public static void Fill(Company company, SandboxOptions options)
    {
        RoleSeed.Fill(company);
        UserSeed.Fill(company);
        FolderSeed.Fill(company);
        RobotSeed.Fill(company);
        SessionSeed.Fill(company);
        RobotLogSeed.Fill(company);
        TaskCatalogSeed.Fill(company);
        TaskSeed.Fill(company);
        LoadSeed.Fill(company, options);
    }
}
