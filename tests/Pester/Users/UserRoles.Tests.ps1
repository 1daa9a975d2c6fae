BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-TestLine {
        Get-TestRequest -Full @args | ForEach-Object { ($_.Method + ' ' + $_.Path.TrimStart('/') + ' ' + $_.Body).Trim() }
    }

    function Get-TestRole($Id) { (Get-OrchUser -Id $Id).RolesList | Sort-Object }
}

Describe 'Add-OrchUserRole' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'adds a role to one user and keeps the others' {
        Add-OrchUserRole john.smith@acme.com 'auditor'
        Get-TestLine -ChangesOnly | Should -BeExactly 'POST odata/Users(13)/UiPath.Server.Configuration.OData.ToggleRole {"role":"Auditor","toggle":true}'
        Get-TestRole 13 | Should -Be 'Allow to be Automation User', 'Auditor'
    }

    It 'adds a role to several users in one request, whatever kind of account they are' {
        Add-OrchUserRole 9, 'Finance Team', 'invoice-robot', 'CI pipeline' -Role Auditor
        Get-TestLine -ChangesOnly | Should -BeExactly 'POST odata/Roles(11)/UiPath.Server.Configuration.OData.SetUsers {"addedUserIds":[9,5002,6001,7001],"removedUserIds":[]}'
        (Get-OrchRoleUser Auditor -IdOnly) | Sort-Object | Should -Be 9, 106, 5002, 6001, 7001
    }

    It 'takes roles by name, id and object, and reads them once' {
        $auditor = Get-OrchRole Auditor
        $null = Get-TestRequest
        13, 9 | Add-OrchUserRole -Role $auditor, 12, 'Allow to be Automation Publisher'

        @(Get-TestRequest) -like 'GET odata/Roles*' | Should -HaveCount 1
        Get-TestRole 13 | Should -Be 'Allow to be Automation Publisher', 'Allow to be Automation User', 'Auditor', 'Help Desk'
        Get-TestRole 9 | Should -Be 'Allow to be Automation Publisher', 'Auditor', 'Help Desk', 'Robot'
    }

    It 'needs no list of roles where the role is an object' {
        $auditor = Get-OrchRole Auditor
        $null = Get-TestRequest
        Add-OrchUserRole 13 $auditor
        Get-TestLine | Should -BeExactly 'POST odata/Users(13)/UiPath.Server.Configuration.OData.ToggleRole {"role":"Auditor","toggle":true}'
    }

    It 'takes rows of a CSV file, and looks names up together' {
        $rows = "User,Role`nana.popescu@acme.com,Auditor`nmax.power@acme.com,Help Desk`n`"night `$(job) %1`",11`njohn.smith@acme.com,Auditor" | ConvertFrom-Csv
        $rows | Add-OrchUserRole

        $requests = Get-TestLine
        @($requests -like 'GET odata/Users *') + @($requests -like 'GET odata/Users') | Should -HaveCount 1
        $requests -like 'POST*' | Sort-Object | Should -BeExactly @(
            'POST odata/Roles(11)/UiPath.Server.Configuration.OData.SetUsers {"addedUserIds":[9,6002,13],"removedUserIds":[]}'
            'POST odata/Users(105)/UiPath.Server.Configuration.OData.ToggleRole {"role":"Help Desk","toggle":true}'
        )
    }

    It 'makes no error of a role that is held already' {
        Add-OrchUserRole 106 Auditor -ErrorAction Stop
        Add-OrchUserRole 106, 13 Auditor -ErrorAction Stop
        Get-TestRole 106 | Should -Be 'Auditor'
    }

    It 'never loses a role that somebody else adds at the same time' {
        $session = Connect-TestSandbox
        $module = (Get-Module Orchestrator).ModuleBase + '/Orchestrator.psd1'
        $roles = 'Auditor', 'Help Desk', 'Allow to be Automation Publisher', 'Tenant Administrator'
        $shells = foreach ($role in $roles) {
            $shell = [powershell]::Create().AddScript({
                    param($module, $session, $role)
                    Import-Module $module
                    foreach ($round in 1..10) {
                        Add-OrchUserRole 13, 102 $role -Session $session -ErrorAction Stop
                        Add-OrchUserRole 9 $role -Session $session -ErrorAction Stop
                    }
                }).AddArgument($module).AddArgument($session).AddArgument($role)
            @{ Shell = $shell; Result = $shell.BeginInvoke() }
        }
        foreach ($one in $shells) {
            $one.Shell.EndInvoke($one.Result)
            $one.Shell.Streams.Error | Should -BeNullOrEmpty
            $one.Shell.Dispose()
        }

        Get-TestRequest | Should -Not -BeLike '*AssignRoles*'
        Get-TestRole 13 | Should -Be @($roles + 'Allow to be Automation User' | Sort-Object)
        Get-TestRole 102 | Should -Be @($roles + 'Allow to be Automation User' | Sort-Object)
        Get-TestRole 9 | Should -Be @($roles + 'Robot' | Sort-Object)
    }

    It 'says which role there is not, and which is near' {
        Add-OrchUserRole 13, 9 Auditr, 'Help Desk' -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | Should -HaveCount 1
        $problems.FullyQualifiedErrorId | Should -Be 'RoleNotFound,Orchestrator.Commands.AddOrchUserRoleCommand'
        $problems.TargetObject | Should -BeExactly 'Auditr'
        "$problems" | Should -BeLike "*'Auditor'*"
        Get-TestRole 13 | Should -Contain 'Help Desk'
    }

    It 'gives each user an error of its own where the server refuses them together' {
        $users = Get-OrchUser *smith*, *popescu*
        @($users) + 4711 | Add-OrchUserRole -Role Auditor -ErrorAction SilentlyContinue -ErrorVariable problems

        $problems | Should -HaveCount 1
        $problems.FullyQualifiedErrorId | Should -Be 'NotFound,Orchestrator.Commands.AddOrchUserRoleCommand'
        $problems.TargetObject | Should -Be 4711
        Get-TestRole 13 | Should -Contain 'Auditor'
        Get-TestRole 9 | Should -Contain 'Auditor'
    }

    It 'points the error at the piped object' {
        $user = Get-OrchUser *smith*
        $user | Add-OrchUserRole -Role 'Action Worker' -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'InvalidRequest,Orchestrator.Commands.AddOrchUserRoleCommand'
        [object]::ReferenceEquals($problems[0].TargetObject, $user) | Should -BeTrue
    }

    It 'takes names as they are where the account may not list roles' {
        $null = Connect-TestSandbox -As "ben.o'hara@acme.com"
        Add-OrchUserRole 13, 9 Auditor -ErrorAction SilentlyContinue -ErrorVariable problems

        $problems.FullyQualifiedErrorId | Should -Be (@('PermissionMissing,Orchestrator.Commands.AddOrchUserRoleCommand') * 2)
        $problems.TargetObject | Should -Be 13, 9
        @(Get-TestRequest) -like 'GET odata/Roles*' | Should -HaveCount 1
    }

    It 'changes nothing with -WhatIf' {
        13, 9 | Add-OrchUserRole -Role Auditor -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'writes each user once with -PassThru' {
        $users = 9, 13, 9 | Add-OrchUserRole -Role Auditor, 'Help Desk' -PassThru
        $users.Id | Should -Be 9, 13
        $users[0].UserRoles.RoleName | Sort-Object | Should -Be 'Auditor', 'Help Desk', 'Robot'
    }

    It 'completes users and roles' {
        foreach ($line in 'Add-OrchUserRole Fin', 'Add-OrchUserRole 13 -Role Aud') {
            (TabExpansion2 $line $line.Length).CompletionMatches | Should -HaveCount 1
        }
    }
}

