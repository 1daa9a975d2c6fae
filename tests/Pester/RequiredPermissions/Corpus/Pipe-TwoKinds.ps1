# Kind: pipelines of two kinds of output
$ErrorActionPreference = 'Stop'
Get-OrchRoleUser Auditor | Disable-OrchUser
