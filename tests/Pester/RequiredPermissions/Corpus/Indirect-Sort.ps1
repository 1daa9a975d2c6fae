# Kind: calculated properties
$ErrorActionPreference = 'Stop'
$null = Measure-Command { Get-OrchRole Auditor | Group-Object { $_.Type } }
