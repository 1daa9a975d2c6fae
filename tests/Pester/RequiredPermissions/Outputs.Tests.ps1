# What comes out of the analysis, for tickets, gates and auditors.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $folder = New-Item (Join-Path $TestDrive 'scripts') -ItemType Directory
    $script = Join-Path $folder 'nightly.ps1'
    Set-Content $script @'
param($Other)
Get-OrchUser -First 1
Get-OrchRobot -Folder Finance -Recurse
Get-OrchUser -Id 9
& $Other
Get-OrchTask -Folder $Other
'@
}

AfterAll { Disconnect-Orch -ErrorAction Ignore }

Describe 'Get-OrchRequiredPermission' {
    It 'returns one row a permission with all its places' {
        $rows = Get-OrchRequiredPermission $script -AsPermission -WarningAction Ignore
        $users = $rows | Where-Object { $_.Permission -eq 'Users.View' -and 'Users_Get' -in $_.Operation }
        @($rows | Where-Object Permission -EQ 'Robots.View').Place | Should -Be "${script}:3"
        @($rows | Where-Object { $_.Permission -eq 'Users.View' } | ForEach-Object Place) | Should -Be "${script}:2", "${script}:4"
        $users | Should -HaveCount 1
        ($rows | ConvertTo-Csv | ConvertFrom-Csv | Where-Object Permission -EQ 'Robots.View').Folder | Should -Be 'Finance'
    }

    It 'says at the end how many calls could not be determined: <Form>' -ForEach @(
        @{ Form = '' }, @{ Form = 'AsPermission' }, @{ Form = 'AsRole' }, @{ Form = 'AsScope' }, @{ Form = 'AsReport' }
    ) {
        $with = if ($Form) { @{ $Form = $true } } else { @{} }
        $null = Get-OrchRequiredPermission $script @with -WarningVariable warned -WarningAction SilentlyContinue
        "$($warned[-1])" | Should -Be '1 call could not be determined.'
    }

    It 'counts what is not certain with -IncludeUncertain in every form' {
        $block = { param($f) Get-OrchRobot -Folder $f }
        (Get-OrchRequiredPermission $block | Where-Object Operation -EQ Folders_Get).Counted | Should -BeFalse
        (Get-OrchRequiredPermission $block -IncludeUncertain | Where-Object Operation -EQ Folders_Get).Counted | Should -BeTrue
        (Get-OrchRequiredPermission $block -IncludeUncertain -AsPermission | Where-Object Permission -Like Folders*).Counted | Should -BeTrue
        Get-OrchRequiredPermission $block -IncludeUncertain -AsScope | Should -Contain OR.Folders.Read
        Get-OrchRequiredPermission $block -IncludeUncertain -AsReport | Should -Match 'Units.View'
    }

    It 'chooses the permission of the folders that the script names, and says what would do instead' {
        $roles = Get-OrchRequiredPermission { Get-OrchRobot -Folder Finance -Recurse; Get-OrchUser } -AsRole
        $folders = $roles | Where-Object Type -EQ Folder
        $folders.Permission | Should -Be Robots.View, SubFolders.View
        $folders.Folder | Should -Be Finance
        $folders.Alternative | Should -BeLike 'SubFolders.View: or Units.View (Tenant)'
        $folders.Assign | Should -Be "New-OrchRole `$role 'Robots.View', 'SubFolders.View' -Type Folder; Add-OrchFolderUser `$account `$role -Folder 'Finance'"
        (Get-OrchRequiredPermission { Get-OrchRobot -Folder Fin* } -AsRole | Where-Object Type -EQ Tenant).Permission | Should -Be Units.View
        (Get-OrchRequiredPermission { New-OrchFolder x -Parent Finance } -AsRole).Permission | Should -Contain SubFolders.Create
        (Get-OrchRequiredPermission { New-OrchFolder x } -AsRole).Permission | Should -Be Units.Create
    }

    It 'prints commands that assign the role' {
        $null = Connect-TestSandbox
        $account = New-OrchUser nightly@acme.com
        foreach ($part in Get-OrchRequiredPermission { Get-OrchRobot -Folder Finance, HR; Get-OrchUser } -AsRole) {
            $role = "Nightly ($($part.Type))"
            $null = Invoke-Expression $part.Assign
        }
        (Get-OrchUserPermission $account -Folder Finance, HR | Where-Object Permission -EQ Robots.View).Folder | Should -Be Finance, HR
        (Get-OrchUserPermission $account).Permission | Should -Be Users.View
    }

    It 'comes back from <Form> as the same roles' -ForEach @(
        @{ Form = 'JSON'; Way = { $input | ConvertTo-Json | ConvertFrom-Json } }
        @{ Form = 'CSV'; Way = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Form = 'CLIXML'; Way = { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize(@($input))) } }
    ) {
        $null = Connect-TestSandbox
        $roles = Get-OrchRequiredPermission { Get-OrchRobot -Folder Finance -Recurse; Get-OrchUser } -AsRole
        $live = $roles | New-OrchRole Live
        $back = $roles | & $Way | New-OrchRole Back
        ($back | ForEach-Object { ($_.Type + ': ' + (($_.Permissions | ForEach-Object Name | Sort-Object) -join ' ')) }) | Should -Be ($live | ForEach-Object { ($_.Type + ': ' + (($_.Permissions | ForEach-Object Name | Sort-Object) -join ' ')) })
        $back.Type | Should -Be Tenant, Folder
    }

    It 'reports with the hash of the script, the version and the date' {
        $report = Get-OrchRequiredPermission $script -AsReport -WarningAction Ignore
        $report | Should -Match (Get-FileHash $script -Algorithm SHA256).Hash.ToLower()
        $report | Should -Match ([regex]::Escape((Get-Module Orchestrator).Version.ToString()))
        $report | Should -Match ([DateTime]::UtcNow.ToString('yyyy-MM-dd'))
        $report | Should -Match '1 call could not be determined\.'
        $report | Should -Match ([regex]::Escape("${script}:5"))
    }

    It 'shows both sources side by side' {
        $need = Get-OrchRequiredPermission { Add-OrchRoleUser 11 -User 9 }
        $need[0].Permission, $need[0].WebApi20Permission | Should -Be Users.Edit, 'Roles.Edit and Users.View'
    }
}

