BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-TestLine {
        Get-TestRequest -Full @args | ForEach-Object { ($_.Method + ' ' + $_.Path.TrimStart('/') + $(if ($_.Query) { '?' + $_.Query }) + ' ' + $_.Body).Trim() }
    }

    $actions = 'odata/Robots/UiPath.Server.Configuration.OData'
}

Describe 'Get-OrchRobot' {
    BeforeAll { $null = Connect-TestSandbox -Folder 36886 }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'lets the server find <Name>' -ForEach @(
        @{ Name = 'Stan'; Filter = "Name eq 'Stan'"; Ids = 759 }
        @{ Name = 'Doc*'; Filter = "startswith(Name,'Doc')"; Ids = 749, 1684 }
        @{ Name = '*ck'; Filter = "endswith(Name,'ck')"; Ids = 119, 120 }
        @{ Name = 'T?ck', 'G*v*e'; Filter = "(startswith(Name,'T') and endswith(Name,'ck')) or (startswith(Name,'G') and contains(Name,'v') and endswith(Name,'e'))"; Ids = 119, 120, 216 }
        @{ Name = '!~#$%^&`*()_+=-'; Filter = "Name eq '!~#`$%^&*()_+=-'"; Ids = 771 }
    ) {
        (Get-OrchRobot $Name).Id | Should -Be $Ids
        Get-TestRequest | Should -BeExactly "GET odata/Robots?`$top=1000&`$filter=$Filter&`$orderby=Id&`$count=true"
    }

    It 'finishes a name where only some properties are fetched' {
        (Get-OrchRobot 'D*c?ot' -Property Id).Id | Should -Be 749, 1684
        Get-TestRequest | Should -BeLike '*$select=Id,Name&*'
    }

    It 'filters by type' {
        (Get-OrchRobot -Type Development, Attended).Id | Should -Be 79, 216
        Get-TestRequest | Should -BeLike "*`$filter=Type eq 'Development' or Type eq 'Attended'&*"
    }

    It 'gets the robots of all folders, each with its folder' {
        $found = Get-OrchRobot D* -AllFolders
        $found.Id | Sort-Object | Should -Be 749, 1684, 2007
        $found | ForEach-Object { $_.Folder | Should -Not -BeNullOrEmpty; $_.FolderId | Should -BeGreaterThan 0 }
    }

    It 'gives the license key with an id only' {
        (Get-OrchRobot -Id 216).LicenseKey | Should -BeExactly 'fc157179-3724-4bb0-acd2-8261bef82d01'
        (Get-OrchRobot Gustavee).LicenseKey | Should -BeNullOrEmpty
    }

    It 'keeps what its class does not know' {
        (Get-OrchRobot -Process input_output_arguments_example).Version | Should -Be $null, '18.3.0.558'
    }
}

Describe 'Get-OrchRobotLicenseKey' {
    BeforeAll { $null = Connect-TestSandbox -Folder 36886 }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'gets a key for each machine, in one answer' {
        $keys = Get-OrchRobotLicenseKey
        Get-TestRequest | Should -BeExactly "GET $actions.GetMachineNameToLicenseKeyMappings"
        $keys[0] | Should -BeOfType Orchestrator.RobotLicenseKey
        ($keys | Where-Object MachineName -EQ "O'HARA-PC").LicenseKey | Should -Match '^[0-9a-f-]{36}$'
    }

    It 'finds machines by name and counts itself what the server does not' {
        (Get-OrchRobotLicenseKey 'VM-*').MachineName | Should -Contain 'VM-🚀'
        Get-TestRequest | Should -BeExactly "GET $actions.GetMachineNameToLicenseKeyMappings?`$filter=startswith(Key,'VM-')"
        Get-OrchRobotLicenseKey -First 2 -Skip 1 | Should -HaveCount 2
        Get-TestRequest | Should -BeExactly "GET $actions.GetMachineNameToLicenseKeyMappings"
    }
}

