# Kind: aliases
$ErrorActionPreference = 'Stop'
New-Alias roles Get-OrchRole
roles Auditor
