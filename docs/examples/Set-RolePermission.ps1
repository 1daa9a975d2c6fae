<#
.SYNOPSIS
    Brings the permissions of roles to what a JSON file says: { "Role name": ["Robots.View", "Logs.View"] }. The file is under
    version control, so that a change of a role is reviewed like a change of a program.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Path)

$ErrorActionPreference = 'Stop'
$wanted = Get-Content -LiteralPath $Path -Raw | ConvertFrom-Json
foreach ($role in Get-OrchRole) {
    $permissions = $wanted.($role.Name)
    if ($permissions) {
        Set-OrchRole $role -Permission @($permissions | ForEach-Object { [string] $_ })
    }
}
