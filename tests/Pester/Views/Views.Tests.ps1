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
    It 'is a table that fits 100 columns, with rows' {
        $text = [scriptblock]::Create($Script).Invoke() | Out-String -Width 100
        $lines = $text -split '\r?\n'
        $lines | Where-Object Length -GT 100 | Should -BeNullOrEmpty
        @($lines | Where-Object { $_ }).Count | Should -BeGreaterThan 2
        $text | Should -Match '(?m)^ *-+ +-'
        $text | Should -Not -Match '#ERR'
    }
}

Describe 'Named views' {
    It 'Tree indents folders below their parents' {
        $lines = (Get-OrchFolder | Format-Table -View Tree | Out-String -Width 100) -split '\r?\n'
        @($lines -match '^Finance +102 ').Count | Should -Be 1
        @($lines -match '^  Payroll +105 ').Count | Should -Be 1
        @($lines -match '^    Invoices +104 ').Count | Should -Be 1
    }

    It 'Folder groups by the folder that an object lives in' {
        $text = Get-OrchRobot -Folder * -Recurse | Format-Table -View Folder | Out-String -Width 100
        $text | Should -Match '(?m)^ *Folder: Documentation\r?$'
        $text | Should -Match '(?m)^ *Folder: Finance/Payroll\r?$'
    }

    It 'are not in the way of the default ones' {
        Get-OrchRobot -Folder * -Recurse | Out-String -Width 100 | Should -Not -Match 'Folder:'
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
}
