<#
.SYNOPSIS
    Brings the help pages in docs/en-US up to date with the built module, and makes the help file from them.
.DESCRIPTION
    Of a page, people own DESCRIPTION, EXAMPLES, NOTES up to "Required permissions", and RELATED LINKS. The rest is derived
    from the module and from the XML comments of its source, and is written each time. A cmdlet without a page gets one.
.PARAMETER Check
    Writes no file, and gives the names of those that are not up to date.
.PARAMETER PagesOnly
    Leaves the help file out, which requires Microsoft.PowerShell.PlatyPS.
.PARAMETER ModulePath
    The folder of the built module. By default, the newest one under out/.
.EXAMPLE
    dotnet build src/Orchestrator; pwsh -NoProfile docs/Update-Help.ps1
.NOTES
    Needs PowerShell 7, in a process of its own, so that it sees the module as it was built last. The help file needs
    Microsoft.PowerShell.PlatyPS too.
#>
#requires -Version 7
[CmdletBinding()]
param([switch] $Check, [switch] $PagesOnly, [string] $ModulePath)

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$pages = Join-Path $PSScriptRoot 'en-US'
if (-not $ModulePath) {
    $ModulePath = Get-ChildItem (Join-Path $root 'out/Orchestrator') -Directory | Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
}

. (Join-Path $PSScriptRoot 'HelpPage.ps1')
. (Join-Path $PSScriptRoot 'HelpMaml.ps1')
Import-Module (Join-Path $ModulePath 'Orchestrator.psd1')
$script:comments = Read-Comment (Get-ChildItem (Join-Path $root 'src/Orchestrator/bin/*/netstandard2.0/Orchestrator.xml') | Sort-Object LastWriteTime | Select-Object -Last 1).Directory
$script:endpoints = Get-OrchEndpoint
$commands = Get-Command -Module Orchestrator -CommandType Cmdlet | Sort-Object Name

# Writes a file if its text is another one than before; with -Check only tells.
function Save-Text([string] $Path, [string] $Text) {
    if ((Test-Path $Path) -and [System.IO.File]::ReadAllText($Path).Replace("`r`n", "`n") -ceq $Text) { return }
    if (-not $Check) { [System.IO.File]::WriteAllText($Path, $Text) }
    Split-Path $Path -Leaf
}

foreach ($command in $commands) {
    $path = Join-Path $pages "$($command.Name).md"
    $old = if (Test-Path $path) { Read-Page ([System.IO.File]::ReadAllText($path)) } else { Get-FirstPage $command }
    if (-not $old.EXAMPLES) { Write-Warning "$($command.Name).md needs an example." }
    Save-Text $path (Format-Page $command $old)
}

foreach ($orphan in Get-ChildItem $pages -Filter *-*.md | Where-Object BaseName -NotIn $commands.Name) {
    if (-not $Check) { Remove-Item $orphan.FullName }
    $orphan.Name
}

if ($PagesOnly) { return }
if (-not (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)) {
    Write-Warning 'Microsoft.PowerShell.PlatyPS is not installed: the help file stays as it is.'
    return
}

$folder = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())
try {
    $maml = Get-ChildItem $pages -Filter *-*.md | Import-MarkdownCommandHelp | Export-MamlCommandHelp -OutputFolder $folder
    Save-Text (Join-Path $pages 'Orchestrator.dll-Help.xml') (Format-Maml ([xml](Get-Content $maml -Raw)))
} finally {
    Remove-Item $folder -Recurse -ErrorAction Ignore
}
