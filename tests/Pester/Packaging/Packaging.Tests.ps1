# The module as somebody gets it: packed, installed from a repository, and used from a folder that nobody may write to.

BeforeDiscovery {
    $noGet = -not (Get-Command Compress-PSResource, Save-PSResource -ErrorAction Ignore | Select-Object -Skip 1)
    $noAnalyzer = -not (Get-Module PSScriptAnalyzer -ListAvailable)
    $noGetReason = if ($noGet) { ' (skipped: Microsoft.PowerShell.PSResourceGet 1.1 is not installed)' }
    $noAnalyzerReason = if ($noAnalyzer) { ' (skipped: PSScriptAnalyzer is not installed)' }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $built = (Get-Module Orchestrator).ModuleBase
}

Describe "A package$noGetReason" -Skip:$noGet {
    BeforeAll {
        $feed = New-Item (Join-Path $TestDrive 'feed') -ItemType Directory
        $target = New-Item (Join-Path $TestDrive 'Módulos de prueba') -ItemType Directory
        Compress-PSResource -Path $built -DestinationPath $feed.FullName
        $name = "OrchTest$PID"
        Register-PSResourceRepository -Name $name -Uri $feed.FullName -Trusted
        try {
            Save-PSResource Orchestrator -Repository $name -Path $target.FullName -SkipDependencyCheck
        } finally {
            Unregister-PSResourceRepository -Name $name
        }

        $installed = (Get-ChildItem $target.FullName -Recurse -Filter Orchestrator.psd1 | Select-Object -First 1).DirectoryName
        if ($PSVersionTable.Platform -eq 'Unix') { & chmod -R a-w $target.FullName }
        else { Get-ChildItem $target.FullName -Recurse -File | ForEach-Object { $_.IsReadOnly = $true } }
    }

    AfterAll {
        if ($PSVersionTable.Platform -eq 'Unix') { & chmod -R u+w $target.FullName }
        else { Get-ChildItem $target.FullName -Recurse -File | ForEach-Object { $_.IsReadOnly = $false } }
    }

    It 'holds what the built module has' {
        $files = { param($folder) Get-ChildItem $folder -Recurse -File | ForEach-Object { $_.FullName.Substring($folder.Length + 1) } | Where-Object { $_ -notmatch 'PSGetModuleInfo' } | Sort-Object }
        & $files $installed | Should -Be (& $files $built)
    }

    It 'has a manifest that PowerShell takes' {
        (Test-ModuleManifest (Join-Path $installed 'Orchestrator.psd1')).ExportedCmdlets.Count | Should -Be (Get-Command -Module Orchestrator -CommandType Cmdlet).Count
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
        $env:ORCH_INSTALLED = Join-Path $installed 'Orchestrator.psd1'
        try {
            $shell = (Get-Process -Id $PID).Path
            $encoded = [Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes("[Console]::OutputEncoding = [System.Text.Encoding]::UTF8`n" + $script))
            $output = & $shell -NoProfile -NonInteractive -OutputFormat Text -EncodedCommand $encoded
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

Describe "The gallery's rules$noAnalyzerReason" -Skip:$noAnalyzer {
    It 'are kept by the module' {
        $found = Invoke-ScriptAnalyzer -Path $built -Recurse -Settings PSGallery
        $found | ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName) $($_.Message)" } | Should -BeNullOrEmpty
    }
}
