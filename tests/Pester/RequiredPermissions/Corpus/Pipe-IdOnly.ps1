# Kind: pipelines of two kinds of output
$ErrorActionPreference = 'Stop'
Get-OrchRoleUser Auditor -IdOnly | ForEach-Object { Disable-OrchUser $_ }