Describe 'Remove-OrchUserRole' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'takes a role from one user' {
        Remove-OrchUserRole -Confirm:$false 106 Auditor
        Get-TestLine -ChangesOnly | Should -BeExactly 'POST odata/Users(106)/UiPath.Server.Configuration.OData.ToggleRole {"role":"Auditor","toggle":false}'
        Get-TestRole 106 | Should -BeNullOrEmpty
    }

    It 'takes a role from several users in one request' {
        Get-OrchUser -Role 'Allow to be Automation User' -Type User | Remove-OrchUserRole -Confirm:$false -Role 3
        Get-TestLine -ChangesOnly | Should -BeExactly 'POST odata/Roles(3)/UiPath.Server.Configuration.OData.SetUsers {"addedUserIds":[],"removedUserIds":[13,88,102,749]}'
        Get-TestRole 88 | Should -Be 'Tenant Administrator'
    }

    It 'makes no error of a role that is not held' {
        Remove-OrchUserRole -Confirm:$false 13 Auditor -ErrorAction Stop
    }

    It 'changes nothing with -WhatIf' {
        Remove-OrchUserRole 106 Auditor -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Set-OrchUserRole' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'replaces the roles in one request where they are ids' {
        Set-OrchUserRole -Confirm:$false 9 -Role 1, 3
        Get-TestLine | Should -BeExactly 'POST odata/Users(9)/UiPath.Server.Configuration.OData.AssignRoles {"roleIds":[1,3]}'
        Get-TestRole 9 | Should -Be 'Administrator', 'Allow to be Automation User'
    }

    It 'makes one set of several rows about a user' {
        "User,Role`n9,Auditor`n13,Help Desk`n9,Help Desk" | ConvertFrom-Csv | Set-OrchUserRole -Confirm:$false -ThrottleLimit 1
        Get-TestLine -ChangesOnly | Should -BeExactly @(
            'POST odata/Users(9)/UiPath.Server.Configuration.OData.AssignRoles {"roleIds":[11,12]}'
            'POST odata/Users(13)/UiPath.Server.Configuration.OData.AssignRoles {"roleIds":[12]}'
        )
    }

    It 'takes all roles away with an empty list' {
        Set-OrchUserRole -Confirm:$false 13 @()
        Get-TestLine | Should -BeExactly 'POST odata/Users(13)/UiPath.Server.Configuration.OData.AssignRoles {"roleIds":[]}'
    }

    It 'leaves a user alone where one of the roles is not there' {
        Set-OrchUserRole -Confirm:$false 13 Auditor, Nonsense -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'RoleNotFound,Orchestrator.Commands.SetOrchUserRoleCommand'
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'never guesses the id of a role that the account may not see' {
        $null = Connect-TestSandbox -As "ben.o'hara@acme.com"
        Set-OrchUserRole -Confirm:$false 13 Auditor -ErrorAction SilentlyContinue -ErrorVariable problems
        Add-OrchRoleUser Auditor 13 -ErrorAction SilentlyContinue -ErrorVariable +problems
        $problems.TargetObject | Should -Be 'Auditor', 'Auditor'
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'changes nothing with -WhatIf' {
        Set-OrchUserRole 13 Auditor -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}
