BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-TestLine {
        Get-TestRequest -Full @args | ForEach-Object { ($_.Method + ' ' + $_.Path.TrimStart('/') + $(if ($_.Query) { '?' + $_.Query }) + ' ' + $_.Body).Trim() }
    }

    function Get-TestAssignment {
        Get-TestRequest -Full -ChangesOnly | ForEach-Object {
            $_.Path | Should -BeExactly '/odata/Folders/UiPath.Server.Configuration.OData.AssignUsers'
            $_.Body
        }
    }

    $usersOf = 'odata/Folders/UiPath.Server.Configuration.OData.GetUsersForFolder'
}

Describe 'Get-OrchFolderUser' {
    BeforeAll { $null = Connect-TestSandbox }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'gets the accounts of a folder with their roles' {
        $users = Get-OrchFolderUser -Folder 103

        Get-TestRequest | Should -BeExactly "GET $usersOf(key=103,includeInherited=false)?`$top=1000&`$orderby=Id&`$count=true"
        $users.UserId | Should -Be 108, 6001
        $users[0].UserName | Should -BeExactly 'fiona.nance@acme.com'
        $users[0].Type | Should -BeExactly 'User'
        $users[0].Roles | Should -Be 'Action Worker', 'ロボット担当 (#1 + #2)'
        $users[0].RoleAssignments[0].Origin | Should -BeExactly 'Assigned'
        $users[0].IsInherited | Should -BeFalse
        $users[0].FolderId | Should -Be 103
    }

    It 'looks a path up once' {
        $null = Get-OrchFolderUser -Folder Finance/Payroll -IncludeInherited
        Get-TestRequest | Should -BeExactly @(
            "GET odata/Folders?`$top=1&`$filter=FullyQualifiedName eq 'Finance/Payroll'&`$orderby=Id"
            "GET $usersOf(key=105,includeInherited=true)?`$top=1000&`$orderby=Id&`$count=true"
            "GET $usersOf(key=105,includeInherited=false)?`$top=1000&`$orderby=Id&`$count=true"
        )
    }

    It 'puts inherited accounts and the folder''s own together, each once' {
        $users = Get-OrchFolderUser -Folder 103 -IncludeInherited
        $users.UserId | Should -Be 88, 108, 5002, 6001
        ($users | Where-Object IsInherited).UserId | Should -Be 88, 5002
        $users[0].RoleAssignments[0].InheritedFromFolder.Id | Should -Be 102
    }

    It 'lets the server find <User>' -ForEach @(
        @{ User = 'fiona.nance@acme.com'; Filter = "UserEntity/UserName eq 'fiona.nance@acme.com'"; Ids = 108 }
        @{ User = 'i*'; Filter = "startswith(UserEntity/UserName,'i')"; Ids = 6001 }
        @{ User = 108, 'inv?ice-robot'; Filter = "Id eq 108 or (startswith(UserEntity/UserName,'inv') and endswith(UserEntity/UserName,'ice-robot'))"; Ids = 108, 6001 }
        @{ User = 88; Filter = 'Id eq 88'; Ids = @() }
    ) {
        @(Get-OrchFolderUser $User -Folder 103 -ErrorAction Ignore).UserId | Should -Be $Ids
        Get-TestRequest | Should -BeExactly "GET $usersOf(key=103,includeInherited=false)?`$top=1000&`$filter=$Filter&`$orderby=Id&`$count=true"
    }

    It 'reads folders from the pipeline and all below one' {
        (Get-OrchFolder Finance, HR | Get-OrchFolderUser).UserId | Should -Be 88, 5002, 88, 107
        (Get-OrchFolderUser -Folder Finance -Recurse | Group-Object Folder).Name | Should -Be 'Finance', 'Finance/Accounts Payable'
    }

    It 'stops when it has enough' {
        (Get-OrchFolderUser -Folder * -IncludeInherited -First 2).UserId | Should -Be 9, 13
        @(Get-TestRequest) -like "*$([WildcardPattern]::Escape($usersOf))*" | Should -HaveCount 1
    }

    It 'fits 100 columns' {
        Get-OrchFolderUser -Folder 103 -IncludeInherited | Out-String -Width 100 | Should -Match '88 admin@acme.com\s+Folder Administrator\s+True'
    }
}

