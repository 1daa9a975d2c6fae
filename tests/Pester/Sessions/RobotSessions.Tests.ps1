BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox -Folder 36886
}

AfterAll { Disconnect-Orch }

Describe 'Get-OrchRobotSession' {
    BeforeEach { $null = Get-TestRequest }

    It 'gets the sessions of a folder, with their robots' {
        $sessions = Get-OrchRobotSession

        Get-TestRequest | Should -BeExactly 'GET odata/Sessions?$top=1000&$expand=Robot&$orderby=Id&$count=true'
        $sessions.Id | Should -Be 701, 702, 703, 718, 730
        $sessions[0] | Should -BeOfType Orchestrator.RobotSession
        $sessions[0].Robot | Should -BeOfType Orchestrator.Robot
        $sessions[0].ReportingTime.Kind | Should -Be 'Local'
    }

    It 'fetches no robots where properties are chosen' {
        (Get-OrchRobotSession -Property State).State | Should -Be 'Available', 'Available', 'Busy', 'Disconnected', 'Disconnected'
        Get-TestRequest | Should -BeExactly 'GET odata/Sessions?$top=1000&$select=State,Id&$orderby=Id&$count=true'
    }

    It 'asks the server for <With.Keys>' -ForEach @(
        @{ With = @{ Robot = 749 }; Filter = 'Robot/Id eq 749'; Ids = 701 }
        @{ With = @{ Robot = 'mr-Rob', 216 }; Filter = "Robot/Id eq 216 or Robot/Name eq 'mr-Rob'"; Ids = 702, 703 }
        @{ With = @{ Robot = '!~#$%^&`*()_+=-' }; Filter = "Robot/Name eq '!~#`$%^&*()_+=-'"; Ids = 730 }
        @{ With = @{ State = 'Busy', 'Unknown' }; Filter = "State eq 'Busy' or State eq 'Unknown'"; Ids = 703 }
        @{ With = @{ Machine = 'DESK*' }; Filter = "startswith(MachineName,'DESK')"; Ids = 718, 730 }
        @{ With = @{ Unresponsive = $true }; Filter = 'IsUnresponsive eq true'; Ids = @() }
        @{ With = @{ Unresponsive = $false; State = 'Busy' }; Filter = "State eq 'Busy' and IsUnresponsive eq false"; Ids = 703 }
        @{ With = @{ ReportedBefore = '2018-01-16T00:00:00Z' }; Filter = 'ReportingTime lt 2018-01-16T00:00:00Z'; Ids = 718 }
        @{ With = @{ ReportedAfter = '2018-01-16T00:00:00Z'; ReportedBefore = '2019-01-01T00:00:00Z' }; Filter = 'ReportingTime gt 2018-01-16T00:00:00Z and ReportingTime lt 2019-01-01T00:00:00Z'; Ids = 730 }
    ) {
        @(Get-OrchRobotSession @With).Id | Should -Be $Ids
        Get-TestRequest | Should -BeExactly "GET odata/Sessions?`$top=1000&`$filter=$Filter&`$expand=Robot&`$orderby=Id&`$count=true"
    }

    It 'finishes names that OData cannot say' {
        (Get-OrchRobotSession 'D*c?ot', 759 -Property State, Id).Id | Should -Be 701, 718
        Get-TestRequest | Should -BeLike '*$select=State,Id&$expand=Robot&*'
    }

    It 'names as many robots in a request as servers take' {
        Get-OrchRobotSession (1..21) -ErrorAction Ignore | Should -BeNullOrEmpty
        $requests = Get-TestRequest
        @($requests -like '*odata/Sessions*') | Should -HaveCount 2

        # They are asked at once, so either may come first.
        @($requests -like '*Robot/Id eq 1 or *Robot/Id eq 15&*') | Should -HaveCount 1
        @($requests -like '*Robot/Id eq 16 or *Robot/Id eq 21&*') | Should -HaveCount 1
    }

    It 'takes robots from the pipeline and looks where they live' {
        Use-OrchFolder -Clear
        try {
            $robots = Get-OrchRobot Payroll, 'Onboarding' -Folder Finance/Payroll, HR
            $null = Get-TestRequest
            ($robots | Get-OrchRobotSession).Robot.Name | Should -Be 'Payroll', 'Onboarding'
            $entries = Get-TestRequest -Full
            $entries.Query | Should -BeLike '$top=1000&$filter=Robot/Id eq 200?&*'
            $entries | ForEach-Object { $_.Headers['X-UIPATH-FolderPath-Encoded'] } | Should -HaveCount 2
            (Get-OrchRobotSession -Robot $robots).Id | Should -Be 803, 804
        }
        finally { Use-OrchFolder 36886 }
    }

    It 'takes names and folders from the pipeline' {
        ('mr-Rob', 'Stan' | Get-OrchRobotSession).Id | Should -Be 702, 718
        (Get-OrchFolder HR, 日本/東京 | Get-OrchRobotSession).Id | Should -Be 804, 805
        (Get-OrchRobotSession -Folder Finance -Recurse -State Busy).Robot.Name | Should -Be '50% Off'
    }

    It 'gives robots that know where they live' {
        Get-OrchRobotSession -Folder HR | ForEach-Object Robot | Disable-OrchRobot -WhatIf
        $null = Get-TestRequest
        (Get-OrchRobotSession -Folder HR | ForEach-Object Robot | Disable-OrchRobot -PassThru).Enabled | Should -BeFalse
    }

    It 'fits 100 columns' {
        Get-OrchRobotSession Stan | Out-String -Width 100 | Should -Match '718 Stan\s+Disconnected\s+.*2018.*\s+DESKTOP-PMFQGCB'
    }
}
