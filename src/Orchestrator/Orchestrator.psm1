# Loads the module's assembly: in a load context of its own on PowerShell 7, so that its dependencies and those of other
# modules never meet; directly on Windows PowerShell, which has none.

$assemblyPath = [System.IO.Path]::Combine($PSScriptRoot, 'bin', 'Orchestrator.dll')

if ($PSEdition -ne 'Core') {
    Import-Module -Name $assemblyPath -ErrorAction Stop
    return
}

if (-not ('Orchestrator.Loader.ModuleLoadContext' -as [type])) {
    # Not Add-Type: that would load PowerShell's own utility module first.
    $null = [System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($PSScriptRoot, 'bin', 'Orchestrator.Loader.dll'))
}

$assembly = [Orchestrator.Loader.ModuleLoadContext]::Load($assemblyPath)
$inner = Import-Module -Assembly $assembly -PassThru -ErrorAction Stop

# PowerShell finds types such as [Orchestrator.Robot] only in assemblies that it imported itself.
Import-Module -Assembly ([Orchestrator.Loader.ModuleLoadContext]::Load([System.IO.Path]::Combine($PSScriptRoot, 'bin', 'Orchestrator.Client.dll')))

# PowerShell forgets the commands of an assembly that it imports a second time (Import-Module -Force): issue 20710.
$module = $ExecutionContext.SessionState.Module
if ($module -and $module.ExportedCmdlets.Count -eq 0) {
    $export = [psmoduleinfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
    foreach ($cmdlet in $inner.ExportedCmdlets.Values) {
        $null = $export.Invoke($module, @(, $cmdlet))
    }
}
