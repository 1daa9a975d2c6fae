# Kind: splats that grow
$ErrorActionPreference = 'Stop'
$query = @{ Id = 9; Name = 'x' }
$query.Remove('Name')
Get-OrchUser @query
