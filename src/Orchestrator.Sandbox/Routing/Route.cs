using System;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>An operation and what answers it.</summary>
internal sealed class Route(Operation operation, Func<Call, SandboxResponse> handler, Func<Call, Row?>? addressed, Predicate<Call>? exempt)
{
    private readonly PermissionExpression _page = operation.PermissionBy(PermissionSource.Page);

    private readonly PermissionExpression _webApi20 = operation.PermissionBy(PermissionSource.WebApi20);

    public Operation Operation { get; } = operation;

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
        if (!needed.IsMetBy(permission => IsHeld(call, permission), condition => Applies(call, condition)) && exempt?.Invoke(call) != true)
        {
            throw SandboxException.NotAuthorized();
        }
    }

    private static bool Applies(Call call, PermissionCondition condition) => condition switch
    {
        PermissionCondition.ExpandsUser => call.Query["$expand"]?.IndexOf("User", StringComparison.OrdinalIgnoreCase) >= 0,
        PermissionCondition.FloatingRobot => IsFloating(call),
        PermissionCondition.StandardRobot => !IsFloating(call),
        PermissionCondition.TenantFeed => call.NamedFolder is null,
        PermissionCondition.FolderFeed => call.NamedFolder is not null,
        _ => false,
    };

    private static bool IsFloating(Call call) =>
        call.Request.Body?.IndexOf("\"Floating\"", StringComparison.OrdinalIgnoreCase) >= 0;

    private bool IsHeld(Call call, string permission)
    {
        Access access = call.Access;
        if (Operation.Context == OperationContext.Folder)
        {
            return access.InFolder(permission, call.Folder);
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
