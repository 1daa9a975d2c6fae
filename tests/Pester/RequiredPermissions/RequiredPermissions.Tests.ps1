BeforeAll {
    . $PSScriptRoot/../Common.ps1
    function Get-Need([scriptblock] $Script) { Get-OrchRequiredPermission $Script | ForEach-Object { "$($_.Operation)$(if (-not $_.Certain) { '?' })" } }
}

Describe 'Get-OrchRequiredPermission on a script block' {
    It 'follows parameters to the operation: <Script>' -ForEach @(
        @{ Script = { Get-OrchRobot }; Needs = 'Robots_Get' }
        @{ Script = { Get-OrchRobot -Id 5 }; Needs = 'Robots_GetById' }
        @{ Script = { Get-OrchRobot -Process x }; Needs = 'Robots_GetRobotsForProcessByProcessid' }
        @{ Script = { Get-OrchRobot -AllFolders }; Needs = 'Robots_Get', 'Folders_Get' }
        @{ Script = { Get-OrchRobot -Folder Fin* }; Needs = 'Robots_Get', 'Folders_Get' }
        @{ Script = { Get-OrchRobot -Folder Finance -Rec }; Needs = 'Robots_Get', 'Folders_Get' }
        @{ Script = { Get-OrchRobot -Folder Finance -Recurse:$false }; Needs = 'Robots_Get' }
        @{ Script = { Remove-OrchUser harry }; Needs = 'Users_DeleteById', 'Users_Get' }
        @{ Script = { Remove-OrchUser 5 }; Needs = 'Users_DeleteById' }
        @{ Script = { Get-OrchUser h* | Remove-OrchUser }; Needs = 'Users_Get', 'Users_DeleteById' }
        @{ Script = { 'a', 'b' | Remove-OrchUser }; Needs = 'Users_DeleteById', 'Users_Get' }
        @{ Script = { $u = Get-OrchUser h*; $u | Remove-OrchUser }; Needs = 'Users_Get', 'Users_DeleteById' }
        @{ Script = { foreach ($u in Get-OrchUser h*) { Remove-OrchUser $u.Id; Remove-OrchUser $u.UserName } }; Needs = 'Users_Get', 'Users_DeleteById', 'Users_DeleteById', 'Users_Get' }
        @{ Script = { Get-OrchUser | Where-Object IsActive | Sort-Object Id | ForEach-Object { Remove-OrchUser $_ } }; Needs = 'Users_Get', 'Users_DeleteById' }
        @{ Script = { $p = @{ Id = 5 }; Get-OrchRole @p }; Needs = 'Roles_GetById' }
        @{ Script = { $p = 'Au*'; Get-OrchRole $p }; Needs = 'Roles_Get' }
        @{ Script = { Get-OrchTask -Id 5 | Set-OrchTaskAssignment -User harry -Reassign }; Needs = 'Tasks_GetById', 'Tasks_ReassignTasks' }
        @{ Script = { Set-Alias robots Get-OrchRobot; robots -Id 5 }; Needs = 'Robots_GetById' }
        @{ Script = { function Get-Mine($id) { Get-OrchRobot -Id $id }; function Unused { Get-OrchUser }; Get-Mine 5 }; Needs = 'Robots_GetById' }
        @{ Script = { & 'Get-OrchRobot' -Id 5 }; Needs = 'Robots_GetById' }
        @{ Script = { $c = 'Get-OrchRobot'; & $c -Id 5 }; Needs = 'Robots_GetById' }
        @{ Script = { Invoke-Expression 'Get-OrchRobot -Id 5' }; Needs = 'Robots_GetById' }
        @{ Script = { Invoke-OrchApi '/odata/Robots(5)' }; Needs = 'Robots_GetById' }
        @{ Script = { Invoke-OrchApi -Path odata/Robots -Method POST -Body @{} }; Needs = 'Robots_Post' }
        @{ Script = { Orchestrator\Get-OrchRobot -Id 5 }; Needs = 'Robots_GetById' }
        @{ Script = { Start-Job { Get-OrchRobot -Id 5 } }; Needs = 'Robots_GetById' }
    ) {
        Get-Need $Script | Should -Be $Needs
    }

    It 'says what it cannot tell: <Script>' -ForEach @(
        @{ Script = { Invoke-Expression $code }; Reason = '*Invoke-Expression*' }
        @{ Script = { & $command 5 }; Reason = '*run time*' }
        @{ Script = { Invoke-OrchApi $path }; Reason = '*path*run time*' }
        @{ Script = { Invoke-OrchApi /odata/Nothing }; Reason = '*No known operation*' }
        @{ Script = { . ./not-there.ps1 }; Reason = '*is not there*' }
        @{ Script = { Get-NothingOfTheKind }; Reason = "*no command 'Get-NothingOfTheKind'*" }
        @{ Script = { Import-PSSession $session }; Reason = '*do not show here*' }
        @{ Script = { Invoke-Command -ComputerName srv { 1 } }; Reason = '*another computer*' }
    ) {
        $need = Get-OrchRequiredPermission $Script
        $need | Should -HaveCount 1
        $need.Certain | Should -BeFalse
        $need.Operation | Should -BeNullOrEmpty
        $need.Reason | Should -BeLike $Reason
    }

    It 'says what depends on values that show at run time only' {
        $needs = Get-OrchRequiredPermission { param($who, [string] $where) Remove-OrchUser $who; Get-OrchRobot -Folder $where; Get-OrchTask @more }
        ($needs | Where-Object Operation -EQ Users_Get).Certain | Should -BeFalse
        ($needs | Where-Object Operation -EQ Folders_Get).Reason | Should -BeLike '*-Folder*'
        ($needs | Where-Object Operation -Like Tasks_*).Count | Should -BeGreaterThan 3
        ($needs | Where-Object Operation -EQ Users_DeleteById).Certain | Should -BeTrue
    }

    It 'gives each need its place' {
        $need = Get-OrchRequiredPermission { Use-OrchFolder Finance; Get-OrchRobot }
        $need.Command, $need.Folder, $need.Context, $need.Permission, $need.Source, $need.Scope | Should -Be 'Get-OrchRobot', 'Finance', 'Folder', 'Robots.View', 'Page', 'OR.Robots or OR.Robots.Read'
        (Get-OrchRequiredPermission { Use-OrchFolder Finance { Get-OrchRobot -Folder HR; Get-OrchRobot } }).Folder | Should -Be 'HR', 'Finance'
        (Get-OrchRequiredPermission { Get-OrchFolder Finance* | Get-OrchRobot } | Where-Object Operation -EQ Robots_Get).Folder | Should -Be 'Finance*'
    }
}

