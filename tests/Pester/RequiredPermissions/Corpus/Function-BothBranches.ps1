# Kind: functions defined in two branches
$ErrorActionPreference = 'Stop'
if ((Get-Date).Year -gt 2000) { function Get-Thing { Get-OrchUser -Id 9 } } else { function Get-Thing { Get-OrchUser -Id 13 } }
Get-Thing
