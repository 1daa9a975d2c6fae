BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-OrchRobotLog' {
    BeforeAll { $null = Connect-TestSandbox -Folder 36886 }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'returns the newest entries first, and -Skip continues in that order' {
        $all = @(Get-OrchRobotLog)
        $all | Should -HaveCount 232
        Get-TestRequest | Should -BeExactly 'GET odata/RobotLogs?$top=1000&$orderby=TimeStamp desc&$count=true'
        $all.TimeStamp | Should -Be ($all.TimeStamp | Sort-Object -Descending)
        $all[0].TimeStamp | Should -BeGreaterThan (Get-Date).AddHours(-1)

        $first = @(Get-OrchRobotLog -First 5)
        $next = @(Get-OrchRobotLog -First 5 -Skip 5)
        Get-TestRequest | Should -BeExactly 'GET odata/RobotLogs?$top=5&$orderby=TimeStamp desc', 'GET odata/RobotLogs?$top=5&$skip=5&$orderby=TimeStamp desc'
        $first.TimeStamp + $next.TimeStamp | Should -Be $all[0..9].TimeStamp
        (Get-OrchRobotLog | Select-Object -First 1).TimeStamp | Should -Be $all[0].TimeStamp
        (Get-OrchRobotLog -First 1 -Property TimeStamp -Process '*_pro?ess').TimeStamp | Should -Be ($all | Where-Object ProcessName -Like '*_process' | Select-Object -First 1).TimeStamp
    }

    It 'takes another order' {
        (Get-OrchRobotLog -OrderBy TimeStamp -First 1).Message | Should -BeExactly 'TestingSequence_DOC execution started'
        Get-TestRequest | Should -BeExactly 'GET odata/RobotLogs?$top=1&$orderby=TimeStamp'
    }

    It 'finds entries of the last <After> in <Folder>' -ForEach @(
        @{ After = '-1d'; Folder = 'Documentation' }
        @{ After = '-12h'; Folder = 'Finance/Accounts Payable' }
        @{ After = '-2h'; Folder = '日本/東京' }
    ) {
        $rows = @(Get-OrchRobotLog -After $After -Folder $Folder)
        $rows.Count | Should -BeGreaterThan 0
        @(Get-OrchRobotLog -Folder $Folder).Count | Should -BeGreaterThan $rows.Count
    }

    It 'asks the server for <With.Keys>' -ForEach @(
        @{ With = @{ Robot = 'DocBot' }; Filter = "RobotName eq 'DocBot'" }
        @{ With = @{ Robot = 'Doc*', 'mr-Rob' }; Filter = "startswith(RobotName,'Doc') or RobotName eq 'mr-Rob'" }
        @{ With = @{ Level = 'Warn' }; Filter = "Level ge 'Warn'" }
        @{ With = @{ Job = 'e49c0012-ee01-45e4-884c-0ce1f2aa6fbb' }; Filter = 'JobKey eq e49c0012-ee01-45e4-884c-0ce1f2aa6fbb' }
        @{ With = @{ Machine = 229978 }; Filter = 'MachineId eq 229978' }
        @{ With = @{ Process = 'WR_*' }; Filter = "startswith(ProcessName,'WR_')" }
        @{ With = @{ After = '2019-10-14T13:00:00Z' }; Filter = 'TimeStamp gt 2019-10-14T13:00:00Z' }
        @{ With = @{ Before = '2019-10-14T14:00:00Z' }; Filter = 'TimeStamp lt 2019-10-14T14:00:00Z' }
    ) {
        Get-OrchRobotLog @With -First 1 | Should -HaveCount 1
        Get-TestRequest | Should -BeExactly "GET odata/RobotLogs?`$top=1&`$filter=$Filter&`$orderby=TimeStamp desc"
    }

    It 'gives entries with local times and what the robot wrote' {
        $entry = Get-OrchRobotLog -Job e49c0012-ee01-45e4-884c-0ce1f2aa6fbb -Filter "contains(Message,'ended')"
        $entry | Should -BeOfType Orchestrator.RobotLog
        $entry.TimeStamp.Kind | Should -Be 'Local'
        $entry.TimeStamp.ToUniversalTime().ToString('o') | Should -BeExactly '2019-10-14T13:57:21.4985672Z'
        ($entry.RawMessage | ConvertFrom-Json).totalExecutionTimeInSeconds | Should -Be 123
    }

    It 'takes the minimum level' {
        (Get-OrchRobotLog -Level Warn).Level | Sort-Object -Unique | Should -Be 'Error', 'Warn'
    }

    It 'finishes names that OData cannot say' {
        (Get-OrchRobotLog 'm?-R*b' -Process '*_pro?ess' -Property Message).RobotName | Sort-Object -Unique | Should -Be 'mr-Rob'
        Get-TestRequest | Should -BeLike '*$select=Message,RobotName,ProcessName&*'
    }

    It 'looks up the name of a robot that is given by its id, and takes that of an object' {
        Get-OrchRobotLog 902 -First 1 | Should -HaveCount 1
        Get-TestRequest | Should -BeExactly 'GET odata/Robots(902)', "GET odata/RobotLogs?`$top=1&`$filter=RobotName eq 'mr-Rob'&`$orderby=TimeStamp desc"

        Get-OrchRobot -Id 902 | Get-OrchRobotLog -First 1 | Should -HaveCount 1
        Get-TestRequest | Should -BeExactly 'GET odata/Robots(902)', "GET odata/RobotLogs?`$top=1&`$filter=RobotName eq 'mr-Rob'&`$orderby=TimeStamp desc"
    }

    It 'causes an error for a robot that is not there, and reads nothing in its place' {
        Get-OrchRobotLog 99999 -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems[0].TargetObject | Should -Be 99999
        Get-TestRequest | Should -BeExactly 'GET odata/Robots(99999)'
    }

    It 'reads odd names as they are' {
        Get-OrchRobotLog '50% Off' -Folder 'Finance/Accounts Payable' -First 1 | Should -HaveCount 1
        Get-OrchRobotLog 経理ロボット -Folder 日本/東京 -Process 月次決算 -First 1 | Should -HaveCount 1
    }

    It 'fits 100 columns' {
        Get-OrchRobotLog mr-Rob -Level Warn -First 1 | Out-String -Width 100 | Should -Match 'TimeStamp\s+Level Robot: Process\s+Message'
    }
}

