# Tab at a prompt: live values, their quotes, and a server that is slow or not there.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/Offered.ps1
}

Describe 'Values from the server' {
    BeforeAll { $null = Connect-TestSandbox -Folder 36886 }

    It '<Line> offers <Wanted>' -ForEach @(
        @{ Line = 'Get-OrchRobot Doc'; Wanted = 'DocBot' }
        @{ Line = 'Get-OrchRobot -Id '; Wanted = '749' }
        @{ Line = 'Get-OrchRobot -Id Doc'; Wanted = '749' }
        @{ Line = 'Get-OrchRobot -Id 74'; Wanted = '749' }
        @{ Line = 'Get-OrchUser -Id harry'; Wanted = '52454' }
        @{ Line = 'Get-OrchUser -Id a'; Wanted = '88' }
        @{ Line = 'Get-OrchUser -Email harry'; Wanted = 'harry.potter@uipath.com' }
        @{ Line = 'Get-OrchTask -Folder 828 -Id Verify'; Wanted = '194' }
        @{ Line = 'Get-OrchFolder -Id Payroll'; Wanted = $null }
        @{ Line = 'Get-OrchFolder -Id Finance/P'; Wanted = '105' }
        @{ Line = 'Get-OrchFolder -Name Pay'; Wanted = 'Payroll' }
        @{ Line = 'Get-OrchRobotLog -Process Test'; Wanted = 'TestingSequence_DOC' }
        @{ Line = 'Export-OrchRobotLog x.csv -Process Test'; Wanted = 'TestingSequence_DOC' }
        @{ Line = 'Get-OrchRobotLog -Machine '; Wanted = '229978' }
        @{ Line = 'Get-OrchRobotSession -Machine CAP'; Wanted = 'CAPETRINA' }
        @{ Line = 'New-OrchRobot x -MachineName VM-P'; Wanted = 'VM-PAY' }
        @{ Line = 'New-OrchRobot x -Username Al'; Wanted = 'Alex' }
        @{ Line = 'New-OrchUser sev'; Wanted = 'severus.snape@uipath' }
        @{ Line = 'New-OrchUser x -Domain '; Wanted = 'autogen' }
        @{ Line = 'Complete-OrchTask 194 -Folder 828 -Action '; Wanted = 'Approve' }
        @{ Line = 'Connect-Orch -Sandbox -As sev'; Wanted = 'severus.snape@uipath' }
    ) {
        if ($Wanted) { (Get-OfferedSoon $Line).CompletionText | Should -Contain $Wanted }
        else { Get-Offered $Line | Should -BeNullOrEmpty }
    }

    It 'tell more than the name' {
        $robot = Get-OfferedSoon 'Get-OrchRobot Doc' | Select-Object -First 1
        $robot.ToolTip | Should -Match '^749  NonProduction on MBOBOC$'
        $byId = Get-OfferedSoon 'Get-OrchRobot -Id 749'
        $byId.ListItemText | Should -Be '749  DocBot'
    }

    It 'are asked for once within a few seconds' {
        $null = Get-OfferedSoon 'Get-OrchUser ha'
        $null = Get-TestRequest
        1..5 | ForEach-Object { $null = Get-Offered 'Get-OrchUser ha' }
        Get-TestRequest | Should -BeNullOrEmpty
    }
}

Describe 'Values that are known' {
    BeforeAll { Disconnect-Orch -ErrorAction Ignore }

    It '<Line> offers <Wanted> without a session' -ForEach @(
        @{ Line = 'Get-OrchEndpoint -Group Rob'; Wanted = 'Robots' }
        @{ Line = 'Get-OrchEndpoint -Permission Robots.'; Wanted = 'Robots.View' }
        @{ Line = 'Get-OrchEndpoint -Cmdlet Get-OrchRobotS'; Wanted = 'Get-OrchRobotSession' }
        @{ Line = 'Connect-Orch -ClientId x -Scope OR.Rob'; Wanted = 'OR.Robots.Read' }
        @{ Line = 'Connect-Orch -Uri https://cl'; Wanted = "'https://cloud.uipath.com/'" }
        @{ Line = 'Invoke-OrchApi /odata/RobotLogs -Query '; Wanted = "@{ '`$top' = 10 }" }
        @{ Line = 'New-OrchUser x -UpdatePolicy '; Wanted = "@{ Type = 'LatestVersion'; SpecificVersion = '' }" }
        @{ Line = 'Start-OrchSandbox -Option '; Wanted = '@{ Users = 1000 }' }
        @{ Line = 'Start-OrchSandbox -Option @{ Us'; Wanted = 'Users' }
        @{ Line = 'Start-OrchSandbox -Option @{ Users = 5; '; Wanted = 'Robots' }
        @{ Line = 'Set-OrchUserCulture Ger'; Wanted = 'de' }
        @{ Line = 'Get-OrchRequiredPermission x.ps1 -Source '; Wanted = 'WebApi20' }
    ) {
        if ($Line -match '@\{' -and $PSEdition -ne 'Core') { Set-ItResult -Skipped -Because 'Windows PowerShell completes no keys' }
        (Get-Offered $Line).CompletionText | Should -Contain $Wanted
    }

    It 'leaves the option of a request that takes none out' {
        (Get-Offered "Invoke-OrchApi '/odata/Robots(5)' -Query ").ListItemText | Should -Be '$select', '$expand'
    }

    It 'tell which session a variable holds' {
        $global:test = Connect-TestSandbox -NoDefault
        try {
            $offered = Get-Offered 'Get-OrchRobot -Session ' | Where-Object CompletionText -EQ '$test'
            $offered.ToolTip | Should -Match '^admin@acme.com at https://'
        } finally { Remove-Variable test -Scope Global }
    }
}

