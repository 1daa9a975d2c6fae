# What a Get cmdlet returns, saved and read again, means to every other cmdlet what the live object means.

BeforeDiscovery {
    $nouns = @(
        @{ Noun = 'Robot'; Get = { Get-OrchRobot Tick, DocBot, mr-Rob -Folder Documentation } }
        @{ Noun = 'User'; Get = { Get-OrchUser fiona.nance@acme.com, ana.popescu@acme.com } }
        @{ Noun = 'Role'; Get = { Get-OrchRole 'Help Desk', Auditor } }
        @{ Noun = 'Task'; Get = { Get-OrchTask -Id 194, 200 -Folder 828 } }
        @{ Noun = 'TaskCatalog'; Get = { Get-OrchTaskCatalog -Folder 828 -First 2 } }
        @{ Noun = 'Folder'; Get = { Get-OrchFolder Finance, HR } }
        @{ Noun = 'FolderUser'; Get = { Get-OrchFolderUser Finance -First 2 } }
        @{ Noun = 'RobotSession'; Get = { Get-OrchRobotSession -Folder Documentation -First 2 } }
        @{ Noun = 'TaskUser'; Get = { Get-OrchTaskUser -Folder 828 -First 2 } }
    )
    $forms = @(
        @{ Form = 'CSV'; Save = { param($objects, $path) $objects | Export-Csv "$path.csv"; Import-Csv "$path.csv" } }
        @{ Form = 'CLIXML'; Save = { param($objects, $path) $objects | Export-Clixml "$path.xml"; Import-Clixml "$path.xml" } }
        @{ Form = 'JSON'; Save = { param($objects, $path) $objects | ConvertTo-Json -Depth 5 -WarningAction Ignore | Set-Content "$path.json"; Get-Content "$path.json" -Raw | ConvertFrom-Json } }
        @{ Form = 'Select-Object'; Save = { param($objects) $objects | Select-Object * } }
    )
    $cases = foreach ($noun in $nouns) { foreach ($form in $forms) { $noun + $form } }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # What a cmdlet needs beside what is piped.
    $script:needed = @{
        'Add-OrchFolderUser'     = @{ Role = 'Folder Administrator'; Folder = 'HR' }
        'Set-OrchFolderUser'     = @{ Role = 'Folder Administrator'; Folder = 'HR' }
        'Remove-OrchFolderUser'  = @{ Folder = 'HR' }
        'Add-OrchUserRole'       = @{ Role = 'Auditor' }
        'Remove-OrchUserRole'    = @{ Role = 'Auditor' }
        'Set-OrchUserRole'       = @{ Role = 'Auditor' }
        'Add-OrchRoleUser'       = @{ Role = 'Auditor' }
        'Remove-OrchRoleUser'    = @{ Role = 'Auditor' }
        'Set-OrchUserCulture'    = @{ Culture = 'ja' }
        'Set-OrchUser'           = @{ Surname = 'Changed' }
        'Set-OrchRobot'          = @{ Description = 'Changed' }
        'Set-OrchRole'           = @{ AddPermission = 'Robots.View' }
        'Set-OrchTaskCatalog'    = @{ Description = 'Changed' }
        'Set-OrchFolder'         = @{ Description = 'Changed' }
        'Set-OrchTask'           = @{ Priority = 'Critical' }
        'Set-OrchTaskAssignment' = @{ User = 'harry.potter@uipath.com' }
        'Set-OrchTaskData'       = @{ Data = @{ a = 1 } }
        'Add-OrchTaskNote'       = @{ Text = 'A note' }
        'Move-OrchFolder'        = @{ Destination = 'Archive' }
        'New-OrchRole'           = @{ Name = 'A new role' }
        'Test-OrchPermission'    = @{}
    }

    # Cmdlets that take scripts, sandboxes or requests, not entities.
    $script:others = 'Get-OrchRequiredPermission', 'Test-OrchPermission', 'Connect-Orch', 'Disconnect-Orch', 'Stop-OrchSandbox', 'Start-OrchSandbox', 'Invoke-OrchApi',
        'Add-OrchSandboxFault', 'Get-OrchSandboxFault', 'Clear-OrchSandboxFault', 'Step-OrchSandbox', 'Remove-OrchProfile', 'Get-OrchProfile', 'Save-OrchProfile', 'Import-OrchUser', 'Export-OrchRobotLog', 'Get-OrchEndpoint', 'Use-OrchFolder'

    function Get-PipedCommand {
        Get-Command -Module Orchestrator -CommandType Cmdlet | Where-Object {
            $_.Name -notin $script:others -and ($_.Parameters.Values | Where-Object { $_.ParameterSets.Values.ValueFromPipeline -contains $true })
        }
    }

    # The requests that a change would send or a read sends, or the refusal.
    function Get-Effect([System.Management.Automation.CommandInfo] $Command, [scriptblock] $Read, [scriptblock] $Save) {
        $null = Connect-TestSandbox
        $objects = @(& $Read)
        if ($Save) { $objects = @(& $Save $objects (Join-Path $TestDrive 'saved')) }
        $null = Get-TestRequest
        $arguments = if ($script:needed[$Command.Name]) { $script:needed[$Command.Name] } else { @{} }
        if ($Command.Parameters.ContainsKey('Confirm')) { $arguments = $arguments + @{ Confirm = $false } }
        if ($Command.Parameters.ContainsKey('ThrottleLimit')) { $arguments = $arguments + @{ ThrottleLimit = 1 } }
        $problems = $null
        $null = try { $objects | & $Command @arguments -ErrorAction SilentlyContinue -ErrorVariable problems -WarningAction Ignore } catch { $problems = @($_) }
        $requests = @(Get-TestRequest -Full)
        [pscustomobject]@{
            Changes  = @($requests | Where-Object Method -NE GET | ForEach-Object { "$($_.Method) $($_.Path) $($_.Body)" } | Sort-Object)
            Refusals = @($problems | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] } | Sort-Object -Unique)
            Reads    = @($requests | Where-Object Method -EQ GET).Count
        }
    }
}

