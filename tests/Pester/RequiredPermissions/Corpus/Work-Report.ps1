# Kind: reports
$ErrorActionPreference = 'Stop'
$rows = foreach ($role in Get-OrchRole -Expand Permissions -First 2) {
    [pscustomobject]@{ Role = $role.Name; Users = @(Get-OrchRoleUser $role).Count }
}
$rows | ConvertTo-Json