Describe 'Many entries' {
    BeforeAll { $null = Connect-TestSandbox -Option @{ RobotLogs = 10010 } -Folder Load }
    AfterAll { Disconnect-Orch }

    It 'warns once that some servers end at 10,000, and says how to go on' {
        $all = Get-OrchRobotLog -WarningVariable warnings -WarningAction SilentlyContinue
        $all | Should -HaveCount 10010
        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLike "*Elasticsearch*-After '$($all[9999].TimeStamp.ToUniversalTime().ToString('o'))'*Export-OrchRobotLog*"
    }

    It 'warns where exactly 10,000 came, and not where no more were wanted' {
        $null = Get-OrchRobotLog -First 10001 -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
        $null = Get-OrchRobotLog -First 10000 -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
        $null = Get-OrchRobotLog -First 100 -Skip 9900 -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
    }

    It 'advises to narrow a read in another order' {
        $null = Get-OrchRobotLog -OrderBy 'TimeStamp desc' -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings[0].Message | Should -BeLike '*narrow*'
    }

    It 'counts them all in one request' {
        $null = Get-TestRequest
        Get-OrchRobotLogCount | Should -Be 10010
        Get-TestRequest | Should -BeExactly 'GET odata/RobotLogs/UiPath.Server.Configuration.OData.GetTotalCount'
    }
}

Describe 'Get-OrchRobotLogCount' {
    BeforeAll { $null = Connect-TestSandbox -Folder 36886 }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'counts what a filter lets through' {
        Get-OrchRobotLogCount -Robot DocBot | Should -Be 202
        Get-TestRequest | Should -BeExactly "GET odata/RobotLogs/UiPath.Server.Configuration.OData.GetTotalCount?`$filter=RobotName eq 'DocBot'"
        Get-OrchRobotLogCount -Robot DocBot -Level Error -After 2019-10-14T13:00:00Z -Filter "contains(Message,'Object')" | Should -BeOfType long
    }

    It 'counts the folders of the pipeline' {
        Get-OrchFolder Documentation, 日本/東京 | Get-OrchRobotLogCount | Should -Be 232, 30
    }

    It 'refuses names that the server cannot look for' {
        { Get-OrchRobotLogCount -Robot 'D*t' } | Should -Throw -ErrorId 'PatternNotSupported,Orchestrator.Commands.GetOrchRobotLogCountCommand'
        Get-TestRequest | Should -BeNullOrEmpty
    }
}

