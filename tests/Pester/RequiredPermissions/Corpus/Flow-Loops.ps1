# Kind: loops
$ErrorActionPreference = 'Stop'
for ($i = 0; $i -lt 2; $i++) { Get-OrchUser -Id 9 }
$left = 2
while ($left -gt 0) { Get-OrchRole -Id 11; $left-- }
do { $done = $true; Get-OrchRole Auditor } until ($done)
