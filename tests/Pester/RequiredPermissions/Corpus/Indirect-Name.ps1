# Kind: commands by name
$ErrorActionPreference = 'Stop'
$command = 'Get-OrchRole'
& $command -Id 11
& (Get-Command Get-OrchUser) -Id 9
