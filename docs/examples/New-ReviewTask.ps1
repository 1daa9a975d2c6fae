<#
.SYNOPSIS
    Makes a task for each file of a folder on disk, and shares them out among some people.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [string[]] $Reviewer
)

$ErrorActionPreference = 'Stop'
foreach ($file in Get-ChildItem -LiteralPath $Path -File) {
    $made = New-OrchTask "Review $($file.Name)" -Data @{ file = $file.Name; bytes = $file.Length } -Priority Medium -Folder $Folder
    Set-OrchTaskAssignment -Task $made.Id -User $Reviewer -AssignmentCriteria Workload -Folder $Folder
}
