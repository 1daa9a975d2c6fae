BeforeAll {
    . $PSScriptRoot/../Common.ps1
    function Add-Fault([hashtable] $Fault) { $null = $script:sandbox.Faults.Add($Fault) }
}

Describe 'Start-OrchSandbox -Scale' {
    BeforeAll {
        $script:sandbox = Start-OrchSandbox -NoListener -Scale 3210
        $null = $sandbox | Connect-Orch -Folder Load
    }
    AfterAll { Disconnect-Orch -ErrorAction Ignore }

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

Describe 'Step-OrchSandbox' {
    AfterEach { Disconnect-Orch }

    It 'lets what is due happen' {
        $null = Connect-TestSandbox -Option @{ StoppedClock = $true } -Folder Documentation
        $export = Invoke-OrchApi /odata/RobotLogs/UiPath.Server.Configuration.OData.Export POST
        (Invoke-OrchApi "/odata/Exports($($export.Id))").Status | Should -Be 'New'
        Step-OrchSandbox -By 00:00:00.4 | Should -BeNullOrEmpty
        (Invoke-OrchApi "/odata/Exports($($export.Id))").Status | Should -Be 'InProgress'
        Step-OrchSandbox 00:05:00
        (Invoke-OrchApi "/odata/Exports($($export.Id))").Status | Should -Be 'Completed'
    }

    It 'returns the new time with -PassThru, and moves nothing with -WhatIf' {
        $null = Connect-TestSandbox -Option @{ StoppedClock = $true }
        $before = $sandbox.Now
        Step-OrchSandbox -By 1.00:00:00 -WhatIf
        $sandbox.Now | Should -Be $before
        $sandbox | Step-OrchSandbox -By 1.00:00:00 -PassThru | Should -Be $before.AddDays(1)
    }

    It 'refuses <By>' -ForEach @(@{ By = '-00:00:01' }, @{ By = '0' }, @{ By = 5 }) {
        $null = Connect-TestSandbox
        { Step-OrchSandbox -By $By } | Should -Throw -ErrorId 'InvalidStep,Orchestrator.Commands.StepOrchSandboxCommand'
    }

    It 'lets tokens expire' {
        $null = Connect-TestSandbox
        Step-OrchSandbox -By 02:00:00
        (Get-TestError { Get-OrchRole }).FullyQualifiedErrorId | Should -BeLike 'NotSignedIn*'
    }
}

Describe 'Scopes' {
    AfterEach { Disconnect-Orch -ErrorAction Ignore }

    It 'of Connect-Orch -Sandbox open their operations only' {
        $null = Connect-Orch -Sandbox -Scope OR.Folders.Read, OR.Robots -Folder Documentation
        Get-OrchFolder Documentation | Should -HaveCount 1
        Get-OrchRobot Tick | Should -HaveCount 1
        $problem = Get-TestError { New-OrchFolder x }
        $problem.FullyQualifiedErrorId | Should -BeLike 'PermissionMissing,*'
        $problem.Exception.Message | Should -BeLike "*The token's scopes are OR.Folders.Read OR.Robots: OR.Folders or OR.Folders.Write is missing.*"
        (Get-TestError { Get-OrchUser }).Exception.Message | Should -BeLike '*OR.Users or OR.Users.Read is missing*'
    }

    It 'of a sandbox from Start-OrchSandbox, and together with -As' {
        $session = Start-OrchSandbox -NoListener | Connect-Orch -As olga.auditor@acme.com -Scope 'OR.Folders'
        Get-OrchFolder Finance -Session $session | Should -HaveCount 1
        (Get-TestError { New-OrchFolder x -Session $session }).Exception.Message | Should -Match 'scopes are enough'
    }

    It 'that do not exist are refused' {
        { Connect-Orch -Sandbox -Scope OR.Robts } | Should -Throw "*'OR.Robts' isn't a scope*"
    }

    It 'come over HTTP with the credentials of an application' {
        $server = Start-OrchSandbox
        try {
            $client = $server.IssueClientSecret('CI pipeline')
            $null = Connect-Orch -Uri $server.Address -ClientId $client.Key -ClientSecret (ConvertTo-SecureString $client.Value -AsPlainText -Force) -Scope OR.Users.Read -DirectTokenRequest -AllowUnencryptedAuthentication
            Get-OrchCurrentPermission | Should -Not -BeNullOrEmpty
            (Get-TestError { Get-OrchRole }).Exception.Message | Should -BeLike "*403*"
            (Get-TestError { Get-OrchFolder }).Exception.Message | Should -BeLike '*OR.Folders or OR.Folders.Read is missing*'
            { Connect-Orch -Uri $server.Address -ClientId $client.Key -ClientSecret (ConvertTo-SecureString 'wrong' -AsPlainText -Force) -Scope OR.Users.Read -DirectTokenRequest -AllowUnencryptedAuthentication } | Should -Throw
        }
        finally { $server | Stop-OrchSandbox }
    }
}

Describe 'Exports over HTTP' {
    It 'are fetched from a signed address' {
        $server = Start-OrchSandbox
        try {
            $token = ConvertTo-SecureString $server.IssueToken() -AsPlainText -Force
            $null = Connect-Orch -Uri $server.Address -AccessToken $token -Folder Documentation -AllowUnencryptedAuthentication
            Export-OrchRobotLog "$TestDrive/http.csv" -Level Error
            Import-Csv "$TestDrive/http.csv" | Should -HaveCount (Get-OrchRobotLogCount -Level Error)
            Disconnect-Orch
        }
        finally { $server | Stop-OrchSandbox }
    }
}
