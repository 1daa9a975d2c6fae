# For each script in docs/examples: the role that Get-OrchRequiredPermission finds, given to an account that has nothing else,
# lets it run to its end; without any one of its permissions it fails, and Test-OrchPermission has named that one before.
BeforeDiscovery {
    $scripts = Get-ChildItem "$PSScriptRoot/../../../docs/examples" -Filter *.ps1 | ForEach-Object { @{ Name = $_.BaseName; Path = $_.FullName } }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $csv = Join-Path $TestDrive 'newcomers.csv'
    Set-Content $csv 'User,Role,Folder,FolderRole', 'zoe+test@acme.com,Auditor,Documentation,Kept in a file'
    $roles = Join-Path $TestDrive 'roles.json'
    Set-Content $roles '{ "Kept in a file": ["Robots.View", "Logs.View"] }'
    $drop = (New-Item (Join-Path $TestDrive 'drop') -ItemType Directory).FullName
    Set-Content (Join-Path $drop 'contract.txt') 'text'
    $out = Join-Path $TestDrive 'out.csv'

    # What each script is run with, and the folders in which its account has the role.
    $cases = @{
        'Export-RoleAudit'    = @{ With = @{ OutFile = $out } }
        'Move-LeaverTask'     = @{ With = @{ From = 'harry.potter@uipath.com'; To = 'severus.snape@uipath'; Folder = 'Documentation' }; In = 'Documentation' }
        'Export-RobotHealth'  = @{ With = @{ Folder = 'Documentation'; OutFile = $out }; In = 'Documentation' }
        'Import-Newcomer'     = @{ With = @{ Path = $csv } }
        'Disable-SilentRobot' = @{ With = @{ Folder = 'Documentation'; Days = 0 }; In = 'Documentation' }
        'New-ReviewTask'      = @{ With = @{ Path = $drop; Folder = 'Documentation'; Reviewer = 'harry.potter@uipath.com', 'severus.snape@uipath' }; In = 'Documentation' }
        'Remove-OldTask'      = @{ With = @{ Folder = 'Documentation'; Before = (Get-Date).AddYears(1) }; In = 'Documentation' }
        'New-ProjectFolder'   = @{ With = @{ Project = 'Apollo'; Parent = 'Finance'; Group = 'Finance Team'; Role = 'Kept in a file' } }
        'Export-FolderAccess' = @{ With = @{ OutFile = $out } }
        'Set-RolePermission'  = @{ With = @{ Path = $roles } }
    }

    # A fresh sandbox with an account that holds these parts of roles and nothing else; signs it in.
    function Connect-Least([object[]] $Part, [string] $In) {
        $null = Connect-TestSandbox
        $null = New-OrchRole 'Kept in a file' Robots.View, Assets.View -Type Folder
        Get-OrchTask -Folder Documentation -Status Unassigned -First 1 | Set-OrchTaskAssignment -User harry.potter@uipath.com
        $null = New-OrchTask 'An old one' -Folder Documentation
        $user = New-OrchUser nightly@acme.com -ErrorAction Stop
        foreach ($one in $Part) {
            if (-not $one.Permission) { continue }
            $role = New-OrchRole "Least ($($one.Type))" $one.Permission -Type $one.Type
            if ($one.Type -eq 'Tenant') { Add-OrchUserRole $user $role }
            else { Add-OrchFolderUser $user $role -Folder $In }
        }
        if ($In -and 'Folder' -notin @($Part | Where-Object Permission).Type) { Add-OrchFolderUser $user (New-OrchRole Nothing TestSets.View -Type Folder) -Folder $In }
        $null = $sandbox | Connect-Orch -As nightly@acme.com
    }

    function Invoke-Case([string] $Path, [hashtable] $With) {
        $ConfirmPreference = 'None'
        $null = & $Path @With
    }
}

AfterAll { Disconnect-Orch }

Describe '<Name>' -ForEach $scripts {
    BeforeAll {
        $case = $cases[$Name]
        $place = if ($case.In) { @{ Folder = $case.In } } else { @{} }
        $parts = @(Get-OrchRequiredPermission $Path -AsRole -WarningAction Ignore)
    }

    It 'is understood whole' {
        Get-OrchRequiredPermission $Path | Where-Object { -not $_.Operation } | Should -BeNullOrEmpty
    }

    It 'runs with its role' {
        Connect-Least $parts $case.In
        Test-OrchPermission $Path @place -WarningAction Ignore | Should -BeNullOrEmpty
        { Invoke-Case $Path $case.With } | Should -Not -Throw
    }

    It 'fails without any one of its permissions, and that is told before' {
        foreach ($part in $parts) {
            foreach ($permission in $part.Permission) {
                $rest = $parts | ForEach-Object { [pscustomobject]@{ Type = $_.Type; Permission = @($_.Permission | Where-Object { $_ -ne $permission }) } }
                Connect-Least $rest $case.In
                $missing = Test-OrchPermission $Path @place -WarningAction Ignore
                $missing.Permission | ForEach-Object { $_ -replace '^Folders\.', 'Units.' } | Should -Contain $permission -Because "$Name needs $permission"
                { Invoke-Case $Path $case.With } | Should -Throw -Because "$Name needs $permission"
            }
        }
    }
}