Describe 'The first Tab of a process' {
    It 'offers the accounts of a sandbox' {
        # They are made here and not waited for, so that no clock decides.
        $script = "Import-Module '$modulePath/Orchestrator.psd1'; `$line = 'Connect-Orch -Sandbox -As sev'; (TabExpansion2 `$line `$line.Length).CompletionMatches.CompletionText"
        Invoke-Shell -NoProfile -Command $script | Should -Be 'severus.snape@uipath'
    }
}

Describe 'Quotes' {
    BeforeAll {
        $null = Connect-TestSandbox -Folder 36886
        foreach ($name in 'a b', "it's", 'cost$(1)', 'a*b', 'a[1]', 'tick`s', 'say "x"') {
            $null = New-OrchUser $name -Type DirectoryRobot
        }
    }

    It "of <Typed> make <Wanted>" -ForEach @(
        @{ Typed = "'a b"; Wanted = "'a b'" }
        @{ Typed = '"a b'; Wanted = '"a b"' }
        @{ Typed = 'it'; Wanted = "'it''s'" }
        @{ Typed = '"it'; Wanted = '"it''s"' }
        @{ Typed = "'it''"; Wanted = "'it''s'" }
        @{ Typed = 'cost'; Wanted = "'cost`$(1)'" }
        @{ Typed = '"cost'; Wanted = '"cost`$(1)"' }
        @{ Typed = '"say'; Wanted = '"say `"x`""' }
        @{ Typed = "'DocB"; Wanted = $null }
    ) {
        $line = "Set-OrchUser $Typed"
        if ($Wanted) { (Get-OfferedSoon $line).CompletionText | Should -BeExactly $Wanted }
        else { Get-Offered $line | Should -BeNullOrEmpty }
    }

    It '<Name> comes back as itself, for a pattern and for a name' -ForEach @(
        @{ Name = 'a b' }, @{ Name = "it's" }, @{ Name = 'cost$(1)' }, @{ Name = 'a*b' }, @{ Name = 'a[1]' }, @{ Name = 'tick`s' }, @{ Name = 'say "x"' }
    ) {
        foreach ($quote in '', "'", '"') {
            foreach ($command in 'Get-OrchUser', 'Set-OrchUser') {
                $offered = Get-OfferedSoon "$command $quote" | Where-Object ListItemText -EQ $Name
                $typed = $offered.CompletionText
                if ($command -eq 'Set-OrchUser') { & ([scriptblock]::Create("Write-Output $typed")) | Should -BeExactly $Name }
                else { (& ([scriptblock]::Create("$command $typed"))).UserName | Should -BeExactly $Name }
            }
        }
    }
}

Describe 'A server that is slow or not there' {
    It 'offers nothing, silently, and what comes late is there for the next Tab' {
        $null = Connect-TestSandbox -Folder 36886
        $null = $sandbox.Faults.Add(@{ Kind = 'Latency'; Operation = 'Robots_Get'; Times = 1; Delay = [timespan]::FromMilliseconds(800) })
        $Error.Clear()
        Get-Offered 'Get-OrchRobot Do' | Should -BeNullOrEmpty
        (Get-OfferedSoon 'Get-OrchRobot Do').CompletionText | Should -Be 'DocBot'
        $Error | Should -BeNullOrEmpty
        @(Get-TestRequest) | Should -HaveCount 1
    }

    It 'does not hold the prompt up' {
        $null = Connect-TestSandbox -Folder 36886
        $null = Get-OfferedSoon 'Get-OrchRobot '
        $null = $sandbox.Faults.Add(@{ Kind = 'Latency'; Operation = 'Robots_Get'; Times = 100; Delay = [timespan]::FromSeconds(8) })
        # Not how long one Tab takes, which is the machine's affair, but that none waits for the answer.
        foreach ($word in 'a', 'b', 'c') { Get-Offered "Get-OrchRobot $word" | Should -BeNullOrEmpty }
        $sandbox.Faults.Clear()
    }

    It 'is silent when requests are refused' {
        $null = Connect-TestSandbox -Folder 36886
        $null = $sandbox.Faults.Add(@{ Operation = 'Robots_Get'; Status = 500; Times = 100 })
        $Error.Clear()
        Get-Offered 'Get-OrchRobot Do' 2>&1 | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }

    It 'is silent without a session and for arguments that make no sense' {
        Disconnect-Orch -ErrorAction Ignore
        foreach ($line in 'Get-OrchRobot Do', 'Get-OrchRobot -Folder Fi', 'Get-OrchRobot -Folder @{} Do') { Get-Offered $line | Should -BeNullOrEmpty }
    }
}
