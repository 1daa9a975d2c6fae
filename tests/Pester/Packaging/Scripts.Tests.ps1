# The rules of PSScriptAnalyzer, its own and the gallery's, on the module and on every script of the repository.

BeforeDiscovery {
    $repository = (Resolve-Path "$PSScriptRoot/../../..").Path
    # Suites are left out: what Pester makes of a script block is hidden from the analyzer.
    $scripts = 'build.ps1', 'packaging', 'tools', 'docs', 'src', 'tests' |
        ForEach-Object { Get-ChildItem (Join-Path $repository $_) -Recurse -File -Include *.ps1, *.psm1, *.psd1 } |
        Where-Object { $_.Name -notlike '*.Tests.ps1' -and $_.FullName -notmatch '[\\/](bin|obj|node_modules)[\\/]' } |
        ForEach-Object { $_.FullName.Substring($repository.Length + 1).Replace('\', '/') }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $repository = (Resolve-Path "$PSScriptRoot/../../..").Path

    function Get-Finding([string] $Path, [switch] $Recurse) {
        @(Invoke-ScriptAnalyzer -Path $Path -Recurse:$Recurse; Invoke-ScriptAnalyzer -Path $Path -Recurse:$Recurse -Settings PSGallery) |
            ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName) $($_.Message)" } | Sort-Object -Unique
    }
}

Describe 'The analyzer' -Tag Extra {
    It 'finds nothing in the module' { Get-Finding (Get-Module Orchestrator).ModuleBase -Recurse | Should -BeNullOrEmpty }

    It 'finds nothing in <_>' -ForEach $scripts { Get-Finding (Join-Path $repository $_) | Should -BeNullOrEmpty }
}
