<#
.SYNOPSIS
    Writes who is in which folder with which roles: what an auditor asks for first.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $OutFile)

$ErrorActionPreference = 'Stop'
Get-OrchFolder |
    Get-OrchFolderUser |
    Select-Object @{ n = 'Folder'; e = { "$($_.Folder)" } }, UserName, Type, @{ n = 'Roles'; e = { $_.Roles -join ', ' } } |
    Export-Csv -LiteralPath $OutFile -NoTypeInformation -Encoding utf8
