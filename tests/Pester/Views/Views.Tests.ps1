# What the tables look like: their width, their colours, and the named views.

BeforeDiscovery {
    $lists = @(
        @{ Script = 'Get-OrchFolder' }
        @{ Script = 'Get-OrchFolder | Format-Table -View Tree' }
        @{ Script = 'Get-OrchFolderUser Documentation' }
        @{ Script = 'Get-OrchRobot -Folder * -Recurse' }
        @{ Script = 'Get-OrchRobot -Folder * -Recurse | Format-Table -View Folder' }
        @{ Script = 'Get-OrchRobotSession -Folder * -Recurse | Format-Table' }
        @{ Script = 'Get-OrchRobotSession -Folder * -Recurse | Format-Table -View Folder' }
        @{ Script = 'Get-OrchRobotLog -Folder Documentation -First 50' }
        @{ Script = 'Get-OrchRobotLog -Folder Documentation -First 50 | Format-Table -View Folder' }
        @{ Script = 'Get-OrchUser' }
        @{ Script = 'Get-OrchRole' }
        @{ Script = 'Get-OrchPermission' }
        @{ Script = 'Get-OrchTask -AllFolders' }
        @{ Script = 'Get-OrchTask -AllFolders | Format-Table -View Folder' }
        @{ Script = 'Get-OrchTaskCatalog -Folder * -Recurse' }
        @{ Script = 'Get-OrchTaskUser -Folder 828' }
        @{ Script = 'Get-OrchEndpoint' }
    )
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox
    $noStyle = -not (Get-Variable PSStyle -ErrorAction Ignore)
}

Describe '<Script>' -ForEach $lists {
    It 'is a table that fits <_> columns, with rows and all its headers' -ForEach 80, 100, 200 {
        $text = [scriptblock]::Create($Script).Invoke() | Out-String -Width $_
        $lines = $text -split '\r?\n'
        $lines | Where-Object Length -GT $_ | Should -BeNullOrEmpty
        @($lines | Where-Object { $_ }).Count | Should -BeGreaterThan 2
        $text | Should -Match '(?m)^ *-+ +-'
        $text | Should -Not -Match '#ERR'
        $wide = [scriptblock]::Create($Script).Invoke() | Out-String -Width 200
        function Get-Header([string] $Text) { ($Text -split '\r?\n' | Where-Object { $_ -and $_ -notmatch '^ *Folder: ' } | Select-Object -First 1).Trim() -split ' +' }
        Get-Header $text | Should -Be (Get-Header $wide)
    }

    It 'is cut nowhere at 200 columns but where a text is longer than its share' {
        $text = [scriptblock]::Create($Script).Invoke() | Out-String -Width 200
        [regex]::Matches($text, '(?m)(\S.{0,18})(…|\.\.\.)(?= |\r?$)') | ForEach-Object Value | Where-Object Length -LT 19 | Should -BeNullOrEmpty
    }
}

Describe 'Named views' {
    It 'Tree indents folders below their parents' {
        $lines = (Get-OrchFolder | Format-Table -View Tree | Out-String -Width 100) -split '\r?\n'
        @($lines -match '^ +102 Finance ').Count | Should -Be 1
        @($lines -match '^ +105   Payroll ').Count | Should -Be 1
        @($lines -match '^ +104     Invoices ').Count | Should -Be 1
    }

    It 'Folder groups by the folder that an object lives in' {
        $text = Get-OrchRobot -Folder Documentation | Format-Table -View Folder | Out-String -Width 100
        $text | Should -Match '(?m)^ *Folder: Documentation\r?$'
    }
}

Describe 'Rows of several folders' {
    It 'are grouped by folder, with nothing said' {
        $text = Get-OrchRobot -Folder * -Recurse | Out-String -Width 100
        $text | Should -Match '(?m)^ *Folder: Documentation\r?$'
        $text | Should -Match '(?m)^ *Folder: Finance/Payroll\r?$'
        Get-OrchFolder Finance* -Recurse | Get-OrchRobot | Out-String -Width 100 | Should -Match '(?m)^ *Folder: Finance/Payroll\r?$'
    }

    It 'are in one table where that is asked for' {
        Get-OrchRobot -Folder * -Recurse | Format-Table -View Robot | Out-String -Width 100 | Should -Not -Match 'Folder:'
    }

    It 'are robots all the same' {
        $robots = Get-OrchRobot -Folder * -Recurse
        $robots[0] | Should -BeOfType ([Orchestrator.Robot])
        { $robots | Select-Object -First 1 | Set-OrchRobot -Description x -WhatIf 6> $null } | Should -Not -Throw
    }

    It 'of one folder are not grouped' {
        Get-OrchRobot -Folder Documentation | Out-String -Width 100 | Should -Not -Match 'Folder:'
    }
}