Describe 'Get-OrchRequiredPermission on files, commands and modules' {
    BeforeAll {
        Set-Content (Join-Path $TestDrive 'lib.ps1') 'function Get-Mine { Get-OrchRobot -Id 5 }; function Other { Get-OrchUser }'
        Set-Content (Join-Path $TestDrive 'main.ps1') '. $PSScriptRoot/lib.ps1', '', 'Get-Mine'
        Set-Content (Join-Path $TestDrive 'join.ps1') '. (Join-Path $PSScriptRoot lib.ps1); & "$PSScriptRoot/main.ps1"'
        Set-Content (Join-Path $TestDrive 'mod.psm1') 'function Get-A { Get-OrchRole -Id 5 }; function Get-B { Get-A }'
    }

    It 'follows dot-sourced and called files, and tells file and line' {
        $need = Get-OrchRequiredPermission (Join-Path $TestDrive main.ps1)
        $need.Operation | Should -Be Robots_GetById
        Split-Path $need.File -Leaf | Should -Be lib.ps1
        (Get-OrchRequiredPermission (Join-Path $TestDrive join.ps1)).Operation | Should -Be Robots_GetById
    }

    It 'takes all functions of a library and of a module as called' {
        (Get-OrchRequiredPermission (Join-Path $TestDrive lib.ps1)).Operation | Should -Be Robots_GetById, Users_Get
        (Get-OrchRequiredPermission (Join-Path $TestDrive mod.psm1)).Operation | Should -Be Roles_GetById
    }

    It 'reads folders, and objects that are piped' {
        (Get-OrchRequiredPermission $TestDrive | Sort-Object Operation -Unique).Operation | Should -Be Robots_GetById, Roles_GetById, Users_Get
        (Get-ChildItem $TestDrive -Filter mod.psm1 | Get-OrchRequiredPermission).Operation | Should -Be Roles_GetById
        (Get-Command Remove-OrchRobot | Get-OrchRequiredPermission).Operation | Should -Contain Robots_DeleteById
    }

    It 'says of a command when it calls what' {
        $needs = Get-OrchRequiredPermission Get-OrchRobot
        ($needs | Where-Object Operation -EQ Robots_GetById).Reason | Should -Be 'Only when: Id.'
        (Get-OrchRequiredPermission Get-OrchRo* | Sort-Object Command -Unique).Command | Should -Contain Get-OrchRole
    }

    It 'refuses what is not there' {
        Get-OrchRequiredPermission ./nothing.ps1 -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ScriptNotFound*'
    }

    It 'prefers Web API 20 when told to' {
        (Get-OrchRequiredPermission { Get-OrchUser -Id 5 } -Source WebApi20).Permission | Should -BeNullOrEmpty
        (Get-OrchRequiredPermission { Get-OrchUser -Id 5 }).Permission | Should -Be Users.View
    }
}

