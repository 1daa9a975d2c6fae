<#
.SYNOPSIS
    Runs the Pester suites on a package as somebody has it who installed it: from a repository, into a folder with a space and
    a letter that is not ASCII in its path, which is then read-only.
.PARAMETER PackagePath
    The package.
.PARAMETER Shell
    The program of the PowerShell that runs the suites, such as powershell for Windows PowerShell. By default, the PowerShell that
    runs this script.
.PARAMETER Path
    The suites to run: a file or a folder. By default, all.
.EXAMPLE
    ./packaging/Test-Package.ps1 ./out/Orchestrator.0.1.0.nupkg -Shell powershell
.NOTES
    Needs PowerShell 7 and Microsoft.PowerShell.PSResourceGet 1.1. Who may write everywhere (root) is not kept from it by the
    folder; that no suite did is seen from the files before and after.
#>
#requires -Version 7
[CmdletBinding()]
param(
    [Parameter(Mandatory, Position = 0)] [string] $PackagePath,
    [string] $Shell,
    [string] $Path = (Join-Path (Split-Path $PSScriptRoot) 'tests/Pester')
)

$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'Installed.ps1')
. (Join-Path (Split-Path $PSScriptRoot) 'tools/Shell.ps1')

$target = Join-Path ([System.IO.Path]::GetTempPath()) "M$([char]0xF3)dulos de prueba $PID"
try {
    $module = Install-TestPackage $PackagePath $target
    Protect-Folder $target
    $before = Get-FileState $target
    $command = if ($Shell) { @{ Program = $Shell; Arguments = @() } } else { Get-ShellCommand }
    & $command.Program $command.Arguments -NoProfile -NonInteractive -File (Join-Path (Split-Path $PSScriptRoot) 'tests/Pester/Run.ps1') -ModulePath $module -Path $Path
    if ($LASTEXITCODE -ne 0) { throw "Suites failed on $PackagePath in $Shell." }
    $changed = Compare-Object $before (Get-FileState $target)
    if ($changed) { throw "The suites changed the module: $($changed.InputObject -join '; ')" }
} finally {
    Protect-Folder $target -Undo
    Remove-Item $target -Recurse -Force -ErrorAction Ignore
}
