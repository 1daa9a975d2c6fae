using System;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>An operation and what answers it.</summary>
internal sealed class Route(Operation operation, Func<Call, SandboxResponse> handler, Func<Call, Row?>? addressed, Predicate<Call>? exempt)
{
    /// <summary>How the document begins a case that a query option brings about; its other cases are alternatives.</summary>
    private const string Condition = "Required only when";

    private readonly PermissionExpression _permission = PermissionExpression.Parse(operation.Page ?? operation.WebApi20 ?? string.Empty);

    private readonly bool _conditional = operation.Permission.Contains(Condition);

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
        if (!_permission.IsMetBy(permission => IsHeld(call, permission), _conditional ? when => Applies(call, when) : null) && exempt?.Invoke(call) != true)
        {
            throw SandboxException.NotAuthorized();
        }
    }

    private static bool Applies(Call call, string when) =>
        !when.StartsWith(Condition, StringComparison.Ordinal) || call.Query["$expand"]?.IndexOf("User", StringComparison.OrdinalIgnoreCase) >= 0;

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
