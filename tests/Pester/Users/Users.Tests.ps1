BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # Every request as one line with its body, so that order, method, path and body stand together.
    function Get-TestLine {
        Get-TestRequest -Full @args | ForEach-Object { ($_.Method + ' ' + $_.Path.TrimStart('/') + $(if ($_.Query) { '?' + $_.Query }) + ' ' + $_.Body).Trim() }
    }

    $secret = ConvertTo-SecureString 'newUnattendedRobotP@ss' -AsPlainText -Force
}

Describe 'Get-OrchUser' {
    BeforeAll { $null = Connect-TestSandbox }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'lists people, groups, robot accounts and applications' {
        (Get-OrchUser).Type | Sort-Object -Unique | Should -Be 'DirectoryExternalApplication', 'DirectoryGroup', 'DirectoryRobot', 'DirectoryUser', 'User'
        Get-TestRequest | Should -BeExactly 'GET odata/Users?$top=1000&$orderby=Id&$count=true'
    }

    It 'lets the server find <Name>' -ForEach @(
        @{ Name = 'ana.popescu@acme.com'; Filter = "UserName eq 'ana.popescu@acme.com'"; Ids = 9 }
        @{ Name = 'harry*'; Filter = "startswith(UserName,'harry')"; Ids = 52454 }
        @{ Name = '*@uipath'; Filter = "endswith(UserName,'@uipath')"; Ids = 52917 }
        @{ Name = "ben.o'hara@acme.com"; Filter = "UserName eq 'ben.o''hara@acme.com'"; Ids = 101 }
        @{ Name = 'night $(job) %1'; Filter = "UserName eq 'night `$(job) %1'"; Ids = 6002 }
        @{ Name = 'r&d#*', 'zoe+*'; Filter = "startswith(UserName,'r&d#') or startswith(UserName,'zoe+')"; Ids = 103, 104 }
    ) {
        (Get-OrchUser $Name).Id | Sort-Object | Should -Be $Ids
        (Get-TestRequest) | Should -BeLike ('*$filter={0}&*' -f [WildcardPattern]::Escape($Filter))
    }

    It 'finishes what OData cannot say, also where only some properties are fetched' {
        (Get-OrchUser 'a*@*.com' -Property Id).Id | Should -Be 9, 88
        Get-TestRequest | Should -BeLike '*$select=Id,UserName&*'
    }

    It 'filters by e-mail address and type together' {
        (Get-OrchUser *acme* -Email 'a*', 'b*' -Type User).UserName | Should -Be 'ana.popescu@acme.com', 'admin@acme.com', "ben.o'hara@acme.com"
        Get-TestRequest | Should -BeLike "*contains(UserName,'acme') and (startswith(EmailAddress,'a') or startswith(EmailAddress,'b')) and Type eq 'User'*"
    }

    It 'finds who holds a role, with wildcards' {
        (Get-OrchUser -Role 'Aud*', 'help desk').Id | Should -Be 106, 107
        Get-TestRequest | Should -BeLike '*$expand=UserRoles*'
    }

    It 'reads one by its id, with its robots' {
        (Get-OrchUser -Id 88).UnattendedRobot.UserName | Should -BeExactly 'acme\alice'
        Get-TestRequest | Should -BeExactly 'GET odata/Users(88)'
    }

    It 'reads the account that is signed in' {
        (Get-OrchUser -Current).Id | Should -Be 88
        Get-TestRequest | Should -BeExactly 'GET odata/Users/UiPath.Server.Configuration.OData.GetCurrentUser'
    }

    It 'says which id is missing, and goes on' {
        $users = Get-OrchUser -Id 4711, 88 -ErrorAction SilentlyContinue -ErrorVariable problems
        $users.Id | Should -Be 88
        $problems.FullyQualifiedErrorId | Should -Be 'NotFound,Orchestrator.Commands.GetOrchUserCommand'
        $problems.TargetObject | Should -Be 4711
    }

    It 'asks for no more than -First needs' {
        Get-OrchUser -First 2 | Should -HaveCount 2
        Get-TestRequest | Should -BeExactly 'GET odata/Users?$top=2&$orderby=Id'
    }

    It 'shows a table within 100 columns' {
        $lines = (Get-OrchUser | Out-String -Width 100) -split "`r?`n"
        $lines[1].Trim() | Should -Match '^Id +UserName +Type +Roles$'
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 100 }
    }

    It 'completes names as inert text' {
        $line = 'Get-OrchUser night'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -BeExactly "'night `$(job) %1'"
    }
}

