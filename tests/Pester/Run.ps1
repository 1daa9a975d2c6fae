<#
.SYNOPSIS
    Runs the Pester suites on a built module, in this process.
.PARAMETER ModulePath
    The folder of the module to test. By default, the newest one under out/.
.PARAMETER Path
    The suites to run: files or folders. By default, all suites.
.PARAMETER PesterPath
    The manifest of Pester. By default, the package that the tests were last built with; otherwise, an installed module.
.PARAMETER Extra
    Also runs the tests that require more than PowerShell: Microsoft.PowerShell.PlatyPS, PSScriptAnalyzer, Node.js and tmux.
.PARAMETER ResultPath
    A folder for the results, one JSON file for each suite, and for the requests that the suites sent. Several processes may
    share it: each runs the suites that no other process has taken.
#>
[CmdletBinding()]
param(
    [string] $ModulePath,
    [string[]] $Path = $PSScriptRoot,
    [string] $PesterPath,
    [switch] $Extra,
    [string] $ResultPath
)

$ErrorActionPreference = 'Stop'
$repository = Split-Path (Split-Path $PSScriptRoot)
if (-not $ModulePath) {
    $ModulePath = Get-ChildItem (Join-Path $repository 'out/Orchestrator') -Directory | Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
}
if (-not $PesterPath) {
    $PesterPath = Get-Content (Join-Path $repository 'artifacts/pester.path') -ErrorAction Ignore
    if (-not $PesterPath -or -not (Test-Path $PesterPath)) { $PesterPath = 'Pester' }
}

$env:ORCH_MODULE = $ModulePath
Import-Module $PesterPath -MinimumVersion 5.5

$configuration = New-PesterConfiguration
$configuration.Run.PassThru = $true
if (-not $Extra) { $configuration.Filter.ExcludeTag = 'Extra' }

if (-not $ResultPath) {
    $configuration.Run.Path = $Path
    $configuration.Output.Verbosity = 'Normal'
    exit [int]((Invoke-Pester -Configuration $configuration).Result -ne 'Passed')
}

$env:ORCH_JOURNAL = (New-Item (Join-Path $ResultPath 'journal') -ItemType Directory -Force).FullName
$configuration.Output.Verbosity = 'None'
$failed = $false

# Long suites first, so that the processes end at about the same time.
foreach ($suite in Get-ChildItem $Path -Recurse -Filter *.Tests.ps1 | Sort-Object Length -Descending) {
    $name = $suite.FullName.Substring($PSScriptRoot.Length + 1).Replace('\', '/')
    $file = Join-Path $ResultPath "$($name.Replace('/', '-')).json"
    # The process that creates the file takes the suite.
    try { [System.IO.File]::Open($file, 'CreateNew').Dispose() } catch [System.IO.IOException] { continue }

    $configuration.Run.Path = $suite.FullName
    $result = Invoke-Pester -Configuration $configuration
    $failed = $failed -or $result.Result -ne 'Passed'
    $run = @($result.Tests | Where-Object Result -NE 'NotRun')
    $json = [ordered]@{
        Path     = $name
        Seconds  = [math]::Round($result.Duration.TotalSeconds, 1)
        LeftOut  = @($result.Tests).Count - $run.Count
        Problems = @($result.Containers.ErrorRecord | Where-Object { $_ } | ForEach-Object { "$_" }) + @($result.FailedBlocks | ForEach-Object { "$($_.ExpandedPath): $($_.ErrorRecord)" })
        Tests    = @($run | ForEach-Object { [ordered]@{ Name = $_.ExpandedPath; Result = "$($_.Result)"; Message = "$($_.ErrorRecord)" } })
    } | ConvertTo-Json -Depth 3
    [System.IO.File]::WriteAllText($file, $json)
}

exit [int]$failed
