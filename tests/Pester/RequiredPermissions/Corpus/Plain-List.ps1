# Kind: plain calls
$ErrorActionPreference = 'Stop'
Get-OrchUser -First 3
Get-OrchRole Auditor
