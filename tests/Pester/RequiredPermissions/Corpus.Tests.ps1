# For each script of the corpus, of the kinds that administrators write: the role that Get-OrchRequiredPermission finds, given to
# an account that has nothing else, lets it run to its end; without any one of its permissions it fails. What the analysis
# cannot follow it tells with the right line: the first line of a script says which lines those are.
#
#   # Kind: splatting; Folder: Documentation; Told: 4, 7; With: @{ Name = 'x' }
#
# Folder is where the account gets the role for folders, unless the script names the folders itself.
# A token with the scopes that it finds is enough too, and one with any of them left out isn't.
BeforeDiscovery {
    $scripts = foreach ($file in Get-ChildItem "$PSScriptRoot/Corpus" -Filter *.ps1 -File) {
        $head = (Get-Content -LiteralPath $file.FullName -TotalCount 1) -replace '^# '
        $entry = @{ Name = $file.BaseName; Path = $file.FullName; Kind = ''; Folder = ''; Told = @(); With = @{}; Uncertain = $false }
        foreach ($part in $head -split ';\s*(?=Kind:|Folder:|Told:|With:|Uncertain)') {
            $name, $value = $part -split ':\s*', 2
            switch ($name) {
                'Told' { $entry.Told = @($value -split ',\s*' | ForEach-Object { [int] $_ }) }
                'With' { $entry.With = & ([scriptblock]::Create($value)) }
                'Uncertain' { $entry.Uncertain = $true }
                default { $entry[$name] = $value }
            }
        }
        $entry
    }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/Proof.ps1
    Push-Location $TestDrive
    Set-Content ids.txt '108'
    Set-Content users.csv 'User,Role', 'zoe+test@acme.com,Auditor'
    Set-Content robots.csv 'Robot,Folder', 'Oldie,Documentation'
}

AfterAll {
    Pop-Location
    Disconnect-Orch -ErrorAction Ignore
}

Describe 'The corpus' {
    It 'has at least 60 scripts of at least 25 kinds' -TestCases @{ scripts = $scripts } {
        param($scripts)
        $scripts.Count | Should -BeGreaterOrEqual 60
        @($scripts | ForEach-Object { $_.Kind } | Sort-Object -Unique).Count | Should -BeGreaterOrEqual 25
    }
}

Describe '<Kind>: <Name>' -ForEach $scripts {
    BeforeAll {
        $needs = @(Get-OrchRequiredPermission $Path -IncludeUncertain:$Uncertain -WarningAction Ignore)
        $parts = @(Get-OrchRequiredPermission $Path -AsRole -IncludeUncertain:$Uncertain -WarningAction Ignore)
    }

    It 'is told what cannot be followed, with the right lines, and nothing else' {
        @($needs | Where-Object { -not $_.Operation } | ForEach-Object Line | Sort-Object -Unique) | Should -Be $Told
    }

    if ($Told.Count -eq 0) {
        It 'runs with its role' {
            Connect-Least $parts $Folder
            { Invoke-Case $Path $With } | Should -Not -Throw
        }
    }

    if ($Told.Count -eq 0 -and -not $Uncertain) {
        It 'fails without any one of its permissions' {
            foreach ($part in $parts) {
                foreach ($permission in $part.Permission) {
                    Connect-Least (Select-Rest $parts $part $permission) $Folder
                    { Invoke-Case $Path $With } | Should -Throw -Because "$Name needs $permission"
                }
            }
        }
    }

    if ($Told.Count -eq 0) {
        It 'runs with its scopes, and fails without each' {
            $scopes = @(Get-OrchRequiredPermission $Path -AsScope -IncludeUncertain:$Uncertain -WarningAction Ignore)
            Connect-Scoped $scopes
            { Invoke-Case $Path $With } | Should -Not -Throw
            foreach ($scope in $scopes) {
                Connect-Scoped @($scopes | Where-Object { $_ -ne $scope })
                { Invoke-Case $Path $With } | Should -Throw -Because "$Name needs $scope"
            }
        }
    }
}
