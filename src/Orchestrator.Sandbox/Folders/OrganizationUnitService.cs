using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Folders as they were called before there were folders in folders; reading only.</summary>
internal sealed class OrganizationUnitService : Service
{
    public OrganizationUnitService()
    {
        Map(OrganizationUnitOperations.Get, call => Answer.Rows(call, FolderTables.OrganizationUnit, call.Company.Folders.Rows.Select(Unit)));
        Map(OrganizationUnitOperations.GetById, call => Answer.Entity(call, FolderTables.OrganizationUnit, Unit(Find(call))));
        Map(OrganizationUnitOperations.GetUsersForUnitByKey, call => Answer.Rows(call, UserTables.User, Users(call)));
        Map(OrganizationUnitOperations.GetUserIdsForUnitByKey, call => Answer.Values(call, "Edm.Int64", Users(call).Select(user => user.Id), (json, value) => json.WriteValue(value)));
    }

    private static Row Find(Call call) => call.Company.Folders.Find(call.Id()) ?? throw SandboxException.NotFound("Organization unit");

    private static Row Unit(Row folder) => FolderTables.OrganizationUnit.Row(("DisplayName", folder["DisplayName"]), ("Id", folder.Id));

    private static IEnumerable<Row> Users(Call call) =>
        call.Company.Assignments.In(Find(call).Id).Select(pair => call.Company.Users.Find(pair.Key)).OfType<Row>();
}
