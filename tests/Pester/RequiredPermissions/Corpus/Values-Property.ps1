# Kind: properties of objects
$ErrorActionPreference = 'Stop'
$user = Get-OrchUser gone.away@acme.com
Enable-OrchUser $user.Id
