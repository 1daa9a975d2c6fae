# Loads the module's assembly: in a load context of its own on PowerShell 7, so that its dependencies and those of other
# modules never meet; directly on Windows PowerShell, which has none. Cmdlets alone do it, and no methods, which Constrained
# Language Mode does not allow.

$bin = "$PSScriptRoot/bin"

if ($PSEdition -eq 'Core') {
    Import-Module -Name "$bin/Orchestrator.Loader.dll" -ErrorAction Stop
    $inner = Import-Module -Assembly (Import-OrchAssembly "$bin/Orchestrator.dll") -PassThru -ErrorAction Stop

    # PowerShell finds types such as [Orchestrator.Robot] only in assemblies that it imported itself.
    Import-Module -Assembly (Import-OrchAssembly "$bin/Orchestrator.Client.dll")

    # PowerShell forgets the commands of an assembly that it imports a second time (Import-Module -Force): issue 20710.
    $module = $ExecutionContext.SessionState.Module
    if ($module -and $module.ExportedCmdlets.Count -eq 0) {
        Export-OrchCmdlet $inner $module
    }
}
else {
    Import-Module -Name "$bin/Orchestrator.dll" -ErrorAction Stop
}
