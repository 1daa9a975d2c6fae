# Kind: code that does not run
$ErrorActionPreference = 'Stop'
$debug = $false
if ($debug) { Get-OrchRole }
Get-OrchUser -Id 9
exit
Remove-OrchUser 9
