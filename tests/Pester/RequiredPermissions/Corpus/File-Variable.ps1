# Kind: files that are dot-sourced
$ErrorActionPreference = 'Stop'
$library = Join-Path $PSScriptRoot Parts lib one.ps1
. $library
Get-One
