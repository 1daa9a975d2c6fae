# README.md claims only what is so.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $repository = (Resolve-Path "$PSScriptRoot/../../..").Path
    $readme = [System.IO.File]::ReadAllText((Join-Path $repository 'README.md')).Replace("`r", '')
}

Describe 'README.md' {
    AfterEach { Disconnect-Orch -ErrorAction Ignore }

    It 'counts the cmdlets and the operations' {
        [regex]::Match($readme, '(?m)^(\d+) cmdlets:').Groups[1].Value | Should -Be @(Get-Command -Module Orchestrator -CommandType Cmdlet).Count
        [regex]::Match($readme, 'all (\d+) operations').Groups[1].Value | Should -Be @(Get-OrchEndpoint).Count
    }

    It 'shows commands that run in the sandbox, each without an error' {
        $lines = [regex]::Match($readme, '(?s)runs in the sandbox:\s+```powershell\n(.+?)```').Groups[1].Value.Trim() -split "`n"
        $lines[0] | Should -BeLike 'Connect-Orch -Sandbox *'
        Push-Location $repository
        try {
            foreach ($line in $lines) {
                $written = [scriptblock]::Create("`$ErrorActionPreference = 'Stop'; $line").Invoke()
                if ($line -notmatch '-WhatIf|^Use-|^Test-|Add-OrchUserRole') { $written | Should -Not -BeNullOrEmpty -Because $line }
            }
        } finally { Pop-Location }
    }

    It 'shows an error as it is' {
        $null = Connect-TestSandbox -Folder Documentation
        $problem = Get-TestError { Get-OrchRobot DocBto }
        $readme | Should -BeLike "*`nGet-OrchRobot: $problem`n*"
    }
}
