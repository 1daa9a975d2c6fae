using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Changes roles: their names and what they permit. A role is read first, and nothing is sent where it is so already. The
/// roles that came with the server cannot be changed.
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrchRole", SupportsShouldProcess = true)]
[OutputType(typeof(Role))]
[Calls("Roles_GetById", "Roles_PutById")]
[Calls("Permissions_Get", When = "Permission:pattern or AddPermission:pattern")]
public sealed class SetOrchRoleCommand : OrchItemCommand<Role>
{
    private readonly Dictionary<OrchSession, string[]> _known = [];

    /// <summary>The roles: ids, names, or roles from Get-OrchRole.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public RoleReference[] Role { get; set; } = [];

    /// <summary>The new name: at most 64 characters.</summary>
    [Parameter]
    [Alias("NewName")]
    [ValidateLength(1, 64)]
    [InBody]
    public string? Name { get; set; }

    /// <summary>The new name as pages show it: at most 64 characters.</summary>
    [Parameter]
    [ValidateLength(1, 64)]
    [InBody]
    public string? DisplayName { get; set; }

    /// <summary>All that the roles are to permit: what is not in it, they permit no more. Names such as <c>Robots.View</c> or <c>Tasks.*</c>.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    [InBody]
    public PermissionReference[]? Permission { get; set; }

    /// <summary>What the roles are to permit besides.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    [InBody]
    public PermissionReference[]? AddPermission { get; set; }

    /// <summary>What the roles are to permit no more.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    [InBody]
    public PermissionReference[]? RemovePermission { get; set; }

    /// <summary>Writes the role as it is after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Action => "Change role";

    private protected override IReadOnlyList<string> AlwaysExpand => ["Permissions"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        RequireChanges();
        Enqueue(Role);
    }

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            if (Read(item, RoleReference.RoleKind) is { } role && IsChangeable(role, item))
            {
                Change(session, item, role);
            }
        }
    }

    private void Change(OrchSession session, ResolvedEntity item, Role role)
    {
        string[] held = [.. (role.Permissions ?? []).Where(one => one.IsGranted != false).Select(one => one.Name!)];
        if (Wanted(session, item, held) is not { } wanted)
        {
            return;
        }

        string name = Name ?? role.Name!;
        string? displayName = DisplayName ?? (role.DisplayName == role.Name ? name : role.DisplayName);
        if (name == role.Name && displayName == role.DisplayName && wanted.SetEquals(held))
        {
            Tell($"{item} is as wanted already; nothing was sent.");
            if (PassThru)
            {
                WriteEntity(role);
            }

            return;
        }

        BodyValues body = new() { ["Id"] = role.Id, ["Name"] = name, ["DisplayName"] = displayName };
        if (role.Type is not null)
        {
            body["Type"] = role.Type;
        }

        if (role.Groups is not null)
        {
            body["Groups"] = role.Groups;
        }

        body["Permissions"] = RolePermissions.ToBody(wanted);
        OrchRequest request = new(RoleOperations.PutById, RoleOperations.PutById.PathFor(role.Id)) { Body = JsonBody.Of(body) };
        if (Attempt(item.Target, token => session.Client.RunAsync(request, Log, token)) && PassThru)
        {
            WriteFresh(item, RoleReference.RoleKind);
        }
    }

    /// <summary>The permissions that a role is to have; null, with an error, where a name with wildcards means none.</summary>
    private HashSet<string>? Wanted(OrchSession session, ResolvedEntity item, string[] held)
    {
        HashSet<string> wanted = new(held, StringComparer.OrdinalIgnoreCase);
        if (Permission is not null)
        {
            if (Choose(session, item, Permission) is not { } all)
            {
                return null;
            }

            wanted = new HashSet<string>(all, StringComparer.OrdinalIgnoreCase);
        }

        if (AddPermission is not null)
        {
            if (Choose(session, item, AddPermission) is not { } more)
            {
                return null;
            }

            wanted.UnionWith(more);
        }

        wanted.ExceptWith(RolePermissions.Choose(RemovePermission ?? [], [.. wanted], _ => { }));
        return wanted;
    }

    private IReadOnlyList<string>? Choose(OrchSession session, ResolvedEntity item, PermissionReference[] references)
    {
        if (!RolePermissions.HaveWildcards(references))
        {
            return RolePermissions.Names(references);
        }

        if (!_known.TryGetValue(session, out string[]? known))
        {
            if (Attempt(item.Target, token => session.Client.ListAsync<Permission>(new OrchRequest(PermissionOperations.Get), new ODataQuery(), Log, token)!) is not { } read)
            {
                return null;
            }

            _known[session] = known = [.. read.Select(one => one.Name!)];
        }

        bool complete = true;
        IReadOnlyList<string> names = RolePermissions.Choose(references, known, name =>
        {
            complete = false;
            WriteError(RolePermissions.NotFound(name, known));
        });
        return complete ? names : null;
    }

    private bool IsChangeable(Role role, ResolvedEntity item)
    {
        bool isStatic = role.IsStatic == true && (Name is not null || role.IsEditable != true);
        if (!isStatic && role.IsEditable != false)
        {
            return true;
        }

        WriteError(ErrorRecords.Create(
            new InvalidOperationException($"Role '{role}' came with the server and cannot be changed."),
            "RoleIsStatic",
            ErrorCategory.InvalidOperation,
            item.Target,
            "Copy it and change the copy: Get-OrchRole … -Expand Permissions | New-OrchRole 'A name of your own'."));
        return false;
    }
}
