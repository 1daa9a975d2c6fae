<#
.SYNOPSIS
    Hands the open tasks of somebody who leaves over to a colleague, with a note on each.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $From,
    [Parameter(Mandatory)] [string] $To,
    [Parameter(Mandatory)] [string] $Folder
)

$ErrorActionPreference = 'Stop'
$tasks = @(Get-OrchTask -Folder $Folder -Status Pending -AssignedTo $From)
foreach ($task in $tasks) {
    $task | Set-OrchTaskAssignment -Reassign -User $To
    $task | Add-OrchTaskNote -Text "Handed over from $From."
}
"$($tasks.Count) tasks of $From are with $To now."
