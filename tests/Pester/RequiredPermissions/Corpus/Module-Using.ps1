# Kind: modules with classes
$ErrorActionPreference = 'Stop'
$audit = & $PSScriptRoot/Parts/New-Audit.ps1
$audit.Run()