Describe 'Get-OrchRobotUsername' {
    BeforeAll { $null = Connect-TestSandbox -Folder 36886 }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'gets texts' {
        $names = Get-OrchRobotUsername
        $names | Should -HaveCount 9
        $names[0] | Should -BeOfType string
        $names | Should -Contain 'UIPATH\MADALINA.BOBOC'
        Get-TestRequest | Should -BeExactly "GET $actions.GetUsernames?`$top=1000&`$count=true"
    }

    It 'reads folders of the pipeline' {
        Get-OrchFolder HR, 日本/東京 | Get-OrchRobotUsername | Should -Be 'acme\hr', 'acme\off', 'acme\keiri'
    }
}

Describe 'Enable-OrchRobot and Disable-OrchRobot' {
    BeforeEach { $null = Connect-TestSandbox -Folder 36886 }
    AfterEach { Disconnect-Orch }

    It 'sends the robots of a folder together' {
        Disable-OrchRobot 749, 759
        Get-TestLine | Should -BeExactly "POST $actions.ToggleEnabledStatus {`"robotIds`":[749,759],`"enabled`":false}"
        Enable-OrchRobot 749
        Get-TestLine | Should -BeExactly "POST $actions.ToggleEnabledStatus {`"robotIds`":[749],`"enabled`":true}"
    }

    It 'names a robot once in a request, however often it comes' {
        749, 759, 749 | Disable-OrchRobot
        Get-TestLine | Should -BeExactly "POST $actions.ToggleEnabledStatus {`"robotIds`":[749,759],`"enabled`":false}"
    }

    It 'acts where each robot lives' {
        Get-OrchRobot -Folder HR, Finance/Payroll | Disable-OrchRobot
        $entries = Get-TestRequest -Full -ChangesOnly
        $entries.Body | Should -BeExactly '{"robotIds":[2006,2007],"enabled":false}', '{"robotIds":[2005],"enabled":false}'
    }

    It 'toggles the others where one is not there' {
        $robots = Disable-OrchRobot 749, 99999, 759 -PassThru -ErrorAction SilentlyContinue -ErrorVariable problems
        $robots.Id | Should -Be 749, 759
        $robots.Enabled | Should -Be $false, $false
        $problems.TargetObject | Should -Be 99999
    }

    It 'causes an error for a name that two robots have, and for one that none has' {
        Enable-OrchRobot DocBot, Nobody -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -Be 'RobotAmbiguous,Orchestrator.Commands.EnableOrchRobotCommand', 'RobotNotFound,Orchestrator.Commands.EnableOrchRobotCommand'
        $problems.TargetObject | Should -Be 'DocBot', 'Nobody'
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'sends no change with -WhatIf' {
        Get-OrchRobot | Disable-OrchRobot -WhatIf
        Get-OrchRobot | Enable-OrchRobot -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'ConvertTo-OrchFloatingRobot' {
    BeforeEach { $null = Connect-TestSandbox -Folder 36886 }
    AfterEach { Disconnect-Orch }

    It 'converts robots one by one' {
        (ConvertTo-OrchFloatingRobot -Confirm:$false 216, Oldie -ThrottleLimit 1 -PassThru).HostingType | Should -Be 'Floating', 'Floating'
        Get-TestLine -ChangesOnly | Should -BeExactly "POST $actions.ConvertToFloating {`"robotId`":216}", "POST $actions.ConvertToFloating {`"robotId`":79}"
    }

    It 'causes an error for a robot that cannot be converted, and goes on' {
        (ConvertTo-OrchFloatingRobot -Confirm:$false 749, 79 -PassThru -ErrorAction SilentlyContinue -ErrorVariable problems).Id | Should -Be 79
        $problems[0].TargetObject | Should -Be 749
    }

    It 'sends no change with -WhatIf' {
        Get-OrchRobot | ConvertTo-OrchFloatingRobot -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'New-OrchRobot' {
    BeforeEach { $null = Connect-TestSandbox -Folder 36886 }
    AfterEach { Disconnect-Orch }

    It 'sends what is given, and what servers require' {
        $robot = New-OrchRobot Neo -MachineName MBOBOC -Username 'acme\neo' -Description 'A & "B"'
        Get-TestLine | Should -BeExactly 'POST odata/Robots {"Name":"Neo","MachineName":"MBOBOC","Username":"acme\\neo","Description":"A & \"B\"","Type":"Unattended","HostingType":"Standard"}'
        $robot | Should -BeOfType Orchestrator.Robot
        $robot.Id | Should -BeGreaterThan 0
    }

    It 'shows no password, and sends it' {
        $text = Get-AllText { New-OrchRobot Neo -MachineName MBOBOC -Password (ConvertTo-SecureString 'hun"ter2' -AsPlainText -Force) }
        $text | Should -Not -BeLike '*hun*ter2*'
        (Get-TestRequest -Full).Body | Should -BeLike '*"Password":"hun\"ter2"*'
    }

    It 'takes rows of a CSV file' {
        $robots = "Name,Type,MachineName,Username`nA,NonProduction,MBOBOC,acme\a`n`"R&D #1`",Development,O'HARA-PC,acme\b" | ConvertFrom-Csv | New-OrchRobot
        $robots.Name | Should -Be 'A', 'R&D #1'
        $robots.MachineName | Should -Be 'MBOBOC', "O'HARA-PC"
    }

    It 'refuses a name that is too long, and sends nothing with -WhatIf' {
        { New-OrchRobot ('x' * 20) } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
        New-OrchRobot Neo -WhatIf
        Get-TestRequest | Should -BeNullOrEmpty
    }
}

Describe 'Set-OrchRobot' {
    BeforeEach { $null = Connect-TestSandbox -Folder 36886 }
    AfterEach { Disconnect-Orch }

    It 'sends what differs' {
        Set-OrchRobot 759 -Description new -Username Alex
        Get-TestLine | Should -BeExactly 'GET odata/Robots(759)', 'PATCH odata/Robots(759) {"Description":"new"}'
    }

    It 'sends nothing where nothing does' {
        (Set-OrchRobot 759 -Username Alex -PassThru).Id | Should -Be 759
        Get-TestLine | Should -BeExactly 'GET odata/Robots(759)'
    }

    It 'sends a password always, and shows it never' {
        $text = Get-AllText { Set-OrchRobot 759 -Username Alex -Password (ConvertTo-SecureString 'hunter2' -AsPlainText -Force) }
        $text | Should -Not -BeLike '*hunter2*'
        Get-TestLine -ChangesOnly | Should -BeExactly 'PATCH odata/Robots(759) {"Password":"hunter2"}'
    }

    It 'changes robots of the pipeline where they live' {
        Get-OrchRobot 'Onboarding' -Folder HR | Set-OrchRobot -Description here
        (Get-OrchRobot Onboarding -Folder HR).Description | Should -BeExactly 'here'
    }

    It 'refuses nothing to change, and sends no change with -WhatIf' {
        { Set-OrchRobot 759 } | Should -Throw -ErrorId 'NothingToChange,*'
        Set-OrchRobot 759 -Description x -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Remove-OrchRobot' {
    BeforeEach { $null = Connect-TestSandbox -Folder 36886 }
    AfterEach { Disconnect-Orch }

    It 'removes one with its own request, and several together' {
        Remove-OrchRobot 79 -Confirm:$false
        Get-TestLine | Should -BeExactly 'DELETE odata/Robots(79)'
        Get-OrchRobot T?ck | Remove-OrchRobot -Confirm:$false
        Get-TestLine -ChangesOnly | Should -BeExactly "POST $actions.DeleteBulk {`"robotIds`":[119,120]}"
    }

    It 'removes the others where one is not there, with an error about that one' {
        Remove-OrchRobot 119, 99999, Tock -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.TargetObject | Should -Be 99999
        (Get-OrchRobot T?ck) | Should -BeNullOrEmpty
    }

    It 'asks, and sends nothing with -WhatIf' {
        (Get-Command Remove-OrchRobot).ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false).ConfirmImpact | Should -Be 'High'
        Get-OrchRobot | Remove-OrchRobot -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}
