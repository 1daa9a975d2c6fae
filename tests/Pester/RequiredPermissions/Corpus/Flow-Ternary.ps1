# Kind: operators that choose
$ErrorActionPreference = 'Stop'
$one = (Get-Date).Year -gt 2000 ? (Get-OrchUser -Id 9) : (Get-OrchUser -Id 13)
$two = $null ?? (Get-OrchRole -Id 11)
Write-Verbose "$($one.Id) $($two.Id)" && (Get-OrchRole Auditor)
