BeforeAll { . $PSScriptRoot/../Common.ps1 }

Describe 'Reading many rows' {
    It 'gives exactly <Count> rows' -ForEach @(@{ Count = 0 }, @{ Count = 1 }, @{ Count = 999 }, @{ Count = 1000 }, @{ Count = 1001 }) {
        $null = Connect-TestSandbox -Option @{ Robots = $Count } -Folder Load
        $robots = @(Get-OrchRobot)

        $robots.Count | Should -Be $Count
        @($robots.Id | Sort-Object -Unique).Count | Should -Be $Count
        Disconnect-Orch
    }

    Context 'of 25,000 users' {
        BeforeAll { $null = Connect-TestSandbox -Option @{ Users = 25000 } }
        BeforeEach { $null = Get-TestRequest }
        AfterAll { Disconnect-Orch }

        It 'gives them all, each once, in 25 pages, or one more, as those asked for ahead begin with the row before' {
            $ids = Get-OrchUser | ForEach-Object Id

            $ids.Count | Should -Be 25000
            [System.Collections.Generic.HashSet[long]]::new([long[]]$ids).Count | Should -Be 25000
            @(Get-TestRequest).Count | Should -BeIn 25, 26
        }

        It 'costs one request with Select-Object -First 5' {
            @(Get-OrchUser | Select-Object -First 5).Count | Should -Be 5
            Start-Sleep -Milliseconds 200
            @(Get-TestRequest).Count | Should -Be 1
        }

        It 'costs one request with -First 5, for five rows' {
            @(Get-OrchUser -First 5).Count | Should -Be 5
            Get-TestRequest | Should -Be 'GET odata/Users?$top=5&$orderby=Id'
        }

        It 'writes the first row before the second page is asked for' {
            $pages = 0
            Get-OrchUser | Select-Object -First 1 | ForEach-Object { $pages = @($sandbox.Journal.Entries).Count }
            $pages | Should -Be 1
        }

        It 'leaves the rest of the script running after Select-Object -First 1' {
            $ran = $false
            $one = Get-OrchUser | Select-Object -First 1
            $ran = $true
            $one.Id | Should -BeGreaterThan 0
            $ran | Should -BeTrue
        }

        It 'counts with -IncludeTotalCount' {
            "$(@(Get-OrchUser -First 1 -IncludeTotalCount)[0])" | Should -Match '25000'
        }

        It 'skips and takes over page boundaries' {
            $ids = @(Get-OrchUser | ForEach-Object Id)
            @(Get-OrchUser -Skip 999 -First 1002).Id | Should -Be $ids[999..2000]
        }

        It 'finishes on the client what the server cannot say, and stops when -First is satisfied' {
            $null = Get-TestRequest
            @(Get-OrchUser '*a*e*' -First 3).Count | Should -Be 3
            @(Get-TestRequest).Count | Should -Be 1
        }
    }
}

Describe 'Ctrl+C' {
    It 'ends <Name> within a second, with nothing in the error list' -ForEach @(
        @{ Name = 'a wait for an answer'; Fault = @{ Operation = 'Users_Get'; Kind = 'Latency'; Delay = [timespan]::FromSeconds(30); Times = 99 }; Script = 'Get-OrchUser' }
        @{ Name = 'a wait before the next try'; Fault = @{ Operation = 'Users_Get'; Status = 429; RetryAfter = '30'; Times = 99 }; Script = 'Get-OrchUser' }
        @{ Name = 'signing in'; Fault = @{ Operation = 'Users_GetCurrentUser'; Kind = 'Latency'; Delay = [timespan]::FromSeconds(30); Times = 99 }; Script = '$sandbox | Connect-Orch' }
        @{ Name = 'a change'; Fault = @{ Operation = 'Roles_Post'; Kind = 'Latency'; Delay = [timespan]::FromSeconds(30); Times = 99 }; Script = 'New-OrchRole Slow' }
    ) {
        $sandbox = Start-OrchSandbox -NoListener
        $session = $sandbox | Connect-Orch -NoDefault
        $null = $sandbox.Faults.Add($Fault)
        $shell = [powershell]::Create()
        $module = (Get-Module Orchestrator).Path -replace 'psm1$', 'psd1'
        $null = $shell.AddScript('param($module, $sandbox, $session, $script) Import-Module $module; $PSDefaultParameterValues["*-Orch*:Session"] = $session; & ([scriptblock]::Create($script))').AddArgument($module).AddArgument($sandbox).AddArgument($session).AddArgument($Script)
        $running = $shell.BeginInvoke()
        $deadline = (Get-Date).AddSeconds(20)
        while (@($sandbox.Journal.Entries).Count -le 1 -and (Get-Date) -lt $deadline) { Start-Sleep -Milliseconds 20 }
        Start-Sleep -Milliseconds 100
        $running.IsCompleted | Should -BeFalse

        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $shell.Stop()
        $watch.Stop()

        $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
        $shell.Streams.Error.Count | Should -Be 0
        $shell.Dispose()
    }
}
