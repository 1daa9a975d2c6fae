# The worked examples of the robots page of the API guide: the command, the request that it sends, and what the page prints.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox -Folder 36886

    function Should-Print($Actual, [System.Collections.IDictionary] $Expected) {
        foreach ($name in $Expected.Keys) {
            if ($Expected[$name] -is [System.Collections.IDictionary]) {
                foreach ($inner in $Expected[$name].Keys) { $Actual.$name.$inner | Should -Be $Expected[$name][$inner] -Because "$name.$inner is printed" }
            }
            else { $Actual.$name | Should -Be $Expected[$name] -Because "$name is printed" }
        }
    }

    $docBot = [ordered]@{ LicenseKey = $null; MachineName = 'MBOBOC'; Name = 'DocBot'; Username = 'UIPATH\MADALINA.BOBOC'; Description = $null; Type = 'NonProduction'; Password = $null; RobotEnvironments = 'doc_env,WR_env,Group1'; Id = 749; ExecutionSettings = $null }
    $mrRob = [ordered]@{ LicenseKey = $null; MachineName = 'midragomir'; Name = 'mr-Rob'; Username = 'uipath\mircea.dragomir'; Description = 'Alerts'; Type = 'NonProduction'; Password = $null; RobotEnvironments = ''; Id = 902; ExecutionSettings = $null }
}

AfterAll { Disconnect-Orch }

