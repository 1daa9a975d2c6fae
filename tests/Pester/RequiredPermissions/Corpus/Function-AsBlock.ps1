# Kind: functions as script blocks
$ErrorActionPreference = 'Stop'
function Get-Thing { Get-OrchRole -Id 11 }
$block = ${function:Get-Thing}
& $block
