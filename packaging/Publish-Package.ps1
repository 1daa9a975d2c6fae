<#
.SYNOPSIS
    Publishes a package, with the key in $env:PSGALLERY_API_KEY.
.PARAMETER PackagePath
    The package.
.PARAMETER Repository
    The PSResource repository. Only the PowerShell Gallery insists on a key, and on a section of the changelog for the version,
    as what it has been given can never be changed.
.PARAMETER Changelog
    The changelog.
.EXAMPLE
    ./packaging/Publish-Package.ps1 ./out/Orchestrator.0.1.0.nupkg
#>
#requires -Version 7
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory, Position = 0)] [string] $PackagePath,
    [string] $Repository = 'PSGallery',
    [string] $Changelog = (Join-Path (Split-Path $PSScriptRoot) 'CHANGELOG.md')
)

$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'Package.ps1')
$version = (Split-Path $PackagePath -LeafBase) -replace '^Orchestrator\.'
if ($Repository -eq 'PSGallery' -and -not (Get-ReleaseNote $Changelog $version)) {
    throw "CHANGELOG.md has no section for $version. Give what is unreleased this heading: ## $version"
}
if ($PSCmdlet.ShouldProcess("$Repository, with $(Split-Path $PackagePath -Leaf)", 'Publish')) {
    $key = @{}
    if ($env:PSGALLERY_API_KEY) { $key.ApiKey = $env:PSGALLERY_API_KEY }
    elseif ($Repository -eq 'PSGallery') { throw 'Put the key of the PowerShell Gallery into $env:PSGALLERY_API_KEY.' }
    Publish-PSResource -NupkgPath $PackagePath -Repository $Repository @key
}
