BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-TestLine {
        Get-TestRequest -Full @args | ForEach-Object { ($_.Method + ' ' + $_.Path.TrimStart('/') + $(if ($_.Query) { '?' + $_.Query }) + ' ' + $_.Body).Trim() }
    }
}

Describe 'Get-OrchRole' {
    BeforeAll { $null = Connect-TestSandbox }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'finds <Name>' -ForEach @(
        @{ Name = 'auditor'; Ids = 11; Filter = "Name eq 'auditor'" }
        @{ Name = 'A*W*', 'Help*'; Ids = 3, 4, 9, 12; Filter = "(startswith(Name,'A') and contains(Name,'W')) or startswith(Name,'Help')" }
        @{ Name = 'Finance "read only" 100% & more'; Ids = 13; Filter = "Name eq 'Finance `"read only`" 100% & more'" }
        @{ Name = 'ロボット担当 (#1 + #2)'; Ids = 14; Filter = "Name eq 'ロボット担当 (#1 + #2)'" }
    ) {
        (Get-OrchRole $Name).Id | Should -Be $Ids
        Get-TestRequest | Should -BeLike ('*$filter={0}&*' -f [WildcardPattern]::Escape($Filter))
    }

    It 'filters by type' {
        (Get-OrchRole -Type Mixed).Name | Should -Be 'Administrator', 'Robot'
        Get-TestRequest | Should -BeLike "*Type eq 'Mixed'*"
    }

    It 'fetches what a role permits when asked' {
        (Get-OrchRole Auditor).Permissions | Should -BeNullOrEmpty
        (Get-OrchRole -Id 11 -Expand Permissions).Permissions.Where({ $_.IsGranted }).Name | Should -Contain 'Audit.View'
        (Get-TestRequest)[-1] | Should -BeExactly 'GET odata/Roles(11)?$expand=Permissions'
    }

    It 'shows a table within 100 columns' {
        (Get-OrchRole -Expand Permissions | Out-String -Width 100) -split "`r?`n" | ForEach-Object { $_.Length | Should -BeLessOrEqual 100 }
    }
}

Describe 'New-OrchRole' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'makes a role out of names, of the type that they need' {
        $role = New-OrchRole 'Nightly job' Robots.View, Tasks.Edit
        $role.Name | Should -Be 'Nightly job'
        Get-TestLine -ChangesOnly | Should -BeExactly 'POST odata/Roles {"Name":"Nightly job","Type":"Folder","Permissions":[{"Name":"Robots.View","IsGranted":true},{"Name":"Tasks.Edit","IsGranted":true}]}'

        $null = 'Users.View', 'Robots.View' | New-OrchRole 'Tenant job'
        (Get-OrchRole 'Tenant job').Type | Should -Be 'Tenant'
    }

    It 'sends one request where the type is given' {
        $null = New-OrchRole 'Nightly job' -Permission Tasks.View -Type Folder
        Get-TestLine | Should -BeExactly 'POST odata/Roles {"Name":"Nightly job","Type":"Folder","Permissions":[{"Name":"Tasks.View","IsGranted":true}]}'
    }

    It 'keeps wildcards to what the type can hold' {
        $null = New-OrchRole 'All in folders' *.View -Type Folder
        $names = (Get-TestRequest -Full -ChangesOnly).Body | ConvertFrom-Json | ForEach-Object { $_.Permissions.Name }
        $names | Should -Contain 'Tasks.View'
        $names | Should -Contain 'Robots.View'
        $names | Should -Not -Contain 'Users.View'
    }

    It 'takes the spelling of the pages for that of roles' {
        $null = New-OrchRole Files 'Storage Files.View', Subfolders.View -Type Folder
        Get-TestLine | Should -BeLike '*{"Name":"BlobFiles.View","IsGranted":true},{"Name":"SubFolders.View","IsGranted":true}*'
    }

    It 'makes one role of what is piped: <What>' -ForEach @(
        @{ What = 'names with wildcards'; Piped = 'Tasks.*', 'Queues.View'; Names = 'Tasks.View', 'Tasks.Edit', 'Tasks.Create', 'Tasks.Delete', 'Queues.View' }
        @{ What = 'objects with a property Permission'; Piped = [pscustomobject]@{ Permission = 'Tasks.View'; Cmdlet = 'Get-OrchTask' }, [pscustomobject]@{ Permission = 'Tasks.View', 'Queues.View' }; Names = 'Tasks.View', 'Queues.View' }
    ) {
        $null = $Piped | New-OrchRole Piped
        (Get-OrchRole Piped -Expand Permissions).Permissions.Where({ $_.IsGranted }).Name | Sort-Object | Should -Be ($Names | Sort-Object)
        @(Get-TestRequest -ChangesOnly) | Should -HaveCount 1
    }

    It 'makes a role of permissions and of another role' {
        $null = Get-OrchPermission Tasks.V* | New-OrchRole One
        $null = Get-OrchRole One, 'Action Worker' -Expand Permissions | New-OrchRole Two
        (Get-OrchRole Two -Expand Permissions).Permissions.Where({ $_.IsGranted }).Name | Sort-Object | Should -Be 'TaskCatalogs.View', 'Tasks.Edit', 'Tasks.View'
    }

    It 'makes nothing of an empty pipeline' {
        Get-OrchPermission Nothing* | New-OrchRole Empty -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'says which permission there is not, and which is near' {
        New-OrchRole Typo Robot.View, Tasks.View -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'PermissionNotFound,Orchestrator.Commands.NewOrchRoleCommand'
        $problems.TargetObject | Should -Be 'Robot.View'
        "$problems" | Should -BeLike "*'Robots.View'*"
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'says that tenant and folder do not mix' {
        New-OrchRole Mixed Users.View, Tasks.View -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'MixedRole,Orchestrator.Commands.NewOrchRoleCommand'
        "$problems" | Should -BeLike '*Users.View*Tasks.View*'
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'gives no type to a server that has none' {
        $null = Connect-TestSandbox -Option @{ WebApiVersion = 11 }
        $null = New-OrchRole Old Users.View, Tasks.View
        Get-TestLine -ChangesOnly | Should -Not -BeLike '*Type*'
    }

    It 'refuses a name of more than 64 characters, and sends nothing with -WhatIf' {
        { New-OrchRole ('x' * 65) Tasks.View } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        New-OrchRole New Tasks.View -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Set-OrchRole' {
    BeforeEach {
        $null = Connect-TestSandbox
        $id = (New-OrchRole Mine Tasks.View, Tasks.Edit -Type Folder).Id
        $null = Get-TestRequest
    }
    AfterEach { Disconnect-Orch }

    It 'adds and removes permissions, and sends them without ids' {
        Set-OrchRole $id -AddPermission 'Storage Buckets.View' -RemovePermission *.Edit
        Get-TestLine | Should -BeExactly @(
            "GET odata/Roles($id)?`$expand=Permissions"
            "PUT odata/Roles($id) {`"Id`":$id,`"Name`":`"Mine`",`"DisplayName`":`"Mine`",`"Type`":`"Folder`",`"Permissions`":[{`"Name`":`"Tasks.View`",`"IsGranted`":true},{`"Name`":`"Buckets.View`",`"IsGranted`":true}]}"
        )
    }

    It 'replaces permissions, and renames' {
        $role = Set-OrchRole Mine -Permission Queues.* -NewName 'Mine''s & "yours"' -PassThru
        $role.Name | Should -BeExactly 'Mine''s & "yours"'
        $role.DisplayName | Should -BeExactly 'Mine''s & "yours"'
        $role.Permissions.Where({ $_.IsGranted }).Name | Should -Be 'Queues.View', 'Queues.Edit', 'Queues.Create', 'Queues.Delete'
    }

    It 'sends nothing where nothing changes' {
        Set-OrchRole Mine -Permission tasks.edit, Tasks.View -RemovePermission Users.View
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'refuses a role that came with the server' {
        $role = Get-OrchRole Robot
        $role | Set-OrchRole -AddPermission Queues.View -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'RoleIsStatic,Orchestrator.Commands.SetOrchRoleCommand'
        $problems[0].TargetObject | Should -Be $role
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'refuses to change nothing, and changes nothing with -WhatIf' {
        { Set-OrchRole Mine } | Should -Throw -ErrorId 'NothingToChange*'
        Set-OrchRole Mine -Permission Queues.View -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Remove-OrchRole' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'removes piped roles, and tells which one stays' {
        Get-OrchRole Auditor, Robot | Remove-OrchRole -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.TargetObject.Name | Should -Be 'Robot'
        Get-TestRequest -ChangesOnly | Sort-Object | Should -BeExactly 'DELETE odata/Roles(11)', 'DELETE odata/Roles(2)'
        (Get-OrchUser olga*).RolesList | Should -BeNullOrEmpty
    }

    It 'says what there is not' {
        Remove-OrchRole Nonsense -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'RoleNotFound,Orchestrator.Commands.RemoveOrchRoleCommand'
    }

    It 'removes nothing with -WhatIf' {
        Remove-OrchRole Auditor -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Get-OrchRoleUser' {
    BeforeAll { $null = Connect-TestSandbox }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'gets only those who hold the role, in one page' {
        (Get-OrchRoleUser 3).Id | Should -Be 13, 88, 102, 749, 5002
        Get-TestRequest | Should -BeExactly @(
            'GET odata/Roles/UiPath.Server.Configuration.OData.GetUserIdsForRole(key=3)'
            'GET odata/Roles/UiPath.Server.Configuration.OData.GetUsersForRole(key=3)?$top=5'
        )
    }

    It 'gets ids alone' {
        Get-OrchRoleUser 'Allow to be Automation User' -IdOnly | Should -Be 13, 88, 102, 749, 5002
        Get-TestRequest | Should -Not -BeLike '*GetUsersForRole*'
    }

    It 'takes piped roles, names with wildcards, an order and -First' {
        (Get-OrchRole Allow* | Get-OrchRoleUser -Name *@acme.com -OrderBy 'UserName desc' -First 3).UserName | Should -Be 'yuki.tanaka@acme.com', 'john.smith@acme.com', 'ichiro.suzuki@acme.com'
    }

    It 'asks for nobody where nobody holds the role' {
        Get-OrchRoleUser 1 | Should -BeNullOrEmpty
        @(Get-TestRequest) | Should -HaveCount 1
    }

    It 'says which role there is not' {
        Get-OrchRoleUser Nonsense -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'RoleNotFound,Orchestrator.Commands.GetOrchRoleUserCommand'
    }
}

Describe 'Add-OrchRoleUser and Remove-OrchRoleUser' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'send one request for all piped users' {
        Get-OrchUser *acme* -Type User -First 3 | Add-OrchRoleUser Auditor
        Get-OrchUser *acme* -Type User -First 2 | Remove-OrchRoleUser -Confirm:$false Auditor
        Get-TestLine -ChangesOnly | Should -BeExactly @(
            'POST odata/Roles(11)/UiPath.Server.Configuration.OData.SetUsers {"addedUserIds":[9,13,45],"removedUserIds":[]}'
            'POST odata/Roles(11)/UiPath.Server.Configuration.OData.SetUsers {"addedUserIds":[],"removedUserIds":[9,13]}'
        )
        Get-OrchRoleUser 11 -IdOnly | Sort-Object | Should -Be 45, 106
    }

    It 'take rows of a CSV file' {
        "Role,User`nAuditor,9`nHelp Desk,9`nAuditor,john.smith@acme.com" | ConvertFrom-Csv | Add-OrchRoleUser
        Get-TestLine -ChangesOnly | Sort-Object | Should -BeExactly @(
            'POST odata/Roles(11)/UiPath.Server.Configuration.OData.SetUsers {"addedUserIds":[9,13],"removedUserIds":[]}'
            'POST odata/Roles(12)/UiPath.Server.Configuration.OData.SetUsers {"addedUserIds":[9],"removedUserIds":[]}'
        )
    }

    It 'keep no user back for one that is not there' {
        Add-OrchRoleUser 11 9, 4711 -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.TargetObject | Should -Be 4711
        Get-OrchRoleUser 11 -IdOnly | Should -Contain 9
    }

    It 'change nothing with -WhatIf' {
        Add-OrchRoleUser Auditor 9 -WhatIf
        Remove-OrchRoleUser Auditor 106 -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}
