<#
.SYNOPSIS
    Builds, tests, documents, packs and publishes the module.
.DESCRIPTION
    The same as the dotnet commands of the README, for people who live in PowerShell. Tasks run in the order given.
.PARAMETER Task
    Build    leaves an importable module under out/Orchestrator/<version>
    Test     runs everything: xunit, contract tests, and the Pester suites
    Docs     brings the pages in docs/en-US up to date and makes the help file (needs Microsoft.PowerShell.PlatyPS)
    Pack     makes the gallery package under out/
    Publish  publishes it to the PowerShell Gallery, with the key in $env:PSGALLERY_API_KEY
    Clean    removes what the other tasks made
.PARAMETER Configuration
    Debug or Release.
.EXAMPLE
    ./build.ps1 Build, Test
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Docs', 'Pack', 'Publish', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$version = (Import-PowerShellDataFile (Join-Path $root 'Orchestrator.psd1')).ModuleVersion
$moduleFolder = Join-Path $root "out/Orchestrator/$version"

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args[0]) failed with exit code $LASTEXITCODE." }
}

function Build { Invoke-DotNet build (Join-Path $root 'src/Orchestrator') --configuration $Configuration }

function Test { Invoke-DotNet test --solution (Join-Path $root 'Orchestrator.sln') --configuration $Configuration }

function Docs {
    Build
    & (Get-Process -Id $PID).Path -NoProfile -File (Join-Path $root 'docs/Update-Help.ps1') -ModulePath $moduleFolder
    if ($LASTEXITCODE -ne 0) { throw 'The help could not be made.' }
}

function Pack {
    $script:Configuration = 'Release'
    Build
    $null = Test-ModuleManifest (Join-Path $moduleFolder 'Orchestrator.psd1')
    Compress-PSResource -Path $moduleFolder -DestinationPath (Join-Path $root 'out')
}

function Publish {
    if (-not $env:PSGALLERY_API_KEY) { throw 'Put the key of the PowerShell Gallery in $env:PSGALLERY_API_KEY.' }
    Pack
    if ($PSCmdlet.ShouldProcess("Orchestrator $version", 'Publish to the PowerShell Gallery')) {
        Publish-PSResource -NupkgPath (Join-Path $root "out/Orchestrator.$version.nupkg") -Repository PSGallery -ApiKey $env:PSGALLERY_API_KEY
    }
}

function Clean {
    Get-ChildItem $root -Directory -Recurse -Include bin, obj | Where-Object FullName -NotMatch '[\\/](\.git|out)[\\/]' | Remove-Item -Recurse -Force
    Remove-Item (Join-Path $root 'out'), (Join-Path $root 'artifacts') -Recurse -Force -ErrorAction Ignore
}

foreach ($name in $Task) {
    Write-Verbose "Task $name"
    & $name
}
