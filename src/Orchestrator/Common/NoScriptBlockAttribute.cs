using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>
/// Refuses a script block for a parameter that PowerShell binds once, before anything is piped. Otherwise PowerShell would
/// convert it to text, and its source would be sent as the value.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal class NoScriptBlockAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        IsScript(inputData) || (Plain(inputData) is IList list && list.Cast<object?>().Any(IsScript))
            ? throw new ArgumentTransformationMetadataException(
                "A script block isn't run for this parameter. Name a column of the piped rows like the parameter, such as with Select-Object, or run the cmdlet in ForEach-Object and use $_ there.")
            : inputData;

    private static bool IsScript(object? value) => Plain(value) is ScriptBlock;

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
