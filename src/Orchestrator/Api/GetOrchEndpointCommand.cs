using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Lists the operations of Orchestrator's API: method, path, permission, OAuth scope, versions, and the cmdlets that call each. Needs no session.</summary>
[Cmdlet(VerbsCommon.Get, "OrchEndpoint")]
[OutputType(typeof(Endpoint))]
public sealed class GetOrchEndpointCommand : PSCmdlet
{
    /// <summary>Paths, with wildcards; a word without any is looked for anywhere in the path.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EndpointPathCompleter))]
    [NoScriptBlock]
    public string[]? Path { get; set; }

    /// <summary>HTTP methods.</summary>
    [Parameter]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE")]
    [NoScriptBlock]
    public string[]? Method { get; set; }

    /// <summary>Cmdlets: the operations that they call.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CommandNameCompleter))]
    public string[]? Cmdlet { get; set; }

    /// <summary>Permissions, with wildcards: the operations that need them, such as <c>Robots.*</c>.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EndpointPermissionCompleter))]
    [NoScriptBlock]
    public string[]? Permission { get; set; }

    /// <summary>Groups of the API, with wildcards, such as <c>Robots</c>.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EndpointGroupCompleter))]
    [NoScriptBlock]
    public string[]? Group { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // Commands of other modules may be piped, which call none.
        foreach (string name in MyInvocation.ExpectingInput ? [] : (Cmdlet ?? []).Where(name => !WildcardPattern.ContainsWildcardCharacters(name) && CommandTypes.Find(name) is null))
        {
            WriteError(ErrorRecords.NameNotFound("cmdlet", name, name, string.Empty, NearNames.Question(name, CommandTypes.ByName.Keys), "Get-Command -Module Orchestrator lists those that there are."));
        }

        ILookup<string, string> commands = CommandTypes.ByName
            .SelectMany(command => CallsAttribute.Of(command.Value).Select(operation => (operation.Id, command.Key)))
            .ToLookup(pair => pair.Id, pair => pair.Key, StringComparer.Ordinal);
        foreach (Operation operation in OperationCatalog.All)
        {
            string[] callers = [.. commands[operation.Id].Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.OrdinalIgnoreCase)];
            if (Fits(Method, operation.Method.Method)
                && Fits(Path?.Select(path => WildcardPattern.ContainsWildcardCharacters(path) ? path : "*" + path + "*"), operation.Path)
                && Fits(Group, operation.Tag)
                && (Cmdlet is null || callers.Any(name => Fits(Cmdlet, name)))
                && (Permission is null || Needs(operation).Any(name => Fits(Permission, name))))
            {
                WriteObject(new Endpoint(operation, callers));
            }
        }
    }

    private static IEnumerable<string> Needs(Operation operation) =>
        PermissionExpression.Parse(operation.Permission).Cases.SelectMany(one => one.Groups).SelectMany(group => group);

    private static bool Fits(IEnumerable<string>? patterns, string text) =>
        patterns is null || patterns.Any(pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(text));
}
