using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Who a task goes to.</summary>
internal static class TaskAssignees
{
    /// <summary>Whether an account is a person who may view and edit the tasks of a folder.</summary>
    public static bool CanHandle(Company company, Row user, Row folder)
    {
        if (user.Text("Type") is not ("User" or "DirectoryUser") || !user.Flag("IsActive"))
        {
            return false;
        }

        Access access = new(company, user);
        return access.InFolder("Tasks.View", folder) && access.InFolder("Tasks.Edit", folder);
    }

    /// <summary>
    /// Assigns a task as a request says: to one person; to all that are named; or to the one of them who has the least to do.
    /// The id of a user counts more than a name.
    /// </summary>
    /// <returns>The task in the state that follows, or what is wrong.</returns>
    public static (Row? Task, string? Problem) Assign(Call call, Row task, Input request, string state)
    {
        string criteria = request.Text("AssignmentCriteria") ?? "SingleUser";
        List<Row> users = [.. Named(call.Company, request, criteria).GroupBy(user => user.Id).Select(same => same.First())];
        if (users.Count == 0)
        {
            return (null, "User does not exist");
        }

        List<Row> able = [.. users.Where(user => CanHandle(call.Company, user, TaskService.FolderOf(call, task)))];
        if (able.Count == 0 || (criteria == "SingleUser" && able.Count < users.Count))
        {
            return (null, "User does not have the required permissions on the folder");
        }

        Row? one = criteria switch
        {
            "AllUsers" => null,
            "Workload" => able.OrderBy(user => Load(call.Company, user)).First(),
            _ => able[0],
        };
        return (task.With(
            ("Status", state),
            ("AssignedToUserId", one?.Id),
            ("AssigneeIds", one is null ? able.Select(user => user.Id).ToList() : new List<long> { one.Id }),
            ("TaskAssignmentCriteria", criteria),
            ("LastAssignedTime", call.Now)), null);
    }

    private static int Load(Company company, Row user) =>
        company.Tasks.Rows.Count(task => task.Text("Status") == "Pending" && task.Number("AssignedToUserId") == user.Id && !task.Flag("IsDeleted"));

    private static IEnumerable<Row> Named(Company company, Input request, string criteria)
    {
        if (criteria == "SingleUser")
        {
            Row? user = request.Number("UserId") is { } id ? company.Users.Find(id) : ByName(company, request.Text("UserNameOrEmail"));
            return user is null ? [] : [user];
        }

        IEnumerable<Row?> named = request.Numbers("AssigneeUserIds").Select(one => company.Users.Find(one))
            .Concat(request.Texts("AssigneeNamesOrEmails").Select(name => ByName(company, name)));
        return named.OfType<Row>().SelectMany(one => one.Text("Type") == "DirectoryGroup"
            ? company.Users.Rows.Where(user => user.Numbers("GroupIds").Contains(one.Id))
            : [one]);
    }

    private static Row? ByName(Company company, string? name) =>
        name is null ? null : company.Users.FindBy("UserName", name) ?? company.Users.FindBy("EmailAddress", name);
}