Describe 'Tables at 80 columns' {
    BeforeAll {
        # Words are kept whole where the culture writes spaces between them; a bare container's culture may not.
        $before = [cultureinfo]::CurrentCulture
        [cultureinfo]::CurrentCulture = 'en-US'
    }
    AfterAll { [cultureinfo]::CurrentCulture = $before }

    It 'of endpoints keep <_> whole' -ForEach 'Remove-OrchRobot', 'Clear-OrchTaskAssignment' {
        Get-OrchEndpoint -Cmdlet $_ | Out-String -Width 80 | Should -Match "(?m) $_(,| and|\r?$)"
    }

    It 'of endpoints keep permissions whole' {
        Get-OrchEndpoint -Permission TaskAssignment.Create | Out-String -Width 80 | Should -Match '(?m) TaskAssignment\.Create *\r?$'
    }

    It 'of log entries keep the words of a message whole' {
        $text = Get-OrchRobotLog DocBot -Folder Documentation -First 3 | Out-String -Width 80
        $text | Should -Match 'Info  DocBot: TestingSequence_DOC Step 199 of'
        $text | Should -Match '(?m) "TestingSequence_DOC"\r?$'
    }

    It 'of log entries tell the robot alone where no process ran' {
        $entry = Get-OrchRobotLog DocBot -Folder Documentation -First 1
        $entry.ProcessName = $null
        $entry | Out-String -Width 80 | Should -Match 'Info  DocBot  +Step'
    }

    It 'of tasks have room for a title and a name' {
        Get-OrchTask -Folder 828 -Id 195 | Out-String -Width 80 | Should -Match '195 Verify Credentials  Pending    High     Severus Snape        2019-12-12'
    }

    It 'of users leave room for roles' {
        Get-OrchUser john.smith* | Out-String -Width 80 | Should -Match ' User +Allow to be Automation User'
        Get-OrchUser -Type DirectoryExternalApplication | Out-String -Width 80 | Should -Match ' Application '
    }

    It 'of required permissions break no name' {
        $text = Get-OrchRequiredPermission Set-OrchTaskAssignment | Out-String -Width 80
        $text | Should -Match '(?m)^Set-OrchTaskAssignment '
        $text | Should -Match '(?m) TaskAssignment\.Create *\r?$'
    }
}

Describe 'Roles' {
    It 'tell what may be changed' {
        Get-OrchRole Robot | Out-String -Width 80 | Should -Match '2 Robot +Mixed +True +False'
        Get-OrchRole Robot | Out-String -Width 80 | Should -Not -Match 'Permissions'
    }

    It '<_> tell what they grant' -ForEach 'Get-OrchRole Robot -Expand Permissions', 'Get-OrchRole -Id 2 -Expand Permissions' {
        $role = & ([scriptblock]::Create($_))
        $role | Should -BeOfType ([Orchestrator.Role])
        $granted = @($role.Permissions | Where-Object IsGranted)
        $role | Out-String -Width 80 | Should -Match "2 Robot +Mixed +$($granted.Count) $($granted[0].Name), "
        $role | Format-List | Out-String -Width 80 | Should -Match '(?m)^Editable +: '
    }
}

Describe 'Sessions' {
    It 'say so in the place of the state where the robot is silent' {
        $session = Get-OrchRobotSession DocBot -Folder Documentation
        $session.IsUnresponsive = $true
        $session | Out-String -Width 80 | Should -Match '701 DocBot +Unresponsive '
        $session.State = 'Disconnected'
        $session | Out-String -Width 80 | Should -Match '701 DocBot +Disconnected '
    }
}

Describe 'Lists and wide views' {
    It 'of <_> name things' -ForEach 'Get-OrchRobot -Folder Documentation', 'Get-OrchUser', 'Get-OrchRole', 'Get-OrchFolder', 'Get-OrchTask -Folder 828', 'Get-OrchTaskCatalog -Folder 828', 'Get-OrchPermission', 'Get-OrchRobotSession -Folder Documentation' {
        $rows = @([scriptblock]::Create($_).Invoke())
        $wide = $rows | Format-Wide | Out-String -Width 100
        $wide | Should -Match ([regex]::Escape("$($rows[0])".Split(' ')[0]))
        $list = $rows[0] | Format-List | Out-String -Width 100
        $list | Should -Match '(?m)^\w+ +: \S'
        $list | Should -Not -Match '#ERR'
    }

    It 'tell when, with the zone' {
        $user = Get-OrchUser -First 1
        $user | Format-List | Out-String -Width 100 | Should -Match ('(?m)^Created +: ' + [regex]::Escape($user.CreationTime.ToString('yyyy-MM-dd HH:mm:ss zzz', [cultureinfo]::InvariantCulture)))
    }

    It 'show everything with *' {
        Get-OrchUser -First 1 | Format-List * | Out-String -Width 100 | Should -Match '(?m)^TenancyName +: '
    }
}

