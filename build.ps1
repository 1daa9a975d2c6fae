<#
.SYNOPSIS
    Builds, tests, documents, packs and publishes the module.
.DESCRIPTION
    The same as the dotnet commands of the README, for people who live in PowerShell. Tasks run in the order given.
.PARAMETER Task
    Build        leaves an importable module under out/Orchestrator/<version>
    Test         runs everything: xunit, contract tests, and the Pester suites
    Docs         brings docs/permissions.md and the pages in docs/en-US up to date, and makes the help file (needs Microsoft.PowerShell.PlatyPS)
    Site         makes the documentation as a site of static pages under out/site
    Pack         makes the gallery package under out/, of a release build
    TestPackage  runs the Pester suites on the package, installed in a read-only folder
    Publish      publishes the package, with the key in $env:PSGALLERY_API_KEY; -WhatIf stops before that
    Clean        removes what the other tasks made
.PARAMETER Configuration
    Debug or Release.
.PARAMETER ProjectUri
    Where the repository is, such as https://github.com/owner/name, for the links in the package and its help. In a workflow of
    GitHub it is known.
.PARAMETER PackagePath
    The package to test or publish. Without it one is packed.
.PARAMETER Shell
    The program of the PowerShell that TestPackage runs the suites in, such as powershell for Windows PowerShell. By default, the
    PowerShell that runs this script.
.PARAMETER Repository
    The PSResource repository to publish to.
.EXAMPLE
    ./build.ps1 Build, Test
.EXAMPLE
    ./build.ps1 Pack, TestPackage, Publish -ProjectUri https://github.com/owner/name -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Docs', 'Site', 'Pack', 'TestPackage', 'Publish', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    [string] $ProjectUri,

    [string] $PackagePath,

    [string] $Shell,

    [string] $Repository = 'PSGallery'
)

$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'tools/Shell.ps1')
$out = Join-Path $PSScriptRoot 'out'
$moduleFolder = Join-Path $out "Orchestrator/$((Import-PowerShellDataFile (Join-Path $PSScriptRoot 'Orchestrator.psd1')).ModuleVersion)"

function Invoke-DotNet([string[]] $Argument) {
    & dotnet $Argument
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($Argument[0]) failed with exit code $LASTEXITCODE." }
}

function Invoke-Build([string[]] $Option) { Invoke-DotNet (@('build', (Join-Path $PSScriptRoot 'src/Orchestrator')) + $Option) }

# A script in a process of its own, which sees the module as it was built last.
function Invoke-Script([string] $Script, [string[]] $Argument) {
    Invoke-Shell -NoProfile -File (Join-Path $PSScriptRoot $Script) $Argument
    if ($LASTEXITCODE -ne 0) { throw "$Script failed." }
}

# As in CI, where paths in assemblies and symbols do not tell where the repository lies.
function Invoke-Pack([hashtable] $Option) {
    Invoke-Build '--configuration', 'Release', '-p:ContinuousIntegrationBuild=true' | Out-Host
    & (Join-Path $PSScriptRoot 'packaging/New-Package.ps1') $moduleFolder $out @Option
}

$packOption = @{}
if ($ProjectUri) { $packOption.ProjectUri = $ProjectUri }

switch ($Task) {
    Build { Invoke-Build '--configuration', $Configuration }
    Test { Invoke-DotNet 'test', '--solution', (Join-Path $PSScriptRoot 'Orchestrator.sln'), '--configuration', $Configuration }
    Docs {
        Invoke-Build '--configuration', $Configuration
        Invoke-Script 'docs/Update-Permissions.ps1' '-ModulePath', $moduleFolder
        Invoke-Script 'docs/Update-Help.ps1' '-ModulePath', $moduleFolder
    }
    Site { Invoke-Script 'docs/site/Build-Site.ps1' '-DestinationPath', (Join-Path $out 'site') }
    Pack { $PackagePath = Invoke-Pack $packOption; $PackagePath }
    { $_ -in 'TestPackage', 'Publish' -and -not $PackagePath } { $PackagePath = Invoke-Pack $packOption }
    TestPackage { & (Join-Path $PSScriptRoot 'packaging/Test-Package.ps1') $PackagePath -Shell $Shell }
    Publish { & (Join-Path $PSScriptRoot 'packaging/Publish-Package.ps1') $PackagePath -Repository $Repository -WhatIf:$WhatIfPreference -Confirm:($ConfirmPreference -eq 'Low') }
    Clean {
        Get-ChildItem $PSScriptRoot -Directory -Recurse -Include bin, obj | Where-Object FullName -NotMatch '[\\/](\.git|out)[\\/]' | Remove-Item -Recurse -Force
        Remove-Item $out, (Join-Path $PSScriptRoot 'artifacts') -Recurse -Force -ErrorAction Ignore
    }
}
