# Kind: calls that go on without
$ErrorActionPreference = 'Stop'
$null = Test-OrchConnection
Get-OrchUser -Id 9
