# The module as somebody gets it: packed, installed from a repository, and used from a folder that nobody may write to.

BeforeDiscovery {
    $noGet = $PSEdition -ne 'Core' -or -not (Get-Command Compress-PSResource, Save-PSResource -ErrorAction Ignore | Select-Object -Skip 1)
    $noGetReason = if ($noGet) { ' (skipped: needs PowerShell 7 and Microsoft.PowerShell.PSResourceGet 1.1)' }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $packaging = (Resolve-Path "$PSScriptRoot/../../../packaging").Path
    if ($PSEdition -eq 'Core') { . "$packaging/Installed.ps1" }
    $project = 'https://example.com/orch'

    # A module as the build leaves it; what is tested may be an installed one.
    $built = Join-Path $TestDrive 'built'
    Copy-Item (Get-Module Orchestrator).ModuleBase $built -Recurse
    if ($PSEdition -eq 'Core') { Protect-Folder $built -Undo }
    $data = (Import-PowerShellDataFile (Join-Path $built 'Orchestrator.psd1'))
    $version = $data.ModuleVersion

    $changelog = Join-Path $TestDrive 'CHANGELOG.md'
    Set-Content $changelog "# Changelog`n`n## Unreleased`n`n- Later.`n`n## $version - 2026-01-02`n`n- It's ``here``, as [this](docs/performance.md) tells.`n`n## 0.0.1`n`n- Older."

    # Packs without a repository of its own, whatever the workflow around it knows.
    function New-TestPackage {
        [CmdletBinding()] param([string] $Name, [hashtable] $Option = @{}, [string] $Module = $built)
        $known = $env:GITHUB_REPOSITORY, $env:ORCH_SIGN_COMMAND
        $env:GITHUB_REPOSITORY = $null
        $env:ORCH_SIGN_COMMAND = $Option.Sign
        $Option.Remove('Sign')
        try { & "$packaging/New-Package.ps1" $Module (Join-Path $TestDrive $Name) -Changelog $changelog @Option 6>$null }
        finally { $env:GITHUB_REPOSITORY, $env:ORCH_SIGN_COMMAND = $known }
    }
}

