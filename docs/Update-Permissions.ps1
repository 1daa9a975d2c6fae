<#
.SYNOPSIS
    Brings docs/permissions.md up to date with the built module: the table of all cmdlets and what they need.
.PARAMETER Check
    Writes nothing, and gives the file's name where it is not up to date.
.PARAMETER ModulePath
    The folder of the built module. By default, the newest one under out/.
.EXAMPLE
    dotnet build src/Orchestrator; pwsh -NoProfile docs/Update-Permissions.ps1
.NOTES
    Needs PowerShell 7, in a process of its own, so that it sees the module as it was built last.
#>
#requires -Version 7
[CmdletBinding()]
param([switch] $Check, [string] $ModulePath)

$ErrorActionPreference = 'Stop'
$path = Join-Path $PSScriptRoot 'permissions.md'
if (-not $ModulePath) {
    $ModulePath = Get-ChildItem (Join-Path (Split-Path $PSScriptRoot) 'out/Orchestrator') -Directory | Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
}

if (-not (Get-Module Orchestrator)) { Import-Module (Join-Path $ModulePath 'Orchestrator.psd1') }

$lines = @(
    '# What each cmdlet needs', ''
    'Made by `docs/Update-Permissions.ps1` out of the module; do not edit it by hand. `Get-OrchRequiredPermission` answers the same for a script.', ''
    '- **Permission**: by the permissions page of the API guide; *in italics* by the document of Web API 20, where the page is silent; with an asterisk what related operations need, where both say only that one must be signed in. `A or B and C` is one of the first two, and the third.'
    '- **Where**: in the tenant, in the folder, or in any folder.'
    '- **When**: the parameters with which the cmdlet calls the operation; empty for always. `Folder:path` is a folder given by its path, `Folder:pattern` one with wildcards.'
    '- An object that is given by its name is looked up first: see the last rows of a cmdlet.', ''
    foreach ($command in Get-OrchRequiredPermission *-Orch* | Group-Object Command | Sort-Object Name) {
        "## $($command.Name)", ''
        '| Operation | Permission | Where | OAuth scope | When |', '|---|---|---|---|---|'
        foreach ($need in $command.Group | Where-Object Operation) {
            $permission = if (-not $need.Permission) { 'signed in' } elseif ($need.Source -eq 'WebApi20') { "*$($need.Permission)*" } elseif ($need.Source -eq 'Inferred') { "$($need.Permission) \*" } else { $need.Permission }
            $when = $need.Reason -replace '^Only when: (.+)\.$', '$1' -replace '^Only where -(\w+) is given a name.*', '$1 is a name'
            "| $($need.Operation) | $permission | $($need.Context) | $($need.Scope) | $when |"
        }
        ''
    }
)
$text = ($lines -join "`n").TrimEnd() + "`n"
if ((Test-Path $path) -and [System.IO.File]::ReadAllText($path).Replace("`r`n", "`n") -ceq $text) { return }
if (-not $Check) { [System.IO.File]::WriteAllText($path, $text) }
Split-Path $path -Leaf
