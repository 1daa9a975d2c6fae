using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>The company's people, groups, robot accounts and applications.</summary>
internal static class UserSeed
{
    public const long Administrators = 5001;
    public const long FinanceTeam = 5002;
    public const long Everyone = 5003;
    public const long Harry = 52454;
    public const long Severus = 52917;
    public const long Hermione = 52918;

    public static void Fill(Company company)
    {
        Group(company, Administrators, "Administrators", RoleSeed.TenantAdministrator);
        Group(company, FinanceTeam, "Finance Team", RoleSeed.AutomationUser);
        Group(company, Everyone, "Everyone");

        Person(company, 9, "Ana", "Popescu", "ana.popescu@acme.com", [2], [Everyone]);
        Person(company, 13, "John", "Smith", "john.smith@acme.com", [RoleSeed.AutomationUser], [Everyone]);
        Person(company, 45, "Gustav", "Eriksson", "gustav.eriksson@acme.com", [RoleSeed.AutomationPublisher], [Everyone]);
        Administrator(company);
        Person(company, 101, "Ben", "O'Hara", "ben.o'hara@acme.com", [], [Everyone, FinanceTeam]);
        Person(company, 102, "一郎", "鈴木", "ichiro.suzuki@acme.com", [RoleSeed.AutomationUser], [Everyone]);
        Person(company, 103, "Zoë", "Müller-Łęcka", "zoe+test@acme.com", [], [Everyone]);
        Person(company, 104, "R&D", "Lead 100%", "r&d#lead@acme.com", [], [Everyone]);
        Person(company, 105, "Max 🚀", "$(Power)", "max.power@acme.com", [], [Everyone]);
        Person(company, 106, "Olga", "Auditor", "olga.auditor@acme.com", [RoleSeed.Auditor], [Everyone]);
        Person(company, 107, "Henry", "Desk", "help.desk@acme.com", [RoleSeed.HelpDesk], [Everyone]);
        Person(company, 108, "Fiona", "Nance", "fiona.nance@acme.com", [], [Everyone, FinanceTeam]);
        Person(company, 109, "Gone", "Away", "gone.away@acme.com", [], [], active: false);
        Person(company, 749, "Yuki", "Tanaka", "yuki.tanaka@acme.com", [RoleSeed.AutomationUser], [Everyone]);
        Person(company, Harry, "Harry", "Potter", "harry.potter@uipath.com", [], []);
        Person(company, Severus, "Severus", "Snape", "severus.snape@uipath.com", [], [], userName: "severus.snape@uipath");
        Person(company, Hermione, "Hermione", "Granger", "hermione.granger@uipath.com", [], [], type: "DirectoryUser");

        Account(company, 6001, "invoice-robot", "DirectoryRobot", RoleSeed.Robot);
        Account(company, 6002, "night $(job) %1", "DirectoryRobot", RoleSeed.Robot);
        Account(company, 7001, "CI pipeline", "DirectoryExternalApplication", RoleSeed.AutomationPublisher);
    }

    /// <summary>The administrator, with an unattended robot whose password can be changed.</summary>
    private static void Administrator(Company company)
    {
        Person(company, Seed.Administrator, "Alice", "Admin", "admin@acme.com", [RoleSeed.TenantAdministrator, RoleSeed.AutomationUser], [Administrators]);
        company.Users.Put(company.Users.Find(Seed.Administrator)!.With(
            ("UnattendedRobot", UserTables.UnattendedRobot.Row(
                ("UserName", "acme\\alice"),
                ("CredentialType", "Default"),
                ("Password", "not shown"),
                ("ExecutionSettings", new JObject { ["TracingLevel"] = "Information" }),
                ("LimitConcurrentExecution", false),
                ("RobotId", 3001L),
                ("MachineMappingsCount", 0L))),
            ("MayHaveUnattendedSession", true),
            ("MayHavePersonalWorkspace", true)));
    }

    private static void Person(
        Company company,
        long id,
        string name,
        string surname,
        string email,
        IReadOnlyList<long> roles,
        IReadOnlyList<long> groups,
        string? userName = null,
        string type = "User",
        bool active = true) => company.Users.Put(UserTables.User.Row(
            ("Id", id),
            ("Name", name),
            ("Surname", surname),
            ("UserName", userName ?? email),
            // The guide: accounts of a directory come with an empty domain.
            ("Domain", type == "User" ? null : string.Empty),
            ("EmailAddress", email),
            ("Type", type),
            ("IsActive", active),
            ("AuthenticationSource", "AAD"),
            ("RoleIds", roles),
            ("GroupIds", groups),
            ("Culture", "en"),
            ("Key", Keys.Of("User", id)),
            ("LastLoginTime", company.Now.AddHours(-(id % 50))),
            ("CreationTime", company.Founded.AddHours(id % 5000))));

    private static void Group(Company company, long id, string name, params IReadOnlyList<long> roles) => Account(company, id, name, "DirectoryGroup", roles);

    private static void Account(Company company, long id, string name, string type, params IReadOnlyList<long> roles) => company.Users.Put(UserTables.User.Row(
        ("Id", id),
        ("Name", name),
        ("UserName", name),
        ("Domain", string.Empty),
        ("DirectoryIdentifier", Keys.Of("Directory", id).ToString()),
        ("Type", type),
        ("RoleIds", roles),
        ("Key", Keys.Of("User", id)),
        ("MayHaveUserSession", false),
        ("CreationTime", company.Founded)));
}
