using System;
using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator.Sandbox;

/// <summary>Made-up people, groups and robot accounts.</summary>
internal static class MadeUsers
{
    private static readonly string[] s_names =
    [
        "Ada", "Anna", "Aylin", "Björn", "Carlos", "Chloé", "Daniel", "Elena", "Emre", "Fatima", "George", "Hana", "Ines", "Ivan", "Jana", "João",
        "Kenji", "Lars", "Leila", "Mateusz", "Mei", "Mia", "Noah", "Nia", "Omar", "Priya", "Rosa", "Samuel", "Sofia", "Tomáš", "Yara", "Zoltán",
    ];

    private static readonly string[] s_surnames =
    [
        "Adeyemi", "Andersson", "Bianchi", "Brown", "Chen", "Costa", "Dubois", "Fischer", "García", "Haddad", "Horváth", "Ito", "Ivanova", "Jansen",
        "Kaya", "Kim", "Kowalski", "Larsen", "Martin", "Moreau", "Müller", "Nguyen", "Novák", "O'Brien", "Okafor", "Patel", "Popescu", "Rossi", "Silva",
        "Smith", "Svensson", "Tanaka", "Walker", "Weber", "Wójcik", "Yılmaz",
    ];

    private static readonly IReadOnlyList<long>[] s_roles = [[RoleSeed.AutomationUser], [], [RoleSeed.AutomationUser], [], [RoleSeed.AutomationPublisher], [RoleSeed.HelpDesk]];
    private static readonly IReadOnlyList<long> s_groups = [UserSeed.Everyone];
    private static readonly object s_yes = true;
    private static readonly object s_no = false;

    private static readonly RowPattern s_person = new(
        UserTables.User.Row(("AuthenticationSource", "AAD"), ("GroupIds", s_groups), ("Culture", "en")),
        "Id", "Key", "Name", "Surname", "UserName", "EmailAddress", "Type", "Domain", "IsActive", "RoleIds", "LastLoginTime", "CreationTime", "MayHaveUnattendedSession");

    private static readonly RowPattern s_account = new(
        UserTables.User.Row(("Domain", string.Empty), ("MayHaveUserSession", false)),
        "Id", "Key", "Name", "UserName", "Type", "DirectoryIdentifier", "RoleIds", "CreationTime");

    /// <summary>An account: of fifty, one is a robot's; of two hundred, one is a group.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="index">Which of the made-up ones it is, from 0.</param>
    /// <param name="founded">When the company began: what creation times are counted from.</param>
    /// <param name="now">When the sandbox was created: what logins are counted back from.</param>
    public static Row Make(long id, long index, DateTimeOffset founded, DateTimeOffset now)
    {
        Guid key = Dice.Key(id, 1);
        DateTimeOffset created = founded.AddMinutes(index % 1_500_000);
        string number = index.ToString("D6", CultureInfo.InvariantCulture);
        int kind = Dice.Roll(id, 2, 200);
        if (kind < 5)
        {
            string name = (kind == 0 ? "Team " : "robot-") + number;
            return s_account.Row(
                id, key, name, name, kind == 0 ? "DirectoryGroup" : "DirectoryRobot", Dice.Key(id, 3).ToString(), kind == 0 ? s_roles[0] : s_roles[1], created);
        }

        string address = string.Concat("user", number, "@load.example");
        bool directory = Dice.Roll(id, 6, 8) == 0;
        return s_person.Row(
            id, key, Dice.Pick(s_names, id, 4), Dice.Pick(s_surnames, id, 5), address, address, directory ? "DirectoryUser" : "User", directory ? string.Empty : null,
            Dice.Roll(id, 7, 25) == 0 ? s_no : s_yes, Dice.Pick(s_roles, id, 8),
            Dice.Roll(id, 9, 10) == 0 ? null : now.AddMinutes(-Dice.Roll(id, 10, 90 * 24 * 60)),
            created, Dice.Roll(id, 11, 10) == 0 ? s_yes : s_no);
    }
}
