# Kind: script blocks
$ErrorActionPreference = 'Stop'
$actions = @{ users = { Get-OrchUser -Id 9 }; roles = { Get-OrchUser -Id 13 } }
& $actions['users']
