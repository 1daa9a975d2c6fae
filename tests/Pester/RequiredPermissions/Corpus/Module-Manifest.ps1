# Kind: modules with a manifest
$ErrorActionPreference = 'Stop'
Import-Module $PSScriptRoot/Parts/Ops -Force
Get-OpsUser
