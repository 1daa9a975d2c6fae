using System;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>How cmdlets refuse what a server is known not to have.</content>
public abstract partial class OrchCmdlet
{
    /// <summary>Ends the cmdlet, before any request, where the server's Web API is known to be outside an operation's versions.</summary>
    /// <param name="session">The session; where it does not know the version yet, the server itself must answer.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="instead">What to use instead.</param>
    private protected void RequireVersion(OrchSession session, Operation operation, string instead)
    {
        if (session.WebApiVersion is int version && !operation.IsIn(version))
        {
            string name = operation.Id.Substring(operation.Tag.Length + 1);
            ThrowTerminatingError(ErrorRecords.Create(
                new NotSupportedException($"{MyInvocation.MyCommand.Name} needs {name}, which is in Web API {operation.Versions} only; this server's is {version}."),
                OrchErrorId.NotSupportedByServer,
                ErrorCategory.NotImplemented,
                session,
                instead));
        }
    }
}
