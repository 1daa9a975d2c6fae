<#
.SYNOPSIS
    Removes the tasks of a folder that were completed, or that nobody took, long ago.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Folder,
    [datetime] $Before = (Get-Date).AddYears(-1)
)

$ErrorActionPreference = 'Stop'
Get-OrchTask -Folder $Folder -Status Unassigned, Completed -CreatedBefore $Before | Remove-OrchTask -Confirm:$false
