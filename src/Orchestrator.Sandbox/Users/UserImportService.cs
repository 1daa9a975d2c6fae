using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Adds the members of a group of the directory to the tenant, as servers with Web API 11 do.</summary>
internal sealed class UserImportService : Service
{
    public UserImportService()
    {
        Map(UserOperations.ImportUsers, Import);
    }

    private static SandboxResponse Import(Call call)
    {
        Company company = call.Company;
        Input body = call.Body("parameters");
        DirectoryGroup group = DirectoryGroup.Find(body.Text("group"), body.Text("domain")) ?? throw SandboxException.NotFound($"Group {body.Text("group")}");
        long[] roles = [.. body.Texts("rolesList").Select(name => UserRoleService.TenantRole(company.Roles.FindBy("Name", name)).Id)];
        long[] units = [.. body.Numbers("organizationUnitIds").Select(id => company.Folders.Find(id)?.Id ?? throw SandboxException.NotFound("OrganizationUnit"))];
        foreach ((string account, string name, string surname) in group.Members)
        {
            Row user = UserChangeService.Import(call, account, "DirectoryUser", DirectoryGroup.Domain, Keys.Of(account, 0).ToString());
            List<long> all = [.. user.Numbers("RoleIds").Union(roles)];
            company.Users.Put(user.With(("Name", name), ("Surname", surname), ("RoleIds", all)));
            foreach (long unit in units)
            {
                company.Assignments.Set(unit, user.Id, company.Assignments.Of(unit, user.Id) ?? []);
            }
        }

        return Answer.Ok();
    }
}
