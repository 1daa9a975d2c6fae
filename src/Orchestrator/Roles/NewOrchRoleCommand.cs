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
public sealed partial class NewOrchRoleCommand : OrchCreateCommand<Role>
{
    // Before this version of the Web API roles have no type.
    private const int FirstWithType = 15;

    private readonly List<PermissionReference> _permissions = [];
    private bool _refused;

    /// <summary>The name, at most 64 characters.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateLength(1, 64)]
    [InBody]
    public string Name { get; set; } = string.Empty;

    /// <summary>The permissions: names such as <c>Robots.View</c> or <c>Tasks.*</c>, objects with a property Permission or Name, a role read with -Expand Permissions, or the output of Get-OrchRequiredPermission. Objects with a property IsGranted count only where it is true.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    public PermissionReference[] Permission { get; set; } = [];

    /// <summary>Tenant, Folder or Mixed. Newer servers don't create mixed roles. With this parameter, names without wildcards are sent unchecked.</summary>
    [Parameter]
    [KnownValues("Tenant", "Folder", "Mixed")]
    [InBody]
    public string? Type { get; set; }

    /// <summary>The display name, at most 64 characters.</summary>
    [Parameter]
    [ValidateLength(1, 64)]
    [InBody]
    public string? DisplayName { get; set; }

    private protected override void HandleRecord()
    {
        foreach (PermissionReference permission in Permission)
        {
            if (permission.Problem is null)
            {
                _permissions.Add(permission);
            }
            else
            {
                _refused = true;
                WriteFailure(ErrorRecords.InvalidArgument("PermissionInvalid", permission.Problem, permission.Given, "Use a name such as Robots.View, or an object with a property Permission or Name."));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_refused)
        {
            Warn($"Role '{Name}' isn't created, as not every permission could be read.");
            return;
        }

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

        BodyValues body = GivenValues;
        IReadOnlyList<string>? names = Type is null || RolePermissions.HaveWildcards(_permissions) ? Check(session, ref body) : RolePermissions.Names(_permissions);
        if (names is null)
        {
            return;
        }

        CreateRole(session, body, Name, names);
    }

    /// <summary>Looks the permissions up, and sets the type that they need unless one is given; null where they make no role.</summary>
    private IReadOnlyList<string>? Check(OrchSession session, ref BodyValues body)
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

            body = body.With("Type", type);
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
