using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

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

    private static readonly string[] s_plainNames = Array.ConvertAll(s_names, Plain);
    private static readonly string[] s_plainSurnames = Array.ConvertAll(s_surnames, Plain);
    private static readonly IReadOnlyList<long>[] s_roles = [[RoleSeed.AutomationUser], [], [RoleSeed.AutomationUser], [], [RoleSeed.AutomationPublisher], [RoleSeed.HelpDesk]];
    private static readonly IReadOnlyList<long> s_groups = [UserSeed.Everyone];
    private static readonly object s_yes = true;
    private static readonly object s_no = false;

    private static readonly RowPattern s_person = new(
        UserShapes.User.Row(("AuthenticationSource", "AAD"), ("GroupIds", s_groups), ("Culture", "en")),
        "Id", "Key", "Name", "Surname", "UserName", "EmailAddress", "Type", "Domain", "IsActive", "RoleIds", "LastLoginTime", "CreationTime", "MayHaveUnattendedSession");

    private static readonly RowPattern s_account = new(
        UserShapes.User.Row(("Domain", string.Empty), ("MayHaveUserSession", false)),
        "Id", "Key", "Name", "UserName", "Type", "DirectoryIdentifier", "RoleIds", "CreationTime");

    /// <summary>The account of an id: of fifty, one is a robot's; of two hundred, one is a group.</summary>
    public static Row Make(long id, DateTimeOffset now)
    {
        Guid key = Dice.Key(id, 1);
        DateTimeOffset created = Seed.Founded.AddMinutes(id % 2_000_000);
        string number = id.ToString(CultureInfo.InvariantCulture);
        int kind = Dice.Roll(id, 2, 200);
        if (kind < 5)
        {
            string name = (kind == 0 ? "Team " : "robot-") + number;
            return s_account.Row(
                id, key, name, name, kind == 0 ? "DirectoryGroup" : "DirectoryRobot", Dice.Key(id, 3).ToString(), kind == 0 ? s_roles[0] : s_roles[1], created);
        }

        int first = Dice.Roll(id, 4, s_names.Length);
        int last = Dice.Roll(id, 5, s_surnames.Length);
        string address = string.Concat(s_plainNames[first], s_plainSurnames[last], number, "@load.example");
        bool directory = Dice.Roll(id, 6, 8) == 0;
        return s_person.Row(
            id, key, s_names[first], s_surnames[last], address, address, directory ? "DirectoryUser" : "User", directory ? string.Empty : null,
            Dice.Roll(id, 7, 25) == 0 ? s_no : s_yes, Dice.Pick(s_roles, id, 8),
            Dice.Roll(id, 9, 10) == 0 ? null : now.AddMinutes(-Dice.Roll(id, 10, 90 * 24 * 60)),
            created, Dice.Roll(id, 11, 10) == 0 ? s_yes : s_no);
    }

    /// <summary>A name as it stands in an address, with a dot behind it.</summary>
    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).Where(letter => letter < 128 && char.IsLetter(letter))).ToLowerInvariant() + ".";
}
