namespace Orchestrator.Sandbox;

/// <summary>
/// Fills a sandbox with a small company. Dates are relative to the time of its creation, except for the rows of the API guide's
/// examples, which have the dates that the guide prints.
/// </summary>
internal static class Seed
{
    /// <summary>The administrator of the tenant.</summary>
    public const long Administrator = 88;

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