Describe 'A <Noun> as <Form>' -ForEach $cases {
    It 'means to every cmdlet what the live object means' {
        $null = Connect-TestSandbox
        @(& $Get).Count | Should -BeGreaterThan 0
        @(& $Save @(& $Get) (Join-Path $TestDrive 'saved')).Count | Should -Be @(& $Get).Count

        $different = foreach ($command in Get-PipedCommand) {
            $expected = Get-Effect $command $Get
            $actual = Get-Effect $command $Get $Save

            # A refusal with a reason is as good; a change that the live object would not make is not.
            $refused = $actual.Refusals | Where-Object { $_ -in 'ReferenceInvalid', 'RecordInvalid', 'FolderRequired', 'OtherSession', 'NothingToChange', 'PermissionInvalid', 'InputObjectNotBound', 'AmbiguousParameterSet' }
            if (-not $refused -and ($expected.Changes -join "`n") -cne ($actual.Changes -join "`n")) {
                "$($command.Name): live [$($expected.Changes -join '; ')] $($expected.Refusals), $Form [$($actual.Changes -join '; ')] $($actual.Refusals)"
            } elseif ($refused -and $actual.Changes -and ($expected.Changes -join "`n") -cne ($actual.Changes -join "`n")) {
                "$($command.Name) refuses ($refused) and changes [$($actual.Changes -join '; ')] all the same"
            } elseif ($refused -and -not $expected.Refusals -and $expected.Changes) {
                "$($command.Name) takes the live object, and refuses the saved one: $refused"
            }
        }
        $different | Should -BeNullOrEmpty
    }
}

Describe 'A live <Noun>' -ForEach $nouns {
    It 'is refused by the cmdlets of other nouns, or is related to them' {
        $related = @{
            Robot        = 'RobotSession', 'RobotLog'
            RobotSession = 'Robot', 'RobotLog'
            User         = 'UserRole', 'RoleUser', 'FolderUser', 'UserCulture', 'UserPermission', 'Task'
            FolderUser   = 'User', 'UserRole', 'RoleUser', 'UserCulture', 'UserPermission', 'Task'
            TaskUser     = 'User', 'UserRole', 'RoleUser', 'FolderUser', 'UserCulture', 'UserPermission', 'Task'
            Role         = 'RoleUser'
            Task         = 'TaskData', 'TaskForm', 'TaskNote', 'TaskActivity', 'TaskAssignment'
            TaskCatalog  = 'Task'
            Folder       = 'Robot', 'RobotSession', 'RobotLog', 'RobotLogCount', 'RobotUsername', 'RobotLicenseKey', 'Task', 'TaskCatalog', 'TaskUser', 'FolderUser'
        }
        # They take a folder, and an object that lives in one has its path.
        $ofFolder = 'RobotLicenseKey', 'RobotUsername', 'TaskUser'
        $taken = foreach ($command in Get-PipedCommand | Where-Object { $_.Noun -ne "Orch$Noun" -and ($_.Noun -replace '^Orch') -notin $ofFolder -and ($_.Noun -replace '^Orch') -notin $related[$Noun] -and $_.Verb -notin 'New', 'ConvertTo' }) {
            $effect = Get-Effect $command $Get
            if (-not $effect.Refusals -or $effect.Changes) { "$($command.Name): $($effect.Changes -join '; ') $($effect.Refusals) ($($effect.Reads) reads)" }
        }
        $taken | Should -BeNullOrEmpty
    }
}
