# Kind: files that are called
$ErrorActionPreference = 'Stop'
& "$PSScriptRoot/Parts/Show-User.ps1" -Who max.power@acme.com
& $PSScriptRoot/Parts/Show-User.ps1 9
