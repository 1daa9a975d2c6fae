# OData's words at a prompt: properties, and whole filters, part by part.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox -Folder 36886
    . $PSScriptRoot/Offered.ps1
}

Describe 'Completion of OData properties' {
    It '<Line> offers <Wanted> and not <Unwanted>' -ForEach @(
        @{ Line = 'Get-OrchRobot -OrderBy '; Wanted = 'MachineName'; Unwanted = 'Session' }
        @{ Line = 'Get-OrchRobot -Property Na'; Wanted = 'Name'; Unwanted = 'MachineName' }
        @{ Line = 'Get-OrchRobot -Property Id, Na'; Wanted = 'Name'; Unwanted = 'MachineName' }
        @{ Line = 'Get-OrchUser -Expand '; Wanted = 'UserRoles'; Unwanted = 'UserName' }
        @{ Line = 'Get-OrchFolder -OrderBy Dis'; Wanted = 'DisplayName'; Unwanted = 'Id' }
        @{ Line = 'Get-OrchUser -OrderBy LastLoginTime'; Wanted = "'LastLoginTime desc'"; Unwanted = 'UserName' }
        @{ Line = 'Get-OrchUser -OrderBy "LastLoginTime d'; Wanted = '"LastLoginTime desc"'; Unwanted = '"LastLoginTime asc"' }
    ) {
        $offered = (Get-Offered $Line).CompletionText
        $offered | Should -Contain $Wanted
        $offered | Should -Not -Contain $Unwanted
    }

    It 'needs no session' {
        Disconnect-Orch -ErrorAction Ignore
        (Get-Offered 'Get-OrchRole -OrderBy Na').CompletionText | Should -Contain 'Name'
        $null = Connect-TestSandbox -Folder 36886
    }
}

Describe 'Completion of -Filter' {
    It '<Line> goes on with <Wanted>' -ForEach @(
        @{ Line = 'Get-OrchTask -Filter Cr'; Wanted = '"CreationTime ' }
        @{ Line = 'Get-OrchTask -Filter "Pri'; Wanted = '"Priority ' }
        @{ Line = "Get-OrchTask -Filter 'Pri"; Wanted = "'Priority " }
        @{ Line = 'Get-OrchTask -Filter st'; Wanted = '"startswith(' }
        @{ Line = 'Get-OrchRobot -Filter "Type '; Wanted = '"Type eq ' }
        @{ Line = 'Get-OrchTask -Filter "CreationTime '; Wanted = '"CreationTime gt ' }
        @{ Line = 'Get-OrchRobot -Filter "Enabled eq '; Wanted = '"Enabled eq false"' }
        @{ Line = 'Get-OrchRobot -Filter "Type eq '; Wanted = "`"Type eq 'Unattended'`"" }
        @{ Line = "Get-OrchRobot -Filter `"Type eq 'Un"; Wanted = "`"Type eq 'Unattended'`"" }
        @{ Line = "Get-OrchRobot -Filter 'Type eq ''Un"; Wanted = "'Type eq ''Unattended'''" }
        @{ Line = "Get-OrchRobot -Filter `"Name eq 'Do"; Wanted = "`"Name eq 'DocBot'`"" }
        @{ Line = "Get-OrchRobot -Filter `"Type eq 'Unattended' "; Wanted = "`"Type eq 'Unattended' and " }
        @{ Line = "Get-OrchRobot -Filter `"startswith(Name,'Do"; Wanted = "`"startswith(Name,'DocBot')`"" }
        @{ Line = "Get-OrchRobot -Filter `"HostingType eq "; Wanted = "`"HostingType eq 'Floating'`"" }
        @{ Line = 'Get-OrchRobotLogCount -Filter "Level eq '; Wanted = "`"Level eq 'Error'`"" }
    ) {
        (Get-OfferedSoon $Line).CompletionText | Should -Contain $Wanted
    }

    It 'offers moments, as the server reads them and as people say them' {
        $offered = Get-Offered 'Get-OrchTask -Filter "CreationTime gt '
        $yesterday = $offered | Where-Object ListItemText -EQ 'yesterday'
        $yesterday.CompletionText | Should -Be ('"CreationTime gt {0:yyyy-MM-ddTHH:mm:ssZ}"' -f [datetime]::Today.AddDays(-1).ToUniversalTime())
        $yesterday.ToolTip | Should -Be ([datetime]::Today.AddDays(-1).ToString('f'))
    }

    It 'ends in a filter that the server takes' {
        $line = 'Get-OrchRobot -Filter Ty'
        foreach ($part in 1..3) { $line = 'Get-OrchRobot -Filter ' + (Get-Offered $line)[0].CompletionText }
        $line | Should -Be "Get-OrchRobot -Filter `"Type eq 'Unattended'`""
        (& ([scriptblock]::Create($line))).Type | Sort-Object -Unique | Should -Be 'Unattended'
    }

    It 'offers nothing for a value that nobody knows' {
        Get-Offered 'Get-OrchRobot -Filter "Description eq ' | Should -BeNullOrEmpty
    }
}
