<#
.SYNOPSIS
    Makes the gallery package of a built module, and gives its path.
.DESCRIPTION
    Works on a copy of the module: puts the release notes and the addresses of the project into the manifest and the help,
    has the files signed, and packs them. Nothing that differs from one run to the next goes in.

    Files are signed by the script or command that $env:ORCH_SIGN_COMMAND names. It is given the paths of the files, changes
    them where they are, and throws or exits with another code than 0 where it cannot.
.PARAMETER ModulePath
    The folder of the built module.
.PARAMETER DestinationPath
    The folder for the package.
.PARAMETER ProjectUri
    Where the repository is, such as https://github.com/owner/name. The addresses of the licence, the icon and the help pages
    follow from it. In a workflow of GitHub it is known; elsewhere, without it, the package goes without addresses.
.PARAMETER Changelog
    The file whose section for the version becomes the release notes; without such a section, the one of what is unreleased.
.EXAMPLE
    ./packaging/New-Package.ps1 ./out/Orchestrator/0.1.0 ./out -ProjectUri https://github.com/owner/name
.NOTES
    Needs PowerShell 7 and Microsoft.PowerShell.PSResourceGet 1.1.
#>
#requires -Version 7
[CmdletBinding()]
param(
    [Parameter(Mandatory, Position = 0)] [string] $ModulePath,
    [Parameter(Mandatory, Position = 1)] [string] $DestinationPath,
    [string] $ProjectUri = ($env:GITHUB_REPOSITORY ? "$env:GITHUB_SERVER_URL/$env:GITHUB_REPOSITORY" : ''),
    [string] $Changelog = (Join-Path (Split-Path $PSScriptRoot) 'CHANGELOG.md')
)

$ErrorActionPreference = 'Stop'
# A package is made under -WhatIf too: it is what would be published.
$WhatIfPreference = $false
. (Join-Path $PSScriptRoot 'Package.ps1')

$stage = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())
try {
    Copy-Item $ModulePath $stage -Recurse
    Copy-Item (Join-Path (Split-Path $PSScriptRoot) 'docs/icon.png') $stage
    $manifest = Join-Path $stage 'Orchestrator.psd1'
    $data = Import-PowerShellDataFile $manifest
    $prerelease = $data.PrivateData.PSData.Prerelease
    # What galleries take of SemVer: no dots, as Windows PowerShell's own PowerShellGet knows none.
    if ($prerelease -notmatch '^[0-9A-Za-z]*$') { throw "The prerelease '$prerelease' is not made of letters and digits alone." }
    $version = $data.ModuleVersion + ($prerelease ? "-$prerelease" : '')

    $source = $ProjectUri ? "$($ProjectUri.TrimEnd('/'))/blob/v$version" : ''
    $notes = Get-ReleaseNote $Changelog $version
    if (-not $notes) {
        Write-Warning "$(Split-Path $Changelog -Leaf) has no section for $version, so the release notes are those of what is unreleased."
        $notes = Get-ReleaseNote $Changelog 'Unreleased'
    }

    $values = [ordered]@{ ReleaseNotes = Format-ReleaseNote $notes $source }
    if ($ProjectUri) {
        $values.IconUri = "$($ProjectUri.TrimEnd('/'))/raw/v$version/docs/icon.png"
        $values.LicenseUri = "$source/LICENSE"
        $values.ProjectUri = $ProjectUri
        Add-OnlineLink (Join-Path $stage 'en-US/Orchestrator.dll-Help.xml') "$source/docs/en-US"
    } else {
        Write-Warning 'The address of the project is not known (-ProjectUri), so the package and its help go without links.'
    }
    # With the mark of UTF-8, without which Windows PowerShell reads another encoding.
    [System.IO.File]::WriteAllText($manifest, (Edit-PackageData ([System.IO.File]::ReadAllText($manifest)) $values), [System.Text.UTF8Encoding]::new($true))
    $null = Test-ModuleManifest $manifest -WarningAction Stop

    if ($env:ORCH_SIGN_COMMAND) {
        $global:LASTEXITCODE = 0
        & $env:ORCH_SIGN_COMMAND (Get-ChildItem $stage -Recurse -File -Include *.ps1, *.psm1, *.psd1, *.ps1xml, Orchestrator*.dll).FullName | ForEach-Object { Write-Verbose $_ }
        if ($LASTEXITCODE -ne 0) { throw "Signing failed with exit code $LASTEXITCODE." }
    } else {
        Write-Information 'ORCH_SIGN_COMMAND is not set: the package is not signed.' -InformationAction Continue
    }

    $package = Join-Path (New-Item $DestinationPath -ItemType Directory -Force).FullName "Orchestrator.$version.nupkg"
    Remove-Item $package -ErrorAction Ignore
    Compress-PSResource -Path $stage -DestinationPath (Split-Path $package)
    ConvertTo-StablePackage $package
    (Get-Item $package).FullName
} finally {
    Remove-Item $stage -Recurse -Force -ErrorAction Ignore
}
