# Kind: people who leave
$ErrorActionPreference = 'Stop'
$user = Get-OrchUser gone.away@acme.com
Disable-OrchUser $user
Remove-OrchUser $user -Confirm:$false
