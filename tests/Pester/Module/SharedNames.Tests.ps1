# Another module with commands of the same names: one warning, whichever came first, and -Prefix as the way out.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $manifest = Join-Path $modulePath 'Orchestrator.psd1'
    foreach ($name in 'UiPathOrch', 'Another') {
        $null = New-Item "$TestDrive/$name" -ItemType Directory
        Set-Content "$TestDrive/$name/$name.psm1" 'function Get-OrchRobot { "theirs" }; function Get-OrchUser { "theirs" }; function Get-OrchNothingOfOurs { }; function Get-Other { }; Export-ModuleMember -Function *'
    }

    function Invoke-Fresh([string] $Script) {
        Invoke-TestShell '-NoProfile', '-NonInteractive', '-Command', "`$their = '$TestDrive/UiPathOrch/UiPathOrch.psm1'; `$another = '$TestDrive/Another/Another.psm1'; `$manifest = '$manifest'; $Script"
    }
}

Describe 'Names that another module has too' {
    It 'are warned of once where it was there before, with the module and -Prefix' {
        $text = @(Invoke-Fresh 'Import-Module $their; Import-Module $manifest 3>&1; $null = Connect-Orch -Sandbox 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] }; $null = Connect-Orch -Sandbox')
        @($text -match 'UiPathOrch').Count | Should -Be 1
        "$text" | Should -Match 'same names as 2 of .*Get-OrchRobot.*-Prefix'
    }

    It 'are warned of by Connect-Orch, once, where it came later' {
        $text = @(Invoke-Fresh 'Import-Module $manifest 3>&1; Import-Module $their; $null = Connect-Orch -Sandbox; $null = Connect-Orch -Sandbox')
        @($text -match 'UiPathOrch').Count | Should -Be 1
        "$text" | Should -Match 'same names as 2 of .*-Prefix'
    }

    It 'are warned of for each such module' {
        $text = @(Invoke-Fresh 'Import-Module $their, $another; Import-Module $manifest')
        @($text -match 'The module (UiPathOrch|Another) has').Count | Should -Be 2
    }

    It 'are no matter with a prefix, and both can be used' {
        $text = Invoke-Fresh 'Import-Module $their; Import-Module $manifest -Prefix My; $null = Connect-MyOrch -Sandbox; Get-OrchRobot; (Get-MyOrchUser -First 1).GetType().FullName'
        $text | Should -Be 'theirs', 'Orchestrator.User'
    }

    It 'are no matter where the other module has a prefix' {
        Invoke-Fresh 'Import-Module $their -Prefix Their; Import-Module $manifest; $null = Connect-Orch -Sandbox; Get-TheirOrchRobot' | Should -Contain 'theirs'
    }

    It 'are no matter where there are none' {
        Invoke-Fresh 'New-Module -Name Quiet { function Get-OrchQuiet { }; Export-ModuleMember -Function * } | Import-Module; Import-Module $manifest; $null = Connect-Orch -Sandbox' | Should -BeNullOrEmpty
    }
}
