namespace Orchestrator.Sandbox;

/// <summary>Robots, and what they run on.</summary>
internal static class RobotShapes
{
    /// <summary>A robot. It lives in a folder; the version of its software is answered by one operation only.</summary>
    public static Shape Robot { get; } = new(
        "RobotDto",
        "Robots",
        Property.Text("LicenseKey", 255).ForOneOnly(),
        Property.Text("MachineName", 450),
        Property.Int64("MachineId"),
        Property.Text("Name", 19).AsRequired(),
        Property.Text("Username", 100),
        Property.Text("ExternalName", 450),
        Property.Text("Description", 500),
        Property.Enum("Type", Names.RobotTypes).AsRequired(),
        Property.Enum("HostingType", Names.HostingTypes).AsRequired().Or("Standard"),
        Property.Enum("ProvisionType", Names.ProvisionTypes).Or("Manual"),
        Property.Text("Password", 100).AsWriteOnly(),
        Property.Int64("CredentialStoreId"),
        Property.Int64("UserId"),
        Property.Boolean("Enabled").Or(true),
        Property.Enum("CredentialType", Names.CredentialTypes),
        Property.Links("Environments", () => Environment!, (_, _) => System.Array.Empty<Row>()),
        Property.Text("RobotEnvironments").Or(string.Empty),
        Property.Map("ExecutionSettings").ForOneOnly(),
        Property.Boolean("IsExternalLicensed").Or(false),
        Property.Boolean("LimitConcurrentExecution").Or(false),
        Property.Time("LastModificationTime"),
        Property.Int64("LastModifierUserId"),
        Property.Time("CreationTime"),
        Property.Int64("CreatorUserId"),
        Property.Int64("Id"),
        Property.Int64("FolderId").AsHidden(),
        Property.Text("SoftwareVersion").AsHidden());

    /// <summary>A robot that can run a process: with its version, which the guide shows and no schema has.</summary>
    public static Shape RobotForProcess { get; } = Robot.With(
        "RobotForProcessDto",
        "Robots",
        Property.Text("Version").From(row => row["SoftwareVersion"]));

    /// <summary>A robot with its user.</summary>
    public static Shape ExtendedRobot { get; } = Robot.With(
        "ExtendedRobotDto",
        "Robots",
        UserLink());

    /// <summary>A robot of a session.</summary>
    public static Shape RobotWithLicense { get; } = Robot.With(
        "RobotWithLicenseDto",
        "Robots",
        Property.Link("License", () => RobotLicense!, License),
        UserLink());

    /// <summary>A robot of a folder, with something of its user.</summary>
    public static Shape RobotFromFolder { get; } = Robot.With(
        "RobotsFromFolderModel",
        "Robots",
        Property.Enum("UserType", Names.UserTypes).From((company, row) => User(company, row)?["Type"]),
        Property.Text("UserEmail").From((company, row) => User(company, row)?["EmailAddress"]),
        Property.Text("UserFullName").From((company, row) => User(company, row) is { } user ? UserShapes.FullName(user) : null),
        Property.Guid("UserKey").From((company, row) => User(company, row)?["Key"]));

    public static Shape RobotLicense { get; } = new(
        "RobotLicenseDto",
        "RobotLicenses",
        Property.Int64("RobotId"),
        Property.Time("Timestamp"),
        Property.Int64("Id"));

    /// <summary>A group of robots of a classic folder. Web API 20 has no such entity any more; the schema remains.</summary>
    public static Shape Environment { get; } = new(
        "EnvironmentDto",
        "Environments",
        Property.Text("Name", 100).AsRequired(),
        Property.Text("Description", 500),
        Property.Enum("Type", ["Dev", "Test", "Prod"]),
        Property.Int64("Id"));

    /// <summary>A machine and its key.</summary>
    public static Shape KeyValuePair { get; } = new(
        "KeyValuePairOfStringString",
        "Collection(System.Collections.Generic.KeyValuePair_2OfString_String)",
        Property.Text("Key"),
        Property.Text("Value"));

    /// <summary>A machine.</summary>
    public static Shape Machine { get; } = new(
        "MachineDto",
        "Machines",
        Property.Text("Name"),
        Property.Text("LicenseKey"),
        Property.Enum("Type", ["Standard", "Template"]).Or("Standard"),
        Property.Guid("Key"),
        Property.Int64("Id"));

    /// <summary>A process of a folder, and the robots that it is deployed to.</summary>
    public static Shape Process { get; } = new(
        "ReleaseDto",
        "Releases",
        Property.Text("ProcessKey"),
        Property.Text("Name"),
        Property.Int64("Id"),
        Property.Int64("FolderId").AsHidden(),
        Property.Numbers("RobotIds").AsHidden());

    private static Row? User(Company company, Row robot) => company.Users.Find(robot.Number("UserId"));

    private static Property UserLink() => Property.Link("User", () => UserShapes.User, User);

    private static Row? License(Company company, Row robot) => robot["LicenseKey"] is null
        ? null
        : RobotLicense.Row(("RobotId", robot.Id), ("Timestamp", robot["LastModificationTime"] ?? robot["CreationTime"]), ("Id", robot.Id));
}
