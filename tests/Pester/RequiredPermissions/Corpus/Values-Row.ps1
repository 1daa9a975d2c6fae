# Kind: rows made by the script
$ErrorActionPreference = 'Stop'
$row = [pscustomobject]@{ Account = 'zoe+test@acme.com'; Role = 'Auditor' }
Add-OrchUserRole -User $row.Account -Role $row.Role
