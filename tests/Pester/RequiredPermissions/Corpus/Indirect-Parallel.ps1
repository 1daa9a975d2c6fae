# Kind: script blocks
$ErrorActionPreference = 'Stop'
1..2 | ForEach-Object -Begin { Get-OrchUser -Id 9 } -Process { $_ } -End { Get-OrchRole -Id 11 }
