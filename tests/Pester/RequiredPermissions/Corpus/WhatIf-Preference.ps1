# Kind: what if
$ErrorActionPreference = 'Stop'
$WhatIfPreference = $true
Set-OrchRole Auditor -DisplayName 'Other'
Remove-OrchUser 109
