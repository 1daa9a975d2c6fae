<#
.SYNOPSIS
    Writes who holds which role of the tenant, and what each role permits: one row for each pair. Runs every night.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $OutFile)

$ErrorActionPreference = 'Stop'
$rows = foreach ($role in Get-OrchRole -Expand Permissions) {
    $granted = @($role.Permissions | Where-Object IsGranted | ForEach-Object Name) -join ' '
    foreach ($user in Get-OrchRoleUser $role) {
        [pscustomobject]@{ Role = $role.Name; Type = $role.Type; User = $user.UserName; Permissions = $granted }
    }
}
$rows | Sort-Object Role, User | Export-Csv -LiteralPath $OutFile -NoTypeInformation -Encoding utf8
