BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Add-Fault([hashtable] $Fault) { $null = $sandbox.Faults.Add($Fault) }
}

Describe 'Errors' {
    BeforeEach { $null = Connect-TestSandbox -Folder 36886 }
    AfterEach { Disconnect-Orch }

    It 'speaks of the sandbox where <Path> is not served' -ForEach @(
        @{ Path = '/odata/Jobs'; Id = 'Jobs_Get' }
        @{ Path = '/odata/Assets(1)'; Id = 'Assets_GetById' }
        @{ Path = '/odata/QueueDefinitions'; Id = 'QueueDefinitions_Get' }
    ) {
        $problem = Get-TestError { Invoke-OrchApi $Path }
        $problem.FullyQualifiedErrorId | Should -BeLike 'NotSupportedByServer,*'
        $problem.Exception.Message | Should -BeLike "The sandbox doesn't serve $Id.*"
        $problem.ErrorDetails.RecommendedAction | Should -BeLike 'The sandbox serves only *'
    }

    It 'speaks of the server where it answers 501 itself' {
        Add-Fault @{ Status = 501; Times = 99 }
        (Get-TestError { Invoke-OrchApi '/odata/Robots' }).ErrorDetails.RecommendedAction | Should -Not -Match 'sandbox'
    }

    It '<Case> is <Id>, with a category, a target and a next step' -ForEach @(
        @{ Case = 'a robot that does not exist, by id'; Id = 'NotFound'; Category = 'ObjectNotFound'; Target = 99; Script = { Get-OrchRobot -Id 99 } }
        @{ Case = 'a robot that does not exist, by name'; Id = 'RobotNotFound'; Category = 'ObjectNotFound'; Target = 'Nobody'; Script = { Remove-OrchRobot Nobody -Confirm:$false } }
        @{ Case = 'a name that two robots have'; Id = 'RobotAmbiguous'; Category = 'InvalidArgument'; Target = 'DocBot'; Script = { Remove-OrchRobot DocBot -Confirm:$false } }
        @{ Case = 'a user that does not exist'; Id = 'UserNotFound'; Category = 'ObjectNotFound'; Target = 'nobody@acme.com'; Script = { Remove-OrchUser nobody@acme.com -Confirm:$false } }
        @{ Case = 'a role that does not exist'; Id = 'RoleNotFound'; Category = 'ObjectNotFound'; Target = 'Administratr'; Script = { Add-OrchUserRole 9 -Role Administratr } }
        @{ Case = 'a folder that does not exist'; Id = 'FolderNotFound'; Category = 'ObjectNotFound'; Target = 'Documentatoin'; Script = { Get-OrchRobot -Folder Documentatoin } }
        @{ Case = 'a name that is taken'; Id = 'Conflict'; Category = 'ResourceExists'; Target = 'Administrator'; Script = { New-OrchRole Administrator } }
        @{ Case = 'a missing permission'; Id = 'PermissionMissing'; Category = 'PermissionDenied'; Fault = @{ Status = 403 }; Script = { Get-OrchRobot -Id 749 }; Target = 749 }
        @{ Case = 'too many requests, again and again'; Id = 'TooManyRequests'; Category = 'LimitsExceeded'; Fault = @{ Status = 429; RetryAfter = '0'; Times = 99 }; Script = { Get-OrchRobot -Id 749 }; Target = 749 }
        @{ Case = 'a wait that is too long'; Id = 'TooManyRequests'; Category = 'LimitsExceeded'; Fault = @{ Status = 429; RetryAfter = '3600' }; Script = { Get-OrchRobot -Id 749 }; Target = 749 }
        @{ Case = 'a fault of the server'; Id = 'ServerError'; Category = 'InvalidResult'; Fault = @{ Status = 500 }; Script = { Get-OrchRobot -Id 749 }; Target = 749 }
        @{ Case = 'a connection that is cut while changing'; Id = 'ConnectionFailed'; Category = 'ConnectionError'; Fault = @{ Kind = 'CloseConnection' }; Script = { Set-OrchRobot 749 -Replace -Name DocBot -MachineName MBOBOC -Type Development }; Target = 749; Operation = 'Robots_PutById'; Times = 99 }
        @{ Case = 'an answer that is cut'; Id = 'ConnectionFailed'; Category = 'ConnectionError'; Fault = @{ Kind = 'CutBody'; CutAfter = 40 }; Script = { Get-OrchRobot -Id 749 }; Target = 749 }
        @{ Case = 'a web page behind a 200'; Id = 'NotAnApiAnswer'; Category = 'InvalidResult'; Fault = @{ Kind = 'Html' }; Script = { Get-OrchRobot -Id 749 }; Target = 749 }
        @{ Case = 'truncated JSON'; Id = 'UnreadableAnswer'; Category = 'ReadError'; Fault = @{ Kind = 'TruncatedJson'; CutAfter = 40 }; Script = { Get-OrchRobot -Id 749 }; Target = 749 }
        @{ Case = 'a bad filter'; Id = 'InvalidRequest'; Category = 'InvalidArgument'; Script = { Get-OrchUser -Filter 'Nmae eq 1' }; Target = $null }
    ) {
        if ($Fault) {
            if (-not $Fault.Times) { $Fault.Times = 99 }
            Add-Fault $Fault
        }

        $problem = Get-TestError $Script

        $problem.FullyQualifiedErrorId.Split(',')[0] | Should -Be $Id
        $problem.CategoryInfo.Category | Should -Be $Category
        if ($null -ne $Target) { "$($problem.TargetObject)" | Should -Be "$Target" }
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $problem.Exception.Message | Should -Match '\S'
    }

    It 'names the permission, the folder and the scope of a 403' {
        Add-Fault @{ Operation = 'Robots_GetById'; Status = 403 }
        Get-OrchRobot -Id 749 -ErrorAction SilentlyContinue -ErrorVariable problem

        $problem[0].Exception.Message | Should -Match 'Robots\.View'
        $problem[0].Exception.Message | Should -Match '36886'
        $problem[0].Exception.Message | Should -Match 'OR\.Robots\.Read'
    }

    It 'names the permission of an operation that has no cmdlet' {
        $null = $sandbox | Connect-Orch -As severus.snape@uipath -Folder 36886
        Invoke-OrchApi /odata/Roles POST -Body @{ Name = 'x' } -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problem

        $problem[0].FullyQualifiedErrorId | Should -BeLike 'PermissionMissing,*'
        $problem[0].Exception.Message | Should -Match 'Roles\.Create'
    }

    It 'ends the command when the token is refused, as no other item could fare better' {
        Add-Fault @{ Status = 401; Times = 99 }
        { 749, 759 | ForEach-Object { $_ } | Remove-OrchRobot -Confirm:$false } | Should -Throw -ErrorId 'NotSignedIn,*'
    }

    It 'says that no folder is named, and where to name one' {
        Use-OrchFolder -Clear
        { Get-OrchRobot } | Should -Throw '*Get-OrchRobot*' -ErrorId 'FolderRequired,Orchestrator.Commands.GetOrchRobotCommand'
    }

    It 'says how to act on an object that was read without its folder' {
        Use-OrchFolder -Clear
        $robot = [Orchestrator.Robot]@{ Id = 749; Name = 'DocBot' }
        $problem = Get-TestError { $robot | Disable-OrchRobot }

        $problem.FullyQualifiedErrorId | Should -Be 'FolderRequired,Orchestrator.Commands.DisableOrchRobotCommand'
        $problem.Exception.Message | Should -Be "Disable-OrchRobot acts in a folder, and robot 'DocBot' was read without one."
        [object]::ReferenceEquals($problem.TargetObject, $robot) | Should -BeTrue
        $problem.ErrorDetails.RecommendedAction | Should -BeLike "Name its folder: Disable-OrchRobot $($robot.Id) -Folder <path>.*Get-OrchRobot -Folder * -Recurse*"
    }

    It 'goes on with the other items after one that failed' {
        $robots = @(Get-OrchRobot -Id 749, 99, 759 -ErrorAction SilentlyContinue -ErrorVariable problem)

        $robots.Id | Should -Be 749, 759
        $problem.Count | Should -Be 1
    }

    It 'honours -ErrorAction Stop and try' {
        $caught = $null
        try { Get-OrchRobot -Id 99 -ErrorAction Stop } catch { $caught = $_ }
        $caught.FullyQualifiedErrorId | Should -BeLike 'NotFound,*'
    }

    It 'repeats a read until the server is well again' {
        Add-Fault @{ Operation = 'Robots_GetById'; Status = 503; RetryAfter = '0'; Times = 3 }
        (Get-OrchRobot -Id 749).Name | Should -Be 'DocBot'
    }

    It 'does not repeat a change that may have been made' {
        Add-Fault @{ Operation = 'Roles_Post'; Status = 503; AfterWork = $true; Times = 1 }
        New-OrchRole Once -ErrorAction SilentlyContinue -ErrorVariable problem

        $problem[0].FullyQualifiedErrorId | Should -BeLike 'ServerError,*'
        @(Get-TestRequest -ChangesOnly).Count | Should -Be 1
    }
}
