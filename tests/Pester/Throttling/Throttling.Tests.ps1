BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Add-Fault([hashtable] $Fault) { $null = $sandbox.Faults.Add($Fault) }
    function Get-Change { @(Get-TestRequest -Full -ChangesOnly | ForEach-Object { [regex]::Match($_.Path, '\d+').Value -as [long] }) }
}

Describe 'Changes that have a request each' {
    BeforeEach {
        $null = Connect-TestSandbox -Option @{ Users = 300 }
        $users = @(Get-OrchUser -Filter "startswith(UserName,'user')" | Sort-Object Id)
        $role = (Get-OrchRole Administrator).Id
        $null = Get-TestRequest
    }
    AfterEach { Disconnect-Orch }

    It 'are written in the order in which they came, each once, though they end in another' {
        Add-Fault @{ Operation = 'Users_AssignRolesById'; Kind = 'Latency'; Delay = [timespan]::FromMilliseconds(60); Chance = 0.3; Seed = 7; Times = 9999 }

        $done = @($users | Set-OrchUserRole -Confirm:$false -Role $role -PassThru)

        $done.Id | Should -Be $users.Id
        Get-Change | Sort-Object | Should -Be $users.Id
    }

    It 'go several at once' {
        Add-Fault @{ Operation = 'Users_DeleteById'; Kind = 'Latency'; Delay = [timespan]::FromMilliseconds(100); Times = 9999 }
        $users | Select-Object -First 100 | Remove-OrchUser -Confirm:$false

        # What came while the first answer was still away.
        $times = @(Get-TestRequest -Full -ChangesOnly | ForEach-Object Time)
        @($times | Where-Object { $_ -lt $times[0].AddMilliseconds(90) }).Count | Should -BeGreaterThan 1
        @(Get-OrchUser -Filter "startswith(UserName,'user')").Count | Should -Be ($users.Count - 100)
    }

    It 'go one after the other with -ThrottleLimit 1' {
        Add-Fault @{ Operation = 'Users_DeleteById'; Kind = 'Latency'; Delay = [timespan]::FromMilliseconds(30); Times = 9999 }
        $users | Select-Object -First 10 | Remove-OrchUser -ThrottleLimit 1 -Confirm:$false

        $entries = @(Get-TestRequest -Full -ChangesOnly)
        1..9 | ForEach-Object { $entries[$_].Time - $entries[$_ - 1].Time | Should -BeGreaterOrEqual ([timespan]::FromMilliseconds(25)) }
    }

    It 'lose none under 5 % of 429 and 503, with seed <_>' -ForEach 1, 2, 3 {
        Add-Fault @{ Operation = 'Users_AssignRolesById'; Status = 429; RetryAfter = '0'; Chance = 0.025; Seed = $_; Times = 9999 }
        Add-Fault @{ Operation = 'Users_AssignRolesById'; Status = 503; RetryAfter = '0'; Chance = 0.025; Seed = 100 + $_; Times = 9999 }

        $users | Set-OrchUserRole -Confirm:$false -Role $role -ErrorVariable problem

        $problem | Should -BeNullOrEmpty
        @(Get-OrchUser -Filter "startswith(UserName,'user')" -Expand UserRoles | Where-Object { $_.UserRoles.RoleId -notcontains $role }).Count | Should -Be 0
    }

    It 'have an error each about the user''s own object, and keep no other back' {
        Add-Fault @{ Path = "/odata/Users($($users[3].Id))*"; Status = 500; Times = 9 }
        Add-Fault @{ Path = "/odata/Users($($users[5].Id))*"; Status = 403; Times = 9 }

        $done = @($users | Select-Object -First 8 | Set-OrchUserRole -Confirm:$false -Role $role -PassThru -ErrorAction SilentlyContinue -ErrorVariable problem)

        $done.Id | Should -Be $users[0, 1, 2, 4, 6, 7].Id
        @($problem.TargetObject.Id) | Should -Be $users[3, 5].Id
    }

    It 'of one object go in the order in which they came' {
        Add-Fault @{ Operation = 'Users_PatchById'; Kind = 'Latency'; Delay = [timespan]::FromMilliseconds(80); Times = 1 }
        $one = $users[0]
        $one, $one, $one | ForEach-Object { $i = 0 } { $i++; [pscustomobject]@{ User = $_; Culture = ('ja', 'de', 'fr')[$i - 1] } } | Set-OrchUserCulture

        Get-TestRequest -Full -ChangesOnly | ForEach-Object { ($_.Body | ConvertFrom-Json).culture } | Should -Be 'ja', 'de', 'fr'
    }

    It 'look names up together' {
        $users[0..9].UserName | Remove-OrchUser -Confirm:$false

        @(Get-TestRequest | Where-Object { $_ -like 'GET*' }).Count | Should -BeLessOrEqual 2
        @(Get-OrchUser -Filter "startswith(UserName,'user')").Count | Should -Be ($users.Count - 10)
    }

    It 'send nothing with -WhatIf' {
        $users | Select-Object -First 3 | Remove-OrchUser -WhatIf
        Get-Change | Should -BeNullOrEmpty
    }

    It 'end within a second of Ctrl+C, and none is begun after' {
        Add-Fault @{ Operation = 'Users_DeleteById'; Kind = 'Latency'; Delay = [timespan]::FromSeconds(30); Times = 9999 }
        $session = $sandbox | Connect-Orch -NoDefault
        $null = Get-TestRequest
        $shell = [powershell]::Create()
        $module = (Get-Module Orchestrator).Path -replace 'psm1$', 'psd1'
        $null = $shell.AddScript('param($module, $session, $users) Import-Module $module; $users | Remove-OrchUser -Session $session -Confirm:$false').AddArgument($module).AddArgument($session).AddArgument($users)
        $running = $shell.BeginInvoke()
        $deadline = (Get-Date).AddSeconds(20)
        while (@($sandbox.Journal.Entries).Count -lt 2 -and (Get-Date) -lt $deadline) { Start-Sleep -Milliseconds 20 }
        Start-Sleep -Milliseconds 100
        $running.IsCompleted | Should -BeFalse

        $watch = [Diagnostics.Stopwatch]::StartNew()
        $shell.Stop()
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
        $begun = @($sandbox.Journal.Entries).Count
        Start-Sleep -Milliseconds 300
        @($sandbox.Journal.Entries).Count | Should -Be $begun
        $shell.Dispose()
        @($sandbox | Connect-Orch -NoDefault | ForEach-Object { Get-OrchUser -Session $_ -Filter "startswith(UserName,'user')" }).Count | Should -Be $users.Count
    }
}

