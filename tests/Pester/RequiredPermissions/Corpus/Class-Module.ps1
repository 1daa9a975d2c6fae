# Kind: modules with classes
$ErrorActionPreference = 'Stop'
Import-Module $PSScriptRoot/Parts/Audit.psm1 -Force
Get-Audit
