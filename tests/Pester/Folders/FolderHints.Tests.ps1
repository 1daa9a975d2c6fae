# Why a folder can't be used: it doesn't exist, its name was given as a number, or the account isn't assigned to it.

BeforeAll { . $PSScriptRoot/../Common.ps1 }

Describe 'A folder that cannot be used' {
    BeforeAll {
        $null = Connect-TestSandbox
        $script:named = New-OrchFolder '2026'
        $script:top = New-OrchFolder Top
    }
    AfterAll { Disconnect-Orch }

    It 'was named by a number that no folder has as its id: <Script>' -ForEach @(
        @{ Script = { Get-OrchRobot -Folder 2026 } }
        @{ Script = { Get-OrchFolder -Id 2026 } }
        @{ Script = { Use-OrchFolder 2026 } }
        @{ Script = { Get-OrchFolderUser 2026 } }
        @{ Script = { Remove-OrchFolder 2026 -Confirm:$false } }
    ) {
        $problem = Get-TestError $Script
        $problem.FullyQualifiedErrorId | Should -BeLike 'FolderNotFound,*'
        $problem.Exception.Message | Should -Be "There is no folder with the id 2026. A number is an id; the folder named '2026' has the id $($named.Id)."
        $problem.ErrorDetails.RecommendedAction | Should -BeLike "*'2026'*$($named.Id)*"
    }

    It 'has neither that id nor that name: <Script>' -ForEach @(
        @{ Script = { Get-OrchRobot -Folder 2027 } }
        @{ Script = { Get-OrchFolderUser 2027 } }
    ) {
        (Get-TestError $Script).Exception.Message | Should -BeLike "There is no folder with the id 2027, and none named '2027'*"
    }

    It 'is one that the account is not assigned to: <Script>' -ForEach @(
        @{ Script = { Get-OrchRobot -Folder Top } }
        @{ Script = { Get-OrchRobot -Folder $top } }
        @{ Script = { Get-OrchTask -Folder $top.Id } }
        @{ Script = { $top | Get-OrchRobotSession } }
    ) {
        $problem = Get-TestError $Script
        $problem.FullyQualifiedErrorId | Should -BeLike 'FolderNotFound,*'
        $problem.Exception.Message | Should -Be "The account can see folder 'Top' ($($top.Id)), but isn't assigned to it."
        $problem.ErrorDetails.RecommendedAction | Should -BeLike "*Add-OrchFolderUser*-Folder 'Top'*"
    }

    It 'can be used after the recommendation was followed' {
        $action = (Get-TestError { Get-OrchRobot -Folder Top }).ErrorDetails.RecommendedAction
        & ([scriptblock]::Create(($action -replace '^.*example: ' -replace '\.$')))
        Get-OrchRobot -Folder Top -ErrorAction Stop | Should -BeNullOrEmpty
    }
}
