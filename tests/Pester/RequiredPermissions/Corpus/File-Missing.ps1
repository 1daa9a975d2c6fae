# Kind: files that are called; Told: 4, 5, 6
param($Other)
$ErrorActionPreference = 'Stop'
. $PSScriptRoot/Parts/missing.ps1
. $Other
Get-Nothing
