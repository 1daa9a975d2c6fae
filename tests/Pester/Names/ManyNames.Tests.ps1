# More names than a server takes in one request.

BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-Row([scriptblock] $Script) {
        $ErrorActionPreference = 'Continue'
        $null = Get-TestRequest
        $output = @(& $Script 2>&1)
        $script:requests = @(Get-TestRequest -Full)
        $script:problems = @($output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $output | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] }
    }
}

Describe 'Many names' {
    BeforeAll {
        $null = Connect-TestSandbox -Folder Load -Option @{ Users = 200; Robots = 200 }
        $users = @(Get-OrchUser).UserName
        $robots = @(Get-OrchRobot).Name
    }
    AfterEach { $requests.Status | Should -Not -Contain 400 }
    AfterAll { Disconnect-Orch }

    It 'are all found: <Count> users in <Asked> requests' -ForEach @(
        @{ Count = 19; Asked = 1 }
        @{ Count = 20; Asked = 2 }
        @{ Count = 100; Asked = 6 }
    ) {
        $rows = @(Get-Row { Get-OrchUser $users[0..($Count - 1)] })

        $rows.UserName | Should -Be $users[0..($Count - 1)]
        $requests.Count | Should -Be $Asked
        $problems | Should -BeNullOrEmpty
    }

    It 'are found in many folders too: <ThrottleLimit> at once' -ForEach @(@{ ThrottleLimit = 1 }, @{ ThrottleLimit = 16 }) {
        $rows = @(Get-Row { Get-OrchRobot $robots[0..99] -Folder * -Recurse -ThrottleLimit $ThrottleLimit })

        $rows.Name | Should -Be $robots[0..99]
        $problems | Should -BeNullOrEmpty
    }

    It 'are found among users whose names are not fetched' {
        $rows = @(Get-Row { Get-OrchUser $users[0..99] -Property FullName })

        @($rows.Id | Sort-Object -Unique).Count | Should -Be 100
        $problems | Should -BeNullOrEmpty
    }

    It 'may be given twice, in other capitals' {
        @(Get-Row { Get-OrchUser ($users[0..18] + $users[0..18].ToUpperInvariant()) }).Count | Should -Be 19
        $requests.Count | Should -Be 1
    }

    It 'give a row once where patterns overlap' {
        $patterns = 1..60 | ForEach-Object { '*' + $_ + '*' }
        $expected = @($users | Where-Object { $user = $_; $patterns.Where({ $user -like $_ }, 'First') })
        $rows = @(Get-Row { Get-OrchUser $patterns })

        $requests.Count | Should -BeGreaterThan 2
        @($rows.UserName | Sort-Object) | Should -Be @($expected | Sort-Object)
        @(Get-Row { Get-OrchUser $patterns -Property FullName }).Count | Should -Be $expected.Count
        @(Get-Row { Get-OrchUser $patterns -First 7 -Skip 3 }).Id | Should -Be $rows[3..9].Id
    }

    It 'are finished on the client where OData cannot say them' {
        $patterns = $users[0..29] | ForEach-Object { $_.Substring(0, 1) + '*' + $_.Substring(2) }
        @(Get-Row { Get-OrchUser $patterns }).UserName | Sort-Object | Should -Be @($users | Where-Object { $user = $_; $patterns.Where({ $user -like $_ }, 'First') } | Sort-Object)
    }

    It 'are read no further than -First needs, and -Skip counts over all requests' {
        @(Get-Row { Get-OrchUser $users[0..99] -First 5 }).UserName | Should -Be $users[0..4]
        $requests.Count | Should -Be 1
        $requests[0].Query | Should -BeLike '$top=5&*'
        @(Get-Row { Get-OrchUser $users[0..99] -Skip 30 -First 30 }).UserName | Should -Be $users[30..59]
        @(Get-Row { Get-OrchUser $users[0..99] | Select-Object -First 1 }).UserName | Should -Be $users[0]
    }

    It 'are counted over all requests' {
        $rows = @(Get-Row { Get-OrchUser $users[0..99] -IncludeTotalCount -First 3 })

        "$($rows[0])" | Should -Match '100'
        $rows[1..3].UserName | Should -Be $users[0..2]
    }

    It 'are refused before any request with <Case>' -ForEach @(
        @{ Case = '-OrderBy'; Script = { Get-OrchUser $users[0..99] -OrderBy 'UserName desc' }; Text = '-OrderBy *6 requests.'; Next = '*Sort-Object UserName.' }
        @{ Case = '-OrderBy in folders'; Script = { Get-OrchRobot $robots[0..99] -Folder * -OrderBy Name }; Text = '-OrderBy *'; Next = '*Sort-Object Name.' }
        @{ Case = '-OrderBy of sessions'; Script = { Get-OrchRobotSession $robots[0..99] -Folder Load -OrderBy Id }; Text = '-OrderBy *'; Next = '*' }
        @{ Case = '-OrderBy of those who hold a role'; Script = { Get-OrchRoleUser Auditor $users[0..99] -OrderBy Id }; Text = '-OrderBy *'; Next = '*' }
        @{ Case = '-IncludeTotalCount and wildcards'; Script = { Get-OrchUser (1..40 | ForEach-Object { "*$_*" }) -IncludeTotalCount }; Text = '-IncludeTotalCount *'; Next = '*' }
        @{ Case = 'wildcards of robots whose log entries have no key'; Script = { Get-OrchRobotLog (1..40 | ForEach-Object { "*$_*" }) }; Text = 'These rows have no key *'; Next = '*' }
    ) {
        $null = Get-TestRequest
        $problem = Get-TestError $Script
        $requests = @(Get-TestRequest -Full)

        $problem.FullyQualifiedErrorId | Should -BeLike 'TooManyNames,*'
        $problem.Exception.Message | Should -BeLike $Text
        $problem.ErrorDetails.RecommendedAction | Should -BeLike $Next
        $requests | Should -BeNullOrEmpty
    }

    It 'that don''t exist are errors, each once, after all rows: <Case>' -ForEach @(
        @{ Case = 'users'; Script = { Get-OrchUser ($users[0..49] + (1..50 | ForEach-Object { "nobody$_" })) }; Rows = 50; Id = 'UserNotFound' }
        @{ Case = 'robots of many folders'; Script = { Get-OrchRobot ($robots[0..49] + (1..50 | ForEach-Object { "nobody$_" })) -Folder * -Recurse }; Rows = 50; Id = 'RobotNotFound' }
        @{ Case = 'robots whose sessions are wanted'; Script = { Get-OrchRobotSession ($robots[0..49] + (1..50 | ForEach-Object { "nobody$_" })) }; Rows = 0; Id = 'RobotNotFound' }
    ) {
        @(Get-Row $Script).Count | Should -Be $Rows
        $problems.Count | Should -Be 50
        @($problems.TargetObject) | Should -Be @(1..50 | ForEach-Object { "nobody$_" })
        $problems | ForEach-Object { $_.FullyQualifiedErrorId | Should -BeLike "$Id,*" }
    }

    It 'go with a long list of something else' {
        $rows = @(Get-Row { Get-OrchRobotLog $robots[0..49] -Job (1..50 | ForEach-Object { [guid]::new($_, 0, 0, [byte[]]::new(8)) }) })
        $rows | Should -BeNullOrEmpty
        $requests.Count | Should -BeGreaterThan 10
    }

    It 'are e-mail addresses: forty of them are looked up in five requests' {
        $null = Get-Row { $users[0..39] | Add-OrchUserRole -Role Auditor -Confirm:$false }
        $problems | Should -BeNullOrEmpty
        @($requests | Where-Object { $_.Method -eq 'GET' -and $_.Path -like '*/Users' }).Count | Should -Be 5

        $null = Get-Row { 1..40 | ForEach-Object { "user$_@acme.com" } | Add-OrchUserRole -Role Auditor }
        $problems.Count | Should -Be 40
        $problems | ForEach-Object { $_.FullyQualifiedErrorId | Should -BeLike 'UserNotFound,*' }
    }

    It 'do not fit into one export' {
        $null = Get-TestRequest
        (Get-TestError { Export-OrchRobotLog (Join-Path $TestDrive logs.csv) -Robot $robots[0..99] }).FullyQualifiedErrorId | Should -BeLike 'TooManyNames,*'
        $requests = @(Get-TestRequest -Full)
        $requests | Should -BeNullOrEmpty
    }

    It 'are refused by the server, which says why, where -Filter alone is too long' {
        $problem = Get-TestError { Get-OrchUser -Filter ((1..30 | ForEach-Object { "Id eq $_" }) -join ' or ') }
        $null = Get-TestRequest
        $problem.FullyQualifiedErrorId | Should -BeLike 'InvalidRequest,*'
        $problem.Exception.Message | Should -Match 'node count'
    }
}

Describe 'Many ids' {
    BeforeAll { $null = Connect-TestSandbox -Folder Documentation }
    AfterAll { Disconnect-Orch }

    It 'are one request each' {
        $ids = @((Get-OrchTask -AllFolders).Id)
        $many = @(0..199 | ForEach-Object { $ids[$_ % $ids.Count] })
        $rows = @(Get-Row { Get-OrchTask -Id $many })

        $rows.Count + $problems.Count | Should -Be 200
        $requests.Count | Should -Be 200
        $problems.FullyQualifiedErrorId | Where-Object { $_ -notlike 'NotFound,*' } | Should -BeNullOrEmpty
    }
}
