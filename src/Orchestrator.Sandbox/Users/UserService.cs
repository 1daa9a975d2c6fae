using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Reads users, groups, robot accounts and applications.</summary>
internal sealed class UserService : Service
{
    public UserService()
    {
        Map(UserOperations.Get, call => Answer.Rows(call, UserTables.User, call.Company.Users.All));
        Map(UserOperations.GetById, call => Answer.Entity(call, UserTables.User, Find(call, call.Id())), exempt: IsOwn);
        Map(UserOperations.GetCurrentUser, call => IsApplication(call.Account) ? Answer.NoContent() : Answer.Entity(call, UserTables.User, call.Account));
        Map(UserOperations.GetCurrentPermissions, CurrentPermissions);
        Map(UserOperations.ValidateByUserids, Validate);
    }

    public static Row Find(Call call, long? id) => call.Company.Users.Find(id) ?? throw SandboxException.NotFound("User");

    /// <summary>An account may read itself.</summary>
    public static bool IsOwn(Call call) => call.TryId("key") == call.Account.Id;

    /// <summary>An application is nobody: there is no current user.</summary>
    public static bool IsApplication(Row account) => account.Text("Type") == "DirectoryExternalApplication";

    private static SandboxResponse CurrentPermissions(Call call)
    {
        HashSet<string> held = [.. call.Access.TenantPermissions, .. call.Access.Folders.SelectMany(call.Access.Of)];
        return Answer.Entity(
            call,
            UserTables.PermissionsCollection,
            UserTables.PermissionsCollection.Row(
                ("UserId", call.Account.Id),
                ("Permissions", RolePermissions.Rows(held).Select(permission => permission.Text("Name")!).ToList())),
            set: false);
    }

    /// <summary>Whether each account can be changed now: not while one of its robots is busy.</summary>
    private static SandboxResponse Validate(Call call)
    {
        List<long> ids = [];
        foreach (string part in call.Text("userIds").Split(','))
        {
            ids.Add(long.TryParse(part, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out long id)
                ? Find(call, id).Id
                : throw SandboxException.Invalid($"The value '{part}' is not valid."));
        }

        return Answer.Value(call, "System.Collections.Generic.IDictionary_2OfInt64_Boolean", json =>
        {
            json.WriteStartObject();
            foreach (long id in ids.Distinct())
            {
                json.WritePropertyName(id.ToString(CultureInfo.InvariantCulture));
                json.WriteValue(!IsBusy(call.Company, id));
            }

            json.WriteEndObject();
        });
    }

    private static bool IsBusy(Company company, long user) => company.Sessions.Rows.Any(session =>
        session.Text("State") == "Busy" && company.Robots.Find(session.Number("RobotId"))?.Number("UserId") == user);
}