Describe "A package$noGetReason" -Skip:$noGet {
    BeforeAll {
        $package = New-TestPackage 'known' @{ ProjectUri = $project }
        $target = Join-Path $TestDrive 'Módulos de prueba'
        $installed = Install-TestPackage $package $target
        $manifest = Join-Path $installed 'Orchestrator.psd1'
        Protect-Folder $target
    }

    AfterAll { Protect-Folder $target -Undo }

    It 'holds what the built module has, and the icon' {
        $files = { param($folder) Get-ChildItem $folder -Recurse -File | ForEach-Object { $_.FullName.Substring($folder.Length + 1) } | Where-Object { $_ -ne 'icon.png' } | Sort-Object }
        & $files $installed | Should -Be (& $files $built)
        [System.IO.File]::ReadAllBytes((Join-Path $installed 'icon.png'))[1..3] | Should -Be ([byte[]][char[]]'PNG')
    }

    It 'has a manifest that PowerShell takes without a word' {
        $found = Test-ModuleManifest $manifest -WarningVariable warnings -ErrorVariable problems 3>$null
        $problems, $warnings | ForEach-Object { $_ } | Should -BeNullOrEmpty
        $found.ExportedCmdlets.Count | Should -Be (Get-Command -Module Orchestrator -CommandType Cmdlet).Count
        $found.CompatiblePSEditions | Should -Be 'Core', 'Desktop'
        foreach ($kind in 'CmdletsToExport', 'FunctionsToExport', 'AliasesToExport', 'VariablesToExport') {
            (Import-PowerShellDataFile $manifest).$kind | Should -Not -Match '\*' -Because 'a wildcard makes PowerShell load a module to know it'
        }
    }

    It 'tells where the project is' {
        $found = Test-ModuleManifest $manifest
        $found.ProjectUri | Should -Be $project
        $found.LicenseUri | Should -Be "$project/blob/v$version/LICENSE"
        $found.IconUri | Should -Be "$project/raw/v$version/docs/icon.png"
        foreach ($file in 'LICENSE', 'docs/icon.png') { Join-Path $packaging "../$file" | Should -Exist }
    }

    It 'has the section of its version as release notes, with links that lead somewhere' {
        (Test-ModuleManifest $manifest).ReleaseNotes | Should -BeExactly "- It's ``here``, as [this]($project/blob/v$version/docs/performance.md) tells."
    }

    It 'has help that goes online' {
        $commands = ([xml](Get-Content (Join-Path $installed 'en-US/Orchestrator.dll-Help.xml') -Raw)).SelectNodes("//*[local-name()='command']")
        $commands.Count | Should -Be (Get-Command -Module Orchestrator -CommandType Cmdlet).Count
        foreach ($command in $commands) {
            @($command.relatedLinks.navigationLink)[0].uri | Should -Be "$project/blob/v$version/docs/en-US/$($command.details.name).md"
        }
    }

    It 'opens the page with Get-Help -Online' -Skip:(-not $IsLinux) {
        # What Linux opens addresses with.
        $tools = New-Item (Join-Path $TestDrive 'tools') -ItemType Directory
        Set-Content "$tools/xdg-open" "#!/bin/sh`necho `"`$1`" > '$TestDrive/opened'"
        & chmod +x "$tools/xdg-open"
        Invoke-Shell -NoProfile -NonInteractive -Command "`$env:PATH = '${tools}:' + `$env:PATH; Import-Module '$manifest'; Get-Help Get-OrchRobot -Online; for (`$i = 0; `$i -lt 100 -and -not (Test-Path '$TestDrive/opened'); `$i++) { Start-Sleep -Milliseconds 100 }"
        Get-Content "$TestDrive/opened" | Should -Be "$project/blob/v$version/docs/en-US/Get-OrchRobot.md"
    }

    It 'is the same when it is packed again' {
        $again = New-TestPackage 'again' @{ ProjectUri = $project }
        & "$packaging/Compare-Package.ps1" $package $again | Should -BeNullOrEmpty
        (Get-FileHash $again).Hash | Should -Be (Get-FileHash $package).Hash
        & "$packaging/Compare-Package.ps1" $package (New-TestPackage 'other' @{ ProjectUri = "$project/fork" }) | Should -Contain 'Orchestrator.psd1'
    }

    It 'works from a read-only folder with a space and a letter that is not ASCII in its path' {
        $script = @'
$ErrorActionPreference = 'Stop'
Import-Module $env:ORCH_INSTALLED
$null = Connect-Orch -Sandbox
$robots = @(Get-OrchFolder Finance -Recurse | Get-OrchRobot)
$task = Get-OrchTask -Folder 828 -Status Unassigned -First 1
$null = $task | Set-OrchTaskAssignment -User harry.potter@uipath.com
$table = $robots | Out-String -Width 100
$help = Get-Help Get-OrchRobot
$topic = Get-Help about_Orch
@((Get-Module Orchestrator).ModuleBase, $robots.Count, ($table -match 'MACHINE|Machine'), $help.Synopsis, [bool]$topic, $error.Count) -join '|'
'@
        $env:ORCH_INSTALLED = $manifest
        try {
            $encoded = [Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes("[Console]::OutputEncoding = [System.Text.Encoding]::UTF8`n" + $script))
            $output = Invoke-Shell -NoProfile -NonInteractive -OutputFormat Text -EncodedCommand $encoded
        } finally {
            $env:ORCH_INSTALLED = $null
        }

        $base, $count, $table, $synopsis, $topic, $errors = "$($output | Select-Object -Last 1)" -split '\|'
        $base | Should -BeLike '*dulos de prueba*'
        [int] $count | Should -BeGreaterThan 2
        $table | Should -Be 'True'
        $synopsis | Should -Match '^Gets'
        $topic | Should -Be 'True'
        $errors | Should -Be '0'
    }
}

