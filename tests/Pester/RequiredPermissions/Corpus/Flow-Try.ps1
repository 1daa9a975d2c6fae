# Kind: errors that are caught
$ErrorActionPreference = 'Stop'
try { Get-OrchUser -Id 1234567 } catch { Get-OrchUser -Id 9 } finally { Get-OrchRole -Id 11 }