Describe 'Export-OrchRobotLog' {
    BeforeAll { $null = Connect-TestSandbox -Folder 36886 }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'refuses <What> before any request' -ForEach @(
        @{ What = 'a directory that is not there'; With = { @{ Path = Join-Path $TestDrive 'nowhere/logs.csv' } }; Id = 'DirectoryNotFound' }
        @{ What = 'a file that is there, with -NoClobber'; With = { Set-Content "$TestDrive/there.csv" x; @{ Path = "$TestDrive/there.csv"; NoClobber = $true } }; Id = 'FileExists' }
        @{ What = 'a name that the server cannot look for'; With = { @{ Path = "$TestDrive/logs.csv"; Robot = 'D*t' } }; Id = 'PatternNotSupported' }
    ) {
        $arguments = & $With
        { Export-OrchRobotLog @arguments } | Should -Throw -ErrorId "$Id,Orchestrator.Commands.ExportOrchRobotLogCommand"
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        Export-OrchRobotLog "$TestDrive/logs.csv" -WhatIf
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'exports entries from a server of Web API 20' {
        Export-OrchRobotLog "$TestDrive/new.csv" -Level Warn -Robot DocBot -PassThru | Should -BeOfType System.IO.FileInfo
        $requests = @(Get-TestRequest)
        $requests[0] | Should -BeExactly "POST odata/RobotLogs/UiPath.Server.Configuration.OData.Export?`$filter=RobotName eq 'DocBot' and Level ge 'Warn'"
        $requests[1] | Should -BeExactly 'GET odata/Exports(1)'
        $requests[-2] | Should -BeExactly 'GET odata/Exports(1)/UiPath.Server.Configuration.OData.GetDownloadLink'
        $requests[-1] | Should -BeLike 'GET blobs/exports/Logs-*.csv[?]sp=r&se=*&sig=[*][*][*]'
        $rows = @(Import-Csv "$TestDrive/new.csv")
        $rows | Should -HaveCount (Get-OrchRobotLogCount -Level Warn -Robot DocBot)
        $rows.Robot | Sort-Object -Unique | Should -Be 'DocBot'
        $rows[0].PSObject.Properties.Name | Should -Be 'Time', 'Level', 'Process', 'Robot', 'Hostname', 'Host Identity', 'Message', 'Job Key'
        $rows.Time | Should -Be ($rows.Time | Sort-Object -Descending)
    }

    It 'leaves no file where an export fails' {
        Add-OrchSandboxFault -Path '/blobs/*' -Status 403
        Export-OrchRobotLog "$TestDrive/failed.csv" -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | Should -HaveCount 1
        Get-ChildItem $TestDrive -Filter failed.csv* | Should -BeNullOrEmpty
    }

    It 'exports odd names and texts whole' {
        Export-OrchRobotLog "$TestDrive/odd.csv" -Folder 'Finance/Accounts Payable'
        $rows = @(Import-Csv "$TestDrive/odd.csv")
        $rows | Should -HaveCount 30
        $rows.Robot | Sort-Object -Unique | Should -Be '50% Off'
        $rows.Message | Should -Contain 'Step 29 of "Invoice Intake" done (100%)'
    }

    It 'asks a server of Web API 16 for a report' {
        $null = Connect-TestSandbox -Folder 36886 -Option @{ WebApiVersion = 16 }
        $null = Get-OrchRobotLogCount
        $null = Get-TestRequest
        Export-OrchRobotLog "$TestDrive/old.csv" -Level Warn
        Get-TestRequest | Should -BeExactly "GET odata/RobotLogs/UiPath.Server.Configuration.OData.Reports?`$filter=Level ge 'Warn'"
        Import-Csv "$TestDrive/old.csv" | Should -HaveCount (Get-OrchRobotLogCount -Level Warn)
    }
}
