<#
.SYNOPSIS
    Makes the folder of a new project, and lets a group and its leader in.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Project,
    [Parameter(Mandatory)] [string] $Parent,
    [Parameter(Mandatory)] [string] $Group,
    [Parameter(Mandatory)] [string] $Role
)

$ErrorActionPreference = 'Stop'
function Grant-Access([string] $Account, [string] $As, [object] $To) {
    Add-OrchFolderUser -User $Account -Role $As -Folder $To
}

$folder = New-OrchFolder $Project -Parent $Parent -Description "The project $Project."
Grant-Access $Group -As $Role -To $folder
