# The guides of docs/guides that are written for a sandbox: each code block runs, in order, and does what the guide says.

BeforeDiscovery {
    . $PSScriptRoot/GuideBlock.ps1
    $guides = 'onboarding', 'offboarding' | ForEach-Object { @{ Guide = $_; Blocks = @(Get-GuideBlock $_) } }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/GuideBlock.ps1

    # An empty current folder.
    function Enter-Folder {
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive ([guid]::NewGuid()))
        Push-Location -LiteralPath $folder.FullName
    }

    # Takes what a block writes: its views have to work, and a warning fails the test.
    filter Assert-Plain {
        if ($_ -is [System.Management.Automation.WarningRecord]) { throw "A warning: $_" }
        $null = $_ | Out-String
    }
}

Describe 'The guide <Guide>' -ForEach $guides {
    It 'begins with a sandbox' { "$($Blocks[0])" | Should -Be 'Connect-Orch -Sandbox' }

    It 'runs as it is written, block by block, without an error or a warning' {
        $ErrorActionPreference = 'Stop'
        $ConfirmPreference = 'None'
        Enter-Folder
        try {
            foreach ($guideBlock in $Blocks) {
                try { . $guideBlock 3>&1 | Assert-Plain } catch { throw "$guideBlock`n$_" }
            }
        } finally {
            Pop-Location
            Disconnect-Orch
        }
    }

    It 'names every parameter in full' {
        foreach ($guideBlock in $Blocks) {
            foreach ($call in $guideBlock.Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
                if (-not $call.GetCommandName()) { continue }
                $command = Get-Command $call.GetCommandName()
                foreach ($parameter in $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                    $command.Parameters.Keys | Should -Contain $parameter.ParameterName
                }
            }
        }
    }
}

Describe 'Onboarding' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        $blocks = Get-GuideBlock onboarding
        $steps = $blocks[2..6]
        # In place of the guide's own sandbox: one whose journal can be read.
        $null = Connect-TestSandbox
        Enter-Folder
        . $blocks[1]
        foreach ($step in $steps) { . $step | Out-Null }
        $changes = @(Get-TestRequest -ChangesOnly)
    }

    AfterAll {
        Pop-Location
        Disconnect-Orch
    }

    It 'creates an account for each of 50 people, with the roles of the file' {
        $people.Count | Should -Be 50
        @($changes -eq 'POST odata/Users').Count | Should -Be 50
        $created = Get-OrchUser | Group-Object UserName -AsHashTable -AsString
        foreach ($person in $people) {
            $account = $created[$person.UserName]
            $account.EmailAddress | Should -Be $person.Email
            ($account.RolesList | Sort-Object) -join ';' | Should -Be (($person.Role -split ';' | Sort-Object) -join ';')
        }
        $null = Get-TestRequest
    }

    It 'assigns the folders of the file, several people in a request' {
        $assigned = @(Get-OrchFolder | Get-OrchFolderUser | Where-Object UserName -In $people.UserName | ForEach-Object { "$($_.UserName) $($_.Folder) $(($_.Roles | Sort-Object) -join ';')" } | Sort-Object)
        $wanted = @($people | ForEach-Object { foreach ($folder in $_.Folder -split ';') { "$($_.UserName) $folder $(($_.FolderRole -split ';' | Sort-Object) -join ';')" } } | Sort-Object)
        $assigned | Should -Be $wanted
        @($changes -like '*AssignUsers').Count | Should -BeLessThan ($wanted.Count / 2)
        $null = Get-TestRequest
    }

    It 'saves who has access' {
        $saved = @(Import-Csv access.csv)
        $saved.Count | Should -Be @($people.Folder -split ';').Count
        $saved[0].psobject.Properties.Name | Should -Be 'UserName', 'Folder', 'Roles'
        $saved | Where-Object Folder -EQ HR | Select-Object -First 1 -ExpandProperty Roles | Should -Match '^(Action Worker; ?Automation User|Automation User; ?Action Worker)$'
    }

    It 'sends no change the second time' {
        foreach ($step in $steps) { . $step | Out-Null }
        $requests = @(Get-TestRequest -Full)
        $requests | Should -Not -BeNullOrEmpty
        $requests | Where-Object Method -NE GET | Should -BeNullOrEmpty
    }

    It 'adds only what somebody lacks, and removes nothing' {
        Remove-OrchUserRole newcomer.02@acme.com Auditor -Confirm:$false
        Remove-OrchFolderUser newcomer.05@acme.com -Folder HR -Confirm:$false
        Add-OrchUserRole newcomer.03@acme.com 'Help Desk'
        $null = Get-TestRequest
        foreach ($step in $steps) { . $step | Out-Null }
        @(Get-TestRequest -ChangesOnly).Count | Should -Be 2
        (Get-OrchUser newcomer.02@acme.com).RolesList | Should -Contain Auditor
        (Get-OrchUser newcomer.03@acme.com).RolesList | Should -Contain 'Help Desk'
        (Get-OrchFolderUser HR newcomer.05@acme.com).Roles | Sort-Object | Should -Be 'Action Worker', 'Automation User'
    }

    It 'gives people who had an account the roles of the file, beside their own' {
        $original = [System.IO.File]::ReadAllText((Convert-Path people.csv))
        try {
            [pscustomobject]@{ UserName = 'ana.popescu@acme.com'; GivenName = 'Ana'; Surname = 'Popescu'; Email = ''; Role = 'Auditor'; Folder = 'Finance'; FolderRole = 'Automation User' } |
                Export-Csv people.csv -NoTypeInformation
            $null = Get-TestRequest
            foreach ($step in $steps) { . $step | Out-Null }
            @(Get-TestRequest -ChangesOnly) -eq 'POST odata/Users' | Should -BeNullOrEmpty
            (Get-OrchUser ana.popescu@acme.com).RolesList | Sort-Object | Should -Be 'Auditor', 'Robot'
        } finally {
            [System.IO.File]::WriteAllText((Convert-Path people.csv), $original)
            $people = Import-Csv people.csv
        }
    }

    It 'stops at a <Column> that does not exist, before anything changes' -ForEach @(
        @{ Column = 'Role'; Value = 'Audtor'; Near = 'Auditor' }
        @{ Column = 'FolderRole'; Value = 'Action Workr'; Near = 'Action Worker' }
        @{ Column = 'Folder'; Value = 'HR;Finnance'; Near = 'Finance' }
    ) {
        $original = [System.IO.File]::ReadAllText((Convert-Path people.csv))
        try {
            $rows = @(Import-Csv people.csv)
            $rows[7].$Column = $Value
            $rows | Export-Csv people.csv -NoTypeInformation
            $null = Get-TestRequest
            { foreach ($step in $steps) { . $step | Out-Null } } | Should -Throw "*'$Near'*"
            Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
        } finally { [System.IO.File]::WriteAllText((Convert-Path people.csv), $original) }
    }
}

