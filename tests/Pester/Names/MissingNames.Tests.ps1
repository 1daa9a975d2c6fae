# Names that don't exist: an error each, as Get-Process gives, and none where it is not known.

BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Add-Fault([hashtable] $Fault) { $null = $sandbox.Faults.Add($Fault) }
    function Get-Problem([scriptblock] $Script) {
        $ErrorActionPreference = 'Continue'
        $null = Get-TestRequest
        $output = @(& $Script 2>&1)
        $script:requests = @(Get-TestRequest)
        $script:rows = @($output | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] })
        $output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
    }
}

Describe 'A name without wildcards that doesn''t exist' {
    BeforeAll { $null = Connect-TestSandbox -Folder Documentation }
    BeforeEach { $sandbox.Faults.Clear() }
    AfterAll { Disconnect-Orch }

    It 'is <Id> for <Cmdlet>, about the name' -ForEach @(
        @{ Cmdlet = 'Get-OrchRobot'; Id = 'RobotNotFound'; Name = 'Docbto'; Text = "There is no robot 'Docbto' in folder Documentation. Did you mean 'DocBot'?" }
        @{ Cmdlet = 'Get-OrchRobotSession'; Id = 'RobotNotFound'; Name = 'Docbto'; Text = "There is no robot 'Docbto' in folder Documentation. Did you mean 'DocBot'?" }
        @{ Cmdlet = 'Get-OrchRobotLog'; Id = 'RobotNotFound'; Name = 'Docbto'; Text = "There is no robot 'Docbto' in folder Documentation. Did you mean 'DocBot'?" }
        @{ Cmdlet = 'Get-OrchUser'; Id = 'UserNotFound'; Name = 'harry'; Text = "There is no user 'harry'. Did you mean 'harry.potter@uipath.com'?" }
        @{ Cmdlet = 'Get-OrchRole'; Id = 'RoleNotFound'; Name = 'Administratr'; Text = "There is no role 'Administratr'. Did you mean 'Administrator'?" }
        @{ Cmdlet = 'Get-OrchPermission'; Id = 'PermissionNotFound'; Name = 'Robots.Veiw'; Text = "There is no permission 'Robots.Veiw'. Did you mean 'Robots.View' or*" }
        @{ Cmdlet = 'Get-OrchTask'; Id = 'TaskNotFound'; Name = 'Nothing'; Text = "There is no task 'Nothing' in folder Documentation." }
        @{ Cmdlet = 'Get-OrchTaskCatalog'; Id = 'TaskCatalogNotFound'; Name = 'Nothing'; Text = "There is no task catalog 'Nothing' in folder Documentation." }
        @{ Cmdlet = 'Get-OrchTaskUser'; Id = 'UserNotFound'; Name = 'nobody'; Text = "There is no user 'nobody' in folder Documentation." }
        @{ Cmdlet = 'Get-OrchRobotLicenseKey'; Id = 'MachineNotFound'; Name = 'Nothing'; Text = "There is no machine 'Nothing' in folder Documentation." }
        @{ Cmdlet = 'Use-OrchFolder'; Id = 'FolderNotFound'; Name = 'Financ'; Text = "There is no folder 'Financ', or the account cannot see it. Did you mean 'Finance'?" }
        @{ Cmdlet = 'Get-OrchFolder'; Id = 'FolderNotFound'; Name = 'Payrol'; Text = "There is no folder 'Payrol'. Did you mean 'Finance/Payroll'?" }
    ) {
        $problem = @(Get-Problem { try { & $Cmdlet $Name } catch { $_ } })

        $rows | Should -BeNullOrEmpty
        $problem.Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $problem[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problem[0].TargetObject | Should -Be $Name
        $problem[0].Exception.Message | Should -BeLike $Text
        $problem[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'is <Id> for -<Parameter> of <Cmdlet>: <Text>' -ForEach @(
        @{ Cmdlet = 'Get-OrchRobotSession'; Parameter = 'Machine'; Given = @{ Machine = 'MBOBCO' }; Id = 'MachineNotFound'; Text = "There is no machine 'MBOBCO' in folder Documentation. Did you mean 'MBOBOC'?" }
        @{ Cmdlet = 'Get-OrchRobotSession'; Parameter = 'Machine'; Given = @{ Machine = 'Nope'; Folder = '*' }; Id = 'MachineNotFound'; Text = "There is no machine 'Nope' in any of * folders." }
        @{ Cmdlet = 'Get-OrchRobotLog'; Parameter = 'Process'; Given = @{ Process = 'Nope' }; Id = 'ProcessNotFound'; Text = "There is no process 'Nope' in folder Documentation." }
        @{ Cmdlet = 'Get-OrchRobotLog'; Parameter = 'Process'; Given = @{ Process = 'Nope'; Folder = 'Documentation', 'Finance'; After = '2020-01-01' }; Id = 'ProcessNotFound'; Text = "There is no process 'Nope' in any of 2 folders." }
        @{ Cmdlet = 'Get-OrchTask'; Parameter = 'AssignedTo'; Given = @{ AssignedTo = 'severus.snap@uipath'; Folder = 828 }; Id = 'UserNotFound'; Text = "There is no user 'severus.snap@uipath' in folder 828. Did you mean 'severus.snape@uipath' or *" }
        @{ Cmdlet = 'Get-OrchTask'; Parameter = 'AssignedTo'; Given = @{ AssignedTo = 'Nope'; AllFolders = $true; Status = 'Pending' }; Id = 'UserNotFound'; Text = "There is no user 'Nope' in any folder that the account can see." }
        @{ Cmdlet = 'Get-OrchTask'; Parameter = 'Catalog'; Given = @{ Catalog = 'Nope'; AllFolders = $true }; Id = 'TaskCatalogNotFound'; Text = "There is no task catalog 'Nope' in any folder that the account can see." }
        @{ Cmdlet = 'Get-OrchTask'; Parameter = 'Catalog'; Given = @{ Catalog = 'Nope'; AsAdmin = $true }; Id = 'TaskCatalogNotFound'; Text = "There is no task catalog 'Nope' in any folder that the account can see." }
        @{ Cmdlet = 'Get-OrchTask'; Parameter = 'Catalog'; Given = @{ Catalog = 'Nope'; Folder = '*' }; Id = 'TaskCatalogNotFound'; Text = "There is no task catalog 'Nope' in any of * folders." }
        @{ Cmdlet = 'New-OrchUser'; Parameter = 'Role'; Given = @{ UserName = 'x'; Role = 'Auditr' }; Id = 'RoleNotFound'; Text = "There is no role 'Auditr'. Did you mean 'Auditor'?" }
        @{ Cmdlet = 'New-OrchUser'; Parameter = 'Role'; Given = @{ UserName = 'x'; Role = 'Auditor', 'Zz*' }; Id = 'RoleNotFound'; Text = "There is no role 'Zz[*]'." }
    ) {
        $problem = @(Get-Problem { try { & $Cmdlet @Given } catch { $_ } })

        $rows | Should -BeNullOrEmpty
        $problem.Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $problem[0].Exception.Message | Should -BeLike $Text
        $requests | Should -Not -Contain 'POST odata/Users'
    }

    It 'is none for <Case>, which exists without rows' -ForEach @(
        @{ Case = 'a user without tasks like that'; Script = { Get-OrchTask -AssignedTo harry.potter@uipath.com -CreatedAfter 2100-01-01 -AllFolders } }
        @{ Case = 'a catalog in another folder'; Script = { Get-OrchTask -Catalog (Get-OrchTaskCatalog -Folder 828 -First 1).Name -CreatedAfter 2100-01-01 -AllFolders } }
        @{ Case = 'a process without entries like that'; Script = { Get-OrchRobotLog -Process (Get-OrchRobotLog -First 1).ProcessName -After 2100-01-01 } }
        @{ Case = 'wildcards'; Script = { Get-OrchRobotSession -Machine 'Nope*'; Get-OrchRobotLog -Process 'Nope*'; Get-OrchTask -Catalog 'Nope*' -AllFolders } }
        @{ Case = 'a user where users may not be read'; Script = { Add-Fault @{ Operation = 'Users_Get'; Kind = 'Status'; Status = 403; Times = 9 }; Get-OrchTask -AssignedTo Nope -AllFolders } }
    ) {
        Get-Problem $Script | Should -BeNullOrEmpty
    }

    It 'is an error for <Case> too' -ForEach @(
        @{ Case = 'an e-mail address'; Id = 'UserNotFound'; Script = { Get-OrchUser -Email nobody@acme.com } }
        @{ Case = 'a folder''s own name'; Id = 'FolderNotFound'; Script = { Get-OrchFolder -Name Payrol } }
        @{ Case = 'an account of a folder'; Id = 'UserNotFound'; Script = { Get-OrchFolderUser -User nobody } }
        @{ Case = 'one who holds a role'; Id = 'UserNotFound'; Script = { Get-OrchRoleUser Administrator nobody } }
        @{ Case = 'a role that users are to hold'; Id = 'RoleNotFound'; Script = { Get-OrchUser -Role Administratr } }
        @{ Case = 'a catalog that tasks are to be in'; Id = 'TaskCatalogNotFound'; Script = { Get-OrchTask -Catalog Nothing } }
        @{ Case = 'robots of all folders'; Id = 'RobotNotFound'; Script = { Get-OrchRobot Nix -AllFolders } }
        @{ Case = 'a cmdlet of the module'; Id = 'CmdletNotFound'; Script = { Get-OrchEndpoint -Cmdlet Get-OrchRobbot } }
        @{ Case = 'one property only'; Id = 'RobotNotFound'; Script = { Get-OrchRobot Nix -Property Id } }
        @{ Case = 'a name with a wildcard that is meant as it stands'; Id = 'RobotNotFound'; Script = { Get-OrchRobot 'Doc`*' } }
    ) {
        (Get-Problem $Script).FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }

    It 'is none for <Case>' -ForEach @(
        @{ Case = 'a wildcard'; Script = { Get-OrchRobot 'Nix*' } }
        @{ Case = 'a name that exists, in other capitals'; Script = { Get-OrchRobot docbot } }
        @{ Case = 'a robot without sessions like that'; Script = { Get-OrchRobotSession DocBot -State Unknown } }
        @{ Case = 'a robot without entries like that'; Script = { Get-OrchRobotLog DocBot -After 2100-01-01 } }
        @{ Case = 'a robot that was piped'; Script = { Get-OrchRobot DocBot | Get-OrchRobotLog -After 2100-01-01 } }
        @{ Case = 'tasks in a certain state'; Script = { Get-OrchTask 'Nothing' -Status Pending } }
        @{ Case = '-First that was reached'; Script = { Get-OrchRobot DocBot, Nix -First 1 } }
        @{ Case = '-Skip'; Script = { Get-OrchRobot Nix -Skip 1 } }
        @{ Case = 'a pipeline that has had enough'; Script = { Get-OrchRobot DocBot, Nix | Select-Object -First 1 } }
        @{ Case = 'commands of other modules that are piped'; Script = { Get-Command Get-Date | Get-OrchEndpoint } }
    ) {
        Get-Problem $Script | Should -BeNullOrEmpty
    }

    It 'costs nothing where all names exist' {
        Get-Problem { Get-OrchRobot DocBot, docbot } | Should -BeNullOrEmpty
        $requests.Count | Should -Be 1
    }

    It 'costs one request for any number of missing names, and each is an error of its own, once' {
        $problem = @(Get-Problem { Get-OrchRobot DocBot, Docbto, Nix, NIX, Nic })

        $problem.TargetObject | Should -Be 'Docbto', 'Nix', 'Nic'
        @($rows.Name | Select-Object -Unique) | Should -Be 'DocBot'
        $requests.Count | Should -Be 2
    }

    It 'tells which of several is missing where few properties are fetched' {
        $problem = @(Get-Problem { Get-OrchRobot DocBot, Nix -Property Id })
        $problem.TargetObject | Should -Be 'Nix'
        $rows[0].Id | Should -BeGreaterThan 0
    }

    It 'is missing once, at the end, where no folder has it: <Case>' -ForEach @(
        @{ Case = 'several named'; Script = { Get-OrchRobot Nix -Folder Documentation, Finance } }
        @{ Case = 'a pattern'; Script = { Get-OrchRobot Nix -Folder * -Recurse } }
        @{ Case = 'piped'; Script = { Get-OrchFolder * | Get-OrchRobot Nix } }
        @{ Case = 'sessions'; Script = { Get-OrchRobotSession Nix -Folder * } }
    ) {
        $problem = @(Get-Problem $Script)
        $problem.Count | Should -Be 1
        $problem[0].Exception.Message | Should -BeLike "There is no robot 'Nix' in any of * folders."
    }

    It 'names one folder where several names were piped to it' {
        $null = 'DocBot', 'Docbto' | Get-OrchRobotSession -Folder Documentation -ErrorVariable problem -ErrorAction SilentlyContinue

        $problem.Count | Should -Be 1
        $problem[0].Exception.Message | Should -BeLike "There is no robot 'Docbto' in folder Documentation. Did you mean 'DocBot'*"
    }

    It 'is not missing where one of the folders has it' {
        Get-Problem { Get-OrchRobot DocBot -Folder Finance, Documentation } | Should -BeNullOrEmpty
        $rows.Count | Should -BeGreaterThan 0
    }

    It 'is not called missing where a folder refused' {
        Add-Fault @{ Operation = 'Robots_Get'; Status = 403; Times = 1 }
        (Get-Problem { Get-OrchRobot Nix -Folder Finance, Documentation }).FullyQualifiedErrorId | Should -BeLike 'PermissionMissing,*'
    }

    It 'may be there all the same: other filters are named, and whether it is there' {
        $problem = Get-Problem { Get-OrchRobot DocBot -Type Attended -Filter 'Id gt 0' }
        $problem.Exception.Message | Should -Be "There is no robot 'DocBot' in folder Documentation with what -Filter and -Type ask for."
        $problem.ErrorDetails.RecommendedAction | Should -BeLike 'It is there: leave -Filter and -Type out*'

        (Get-Problem { Get-OrchRobot Docbto -Type Attended }).Exception.Message | Should -Be "There is no robot 'Docbto' in folder Documentation. Did you mean 'DocBot'?"
        (Get-Problem { Get-OrchRobot DocBot -Type Attended -Folder Documentation, Finance }).ErrorDetails.RecommendedAction | Should -BeLike 'It may be there all the same: leave -Type out*'
    }

    It 'is not called absent where so many are missing that not all were looked for' {
        $names = 1..10 | ForEach-Object { "Nix $_" }
        $problem = @(Get-Problem { Get-OrchRobot ($names + 'DocBot') -Type Attended })
        $problem.Count | Should -Be 11
        $problem[0].Exception.Message | Should -Be "There is no robot 'Nix 1' in folder Documentation."
        $problem[10].Exception.Message | Should -Be "There is no robot 'DocBot' in folder Documentation with what -Type asks for."
        $requests.Count | Should -Be 2
    }

    It 'keeps within what a filter may hold, however many names there are' {
        @(Get-Problem { Get-OrchRobotSession (1..10 | ForEach-Object { "Nix $_" }) }).Count | Should -BeGreaterThan 3
        @(Get-Problem { Get-OrchRobot Nix1, Nix2, Nix3, Nix4, Docbto })[4].Exception.Message | Should -BeLike "*Did you mean 'DocBot'?"
    }

    It 'may be an id' {
        Get-Problem { (Get-OrchRobot 749).Name | Should -Be 'DocBot' } | Should -BeNullOrEmpty
        Get-Problem { (Get-OrchRobot '749').Name | Should -Be 'DocBot' } | Should -BeNullOrEmpty
    }

    It 'is an error where near names cannot be read' {
        Add-Fault @{ Operation = 'Robots_Get'; Status = 403; Skip = 1; Times = 9 }
        $problem = @(Get-Problem { Get-OrchRobot Docbto })
        $problem.FullyQualifiedErrorId | Should -BeLike 'RobotNotFound,*'
    }

    It 'ends the script with -ErrorAction Stop, after the rows' {
        $caught = $null
        $rows = [System.Collections.Generic.List[object]]::new()
        try { Get-OrchRobot DocBot, Nix -ErrorAction Stop | ForEach-Object { $rows.Add($_) } } catch { $caught = $_ }
        $caught.TargetObject | Should -Be 'Nix'
        $rows.Count | Should -BeGreaterThan 0
    }

    It 'is an error at once for each path that is piped' {
        $ErrorActionPreference = 'Continue'
        $output = @('Nope', 'Finance', 999, 'Nada' | Get-OrchFolder 2>&1)
        $output[0].TargetObject | Should -Be 'Nope'
        $output[1].DisplayName | Should -Be 'Finance'
        $output[3].TargetObject | Should -Be 'Nada'
    }
}

Describe 'Nothing where a name should be' {
    BeforeAll { $null = Connect-TestSandbox -Folder Documentation }
    AfterAll { Disconnect-Orch }

    # Everything would come, and be piped on to what removes it.
    It 'is refused: <_>' -ForEach @(
        'Get-OrchRobot $null', 'Get-OrchRobot @()', 'Get-OrchUser $null', 'Get-OrchUser -Role $null', 'Get-OrchRole $null', 'Get-OrchTask $null', 'Get-OrchTask -AssignedTo $null',
        'Get-OrchTaskCatalog $null', 'Get-OrchTaskUser $null', 'Get-OrchFolderUser -User $null', 'Get-OrchFolder $null', 'Get-OrchRobotSession $null', 'Get-OrchRobotLog $null',
        'Get-OrchRobot -Folder $null', 'Get-OrchPermission $null', 'Get-OrchRobotLicenseKey $null'
    ) {
        $null = Get-TestRequest
        { Invoke-Expression $_ } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        Get-TestRequest | Should -BeNullOrEmpty
    }

    # The default session, or the folder of the session, would be meant instead.
    It 'is refused by -Session and -Folder of every cmdlet' {
        $lenient = foreach ($command in Get-Command -Module Orchestrator | Where-Object Name -NE Connect-Orch) {
            foreach ($parameter in $command.Parameters.Values | Where-Object { $_.Name -in 'Session', 'Folder' -and $_.ParameterType.Name -match '^(OrchSession|FolderReference)' }) {
                $isMandatory = $parameter.ParameterSets.Values.IsMandatory -contains $true
                if ($isMandatory -or ($parameter.Attributes | Where-Object { $_ -is [ValidateNotNull] })) { continue }
                # A row may have nothing there; an argument may not, which the base class of all cmdlets sees to.
                if (-not $command.ImplementingType.IsSubclassOf([Orchestrator.Commands.OrchCmdlet])) { "$($command.Name) -$($parameter.Name)" }
            }
        }
        $lenient | Should -BeNullOrEmpty
        { Remove-OrchRobot DocBot -Folder $null -Confirm:$false } | Should -Throw -ErrorId 'FolderIsNull*'
        { Complete-OrchTask 200 -Folder $null -Confirm:$false } | Should -Throw -ErrorId 'FolderIsNull*'
        { New-OrchRobot Neo -Folder $null } | Should -Throw -ErrorId 'FolderIsNull*'
        { Get-OrchUser -Session $null } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        { Disconnect-Orch $null } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }

    It 'reads nothing where no folder is given' {
        $null = Get-TestRequest
        Get-OrchRobot -Folder @() | Should -BeNullOrEmpty
        @() | Get-OrchRobot | Should -BeNullOrEmpty
        Get-TestRequest | Should -BeNullOrEmpty
    }
}
