# Kind: bound parameters and arguments
$ErrorActionPreference = 'Stop'
function Get-Mine {
    param([long] $Id, [string] $Folder)
    Get-OrchRobot @PSBoundParameters
}
Get-Mine -Id 79 -Folder Documentation
