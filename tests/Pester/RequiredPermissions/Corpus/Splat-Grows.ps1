# Kind: splats that grow
param([string] $Name)
$ErrorActionPreference = 'Stop'
$query = @{ First = 5 }
if ($Name) { $query.Name = $Name }
Get-OrchUser @query
