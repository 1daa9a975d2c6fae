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
    $inner = Import-Module -Name "$bin/Orchestrator.dll" -PassThru -ErrorAction Stop
}

# Where another module has commands of the same names, a name alone runs only one of the two. With -Prefix the names differ.
$OrchSharedWith = @()
if ($MyInvocation.Line -notmatch '\s-pre\w*\b') {
    foreach ($other in Get-Module | Where-Object { $_.Name -ne 'Orchestrator' -and $_.Name -ne $inner.Name }) {
        $shared = @($other.ExportedCommands.Keys -like '*-Orch*' | Where-Object { $inner.ExportedCmdlets.Keys -contains $_ })
        if ($shared) {
            $OrchSharedWith += $other.Name
            Write-Warning ("The module $($other.Name) has commands with the same names as $($shared.Count) of Orchestrator's, such as $($shared[0]), and a name alone runs only one of the two. " +
                "To use both, import one of them with a prefix: Import-Module Orchestrator -Prefix My; Get-MyOrchRobot. See about_Orch.")
        }
    }
}
