BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox
}

AfterAll { Disconnect-Orch }

Describe 'Get-OrchUserPermission' {
    It 'tells role, group and folder of each permission' {
        $held = Get-OrchUserPermission fiona.nance@acme.com -Folder 'Finance/Accounts Payable' -Permission Robots.View
        $through = $held | Where-Object Group
        $through.Group, $through.InheritedFrom | Should -Be 'Finance Team', 'Finance'
        ($held | Where-Object { -not $_.Group }).InheritedFrom | Should -BeNullOrEmpty
        $held.Folder | Sort-Object -Unique | Should -Be 'Finance/Accounts Payable'
    }

    It 'agrees with what the server says of the account itself' {
        $s = $sandbox | Connect-Orch -As admin@acme.com -NoDefault
        $says = (Get-OrchCurrentPermission -Session $s).Name
        $tenant = Get-OrchUserPermission -Session $s | ForEach-Object { $_.Permission -replace '^Folders\.', 'Units.' -replace '^Subfolders', 'SubFolders' -replace '^Storage Buckets', 'Buckets' -replace '^Storage Files', 'BlobFiles' } | Sort-Object -Unique
        $tenant | Where-Object { $_ -notin $says } | Should -BeNullOrEmpty
        $tenant.Count | Should -BeGreaterThan 10
    }

    It 'takes users from the pipeline' {
        (Get-OrchUser olga.auditor@acme.com | Get-OrchUserPermission -Permission Users.*).Role | Sort-Object -Unique | Should -Be Auditor
    }
}

Describe 'Test-OrchPermission' {
    It 'names what is missing, where, and the commands that grant it' {
        $null = Connect-TestSandbox
        $missing = Test-OrchPermission { Get-OrchUser; Get-OrchRobot -Folder Documentation | Disable-OrchRobot } -User zoe+test@acme.com
        $missing.Permission | Should -Be Users.View, Robots.View, Robots.Edit
        $missing.Folder | Should -Be $null, Documentation, Documentation
        foreach ($one in $missing) { $null = Invoke-Expression $one.Grant }
        Test-OrchPermission { Get-OrchUser; Get-OrchRobot -Folder Documentation | Disable-OrchRobot } -User zoe+test@acme.com | Should -BeNullOrEmpty
    }

    It 'looks into each folder that a pattern means' {
        $null = Connect-TestSandbox
        (Test-OrchPermission { Get-OrchTask -Folder 'Finance/Accounts Payable', HR } -User fiona.nance@acme.com).Folder | Should -Be HR
        $missing = Test-OrchPermission { Get-OrchRobot -Folder * } -User fiona.nance@acme.com
        $missing.Folder | Should -Contain HR
        $missing.Folder | Should -Not -Contain Finance
    }

    It 'asks about the account that is signed in, whatever it may read' {
        $null = Connect-TestSandbox -As harry.potter@uipath.com
        (Test-OrchPermission { Get-OrchUser; Get-OrchTask -Folder Documentation }).Permission | Should -Be Users.View
    }

    It 'answers $true or $false' {
        $null = Connect-TestSandbox -As harry.potter@uipath.com
        Test-OrchPermission { Get-OrchUser } -Quiet | Should -BeFalse
        Test-OrchPermission { Get-OrchTask -Folder Documentation } -Quiet | Should -BeTrue
        Test-OrchPermission { Get-OrchPermission } -Quiet | Should -BeTrue
    }
}

Describe 'A 403' {
    It 'says what is needed where, what the account has, and what is missing' {
        $null = Connect-TestSandbox -As harry.potter@uipath.com
        New-OrchTask Test -Folder Documentation -ErrorAction SilentlyContinue -ErrorVariable problem
        "$($problem[0])" | Should -BeLike '*needs Tasks.Create in folder Documentation*harry.potter@uipath.com has Tasks.Edit, Tasks.View: Tasks.Create is missing.*403*'
    }

    It 'costs one more request for many refusals' {
        $null = Connect-TestSandbox -As harry.potter@uipath.com
        1..5 | ForEach-Object { Get-OrchUser -ErrorAction SilentlyContinue }
        @(Get-TestRequest | Where-Object { $_ -like '*GetCurrentPermissions*' }) | Should -HaveCount 1
    }

    It 'says that the permission is held, but not in that folder' {
        $null = Connect-TestSandbox -As fiona.nance@acme.com
        Disable-OrchRobot 5 -Folder Finance -ErrorAction SilentlyContinue -ErrorVariable problem
        "$($problem[0])" | Should -BeLike '*Robots.Edit*but not in that folder*'
    }
}
