using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Changes the names and permissions of roles. No request is sent where nothing differs. The roles that came with the server
/// can't be changed.
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrchRole", SupportsShouldProcess = true)]
[OutputType(typeof(Role))]
[Calls("Roles_GetById", "Roles_PutById")]
[Calls("Permissions_Get", When = "Permission:pattern or AddPermission:pattern")]
public sealed class SetOrchRoleCommand : OrchItemCommand<Role>
{
    private readonly Dictionary<OrchSession, string[]> _known = [];

    /// <summary>The roles: ids, names, or roles from Get-OrchRole.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "RoleId")]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public RoleReference[] Role { get; set; } = [];

    /// <summary>The new name, at most 64 characters.</summary>
    [Parameter]
    [Alias("NewName")]
    [ValidateLength(1, 64)]
    [InBody]
    public string? Name { get; set; }

    /// <summary>The new display name, at most 64 characters.</summary>
    [Parameter]
    [ValidateLength(1, 64)]
    [InBody]
    public string? DisplayName { get; set; }

    /// <summary>The complete permissions of the roles, such as <c>Robots.View</c> or <c>Tasks.*</c>. All other permissions are removed.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    [InBody]
    public PermissionReference[]? Permission { get; set; }

    /// <summary>The permissions to add to the roles.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    [InBody]
    public PermissionReference[]? AddPermission { get; set; }

    /// <summary>The permissions to remove from the roles.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    [InBody]
    public PermissionReference[]? RemovePermission { get; set; }

    /// <summary>Returns the updated role.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Action => "Change role";

    private protected override IReadOnlyList<string> AlwaysExpand => ["Permissions"];

    private protected override void HandleRecord()
    {
        if (RequireChanges() is not null)
        {
            Enqueue(Role, new Wish(Name, DisplayName, Permission, AddPermission, RemovePermission));
        }
    }

    private protected override string Describe(ResolvedEntity item) => item + " to " + item.Value;

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            if (Read(item, RoleReference.RoleKind) is { } role && IsChangeable(role, (Wish)item.Value, item))
            {
                Make(session, item, role, (Wish)item.Value);
            }
        }
    }

    private void Make(OrchSession session, ResolvedEntity item, Role role, Wish wish)
    {
        string[] held = [.. (role.Permissions ?? []).Where(one => one.IsGranted != false).Select(one => one.Name!)];
        if (Wanted(session, item, wish, held) is not { } wanted)
        {
            return;
        }

        string name = wish.Name ?? role.Name!;
        string? displayName = wish.DisplayName ?? (role.DisplayName == role.Name ? name : role.DisplayName);
        if (name == role.Name && displayName == role.DisplayName && wanted.SetEquals(held))
        {
            Unchanged(item, role, PassThru)();
            return;
        }

        BodyValues body = new BodyValues { ["Id"] = role.Id, ["Name"] = name, ["DisplayName"] = displayName }
            .With(new BodyValues { ["Type"] = role.Type, ["Groups"] = role.Groups }.WithoutNulls())
            .With("Permissions", RolePermissions.ToBody(wanted));
        OrchRequest request = new(RoleOperations.PutById, RoleOperations.PutById.PathFor(role.Id)) { Body = JsonBody.Of(body) };
        if (Attempt(item.Target, token => session.Client.RunAsync(request, Log, token)) && PassThru)
        {
            WriteFresh(item, RoleReference.RoleKind);
        }
    }

    /// <summary>The permissions that a role is to have; null, with an error, where a name with wildcards means none.</summary>
    private HashSet<string>? Wanted(OrchSession session, ResolvedEntity item, Wish wish, string[] held)
    {
        HashSet<string> wanted = new(held, StringComparer.OrdinalIgnoreCase);
        if (wish.Permission is not null)
        {
            if (Choose(session, item, wish.Permission) is not { } all)
            {
                return null;
            }

            wanted = new HashSet<string>(all, StringComparer.OrdinalIgnoreCase);
        }

        if (wish.AddPermission is not null)
        {
            if (Choose(session, item, wish.AddPermission) is not { } more)
            {
                return null;
            }

            wanted.UnionWith(more);
        }

        wanted.ExceptWith(RolePermissions.Choose(wish.RemovePermission ?? [], [.. wanted], _ => { }));
        return wanted;
    }

    private IReadOnlyList<string>? Choose(OrchSession session, ResolvedEntity item, PermissionReference[] references)
    {
        if (Array.Find(references, one => one.Problem is not null) is { } bad)
        {
            WriteFailure(ErrorRecords.InvalidArgument("PermissionInvalid", bad.Problem!, bad.Given, "Use a name such as Robots.View, or an object with a property Permission or Name."));
            return null;
        }

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

    private bool IsChangeable(Role role, Wish wish, ResolvedEntity item)
    {
        bool isStatic = role.IsStatic == true && (wish.Name is not null || role.IsEditable != true);
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

    /// <summary>What the user wants of a role, as it was when the role came.</summary>
    private sealed class Wish(string? name, string? displayName, PermissionReference[]? permission, PermissionReference[]? add, PermissionReference[]? remove) : ItemValue
    {
        public string? Name { get; } = name;

        public string? DisplayName { get; } = displayName;

        public PermissionReference[]? Permission { get; } = permission;

        public PermissionReference[]? AddPermission { get; } = add;

        public PermissionReference[]? RemovePermission { get; } = remove;

        public override string ToString() => string.Join("; ", new[]
        {
            Name is null ? null : $"name {Name}",
            DisplayName is null ? null : $"display name {DisplayName}",
            Describe("permit only", Permission),
            Describe("permit also", AddPermission),
            Describe("permit no more", RemovePermission),
        }.OfType<string>());

        private static string? Describe(string words, PermissionReference[]? permissions) =>
            permissions is null ? null : permissions.SelectMany(one => one.Names).ToArray() is var names ? $"{words} {names.Length} {(names.Length == 1 ? "permission" : "permissions")}: {string.Join(", ", names)}" : null;
    }
}
