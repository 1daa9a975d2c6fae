# Test-OrchConnection: one row a check, each with what to do.

BeforeAll { . $PSScriptRoot/../Common.ps1 }

Describe 'Test-OrchConnection' {
    It 'looks at a session from the outside in' {
        $null = Connect-TestSandbox
        $checks = Test-OrchConnection
        $checks.Name | Should -Be 'Address', 'Certificate', 'Clock', 'Identity', 'Token', 'User', 'WebApi', 'Folders'
        ($checks | Where-Object Name -EQ 'User').Detail | Should -Be (Get-OrchConnection).UserName
        ($checks | Where-Object Name -EQ 'WebApi').Detail | Should -Match '\d'
        ($checks | Where-Object Name -EQ 'Token').Result | Should -Be 'Passed'
        $checks | Where-Object Result -In 'Failed', 'Warning' | ForEach-Object { $_.Fix | Should -Not -BeNullOrEmpty }
        ($checks | Format-Table | Out-String -Width 100) -split '\r?\n' | ForEach-Object { $_.Length | Should -BeLessOrEqual 100 }
        Disconnect-Orch
    }

    It 'says that a token is not accepted, and what to do' {
        $null = Connect-TestSandbox
        $null = $sandbox.Faults.Add(@{ Status = 401; Times = 9 })
        $user = Test-OrchConnection | Where-Object Name -EQ 'User'
        $user.Result | Should -Be 'Failed'
        $user.Fix | Should -Match 'Connect-Orch'
        Disconnect-Orch
    }

    It 'looks at an address without signing in' {
        $checks = Test-OrchConnection -Uri https://127.0.0.1:9/ -NoProxy -TimeoutSec 5
        $checks[0].Result | Should -Be 'Failed'
        $checks[0].Fix | Should -Match 'network'
        $checks[1..3].Result | Should -Be 'Skipped', 'Skipped', 'Skipped'
    }

    It 'ends without a session' {
        Disconnect-Orch -ErrorAction Ignore
        (Get-TestError { Test-OrchConnection }).FullyQualifiedErrorId | Should -BeLike 'NoSession,*'
    }
}
