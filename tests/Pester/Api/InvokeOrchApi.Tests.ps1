BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox -Folder 36886
}

AfterAll { Disconnect-Orch }

Describe 'Invoke-OrchApi' {
    BeforeEach { $null = Get-TestRequest }

    It 'gives the rows of a collection' {
        $rows = @(Invoke-OrchApi '/odata/Robots?$top=2&$orderby=Id')
        $rows.Id | Should -Be 79, 119
        Get-TestRequest | Should -Be 'GET odata/Robots?$top=2&$orderby=Id'
    }

    It 'gives one object' {
        (Invoke-OrchApi 'odata/Robots(216)').ExecutionSettings.ResolutionHeight | Should -Be 0
    }

    It 'escapes what -Query says' {
        (Invoke-OrchApi /odata/Users -Query @{ '$filter' = "UserName eq 'a+b & c#1'" }) | Should -BeNullOrEmpty
        Get-TestRequest | Should -Be "GET odata/Users?`$filter=UserName eq 'a+b & c#1'"
    }

    It 'sends a <Kind> body' -ForEach @(
        @{ Kind = 'hashtable'; Body = @{ robotIds = @(771) } }
        @{ Kind = 'custom object'; Body = [pscustomobject]@{ robotIds = @(771) } }
        @{ Kind = 'JSON text'; Body = '{"robotIds":[771]}' }
    ) {
        Invoke-OrchApi /odata/Robots/UiPath.Server.Configuration.OData.DeleteBulk POST -Body $Body -ErrorAction SilentlyContinue
        (Get-TestRequest -Full).Body | Should -BeExactly '{"robotIds":[771]}'
    }

    It 'sends a file' {
        Set-Content $TestDrive/role.json '{"Name":"From a file"}'
        (Invoke-OrchApi /odata/Roles POST -InFile $TestDrive/role.json).Name | Should -Be 'From a file'
    }

    It 'reads to the end with -All' {
        $null = Connect-TestSandbox -Option @{ Users = 2500 }
        $rows = @(Invoke-OrchApi '/odata/Users?$select=Id' -All)
        $rows.Count | Should -Be 2500
        @(Get-TestRequest).Count | Should -Be 3
        $null = Connect-TestSandbox -Folder 36886
    }

    It 'acts in the folder that -Folder names' {
        $null = Invoke-OrchApi '/odata/Tasks?$top=1' -Folder 828
        (Get-TestRequest -Full).Headers['X-UIPATH-OrganizationUnitId'] | Should -Be '828'
    }

    It 'sends the token nowhere else: <Path>' -ForEach @(@{ Path = 'https://evil.example/odata' }, @{ Path = '/../../x' }, @{ Path = 'http://sandbox.example/acme/Default/orchestrator_/odata/Robots' }) {
        { Invoke-OrchApi $Path } | Should -Throw -ErrorId 'ForeignAddress,Orchestrator.Commands.InvokeOrchApiCommand'
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'takes an address under the session''s' {
        (Invoke-OrchApi 'https://sandbox.example/acme/Default/orchestrator_/odata/Robots(749)').Name | Should -Be 'DocBot'
    }

    It 'completes paths' {
        $line = 'Invoke-OrchApi /odata/Jobs/'
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Contain '/odata/Jobs/UiPath.Server.Configuration.OData.StartJobs'
    }
}

Describe 'Get-OrchEndpoint' {
    It 'lists every operation, the 217 rows of the permissions page among them' {
        $all = @(Get-OrchEndpoint)
        $all.Count | Should -BeGreaterThan 430
        @($all | Where-Object IsOnPermissionsPage).Count | Should -Be 217
    }

    It 'says what a cmdlet needs' {
        $needs = Get-OrchEndpoint -Cmdlet Remove-OrchRobot
        $needs.Permission | Sort-Object -Unique | Should -Be 'Robots.Delete'
        $needs.Scope | Sort-Object -Unique | Should -Be 'OR.Robots or OR.Robots.Write'
    }

    It 'finds by path, method, permission and group' {
        @(Get-OrchEndpoint robots -Method DELETE).Id | Should -Contain 'Robots_DeleteById'
        @(Get-OrchEndpoint -Permission Roles.Create).Id | Should -Be 'Roles_Post'
        @(Get-OrchEndpoint -Group TaskForms).Count | Should -Be 8
    }
}
