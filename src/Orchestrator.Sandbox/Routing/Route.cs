using System;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>An operation and what answers it.</summary>
internal sealed class Route(
    Operation operation,
    Func<Call, SandboxResponse> handler,
    Func<Call, Row?>? addressed = null,
    Predicate<Call>? exempt = null,
    Func<Call, PermissionCondition, bool>? applies = null)
{
    private readonly PermissionExpression _page = Parse(operation, PermissionSource.Page, applies);

    private readonly PermissionExpression _webApi20 = Parse(operation, PermissionSource.WebApi20, applies);

    public Operation Operation { get; } = operation;

    /// <summary>Whether an operation of a folder also works without one being named.</summary>
    public bool FolderOptional { get; init; }

    /// <summary>Checks the permission and answers; a change runs alone.</summary>
    public SandboxResponse Answer(Call call)
    {
        if (Operation.Method == System.Net.Http.HttpMethod.Get)
        {
            Authorize(call);
            return handler(call);
        }

        lock (call.Company.Gate)
        {
            Authorize(call);
            return handler(call);
        }
    }

    private void Authorize(Call call)
    {
        PermissionExpression needed = call.Permissions == PermissionSource.WebApi20 ? _webApi20 : _page;
        if (!needed.IsMetBy(permission => IsHeld(call, permission), condition => applies!(call, condition)) && exempt?.Invoke(call) != true)
        {
            throw SandboxException.NotAuthorized();
        }
    }

    /// <summary>A permission with a condition that nobody looks at would be enforced too often, or never.</summary>
    private static PermissionExpression Parse(Operation operation, PermissionSource source, Func<Call, PermissionCondition, bool>? applies)
    {
        PermissionExpression permission = operation.PermissionBy(source);
        return applies is not null || permission.Cases.All(one => one.Condition <= PermissionCondition.Choice)
            ? permission
            : throw new ArgumentException($"The permission of {operation.Id} has a condition, and its service doesn't say when that applies.", nameof(applies));
    }

    private bool IsHeld(Call call, string permission)
    {
        Access access = call.Access;
        if (Operation.Context == OperationContext.Folder)
        {
            return call.NamedFolder is null && FolderOptional ? access.Anywhere(permission) : access.InFolder(permission, call.Folder);
        }

        if (access.InTenant(permission))
        {
            return true;
        }

        // Subfolders and other permissions that folders give: those of the folder that the request is about.
        Row? folder = Operation.Context == OperationContext.AnyFolder ? call.NamedFolder : addressed?.Invoke(call);
        return folder is not null
            ? access.InFolder(permission, folder)
            : (addressed is null || Operation.Context == OperationContext.AnyFolder) && access.Anywhere(permission);
    }
}
