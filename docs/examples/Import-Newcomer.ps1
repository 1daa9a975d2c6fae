<#
.SYNOPSIS
    Gives newcomers of a CSV file (columns User, Role, Folder, FolderRole) a role in the tenant and one in a folder.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Path)

$ErrorActionPreference = 'Stop'
foreach ($row in Import-Csv -LiteralPath $Path) {
    Add-OrchUserRole -User $row.User -Role $row.Role
    Add-OrchFolderUser -User $row.User -Role $row.FolderRole -Folder $row.Folder
}
