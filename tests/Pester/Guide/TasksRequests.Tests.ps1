# The worked examples of the tasks page of the API guide.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox -Folder 828

    function Should-Print($Actual, [System.Collections.IDictionary] $Expected) {
        foreach ($name in $Expected.Keys) { $Actual.$name | Should -Be $Expected[$name] -Because "$name is printed" }
    }
}

AfterAll { Disconnect-Orch }

Describe 'Tasks requests' {
    BeforeEach { $null = Get-TestRequest }

    It 'Retrieving tasks' {
        $rows = @(Get-OrchTask -First 2 -IncludeTotalCount)

        Get-TestRequest | Should -BeExactly 'GET odata/Tasks?$top=2&$orderby=Id&$count=true'
        "$($rows[0])" | Should -Match '21'
        Should-Print $rows[1] ([ordered]@{ Title = 'Performance Review'; Type = 'FormTask'; Priority = 'Medium'; Status = 'Completed'; TaskCatalogName = 'Expecto Patronum'; OrganizationUnitId = 828; IsCompleted = $true; Id = 63 })
        Should-Print $rows[2] ([ordered]@{ Title = 'Performance Review'; Type = 'FormTask'; Priority = 'Medium'; Status = 'Completed'; TaskCatalogName = 'Expecto Patronum'; OrganizationUnitId = 828; IsCompleted = $true; Id = 64 })
        $rows[1].CreationTime.ToUniversalTime() | Should -Be ([datetime]::new(2019, 10, 16, 11, 39, 30, 410, [DateTimeKind]::Utc))
        $rows[2].CreationTime.ToUniversalTime() | Should -Be ([datetime]::new(2019, 10, 16, 11, 40, 24, 880, [DateTimeKind]::Utc))
    }

    It 'Retrieving two tasks sends the address as printed' {
        $null = Get-OrchTask -First 2

        Get-TestRequest | Should -BeExactly 'GET odata/Tasks?$top=2&$orderby=Id'
    }

    It 'Retrieving a task by its id' {
        $task = Get-OrchTask -Id 194

        Get-TestRequest | Should -BeExactly 'GET odata/Tasks(194)'
        Should-Print $task ([ordered]@{ Title = 'Verify Credentials'; Type = 'FormTask'; Priority = 'Critical'; Status = 'Unassigned'; TaskCatalogName = 'Auth'; OrganizationUnitId = 828; IsCompleted = $false; Id = 194 })
        $task.CreationTime.ToUniversalTime() | Should -Be ([datetime]::new(2019, 12, 12, 17, 25, 3, 20, [DateTimeKind]::Utc))
    }

    It 'Assigning a task' {
        Set-OrchTaskAssignment 194 -User 52454

        $request = Get-TestRequest -Full
        "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'POST odata/Tasks/UiPath.Server.Configuration.OData.AssignTasks 200'
        $request.Body | Should -BeExactly '{"taskAssignments":[{"TaskId":194,"UserId":52454}]}'
        (Get-OrchTask -Id 194).Status | Should -Be 'Pending'
    }

    It 'Assigning a task that is assigned already' {
        Set-OrchTaskAssignment 195 -User 52454 -ErrorAction SilentlyContinue -ErrorVariable problem

        $problem.Count | Should -Be 1
        $problem[0].Exception.ErrorCode | Should -Be 2400
        $problem[0].Exception.Message | Should -BeLike '*Task is already assigned*'
        $problem[0].TargetObject | Should -Be 195
    }

    It 'Unassigning a task that is completed' {
        Clear-OrchTaskAssignment 177 -ErrorAction SilentlyContinue -ErrorVariable problem

        $request = Get-TestRequest -Full
        "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'POST odata/Tasks/UiPath.Server.Configuration.OData.UnassignTasks 200'
        $request.Body | Should -BeExactly '{"taskIds":[177]}'
        $problem[0].Exception.ErrorCode | Should -Be 2400
        $problem[0].Exception.Message | Should -BeLike '*This task is in completed state*'
        $problem[0].TargetObject | Should -Be 177
    }

    It 'Retrieving the users who may work on the tasks of a folder' {
        $rows = @(Get-OrchTaskUser -Folder 36886)

        Get-TestRequest | Should -BeLike 'GET odata/Tasks/UiPath.Server.Configuration.OData.GetTaskUsers(organizationUnitId=36886)*'
        $rows.Count | Should -Be 13
        Should-Print ($rows | Where-Object Id -EQ 52454) ([ordered]@{ Name = 'Harry'; Surname = 'Potter'; UserName = 'harry.potter@uipath.com'; EmailAddress = 'harry.potter@uipath.com'; Id = 52454 })
        Should-Print ($rows | Where-Object Id -EQ 52917) ([ordered]@{ Name = 'Severus'; Surname = 'Snape'; UserName = 'severus.snape@uipath'; EmailAddress = 'severus.snape@uipath.com'; Id = 52917 })
    }

    It 'Deleting a task that you may not delete' {
        Remove-OrchTask 104177 -Folder Archive -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problem

        $request = Get-TestRequest -Full -ChangesOnly
        "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'POST odata/Tasks/UiPath.Server.Configuration.OData.DeleteTasks 200'
        $request.Body | Should -BeExactly '{"taskIds":[104177]}'
        $problem[0].Exception.ErrorCode | Should -Be 2427
        $problem[0].Exception.Message | Should -BeLike '*You do not have the required permissions to delete this action*'
        $problem[0].TargetObject | Should -Be 104177
    }
}
