namespace Orchestrator.Sandbox;

/// <summary>Robots, and what they run on.</summary>
internal static class RobotTables
{
    /// <summary>A robot. It lives in a folder; the version of its software is answered by one operation only.</summary>
    public static Shape Robot { get; } = Shape.Of(
        "RobotDto",
        "Robots",
        Property.Of("LicenseKey").ForOneOnly(),
        Property.Of("HostingType").Or("Standard"),
        Property.Of("ProvisionType").Or("Manual"),
        Property.Of("Password").AsWriteOnly(),
        Property.Of("Enabled").Or(true),
        Property.Of("Environments").LinkedTo(() => Environment!, (_, _) => System.Array.Empty<Row>()),
        Property.Of("RobotEnvironments").Or(string.Empty),
        Property.Of("ExecutionSettings").ForOneOnly(),
        Property.Of("IsExternalLicensed").Or(false),
        Property.Of("LimitConcurrentExecution").Or(false),
        Property.Of("Version").From(row => row["SoftwareVersion"]),
        Property.Int64("FolderId").AsHidden(),
        Property.Text("SoftwareVersion").AsHidden());

    /// <summary>A robot that can run a process: with its version, which the guide shows and no schema has.</summary>
    public static Shape RobotForProcess { get; } = Robot.With(
        "RobotForProcess",
        "Robots",
        Property.Text("Version").From(row => row["SoftwareVersion"]));

    /// <summary>A robot with its user.</summary>
    public static Shape ExtendedRobot { get; } = Robot.With("ExtendedRobotDto", "Robots", UserLink());

    /// <summary>A robot of a session.</summary>
    public static Shape RobotWithLicense { get; } = Robot.With(
        "RobotWithLicenseDto",
        "Robots",
        Property.Of("License").LinkedTo(() => RobotLicense!, License),
        UserLink());

    /// <summary>A robot of a folder, with something of its user.</summary>
    public static Shape RobotFromFolder { get; } = Robot.With(
        "RobotsFromFolderModel",
        "Robots",
        Property.Of("UserType").From((company, row) => User(company, row)?["Type"]),
        Property.Of("UserEmail").From((company, row) => User(company, row)?["EmailAddress"]),
        Property.Of("UserFullName").From((company, row) => User(company, row) is { } user ? UserTables.FullName(user) : null),
        Property.Of("UserKey").From((company, row) => User(company, row)?["Key"]));

    public static Shape RobotLicense { get; } = Shape.Of("RobotLicenseDto");

    /// <summary>A group of robots of a classic folder. Web API 20 has no such entity any more; the schema remains.</summary>
    public static Shape Environment { get; } = Shape.OfPascal("EnvironmentDto", "Environments");

    /// <summary>A machine and its key.</summary>
    public static Shape KeyValuePair { get; } = Shape.Of("KeyValuePairOfStringString", "Collection(System.Collections.Generic.KeyValuePair_2OfString_String)");

    /// <summary>A machine.</summary>
    public static Shape Machine { get; } = Shape.Of("MachineDto", "Machines", Property.Of("Type").Or("Standard"));

    /// <summary>A process of a folder, and the robots that it is deployed to.</summary>
    public static Shape Process { get; } = Shape.Of("ReleaseDto", "Releases", Property.Int64("FolderId").AsHidden(), Property.Numbers("RobotIds").AsHidden());

    private static Row? User(Company company, Row robot) => company.Users.Find(robot.Number("UserId"));

    private static Property UserLink() => Property.Of("User").LinkedTo(() => UserTables.User, User);

    private static Row? License(Company company, Row robot) => robot["LicenseKey"] is null
        ? null
        : RobotLicense.Row(("RobotId", robot.Id), ("Timestamp", robot["LastModificationTime"] ?? robot["CreationTime"]), ("Id", robot.Id));
}
