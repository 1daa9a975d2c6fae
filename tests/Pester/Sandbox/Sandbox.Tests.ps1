BeforeAll {
    . $PSScriptRoot/../Common.ps1
    function Add-Fault([hashtable] $Fault) { $null = $script:sandbox.Faults.Add($Fault) }
}

Describe 'Start-OrchSandbox -Scale' {
    BeforeAll {
        $script:sandbox = Start-OrchSandbox -NoListener -Scale 3210
        $null = $sandbox | Connect-Orch -Folder Load
    }
    AfterAll { Disconnect-Orch }

    It 'has so many users, tasks and log entries' {
        $users = @(Get-OrchUser)
        $users | Should -HaveCount 3210
        $users.Id | Sort-Object -Unique | Should -HaveCount 3210
        @(Get-OrchTask).Id | Sort-Object -Unique | Should -HaveCount 3210
        Get-OrchRobotLog | Should -HaveCount 3210
        Get-OrchRobotLogCount | Should -Be 3210
    }

    It 'filters them as it does others' {
        $pending = @(Get-OrchTask -Status Pending)
        $pending.Count | Should -BeGreaterThan 500
        $pending.Status | Sort-Object -Unique | Should -BeExactly Pending
        $pending.Count + @(Get-OrchTask -Status Unassigned).Count + @(Get-OrchTask -Status Completed).Count | Should -Be 3210
    }

    It 'lets them be changed' {
        Get-OrchTask -Status Unassigned -First 30 -Skip 700 | Set-OrchTaskAssignment -User admin@acme.com
        Get-OrchTask -Status Unassigned -First 1 -Skip 700 | Should -Not -BeNullOrEmpty
        @(Get-OrchTask) | Should -HaveCount 3210
        Get-OrchUser -First 1 -Skip 2000 | Remove-OrchUser -Confirm:$false
        @(Get-OrchUser) | Should -HaveCount 3209
    }

    It 'goes with -Option, which counts more' {
        $null = Start-OrchSandbox -NoListener -Scale 25 -Option @{ Tasks = 4 } | Connect-Orch -Folder Load
        Get-OrchTask | Should -HaveCount 4
        Get-OrchUser | Should -HaveCount 25
    }

    It 'is a parameter of Connect-Orch -Sandbox too' {
        $null = Connect-Orch -Sandbox -Scale 40 -Folder Load
        Get-OrchUser | Should -HaveCount 40
        { Connect-Orch -Sandbox -Scale 0 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Orchestrator.Commands.ConnectOrchCommand'
    }
}

Describe 'Faults' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterAll { Disconnect-Orch }

    It 'are rules in a hashtable' {
        Add-Fault @{ Operation = 'Users_Get'; Status = 503; RetryAfter = '0'; Times = 2 }
        Get-OrchUser -First 1 | Should -Not -BeNullOrEmpty
        Get-TestRequest | Should -HaveCount 3
        $sandbox.Faults.Rules.Struck | Should -Be 2
    }

    It 'let a token expire' {
        Add-Fault @{ Kind = 'ExpiredToken'; Operation = 'Users_Get' }
        (Get-TestError { Get-OrchUser }).FullyQualifiedErrorId | Should -BeLike 'NotSignedIn*'
        (Get-TestError { Get-OrchRole }).FullyQualifiedErrorId | Should -BeLike 'NotSignedIn*'
    }

    It 'say what is wrong with them: <Fault.Keys>' -ForEach @(
        @{ Fault = @{ Operation = 'Robot_Get' }; Message = "*no operation 'Robot_Get'*Get-OrchEndpoint*" }
        @{ Fault = @{ Delay = 500 }; Message = "*'00:00:00.5'*" }
        @{ Fault = @{ Kind = 'Latancy' }; Message = '*Latency*ExpiredToken*' }
        @{ Fault = @{ Kid = 'Latency' }; Message = '*Kind*RetryAfterDate*' }
    ) {
        { Add-Fault $Fault } | Should -Throw $Message
        $sandbox.Faults.Rules | Should -BeNullOrEmpty
    }
}