Describe 'Test-OrchPermission' {
    BeforeEach { $null = Connect-TestSandbox }

    It 'is not quiet about what could not be determined' {
        Test-OrchPermission { Get-OrchUser } -Quiet | Should -BeTrue
        Test-OrchPermission { & $x } -Quiet -WarningAction Ignore | Should -BeFalse
        Test-OrchPermission { & $x } -Quiet -Accept '& $x' -WarningAction Ignore | Should -BeTrue
        Test-OrchPermission $script -Folder HR -Quiet -WarningAction Ignore | Should -BeFalse
        Test-OrchPermission $script -Folder HR -Quiet -Accept '*nightly.ps1:5' -WarningAction Ignore | Should -BeTrue
    }

    It 'counts what is not certain where it is strict' {
        $null = New-OrchUser nightly@acme.com
        $script = { param($f) Get-OrchRobot -Folder $f }
        (Test-OrchPermission $script -User nightly@acme.com -WarningAction Ignore).Permission | Should -Be Robots.View
        (Test-OrchPermission $script -User nightly@acme.com -Strict -WarningAction Ignore).Permission | Should -Be Robots.View, Folders.View
        $null = Test-OrchPermission { & $x } -Strict -WarningAction Ignore -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'CallUndetermined*'
        $problem[0].TargetObject.Line | Should -BeGreaterThan 0
        $null = Test-OrchPermission { & $x } -Strict -Accept '& $x' -WarningAction Ignore -ErrorVariable problem
        $problem | Should -BeNullOrEmpty
    }

    It 'shows what the account holds beyond the need' {
        $excess = Test-OrchPermission { Get-OrchUser } -User olga.auditor@acme.com -Excess
        $excess.Permission | Should -Not -Contain Users.View
        $excess.Permission | Should -Contain Roles.View
    }

    It 'tests one session of several' {
        $script = { $a = Connect-Orch -Profile A -NoDefault; $b = Connect-Orch -Profile B -NoDefault; Get-OrchUser -Session $a; Get-OrchRole -Session $b }
        $null = Test-OrchPermission $script -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -Match "session 'A'"
        Test-OrchPermission $script -Quiet -WarningAction Ignore | Should -BeFalse
    }
}

Describe 'A 403' {
    It 'names both sources where they differ' {
        $null = Connect-TestSandbox
        $null = New-OrchUser nightly@acme.com
        $null = $sandbox | Connect-Orch -As nightly@acme.com
        $problem = Get-TestError { Add-OrchRoleUser 11 -User 9 }
        "$problem" | Should -Match 'It needs Users\.Edit by the API guide, or Roles\.Edit and Users\.View by Web API 20'
        "$problem" | Should -Match 'Users\.Edit is missing \(by Web API 20: Roles\.Edit and Users\.View\)'
        "$(Get-TestError { Get-OrchRole -Id 11 })" | Should -Not -Match 'Web API 20'
    }
}
