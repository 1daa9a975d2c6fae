<#
.SYNOPSIS
    Runs the Pester suites on a built module, in this process, and keeps the results.
.PARAMETER ModulePath
    The folder of the module to test. Without it: the newest one under out/.
.PARAMETER Path
    The suites to run: files or folders. Without it: all.
.PARAMETER ResultPath
    A file for the results as JSON: for each suite its path, counts and failures.
#>
[CmdletBinding()]
param(
    [string] $ModulePath,
    [string[]] $Path = $PSScriptRoot,
    [string] $ResultPath
)

$ErrorActionPreference = 'Stop'
$repository = Split-Path (Split-Path $PSScriptRoot)
if (-not $ModulePath) {
    $ModulePath = Get-ChildItem (Join-Path $repository 'out/Orchestrator') -Directory | Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
}

$env:ORCH_MODULE = $ModulePath
$env:ORCH_JOURNAL = Join-Path $repository 'artifacts/journal'
Remove-Item $env:ORCH_JOURNAL -Recurse -Force -ErrorAction Ignore
$null = New-Item $env:ORCH_JOURNAL -ItemType Directory -Force
Import-Module Pester -MinimumVersion 5.5

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = if ($ResultPath) { 'None' } else { 'Normal' }
$result = Invoke-Pester -Configuration $configuration

if ($ResultPath) {
    $suites = foreach ($container in $result.Containers) {
        $tests = @($result.Tests | Where-Object { $_.ScriptBlock.File -eq $container.Item.FullName })
        [ordered]@{
            Path    = $container.Item.FullName.Substring($PSScriptRoot.Length + 1).Replace('\', '/')
            Passed  = @($tests | Where-Object Result -EQ 'Passed').Count
            Failed  = @($tests | Where-Object Result -EQ 'Failed').Count + @($container.ErrorRecord).Count
            Skipped = @($tests | Where-Object Result -In 'Skipped', 'NotRun', 'Inconclusive').Count
            Failures = @(
                $container.ErrorRecord | ForEach-Object { "$_" }
                $result.FailedBlocks | Where-Object { $_.BlockContainer.Item.FullName -eq $container.Item.FullName } | ForEach-Object { "$($_.ExpandedPath): $($_.ErrorRecord)" }
                $tests | Where-Object Result -EQ 'Failed' | ForEach-Object { "$($_.ExpandedPath): $($_.ErrorRecord)" }
            )
        }
    }

    ConvertTo-Json @($suites) -Depth 4 | Set-Content -LiteralPath $ResultPath -Encoding utf8
}

exit [int]($result.Result -ne 'Passed')
