# Kind: tasks handed over
$ErrorActionPreference = 'Stop'
foreach ($task in Get-OrchTask -Folder Documentation -Status Unassigned) {
    $task | Set-OrchTaskAssignment -User harry.potter@uipath.com
    $task | Add-OrchTaskNote -Text 'Handed over.'
}
