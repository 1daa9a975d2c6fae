# Kind: text that runs
$ErrorActionPreference = 'Stop'
$id = 9
Invoke-Expression "Get-OrchUser -Id $id"
