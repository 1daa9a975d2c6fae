# Commands that people put together, and what they cost.

BeforeAll { . $PSScriptRoot/../Common.ps1 }

Describe 'A pipeline' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'assigns all unassigned tasks of a folder in one request, and reports each failure' {
        $tasks = @(Get-OrchTask -Folder 828 -Status Unassigned)
        $tasks[0] | Set-OrchTaskAssignment -User 52454
        $null = Get-TestRequest

        # The first of them is assigned by now: it alone is an error.
        $tasks | Set-OrchTaskAssignment -User harry.potter@uipath.com -ErrorAction SilentlyContinue -ErrorVariable problem

        @(Get-TestRequest -ChangesOnly).Count | Should -Be 1
        $problem.Count | Should -Be 1
        $problem[0].TargetObject.Id | Should -Be $tasks[0].Id
        $problem[0].Exception.ErrorCode | Should -Be 2400
        @(Get-OrchTask -Folder 828 -Status Unassigned).Count | Should -Be 0
    }

    It 'reads and assigns in one line' {
        Get-OrchTask -Folder 828 -Status Unassigned | Set-OrchTaskAssignment -User 52454

        @(Get-TestRequest -ChangesOnly).Count | Should -Be 1
    }

    It 'assigns every task of a list that shrinks while it is read' {
        $null = Connect-TestSandbox -Option @{ Tasks = 2500 } -Folder Load
        $before = @(Get-OrchTask -Status Unassigned).Count
        $before | Should -BeGreaterThan 0

        Get-OrchTask -Status Unassigned | Set-OrchTaskAssignment -User admin@acme.com -ErrorVariable problem -ErrorAction SilentlyContinue

        $problem | Should -BeNullOrEmpty
        @(Get-OrchTask -Status Unassigned).Count | Should -Be 0
    }

    It 'gives roles by a CSV file with the columns User and Role' {
        $file = Join-Path $TestDrive 'roles.csv'
        @'
User,Role
fiona.nance@acme.com,Auditor
ben.o'hara@acme.com,Auditor
13,Help Desk
Finance Team,Auditor
invoice-robot,11
nobody@acme.com,Auditor
'@ | Set-Content $file

        Import-Csv $file | Add-OrchUserRole -ErrorAction SilentlyContinue -ErrorVariable problem

        (Get-OrchRoleUser Auditor).UserName | Should -Contain "ben.o'hara@acme.com"
        (Get-OrchRoleUser Auditor).UserName | Should -Contain 'Finance Team'
        (Get-OrchRoleUser Auditor).UserName | Should -Contain 'invoice-robot'
        (Get-OrchUser -Id 13 -Expand UserRoles).UserRoles.RoleName | Should -Contain 'Help Desk'
        $problem.Count | Should -Be 1
        $problem[0].TargetObject.User | Should -Be 'nobody@acme.com'
    }

    It 'reads the robots of all folders, each once' {
        $robots = @(Get-OrchFolder * -Recurse | Get-OrchRobot)
        $robots.Count | Should -Be @($robots.Id | Sort-Object -Unique).Count
        @(Get-OrchRobot -Folder * -Recurse).Id | Sort-Object | Should -Be ($robots.Id | Sort-Object)
        $robots.Count | Should -BeGreaterThan 12
    }

    It 'sends nothing with -WhatIf' {
        Get-OrchFolder Documentation | Get-OrchRobot | Where-Object Type -EQ Unattended | Remove-OrchRobot -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'removes what Where-Object lets through, in one request' {
        Get-OrchRobot -Folder 36886 | Where-Object Type -EQ Unattended | Remove-OrchRobot -Confirm:$false
        @(Get-TestRequest -ChangesOnly).Count | Should -Be 1
        @(Get-OrchRobot -Folder 36886 -Type Unattended).Count | Should -Be 0
    }

    It 'survives a job: objects that were serialised keep their ids' {
        $robot = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-OrchRobot -Folder 36886 -Id 759)))
        $robot | Set-OrchRobot -Folder 36886 -Description 'from a job'
        (Get-OrchRobot -Folder 36886 -Id 759).Description | Should -Be 'from a job'
    }
}
