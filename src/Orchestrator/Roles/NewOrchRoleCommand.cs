using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Makes a role out of permissions: named, piped, or those of another role that is piped. Without -Type they decide whether
/// it is a role for the tenant or for folders. What Get-OrchRequiredPermission writes becomes the smallest role with which
/// all of it is permitted; where it takes a part for the tenant and one for folders, two roles are made.
/// </summary>
[Cmdlet(VerbsCommon.New, "OrchRole", SupportsShouldProcess = true)]
[OutputType(typeof(Role))]
[Calls("Roles_Post")]
[Calls("Permissions_Get")]
public sealed partial class NewOrchRoleCommand : OrchNewCommand<Role>
{
    // Before this version of the Web API roles have no type.
    private const int FirstWithType = 15;

    private readonly List<PermissionReference> _permissions = [];

    /// <summary>The name: at most 64 characters.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateLength(1, 64)]
    [InBody]
    public string Name { get; set; } = string.Empty;

    /// <summary>What it permits: <c>Robots.View</c>, <c>Tasks.*</c>, objects with a property Permission or Name, a role read with -Expand Permissions, or what Get-OrchRequiredPermission writes.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    public PermissionReference[] Permission { get; set; } = [];

    /// <summary>Tenant, Folder or Mixed: where it can be given. Newer servers make no mixed roles. With it, names without wildcards are sent unchecked.</summary>
    [Parameter]
    [KnownValues("Tenant", "Folder", "Mixed")]
    [InBody]
    public string? Type { get; set; }

    /// <summary>The name as pages show it: at most 64 characters.</summary>
    [Parameter]
    [ValidateLength(1, 64)]
    [InBody]
    public string? DisplayName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _permissions.AddRange(Permission);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (MyInvocation.ExpectingInput && _permissions.Count == 0)
        {
            Warn($"No permission was piped, so role '{Name}' is not made.");
            return;
        }

        OrchSession session = SessionFor();
        if (_permissions.Any(one => one.Needed is not null || one.Part is not null))
        {
            CreateParts(session);
            return;
        }

        BodyValues body = BodyValues.Given(this);
        IReadOnlyList<string>? names = Type is null || RolePermissions.HaveWildcards(_permissions) ? Check(session, body) : RolePermissions.Names(_permissions);
        if (names is null)
        {
            return;
        }

        body["Permissions"] = RolePermissions.ToBody(names);
        Create(session, new OrchRequest(RoleOperations.Post) { Body = JsonBody.Of(body) }, Name, "Create role");
    }

    /// <summary>Looks the permissions up, and sets the type that they need unless one is given; null where they make no role.</summary>
    private IReadOnlyList<string>? Check(OrchSession session, BodyValues body)
    {
        if (Attempt(Name, token => session.Client.ListAsync<Permission>(new OrchRequest(PermissionOperations.Get), new ODataQuery(), Log, token)!) is not { } known)
        {
            return null;
        }

        string[] spellings = [.. known.Select(one => one.Name!)];
        HashSet<string> fitting = [.. known.Where(one => RolePermissions.Fits(Type, one.Scope)).Select(one => one.Name!)];
        bool complete = true;
        IReadOnlyList<string> names = RolePermissions.Choose(_permissions, spellings, name =>
        {
            complete = false;
            WriteError(RolePermissions.NotFound(name, spellings));
        }, fitting.Contains);
        if (!complete)
        {
            return null;
        }

        if (Type is null && session.WebApiVersion is null or >= FirstWithType)
        {
            string type = RolePermissions.TypeFor(names, known);
            if (type == "Mixed")
            {
                WriteError(Mixed(names, known));
                return null;
            }

            body["Type"] = type;
        }

        return names;
    }

    private ErrorRecord Mixed(IReadOnlyList<string> names, IReadOnlyList<Permission> known)
    {
        string Of(string scope) => string.Join(", ", known.Where(one => one.Scope == scope && names.Contains(one.Name!, StringComparer.OrdinalIgnoreCase)).Select(one => one.Name));
        return ErrorRecords.InvalidArgument(
            "MixedRole",
            $"Role '{Name}' would mix permissions of the tenant ({Of("Global")}) with permissions of folders ({Of("Folder")}), which newer servers do not make.",
            Name,
            "Make two roles, one with -Type Tenant and one with -Type Folder; for an older server say -Type Mixed.");
    }
}