Describe 'Many folders' {
    BeforeAll {
        $null = Connect-TestSandbox
        1..30 | ForEach-Object { $null = New-OrchFolder ('Many {0:D2}' -f $_) -Parent Documentation }
        $folders = @(Get-OrchFolder * -Recurse)
        1..30 | Get-Random -Count 15 -SetSeed 1 | ForEach-Object { $null = New-OrchRobot ('Robot {0}' -f $_) -Username "acme\r$_" -Type Unattended -HostingType Floating -Folder ('Documentation/Many {0:D2}' -f $_) }
        $one = @(Get-OrchRobot -Folder * -Recurse -ThrottleLimit 1)
        $idsOf = @{}
        $folders | ForEach-Object { $idsOf[$_.Id] = @(Get-OrchRobot -Folder $_.Id | ForEach-Object Id) }
    }
    BeforeEach { $null = Get-TestRequest; $sandbox.Faults.Clear() }
    AfterAll { Disconnect-Orch }

    It 'give their rows in the order of the folders, with one request each' {
        Add-Fault @{ Operation = 'Robots_Get'; Kind = 'Latency'; Delay = [timespan]::FromMilliseconds(40); Chance = 0.4; Seed = 3; Times = 9999 }

        $robots = @(Get-OrchRobot -Folder * -Recurse)

        $robots.Id | Should -Be $one.Id
        $robots.Id | Should -Be @($folders | ForEach-Object { $idsOf[$_.Id] })
        @(Get-TestRequest | Where-Object { $_ -like '*/Robots*' }).Count | Should -Be $folders.Count
    }

    It 'are read several at once, piped or found by -Recurse' {
        Add-Fault @{ Operation = 'Robots_Get'; Kind = 'Latency'; Delay = [timespan]::FromMilliseconds(60); Times = 9999 }
        foreach ($read in { Get-OrchRobot -Folder * -Recurse }, { $folders | Get-OrchRobot }) {
            $null = Get-TestRequest
            @(& $read).Id | Should -Be $one.Id
            $times = @(Get-TestRequest -Full | Where-Object Operation -EQ Robots_Get | ForEach-Object Time)
            $times.Count | Should -Be $folders.Count
            $times[-1] - $times[0] | Should -BeLessThan ([timespan]::FromMilliseconds(50 * $folders.Count))
        }
    }

    It 'are read several at once by <Cmdlet>, which needs their ids' -ForEach @(
        @{ Cmdlet = 'Get-OrchFolderUser'; Operation = 'Folders_GetUsersForFolderByKeyAndIncludeinherited' }
        @{ Cmdlet = 'Get-OrchTaskUser'; Operation = 'Tasks_GetTaskUsersByOrganizationunitid' }
    ) {
        $expected = @(& $Cmdlet -Folder * -Recurse -ThrottleLimit 1 | ForEach-Object { "$($_.Folder)/$_" })
        Add-Fault @{ Operation = $Operation; Kind = 'Latency'; Delay = [timespan]::FromMilliseconds(60); Times = 9999 }
        foreach ($read in { & $Cmdlet -Folder * -Recurse }, { $folders | & $Cmdlet }) {
            $null = Get-TestRequest
            @(& $read | ForEach-Object { "$($_.Folder)/$_" }) | Should -Be $expected
            $times = @(Get-TestRequest -Full | Where-Object Operation -EQ $Operation | ForEach-Object Time)
            $times.Count | Should -Be $folders.Count
            $times[-1] - $times[0] | Should -BeLessThan ([timespan]::FromMilliseconds(50 * $folders.Count))
        }
    }

    It 'give inherited accounts once each, read ahead or not' {
        $expected = @(Get-OrchFolderUser -Folder * -Recurse -IncludeInherited -ThrottleLimit 1 | ForEach-Object { "$($_.Folder)/$_" })
        @(Get-OrchFolderUser -Folder * -Recurse -IncludeInherited | ForEach-Object { "$($_.Folder)/$_" }) | Should -Be $expected
        $expected.Count | Should -BeGreaterThan $folders.Count
    }

    It 'survive a folder that is not there, where its id is looked up' {
        $users = @(Get-OrchFolderUser -Folder Documentation, Nowhere, Finance -ErrorAction SilentlyContinue -ErrorVariable problem)
        $problem.Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'FolderNotFound,*'
        "$($problem[0].TargetObject)" | Should -Be 'Nowhere'
        @($users.Folder | ForEach-Object { "$_" } | Select-Object -Unique) | Should -Be 'Documentation', 'Finance'
    }

    It 'survive those that refuse: an error for each, the rows of the others' {
        Add-Fault @{ Operation = 'Robots_Get'; Status = 403; Chance = 0.3; Seed = 5; Times = 9999 }

        $robots = @(Get-OrchRobot -Folder * -Recurse -ErrorAction SilentlyContinue -ErrorVariable problem)

        $problem.Count | Should -BeGreaterThan 2
        $problem | ForEach-Object { $_.FullyQualifiedErrorId | Should -BeLike 'PermissionMissing,*'; $_.TargetObject | Should -BeOfType Orchestrator.Folder }
        $refused = @($problem.TargetObject.Id)
        $robots.Id | Should -Be @($folders | Where-Object Id -NotIn $refused | ForEach-Object { $idsOf[$_.Id] })
    }

    It 'are not read ahead where -First may need none of them' {
        @(Get-OrchRobot -Folder * -Recurse -First 3).Count | Should -Be 3
        $asked = @(Get-TestRequest | Where-Object { $_ -like '*/Robots*' })
        $needed = 0
        $rows = 0
        foreach ($folder in $folders) { if ($rows -lt 3) { $needed++; $rows += $idsOf[$folder.Id].Count } }
        $asked.Count | Should -Be $needed
    }

    It 'leave the rest of the script running after Select-Object -First 1' {
        $first = Get-OrchRobot -Folder * -Recurse | Select-Object -First 1
        $first.Id | Should -Be $one[0].Id
    }

    It 'go on after a list that breaks in the middle' {
        Add-Fault @{ Operation = 'Robots_Get'; Kind = 'CutBody'; CutAfter = 700; Chance = 0.3; Seed = 2; Times = 9999 }
        @(Get-OrchRobot -Folder * -Recurse).Id | Should -Be $one.Id
    }
}
