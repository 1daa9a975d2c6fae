# The worked examples of the users page of the API guide.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox
}

AfterAll { Disconnect-Orch }

Describe 'Users requests' {
    BeforeEach { $null = Get-TestRequest }

    It 'Changing the language of a user' {
        Set-OrchUserCulture ja -User 749

        $request = Get-TestRequest -Full
        "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'POST odata/Users(749)/UiPath.Server.Configuration.OData.ChangeUserCulture 200'
        $request.Body | Should -BeExactly '{"culture":"ja"}'
    }

    It 'Provisioning a robot for a user' {
        Set-OrchUser 13 -RobotProvision ([ordered]@{ UserName = 'uipath\john.smith'; RobotId = 53; RobotType = 'Development'; ExecutionSettings = @{} })

        $request = Get-TestRequest -Full
        "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'PUT odata/Users(13) 200'
        $request.Body | Should -BeExactly '{"RobotProvision":{"UserName":"uipath\\john.smith","RobotId":53,"RobotType":"Development","ExecutionSettings":{}}}'
    }

    Context 'Assigning roles' {
        It 'to an account that has <Before>' -ForEach @(
            @{ Before = 'no role'; Roles = @() }
            @{ Before = 'roles 1 and 2'; Roles = 1, 2 }
            @{ Before = 'role 2'; Roles = , 2 }
        ) {
            Invoke-OrchApi '/odata/Users(9)/UiPath.Server.Configuration.OData.AssignRoles' POST -Body @{ roleIds = @($Roles) }
            $null = Get-TestRequest

            Set-OrchUserRole -Confirm:$false 9 -Role 1, 3

            $request = Get-TestRequest -Full -ChangesOnly
            "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'POST odata/Users(9)/UiPath.Server.Configuration.OData.AssignRoles 200'
            $request.Body | Should -BeExactly '{"roleIds":[1,3]}'
            (Get-OrchUser -Id 9 -Expand UserRoles).UserRoles.RoleId | Sort-Object | Should -Be 1, 3
        }
    }
}
