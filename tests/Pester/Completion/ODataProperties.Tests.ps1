BeforeAll { . $PSScriptRoot/../Common.ps1 }

Describe 'Completion of OData properties' {
    It '<Line> offers <Wanted> and not <Unwanted>' -ForEach @(
        @{ Line = 'Get-OrchRobot -OrderBy '; Wanted = 'MachineName'; Unwanted = 'Session' }
        @{ Line = 'Get-OrchRobot -Property Na'; Wanted = 'Name'; Unwanted = 'MachineName' }
        @{ Line = 'Get-OrchTask -Filter Cr'; Wanted = 'CreationTime'; Unwanted = 'Title' }
        @{ Line = 'Get-OrchUser -Expand '; Wanted = 'UserRoles'; Unwanted = 'UserName' }
        @{ Line = 'Get-OrchFolder -OrderBy Dis'; Wanted = 'DisplayName'; Unwanted = 'Id' }
    ) {
        $offered = (TabExpansion2 $Line).CompletionMatches.CompletionText
        $offered | Should -Contain $Wanted
        $offered | Should -Not -Contain $Unwanted
    }

    It 'needs no session' {
        Disconnect-Orch -ErrorAction Ignore
        (TabExpansion2 'Get-OrchRole -OrderBy Na').CompletionMatches.CompletionText | Should -Be 'Name'
    }
}