Describe 'Moments and lengths' {
    It 'of a table are local, to the minute' {
        $robots = Get-OrchRobotSession -Folder Documentation
        $robots | Format-Table | Out-String -Width 100 | Should -Match ([regex]::Escape($robots[0].ReportingTime.ToString('yyyy-MM-dd HH:mm', [cultureinfo]::InvariantCulture)))
    }

    It '<Seconds> s are <Text>' -ForEach @(
        @{ Seconds = 0.34; Text = '340ms' }, @{ Seconds = 12; Text = '12s' }, @{ Seconds = 65; Text = '1m 5s' }, @{ Seconds = 3600; Text = '1h' }, @{ Seconds = 97200; Text = '1d 3h' }, @{ Seconds = -65; Text = '-1m 5s' }
    ) {
        [Orchestrator.Commands.ViewText]::Duration([timespan]::FromSeconds($Seconds)) | Should -Be $Text
    }

    It 'tell how far away they are' {
        [Orchestrator.Commands.ViewText]::Moment([datetime]::Now.AddMinutes(59.9), $true) | Should -Match '^\d{4}-\d\d-\d\d \d\d:\d\d \(in 59m \d+s\)$'
        [Orchestrator.Commands.ViewText]::Moment([datetime]::Now.AddDays(-2), $true) | Should -Match ' \(2d ago\)$'
        [Orchestrator.Commands.ViewText]::Moment($null) | Should -Be ''
    }
}

Describe 'States' {
    BeforeAll {
        $before = if (-not $noStyle) { $PSStyle.OutputRendering }
    }
    AfterEach { if (-not $noStyle) { $PSStyle.OutputRendering = $before } }

    It 'are coloured where PowerShell shows colours' {
        if ($noStyle) { Set-ItResult -Skipped -Because 'Windows PowerShell has no $PSStyle' }
        $PSStyle.OutputRendering = 'Ansi'
        $escape = [char] 27
        $text = Get-OrchRobotSession -Folder Documentation | Format-Table | Out-String -Width 100
        $text.Contains("$escape[32mAvailable$escape[0m") | Should -BeTrue
        $text.Contains("$escape[31mDisconnected$escape[0m") | Should -BeTrue
    }

    It 'are plain in <Rendering> text that goes elsewhere' -ForEach @(@{ Rendering = 'Host' }, @{ Rendering = 'PlainText' }) {
        if ($noStyle) { Set-ItResult -Skipped -Because 'Windows PowerShell has no $PSStyle' }
        $PSStyle.OutputRendering = $Rendering
        $text = Get-OrchRobotSession -Folder Documentation | Format-Table | Out-String -Width 100
        $text | Should -Match 'Available'
        $text.Contains([char] 27) | Should -BeFalse
    }

    It 'are plain with no style at all, as in Windows PowerShell' {
        [Orchestrator.Commands.ViewText]::State('Available', $null) | Should -Be 'Available'
        [Orchestrator.Commands.ViewText]::State($null, $null) | Should -Be ''
    }

    It 'are plain in the output of a PowerShell <Case>' -ForEach @(
        @{ Case = 'whose user wants no colours'; Variable = '1'; ToFile = $false }
        @{ Case = 'that writes to a file'; Variable = $null; ToFile = $true }
    ) {
        if ($noStyle) { Set-ItResult -Skipped -Because 'Windows PowerShell has no $PSStyle' }
        $shell = Get-ShellCommand
        $script = "Import-Module '$modulePath/Orchestrator.psd1'; `$null = Connect-Orch -Sandbox; Get-OrchRobotSession -Folder Documentation | Format-Table; Get-OrchTask -Folder 828"
        $file = Join-Path $TestDrive 'states.txt'
        $wanted = $env:NO_COLOR
        $env:NO_COLOR = $Variable
        try {
            if ($ToFile) {
                $arguments = @($shell.Arguments -replace '.+', '"$0"') + '-NoProfile', '-EncodedCommand', [Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes($script))
                Start-Process $shell.Program -ArgumentList $arguments -RedirectStandardOutput $file -Wait
            }
            else { Invoke-Shell -NoProfile -Command $script | Set-Content $file }
        } finally { $env:NO_COLOR = $wanted }
        $text = [System.IO.File]::ReadAllText($file)
        $text | Should -Match 'Disconnected'
        $text | Should -Match 'Critical'
        # PowerShell itself colours the headers of what it writes to a file.
        if ($ToFile) { $text = $text -split '\r?\n' -match '^ +\d' -join "`n" }
        $text.Contains([char] 27) | Should -BeFalse
    }
}
