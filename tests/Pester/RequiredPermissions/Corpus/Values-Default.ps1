# Kind: parameters with types
param([switch] $All)
$ErrorActionPreference = 'Stop'
if ($All) { Get-OrchRole } else { Get-OrchRole -Id 11 }
