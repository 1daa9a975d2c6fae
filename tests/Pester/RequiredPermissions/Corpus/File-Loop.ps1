# Kind: files that are dot-sourced
$ErrorActionPreference = 'Stop'
foreach ($file in Get-ChildItem $PSScriptRoot/Parts/lib/*.ps1) { . $file.FullName }
Get-One
Get-Two