Describe "Packing$noGetReason" -Skip:$noGet {
    It 'goes without addresses where the project''s is not known, and says so once' {
        # Those that an installed module under test may have.
        $bare = Join-Path $TestDrive 'bare'
        Copy-Item $built $bare -Recurse
        (Get-Content "$bare/Orchestrator.psd1" -Raw) -replace "(?m)^ *(Project|License|Icon)Uri *=.*\n" | Set-Content "$bare/Orchestrator.psd1" -NoNewline
        $package = New-TestPackage 'unknown' -Module $bare -WarningVariable warnings 3>$null
        @($warnings | Where-Object { $_ -match 'ProjectUri' }).Count | Should -Be 1
        $found = Test-ModuleManifest (Join-Path (Install-TestPackage $package (Join-Path $TestDrive 'without')) 'Orchestrator.psd1')
        "$($found.ProjectUri)$($found.LicenseUri)$($found.IconUri)" | Should -BeNullOrEmpty
        $found.ReleaseNotes | Should -BeExactly "- It's ``here``, as this tells."
    }

    It 'takes the address from a workflow of GitHub' {
        $known = $env:GITHUB_SERVER_URL, $env:GITHUB_REPOSITORY
        $env:GITHUB_SERVER_URL, $env:GITHUB_REPOSITORY = 'https://example.com', 'acme/orch'
        try { $package = & "$packaging/New-Package.ps1" $built (Join-Path $TestDrive 'workflow') -Changelog $changelog 6>$null }
        finally { $env:GITHUB_SERVER_URL, $env:GITHUB_REPOSITORY = $known }
        (Test-ModuleManifest (Join-Path (Install-TestPackage $package (Join-Path $TestDrive 'from workflow')) 'Orchestrator.psd1')).ProjectUri | Should -Be 'https://example.com/acme/orch'
    }

    It 'makes a prerelease of a version with one, with the notes of what is unreleased' {
        $early = Join-Path $TestDrive 'early'
        Copy-Item $built $early -Recurse
        (Get-Content "$early/Orchestrator.psd1" -Raw) -replace "Prerelease   = ''", "Prerelease   = 'beta1'" | Set-Content "$early/Orchestrator.psd1" -NoNewline
        $package = New-TestPackage 'early package' -Module $early -WarningVariable warnings 3>$null
        Split-Path $package -Leaf | Should -Be "Orchestrator.$version-beta1.nupkg"
        "$warnings" | Should -Match "no section for $version-beta1"
        $found = Test-ModuleManifest (Join-Path (Install-TestPackage $package (Join-Path $TestDrive 'installed early')) 'Orchestrator.psd1')
        $found.PrivateData.PSData.Prerelease | Should -Be 'beta1'
        $found.ReleaseNotes | Should -Be '- Later.'

        (Get-Content "$early/Orchestrator.psd1" -Raw) -replace "'beta1'", "'beta.1'" | Set-Content "$early/Orchestrator.psd1" -NoNewline
        { New-TestPackage 'dotted' -Module $early 3>$null } | Should -Throw '*beta.1*'
    }

    It 'has the files signed before they go in' {
        Set-Content "$TestDrive/sign.ps1" 'param([string[]] $Path) $Path | ForEach-Object { Split-Path $_ -Leaf }; $Path -like "*.psm1" | ForEach-Object { Add-Content $_ "# signed" }'
        $seen = New-TestPackage 'signed' @{ Sign = "$TestDrive/sign.ps1" } -Verbose 3>$null 4>&1
        $package = $seen[-1]
        "$seen" | Should -Match 'Orchestrator\.Loader\.dll'
        "$seen" | Should -Not -Match 'Newtonsoft'
        Get-Content (Join-Path (Install-TestPackage $package (Join-Path $TestDrive 'installed signed')) 'Orchestrator.psm1') | Select-Object -Last 1 | Should -Be '# signed'
    }

    It 'ends where signing fails' {
        Set-Content "$TestDrive/fail.ps1" 'exit 3'
        { New-TestPackage 'unsigned' @{ Sign = "$TestDrive/fail.ps1" } 3>$null } | Should -Throw '*exit code 3*'
    }
}

Describe "Publishing$noGetReason" -Skip:$noGet {
    BeforeAll {
        $package = New-TestPackage 'to publish' @{ ProjectUri = $project }
        $gallery = New-Item (Join-Path $TestDrive 'gallery') -ItemType Directory
        $name = "OrchTest$PID"
        Register-PSResourceRepository -Name $name -Uri $gallery.FullName -Trusted
        $key = $env:PSGALLERY_API_KEY
        $env:PSGALLERY_API_KEY = $null
    }

    AfterAll {
        Unregister-PSResourceRepository -Name $name
        $env:PSGALLERY_API_KEY = $key
    }

    It 'does nothing with -WhatIf' {
        & "$packaging/../build.ps1" Publish -PackagePath $package -Repository $name -WhatIf
        Get-ChildItem $gallery | Should -BeNullOrEmpty
    }

    It 'puts the package into a repository' {
        & "$packaging/../build.ps1" Publish -PackagePath $package -Repository $name
        $found = Find-PSResource Orchestrator -Repository $name
        $found.Version | Should -Be $version
        $found.ProjectUri | Should -Be $project
    }

    It 'wants a key for the gallery' {
        { & "$packaging/Publish-Package.ps1" $package -Changelog $changelog } | Should -Throw '*PSGALLERY_API_KEY*'
    }

    It 'wants release notes for the gallery' {
        Set-Content "$TestDrive/unreleased.md" '## Unreleased'
        { & "$packaging/Publish-Package.ps1" $package -Changelog "$TestDrive/unreleased.md" } | Should -Throw "*no section for $version*"
    }
}