Describe 'New-OrchUser' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'sends what is given, and the policy that newer servers ask for' {
        $user = New-OrchUser jane@acme.com -GivenName Jane -Surname Doe -Email jane@acme.com -Role 'Help Desk', (Get-OrchRole Auditor)

        $user.Id | Should -BeGreaterThan 0
        Get-TestLine -ChangesOnly | Should -BeExactly 'POST odata/Users {"UserName":"jane@acme.com","Name":"Jane","Surname":"Doe","EmailAddress":"jane@acme.com","RolesList":["Help Desk","Auditor"],"UpdatePolicy":{"Type":"None"}}'
        (Get-OrchUser jane*).RolesList | Should -Be 'Help Desk', 'Auditor'
    }

    It 'gives the roles that a pattern matches, each once' {
        New-OrchUser jane@acme.com -Role 'Aud*', Auditor, 'Help *' | Out-Null
        (Get-OrchUser jane*).RolesList | Should -Be 'Auditor', 'Help Desk'
    }

    It 'creates nobody with a role that does not exist, and goes on with the next row' {
        "UserName,Role`nx@acme.com,Auditor;Nope`nz@acme.com,Help Desk" | ConvertFrom-Csv | New-OrchUser -ErrorAction SilentlyContinue -ErrorVariable problem | Should -HaveCount 1
        $problem.FullyQualifiedErrorId | Should -Be 'RoleNotFound,Orchestrator.Commands.NewOrchUserCommand'
        Get-OrchUser 'x@*' | Should -BeNullOrEmpty
    }

    It 'takes names as given where roles may not be listed, but no pattern' {
        $null = $sandbox.Faults.Add(@{ Operation = 'Roles_Get'; Kind = 'Status'; Status = 403; Times = 9 })
        (New-OrchUser jane@acme.com -Role Auditor).Id | Should -BeGreaterThan 0
        { New-OrchUser john@acme.com -Role 'Aud*' -ErrorAction Stop } | Should -Throw -ErrorId 'PermissionMissing,*'
    }

    It 'leaves the policy out on a server that does not know it' {
        $null = Connect-TestSandbox -Option @{ WebApiVersion = 11 }
        $null = New-OrchUser jane@acme.com
        Get-TestLine | Should -BeExactly 'POST odata/Users {"UserName":"jane@acme.com"}'
    }

    It 'takes rows of a CSV file' {
        "UserName,Name,Surname,Role`nx@acme.com,X,Y,Auditor`nz@acme.com,Z,W,Help Desk" | ConvertFrom-Csv | New-OrchUser | Should -HaveCount 2
        (Get-OrchUser x@*).RolesList | Should -Be 'Auditor'
    }

    It 'sends no request with -WhatIf' {
        New-OrchUser jane@acme.com -WhatIf
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'says whose name is taken' {
        New-OrchUser harry.potter@uipath.com -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'Conflict,Orchestrator.Commands.NewOrchUserCommand'
        $problems.TargetObject | Should -Be 'harry.potter@uipath.com'
    }
}