Describe 'Offboarding' {
    BeforeAll {
        $blocks = Get-GuideBlock offboarding
        $ConfirmPreference = 'None'
    }

    BeforeEach {
        $null = Connect-TestSandbox
        Enter-Folder
    }

    AfterEach {
        Pop-Location
        Disconnect-Orch
    }

    It 'hands over the tasks, removes folders and roles, and reports it' {
        $ErrorActionPreference = 'Stop'
        . $blocks[1]
        $before = @(Get-OrchTask -AllFolders -Status Pending -AssignedTo severus.snape@uipath).Id
        foreach ($block in $blocks[2..6]) { . $block | Out-Null }

        $before.Count | Should -Be 5
        Get-OrchTask -AllFolders -Status Pending -AssignedTo severus.snape@uipath | Should -BeNullOrEmpty
        @(Get-OrchTask -AllFolders -Status Pending -AssignedTo hermione.granger@uipath.com).Id | Where-Object { $_ -in $before } | Should -HaveCount 5
        (Get-OrchTask -Id $before[0] -Folder $tasks[0].Folder | Get-OrchTaskNote).Text | Should -Contain 'Handed over from Severus Snape.'
        Get-OrchFolder | Get-OrchFolderUser | Where-Object UserName -EQ severus.snape@uipath | Should -BeNullOrEmpty
        (Get-OrchFolderUser Archive hermione.granger@uipath.com).Roles | Should -Be 'Action Worker'
        $account = Get-OrchUser severus.snape@uipath
        $account.RolesList | Should -BeNullOrEmpty
        $account.IsActive | Should -BeFalse

        $report = @(Import-Csv offboarding.csv)
        ($report | Group-Object Kind | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) -join ', ' | Should -Be 'Account 1, Folder 3, Role 2, Task 5'
        $report.Done | Should -Not -Contain 'False'
        $report | Where-Object Kind -EQ Task | ForEach-Object { $_.Folder | Should -BeIn 'Action Center', 'Archive' }
    }

    It 'reports what is left where a change is refused' {
        $ErrorActionPreference = 'SilentlyContinue'
        . $blocks[1]
        . $blocks[2]
        Add-OrchSandboxFault Folders_RemoveUserFromFolderById -Status 403
        foreach ($block in $blocks[3..6]) { . $block | Out-Null }
        $open = @(Import-Csv offboarding.csv | Where-Object Done -EQ False)
        $open | Should -HaveCount 1
        $open.Kind | Should -Be Folder
        Get-OrchFolderUser $open.Folder severus.snape@uipath | Should -Not -BeNullOrEmpty
    }

    It 'uses cmdlets that prompt before they remove rights' {
        foreach ($name in 'Remove-OrchFolderUser', 'Remove-OrchUserRole') {
            (Get-Command $name).ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false).ConfirmImpact | Should -Be High
        }
    }
}