Describe 'The least that is needed' {
    It 'is the fewest scopes' {
        Get-OrchRequiredPermission { Get-OrchRobot; Get-OrchTask; Remove-OrchTask 5; New-OrchRole x; Get-OrchUser } -AsScope | Should -Be OR.Robots.Read, OR.Tasks, OR.Users
        Get-OrchRequiredPermission { Remove-OrchRobot 5 } -AsScope | Should -Be OR.Robots.Write
        Get-OrchRequiredPermission { New-OrchTask x -AppId y } -AsScope | Should -Be JamJamApi.Write, OR.Tasks.Write, RCS.FolderAuthorization.Write
    }

    It 'is a role for the tenant and one for folders' {
        $roles = Get-OrchRequiredPermission { Get-OrchUser; Get-OrchRobot; Remove-OrchRobot 5; Get-OrchFolder } -AsRole
        $roles.Type | Should -Be Tenant, Folder
        $roles[0].Permission | Should -Be Units.View, Users.View
        $roles[1].Permission | Should -Be Robots.Delete, Robots.View
    }

    It 'takes one of several permissions, and one that is needed anyway' {
        (Get-OrchRequiredPermission { Invoke-OrchApi odata/Robots/UiPath.Server.Configuration.OData.FindAllAcrossFolders } -AsRole | ForEach-Object Permission) | Should -HaveCount 1
        (Get-OrchRequiredPermission { Invoke-OrchApi odata/Robots/UiPath.Server.Configuration.OData.FindAllAcrossFolders; Get-OrchUser } -AsRole).Permission | Should -Be Users.View
    }

    It 'leaves out what is not certain, says so, and counts it in when told to' {
        $script = { param($f) Get-OrchRobot -Folder $f }
        (Get-OrchRequiredPermission $script -AsRole -WarningVariable warned -WarningAction SilentlyContinue).Permission | Should -Be Robots.View
        $warned | Should -BeLike '*Folders_Get*-IncludeUncertain*'
        (Get-OrchRequiredPermission $script -AsRole -IncludeUncertain | ForEach-Object Permission) | Should -Be Units.View, Robots.View
    }

    It 'becomes a role, or two' {
        $null = Connect-TestSandbox
        $made = Get-OrchRequiredPermission { Get-OrchRobot } | New-OrchRole 'Nightly job'
        $made.Name, $made.Type | Should -Be 'Nightly job', Folder
        $two = Get-OrchRequiredPermission { Get-OrchRobot; Get-OrchUser } | New-OrchRole 'Weekly job'
        $two.Name | Should -Be 'Weekly job (tenant)', 'Weekly job (folder)'
        (Get-OrchRole 'Weekly job*' -Expand Permissions).Permissions.Where({ $_.IsGranted }).Name | Sort-Object | Should -Be Robots.View, Users.View
        (Get-OrchRequiredPermission { Get-OrchRobot; Get-OrchUser } -AsRole | New-OrchRole 'Other job').Name | Should -Be 'Other job (tenant)', 'Other job (folder)'
        $null = Get-TestRequest
        Get-OrchRequiredPermission { Get-OrchRobot } | New-OrchRole 'Not made' -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'is one role on a server whose roles have no type' {
        $null = Connect-TestSandbox -Option @{ WebApiVersion = 14 }
        $null = Get-TestRequest
        Get-OrchRequiredPermission { Get-OrchRobot; Get-OrchUser } | New-OrchRole 'Old job' -ErrorAction SilentlyContinue
        $request = Get-TestRequest -Full -ChangesOnly
        $request | Should -HaveCount 1
        ($request.Body | ConvertFrom-Json).Permissions.Name | Should -Be Users.View, Robots.View
    }
}

AfterAll { Disconnect-Orch -ErrorAction Ignore }