Describe 'Set-OrchUser' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'sends only what differs' {
        Set-OrchUser 13 -GivenName John -Surname Smythe
        Get-TestLine | Should -BeExactly 'GET odata/Users(13)', 'PATCH odata/Users(13) {"Surname":"Smythe"}'
    }

    It 'sends nothing where nothing differs, an object within the user included' {
        Set-OrchUser 13 -UpdatePolicy @{ Type = 'LatestVersion' }
        Get-TestLine -ChangesOnly | Should -BeExactly 'PATCH odata/Users(13) {"UpdatePolicy":{"Type":"LatestVersion"}}'

        Set-OrchUser 13 -UpdatePolicy @{ Type = 'LatestVersion' } -Surname Smith -PassThru | Should -HaveCount 1
        Get-TestRequest | Should -BeExactly 'GET odata/Users(13)'
    }

    It 'changes the password of an unattended robot in one request' {
        Set-OrchUser 88 -UnattendedPassword $secret
        Get-TestLine | Should -BeExactly 'PATCH odata/Users(88) {"UnattendedRobot":{"Password":"newUnattendedRobotP@ss"}}'
    }

    It 'lets anybody change their own' {
        $null = Connect-TestSandbox -As "ben.o'hara@acme.com"
        Set-OrchUser 101 -UnattendedPassword $secret -ErrorAction Stop
        { Set-OrchUser 88 -UnattendedPassword $secret -ErrorAction Stop } | Should -Throw -ErrorId 'PermissionMissing*'
    }

    It 'sends the account and the password of an unattended robot together' {
        Set-OrchUser 88 -UnattendedRobot ([ordered]@{ UserName = 'acme\alice2' }) -UnattendedPassword $secret
        Get-TestLine | Should -BeExactly 'PATCH odata/Users(88) {"UnattendedRobot":{"UserName":"acme\\alice2","Password":"newUnattendedRobotP@ss"}}'
    }

    It 'keeps the password out of every stream' {
        Get-AllText { Set-OrchUser 88 -UnattendedPassword $secret -Verbose -Debug } | Should -Not -BeLike '*newUnattendedRobotP@ss*'
    }

    It 'sends the whole user with -Replace, without reading' {
        Set-OrchUser 13 -Replace -UserName john.smith@acme.com -Surname Smythe -RobotProvision @{ RobotType = 'Attended' }
        Get-TestLine | Should -BeExactly 'PUT odata/Users(13) {"UserName":"john.smith@acme.com","Surname":"Smythe","RobotProvision":{"RobotType":"Attended"}}'
    }

    It 'does not mix a robot that replaces with properties that do not' {
        { Set-OrchUser 13 -RobotProvision @{ RobotType = 'Attended' } -Surname X } | Should -Throw -ErrorId 'RobotProvisionNotAlone,Orchestrator.Commands.SetOrchUserCommand'
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'looks piped names up, and an e-mail address too' {
        Set-OrchUser severus.snape@uipath.com -Surname Prince
        Get-TestLine -ChangesOnly | Should -BeExactly 'PATCH odata/Users(52917) {"Surname":"Prince"}'
    }

    It 'refuses to change nothing' {
        { Set-OrchUser 13 } | Should -Throw -ErrorId 'NothingToChange,Orchestrator.Commands.SetOrchUserCommand'
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'says which name is nobody''s' {
        Set-OrchUser nobody -Surname X -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'UserNotFound,Orchestrator.Commands.SetOrchUserCommand'
        $problems.TargetObject | Should -Be 'nobody'
    }

    It 'changes nothing with -WhatIf' {
        Get-OrchUser *smith* | Set-OrchUser -Surname X -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Remove-OrchUser' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'removes piped users, one request each' {
        Get-OrchUser 'gone*', 'max*' | Remove-OrchUser -Confirm:$false
        Get-TestRequest -ChangesOnly | Sort-Object | Should -BeExactly 'DELETE odata/Users(105)', 'DELETE odata/Users(109)'
    }

    It 'asks first' {
        (Get-Command Remove-OrchUser).ImplementingType.GetCustomAttributes($true).ConfirmImpact | Where-Object { $_ } | Should -Be 'High'
    }

    It 'removes nobody with -WhatIf' {
        Remove-OrchUser gone.away@acme.com -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'goes on after one that cannot go' {
        Remove-OrchUser 88, 109 -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.TargetObject | Should -Be 88
        Get-OrchUser gone* | Should -BeNullOrEmpty
    }
}

Describe 'Enable-OrchUser and Disable-OrchUser' {
    AfterEach { Disconnect-Orch }

    It 'change the property on Web API 20' {
        $null = Connect-TestSandbox
        (Disable-OrchUser 13 -PassThru).IsActive | Should -BeFalse
        (Get-OrchUser gone* | Enable-OrchUser -PassThru).IsActive | Should -BeTrue
        Get-TestLine -ChangesOnly | Should -BeExactly 'PATCH odata/Users(13) {"IsActive":false}', 'PATCH odata/Users(109) {"IsActive":true}'
    }

    It 'call the operation that older servers have' {
        $null = Connect-TestSandbox -Option @{ WebApiVersion = 17 }
        Disable-OrchUser 13
        Get-TestLine | Should -BeExactly 'POST odata/Users(13)/UiPath.Server.Configuration.OData.SetActive {"active":false}'
    }
}

Describe 'Set-OrchUserCulture' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'changes the language of a user, given as <Language>' -ForEach @(
        @{ Language = 'ja'; Tag = 'ja' }, @{ Language = 'Japanese'; Tag = 'ja' }, @{ Language = '日本語'; Tag = 'ja' }
        @{ Language = 'PT-br'; Tag = 'pt-BR' }, @{ Language = 'chinese (simplified)'; Tag = 'zh-CN' }
    ) {
        Set-OrchUserCulture $Language -User 749
        Get-TestLine | Should -BeExactly ('POST odata/Users(749)/UiPath.Server.Configuration.OData.ChangeUserCulture {{"culture":"{0}"}}' -f $Tag)
    }

    It 'changes one''s own language without -User' {
        Set-OrchUserCulture ja
        Get-TestLine | Should -BeExactly 'POST odata/Users/UiPath.Server.Configuration.OData.ChangeCulture {"culture":"ja"}'
    }

    It 'writes the user with -PassThru' {
        (Set-OrchUserCulture ja -User 749 -PassThru).Id | Should -Be 749
        (Set-OrchUserCulture ja -PassThru).Id | Should -Be 88
    }

    It 'never takes an empty pipeline for oneself' {
        Get-OrchUser nobody* | Set-OrchUserCulture ja
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'refuses what isn''t a language before any request' {
        Set-OrchUserCulture Klingon -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'UnknownLanguage,Orchestrator.Commands.SetOrchUserCultureCommand'
        $problems.TargetObject | Should -Be 'Klingon'
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'completes tags from the start of a name' {
        $line = 'Set-OrchUserCulture Jap'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -BeExactly 'ja'
    }
}

Describe 'Get-OrchCurrentPermission' {
    It 'gets what the account may do' {
        $null = Connect-TestSandbox -As help.desk@acme.com
        (Get-OrchCurrentPermission U*.Edit, Alerts.*).Name | Should -Be 'Alerts.View', 'Users.Edit'
        Get-TestRequest | Should -BeExactly 'GET odata/Users/UiPath.Server.Configuration.OData.GetCurrentPermissions'
        Disconnect-Orch
    }
}

Describe 'Import-OrchUser' {
    AfterEach { Disconnect-Orch }

    It 'is refused before any request on a server that no longer has it' {
        $null = Connect-TestSandbox
        { Import-OrchUser 'Domain Users' -Domain acme } | Should -Throw -ErrorId 'NotSupportedByServer,Orchestrator.Commands.ImportOrchUserCommand' -ExpectedMessage '*Web API 11 only*'
        $Error[0].ErrorDetails.RecommendedAction | Should -BeLike '*New-OrchUser -Type DirectoryGroup*'
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'asks the server that has it' {
        $null = Connect-TestSandbox -Option @{ WebApiVersion = 11 }
        Import-OrchUser 'Domain Users' -Domain acme -Role Auditor
        Get-TestLine | Should -BeExactly 'POST odata/Users/UiPath.Server.Configuration.OData.ImportUsers {"group":"Domain Users","domain":"acme","rolesList":["Auditor"],"organizationUnitIds":[]}'
        (Get-OrchUser nina.novak, omar.haddad, sofia.rossi).RolesList | Should -Be 'Auditor', 'Auditor', 'Auditor'

        'Finance $ Team' | Import-OrchUser -Role 'Help Desk' -OrganizationUnitId 828
        (Get-OrchUser sofia.rossi).RolesList | Sort-Object | Should -Be 'Auditor', 'Help Desk'
        (Get-OrchUser "d'arcy+test").FullName | Should -Be "D'Arcy O'Neil & Co"
        (Get-OrchFolderUser -Folder 'Action Center').UserName | Should -Contain 'sofia.rossi'
    }

    It 'says which <What> is not there' -ForEach @(
        @{ What = 'group'; Arguments = @{ Group = 'Domain Admins' }; Text = '*Domain Admins*' }
        @{ What = 'domain'; Arguments = @{ Group = 'Domain Users'; Domain = 'nowhere' }; Text = '*Domain Users*' }
        @{ What = 'role'; Arguments = @{ Group = 'Domain Users'; Role = 'Nope' }; Text = '*Role*' }
        @{ What = 'unit'; Arguments = @{ Group = 'Domain Users'; OrganizationUnitId = 999999 }; Text = '*OrganizationUnit*' }
    ) {
        $null = Connect-TestSandbox -Option @{ WebApiVersion = 11 }
        Import-OrchUser @Arguments -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].Exception.Message | Should -BeLike $Text
        $problems[0].TargetObject | Should -Be $Arguments.Group
        Get-OrchUser nina* | Should -BeNullOrEmpty
    }
}