Describe 'Add-OrchFolderUser' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'keeps the roles that the account holds there' {
        Add-OrchFolderUser fiona.nance@acme.com 'Action Supervisor' -Folder 103

        Get-TestLine | Should -BeExactly @(
            "GET odata/Roles?`$top=1000&`$filter=Name eq 'Action Supervisor'&`$orderby=Id&`$count=true"
            "GET odata/Users?`$top=1000&`$filter=UserName eq 'fiona.nance@acme.com' or EmailAddress eq 'fiona.nance@acme.com'&`$orderby=Id&`$count=true"
            "GET $usersOf(key=103,includeInherited=false)?`$top=1000&`$filter=Id eq 108&`$orderby=Id&`$count=true"
            'POST odata/Folders/UiPath.Server.Configuration.OData.AssignUsers {"assignments":{"UserIds":[108],"RolesPerFolder":[{"FolderId":103,"RoleIds":[9,10,14]}]}}'
        )
    }

    It 'counts no inherited role among those that the account holds there' {
        Add-OrchFolderUser 88 9 -Folder 103
        Get-TestAssignment | Should -BeExactly '{"assignments":{"UserIds":[88],"RolesPerFolder":[{"FolderId":103,"RoleIds":[9]}]}}'
    }

    It 'sends accounts that end with the same roles together' {
        Add-OrchFolderUser 108, 109, 105 -Role 9 -Folder 103
        Get-TestAssignment | Should -BeExactly '{"assignments":{"UserIds":[109,105],"RolesPerFolder":[{"FolderId":103,"RoleIds":[9]}]}}'
        (Get-OrchFolderUser 108 -Folder 103).Roles | Should -Be 'Action Worker', 'ロボット担当 (#1 + #2)'
    }

    It 'takes roles by name, id and object, and accounts by object' {
        $users = Get-OrchUser ana*, max*
        $role = Get-OrchRole 'Action W*'
        $null = Get-TestRequest
        $users | Add-OrchFolderUser -Role $role, 10, 'Automation User' -Folder 106
        Get-TestAssignment | Should -BeExactly '{"assignments":{"UserIds":[9,105],"RolesPerFolder":[{"FolderId":106,"RoleIds":[7,9,10]}]}}'
    }

    It 'takes rows of a CSV file and folders of the pipeline' {
        "User,Role,Folder`nr&d#lead@acme.com,Action Worker,HR`n9,Action Supervisor,R&D 100%" | ConvertFrom-Csv | Add-OrchFolderUser
        (Get-OrchFolderUser 104 -Folder HR).Roles | Should -Be 'Action Worker'
        (Get-OrchFolderUser 9 -Folder 'R&D 100%').Roles | Should -Be 'Action Supervisor'

        (Get-OrchFolder Finance -Recurse | Add-OrchFolderUser -User 109 -Role 9 -PassThru).FolderId | Should -Be 102, 103, 104, 105
    }

    It 'writes what the accounts then hold' {
        $user = Add-OrchFolderUser 108 10 -Folder 103 -PassThru
        $user | Should -BeOfType Orchestrator.FolderUser
        $user.Roles | Should -Be 'Action Worker', 'Action Supervisor', 'ロボット担当 (#1 + #2)'
    }

    It 'gives the others their roles where one account is not there' {
        Add-OrchFolderUser 109, 99999, nobody -Role 9 -Folder HR -ErrorAction SilentlyContinue -ErrorVariable problems
        (Get-OrchFolderUser 109 -Folder HR).Roles | Should -Be 'Action Worker'
        $problems.FullyQualifiedErrorId | Should -BeLike '*,*AddOrchFolderUserCommand'
        $problems.TargetObject | Should -Be 'nobody', 99999
    }

    It 'causes an error for <What>, and sends nothing' -ForEach @(
        @{ What = 'a role that is not there'; With = @{ Role = 'Nobody'; Folder = 'HR' }; Id = 'RoleNotFound'; Target = 'Nobody' }
        @{ What = 'a folder that is not there'; With = @{ Role = 9; Folder = 'HRR' }; Id = 'FolderNotFound'; Target = 'HRR' }
    ) {
        Add-OrchFolderUser 109 @With -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $problems[0].TargetObject | Should -BeExactly $Target
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'causes an error for a tenant role with the account as the target' {
        Add-OrchFolderUser 109 Auditor -Folder HR -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'InvalidRequest,*'
        $problems[0].TargetObject | Should -Be 109
    }

    It 'ends where no folder is named, and takes that of the session' {
        { Add-OrchFolderUser 109 9 } | Should -Throw -ErrorId 'FolderRequired,Orchestrator.Commands.AddOrchFolderUserCommand'
        Use-OrchFolder HR
        $null = Get-TestRequest
        Add-OrchFolderUser 109 9
        Get-TestAssignment | Should -BeLike '*"FolderId":106,*'
    }

    It 'sends no change with -WhatIf' {
        Get-OrchUser | Add-OrchFolderUser -Role 9 -Folder HR -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Set-OrchFolderUser' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'puts the roles in place of those that the account holds there' {
        (Set-OrchFolderUser 108, 6001 'Automation User' -Folder 103 -PassThru).Roles | Should -Be 'Automation User', 'Automation User'
        Get-TestAssignment | Should -BeExactly '{"assignments":{"UserIds":[108,6001],"RolesPerFolder":[{"FolderId":103,"RoleIds":[7]}]}}'
    }

    It 'sends nothing where the roles are those already' {
        Set-OrchFolderUser 108 14, 9 -Folder 103
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'takes what Get-OrchFolderUser gives' {
        Get-OrchFolderUser -Folder Finance -Recurse | Where-Object Roles -Contains 'Action Worker' | Set-OrchFolderUser -Role 10
        Get-TestAssignment | Should -BeExactly '{"assignments":{"UserIds":[108],"RolesPerFolder":[{"FolderId":103,"RoleIds":[10]}]}}'
    }

    It 'sends no change with -WhatIf' {
        Set-OrchFolderUser 108 10 -Folder 103 -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Remove-OrchFolderUser' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'removes an account from a folder' {
        Remove-OrchFolderUser -Confirm:$false fiona.nance@acme.com -Folder 103
        Get-TestLine -ChangesOnly | Should -BeExactly 'POST odata/Folders(103)/UiPath.Server.Configuration.OData.RemoveUserFromFolder {"userId":108}'
    }

    It 'takes what Get-OrchFolderUser gives, each from its folder' {
        Get-OrchFolderUser -Folder Finance, HR -User 88 | Remove-OrchFolderUser -Confirm:$false
        Get-TestLine -ChangesOnly | Should -BeExactly @(
            'POST odata/Folders(102)/UiPath.Server.Configuration.OData.RemoveUserFromFolder {"userId":88}'
            'POST odata/Folders(106)/UiPath.Server.Configuration.OData.RemoveUserFromFolder {"userId":88}'
        )
    }

    It 'causes an error for an account that is not in the folder, and removes the others' {
        Remove-OrchFolderUser -Confirm:$false 109, 108 -Folder 103 -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].TargetObject | Should -Be 109
        (Get-OrchFolderUser -Folder 103).UserId | Should -Be 6001
    }

    It 'sends no change with -WhatIf' {
        Remove-OrchFolderUser 108 -Folder Finance/* -WhatIf -ErrorAction SilentlyContinue
        Remove-OrchFolderUser 108 -Folder 103 -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}
