# Kind: plain calls
$ErrorActionPreference = 'Stop'
Get-OrchUser -Type User | Where-Object IsActive -EQ $false | Remove-OrchUser -Confirm:$false
