using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Adds the members of groups of Active Directory to the tenant as users. Only servers with Web API 11 (2020.10) do that; on newer ones add the group itself with New-OrchUser.</summary>
[Cmdlet(VerbsData.Import, "OrchUser", SupportsShouldProcess = true)]
[Calls("Users_ImportUsers")]
public sealed class ImportOrchUserCommand : OrchCmdlet
{
    /// <summary>The names of the groups.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string[] Group { get; set; } = [];

    /// <summary>The domain of the groups.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string? Domain { get; set; }

    /// <summary>The names of the roles to give to the users.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public string[]? Role { get; set; }

    /// <summary>The ids of the organization units that the users are assigned to, on servers with classic folders.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public long[] OrganizationUnitId { get; set; } = [];

    private protected override void HandleRecord()
    {
        OrchSession session = SessionFor();
        RequireVersion(
            session,
            UserOperations.ImportUsers,
            "Add the group itself with New-OrchUser -Type DirectoryGroup, and its members come with it; or add members with New-OrchUser -Type DirectoryUser.");
        foreach (string group in Group)
        {
            if (ShouldProcess(group, "Import users of group"))
            {
                Import(session, group);
            }
        }
    }

    private void Import(OrchSession session, string group)
    {
        BodyValues body = new BodyValues { ["group"] = group, ["domain"] = Domain, ["rolesList"] = Role }.WithoutNulls().With("organizationUnitIds", OrganizationUnitId);
        Attempt(group, token => session.Client.RunAsync(new OrchRequest(UserOperations.ImportUsers) { Body = JsonBody.Of(body) }, Log, token));
    }
}
