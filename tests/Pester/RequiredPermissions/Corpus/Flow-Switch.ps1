# Kind: switches
param([string] $Kind = 'role')
$ErrorActionPreference = 'Stop'
switch ($Kind) {
    'role' { Get-OrchRole Auditor }
    default { Get-OrchRole -Id 11 }
}