Describe 'Robots requests' {
    BeforeEach { $null = Get-TestRequest }

    It 'Retrieving the state of a robot by its id' {
        $rows = @(Get-OrchRobotSession -Robot 749 -Property State -First 10)

        Get-TestRequest | Should -BeExactly "GET odata/Sessions?`$top=10&`$filter=Robot/Id eq 749&`$select=State,Id&`$orderby=Id"
        $rows.State | Should -BeExactly 'Available'
    }

    It 'Retrieving the state of a robot by its name' {
        $rows = @(Get-OrchRobotSession -Robot DocBot -Property State -First 10)

        Get-TestRequest | Should -BeExactly "GET odata/Sessions?`$top=10&`$filter=Robot/Name eq 'DocBot'&`$select=State,Id&`$orderby=Id"
        $rows.State | Should -BeExactly 'Available'
    }

    It 'Retrieving the available robots with a recent heartbeat' {
        $rows = @(Get-OrchRobotSession -State Available -ReportedAfter '2018-03-05T03:48:04.147Z' -Property Robot -Expand Robot -First 10)

        Get-TestRequest | Should -BeExactly "GET odata/Sessions?`$top=10&`$filter=State eq 'Available' and ReportingTime gt 2018-03-05T03:48:04.147Z&`$select=Robot,Id&`$expand=Robot&`$orderby=Id"
        $rows.Count | Should -Be 2
        Should-Print $rows[0].Robot $docBot
        Should-Print $rows[1].Robot $mrRob
    }

    It 'Retrieving the robots with a heartbeat in the last two minutes' {
        $rows = @(Get-OrchRobotSession -State Available -ReportedAfter (Get-Date).AddMinutes(-2) -Property Robot -Expand Robot -First 10)

        $rows.Robot.Name | Should -Be 'DocBot', 'mr-Rob'
    }

    It 'Retrieving the disconnected robots' {
        $rows = @(Get-OrchRobotSession -State Disconnected -Expand Robot -First 10)

        Get-TestRequest | Should -BeExactly "GET odata/Sessions?`$top=10&`$filter=State eq 'Disconnected'&`$expand=Robot&`$orderby=Id"
        $rows.Count | Should -Be 2
        Should-Print $rows[0] ([ordered]@{ State = 'Disconnected'; Info = $null; IsUnresponsive = $false; Id = 718; Robot = @{ MachineName = 'DESKTOP-PMFQGCB'; Name = 'Stan'; Username = 'Alex'; Type = 'Unattended'; RobotEnvironments = 'doc_env,a_invoke_env,Group1'; Id = 759 } })
        $rows[0].ReportingTime.ToUniversalTime() | Should -Be ([datetime]::new(2018, 1, 15, 18, 47, 7, 930, [DateTimeKind]::Utc))
        Should-Print $rows[1] ([ordered]@{ State = 'Disconnected'; Info = $null; IsUnresponsive = $false; Id = 730; Robot = @{ MachineName = 'DESKTOP-PMFQGCB'; Name = '!~#$%^&*()_+=-'; Username = 'dragomirmir'; Type = 'NonProduction'; RobotEnvironments = 'WR_env'; Id = 771 } })
    }

    It 'Retrieving a robot by its id' {
        $robot = Get-OrchRobot -Id 216

        Get-TestRequest | Should -BeExactly 'GET odata/Robots(216)'
        Should-Print $robot ([ordered]@{
            LicenseKey = 'fc157179-3724-4bb0-acd2-8261bef82d01'; MachineName = 'CAPETRINA'; MachineId = 15; Name = 'Gustavee'; Username = 'uipath\john.smith'
            ExternalName = $null; Description = $null; Type = 'Development'; HostingType = 'Standard'; ProvisionType = 'Manual'; Password = $null
            CredentialStoreId = $null; UserId = 45; Enabled = $true; CredentialType = $null; RobotEnvironments = ''; IsExternalLicensed = $false
            LimitConcurrentExecution = $false; Id = 216
            ExecutionSettings = @{ ResolutionHeight = 0; ResolutionDepth = 0; FontSmoothing = $false; AutoDownloadProcess = $false }
        })
        $robot.ExecutionSettings.Count | Should -Be 4
    }

    It 'Retrieving the robots that can run a process' {
        $rows = @(Get-OrchRobot -Process input_output_arguments_example)

        Get-TestRequest | Should -BeExactly "GET odata/Robots/UiPath.Server.Configuration.OData.GetRobotsForProcess(processId='input_output_arguments_example')?`$top=1000&`$orderby=Id&`$count=true"
        $rows.Count | Should -Be 2
        Should-Print $rows[0] ([ordered]@{ LicenseKey = $null; MachineName = 'DESKTOP-ASBD'; MachineId = 129; Name = 'Stan'; Username = 'Alex'; Description = $null; Version = $null; Type = 'Unattended'; HostingType = 'Standard'; Password = $null; RobotEnvironments = 'doc_env,a_invoke_env,Group1'; Id = 759; ExecutionSettings = $null })
        Should-Print $rows[1] ([ordered]@{ LicenseKey = $null; MachineName = 'Doc'; MachineId = 1066; Name = 'DocBot'; Username = 'uipath\documentation'; Description = $null; Version = '18.3.0.558'; Type = 'NonProduction'; HostingType = 'Standard'; Password = $null; RobotEnvironments = 'doc_env'; Id = 1684; ExecutionSettings = $null })
    }

    It 'Retrieving the robots that can run a process, in one page, sends the address as printed' {
        $null = Get-OrchRobot -Process input_output_arguments_example -First 10

        Get-TestRequest | Should -BeExactly "GET odata/Robots/UiPath.Server.Configuration.OData.GetRobotsForProcess(processId='input_output_arguments_example')?`$top=10&`$orderby=Id"
    }

    It 'Retrieving the logs of a robot by its name' {
        $rows = @(Get-OrchRobotLog -Robot DocBot -First 100 -Skip 200)

        Get-TestRequest | Should -BeExactly "GET odata/RobotLogs?`$top=100&`$skip=200&`$filter=RobotName eq 'DocBot'&`$orderby=TimeStamp desc"
        $rows.Count | Should -Be 2
        # The page prints the older entry first; the cmdlet returns the newest entries first.
        [array]::Reverse($rows)
        Should-Print $rows[0] ([ordered]@{ Level = 'Info'; WindowsIdentity = 'UIPATH\john.smith'; ProcessName = 'TestingSequence_DOC'; Message = 'TestingSequence_DOC execution started'; JobKey = 'e49c0012-ee01-45e4-884c-0ce1f2aa6fbb'; RobotName = 'DocBot'; MachineId = 229978; Id = 0 })
        $rows[0].TimeStamp.ToUniversalTime() | Should -Be ([datetime]::new(2019, 10, 14, 13, 55, 18, [DateTimeKind]::Utc).AddTicks(2473626))
        ($rows[0].RawMessage | ConvertFrom-Json).fileName | Should -Be 'Main'
        $rows[1].Message | Should -Be 'TestingSequence_DOC execution ended'
        ($rows[1].RawMessage | ConvertFrom-Json).totalExecutionTimeInSeconds | Should -Be 123
    }

    It 'Editing a robot' {
        $settings = [ordered]@{ TracingLevel = 'Information'; StudioNotifyServer = $true; LoginToConsole = $false; ResolutionWidth = 0; ResolutionHeight = 0; ResolutionDepth = 0; FontSmoothing = $false; AutoDownloadProcess = $false }
        Set-OrchRobot 749 -Folder 36886 -Replace -LicenseKey 8ec4t984-b2d7-44f2-b5be-0a64ee9a487b -MachineName MBOBOC -Name DocBot -Type Development -Username 'UIPATH\JustAnotherRobot' -ExecutionSettings $settings

        $request = Get-TestRequest -Full
        "$($request.Method) $($request.Path.TrimStart('/'))" | Should -BeExactly 'PUT odata/Robots(749)'
        $request.Headers['X-UIPATH-OrganizationUnitId'] | Should -Be '36886'
        $request.Status | Should -Be 200
        $body = $request.Body | ConvertFrom-Json
        $body.PSObject.Properties.Name | Sort-Object | Should -Be 'ExecutionSettings', 'Id', 'LicenseKey', 'MachineName', 'Name', 'Type', 'Username'
        $body.Id | Should -Be 749
        $body.Username | Should -BeExactly 'UIPATH\JustAnotherRobot'
        $body.ExecutionSettings.PSObject.Properties.Name | Sort-Object | Should -Be ($settings.Keys | Sort-Object)
        (Get-OrchRobot -Id 749).Username | Should -BeExactly 'UIPATH\JustAnotherRobot'
    }

    It 'Deleting a robot' {
        Remove-OrchRobot 79 -Confirm:$false

        $request = Get-TestRequest -Full
        "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'DELETE odata/Robots(79) 204'
        $request.Body | Should -BeNullOrEmpty
    }

    It 'Deleting several robots' {
        Remove-OrchRobot 119, 120 -Confirm:$false

        $request = Get-TestRequest -Full
        "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'POST odata/Robots/UiPath.Server.Configuration.OData.DeleteBulk 204'
        $request.Body | Should -BeExactly '{"robotIds":[119,120]}'
    }

    It 'Changing the password of your own unattended robot' {
        Set-OrchUser 88 -UnattendedPassword (ConvertTo-SecureString 'newUnattendedRobotP@ss' -AsPlainText -Force)

        $request = Get-TestRequest -Full
        "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'PATCH odata/Users(88) 200'
        $request.Body | Should -BeExactly '{"UnattendedRobot":{"Password":"newUnattendedRobotP@ss"}}'
    }
}
