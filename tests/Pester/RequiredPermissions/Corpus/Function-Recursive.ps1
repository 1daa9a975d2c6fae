# Kind: functions that call themselves
$ErrorActionPreference = 'Stop'
function Get-Down([int] $Depth) {
    Get-OrchUser -Id 9
    if ($Depth -gt 0) { Get-Down ($Depth - 1) }
}
Get-Down 3
