# Assigning, changing, completing, making and removing tasks.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $actions = 'odata/Tasks/UiPath.Server.Configuration.OData.'
    function Get-Body { (Get-TestRequest -Full -ChangesOnly).Body }
}

Describe 'Set-OrchTaskAssignment' {
    BeforeEach { $null = Connect-TestSandbox -Folder 828 }
    AfterEach { Disconnect-Orch }

    It 'sends one request for piped tasks, and each failure is an error about the task' {
        $tasks = @(Get-OrchTask -Id 194, 195, 200)
        $null = Get-TestRequest

        $tasks | Set-OrchTaskAssignment -User harry.potter@uipath.com -ErrorAction SilentlyContinue -ErrorVariable problem

        Get-Body | Should -BeExactly '{"taskAssignments":[{"TaskId":194,"UserNameOrEmail":"harry.potter@uipath.com"},{"TaskId":195,"UserNameOrEmail":"harry.potter@uipath.com"},{"TaskId":200,"UserNameOrEmail":"harry.potter@uipath.com"}]}'
        $problem.Count | Should -Be 1
        [object]::ReferenceEquals($problem[0].TargetObject, $tasks[1]) | Should -BeTrue
        $problem[0].FullyQualifiedErrorId | Should -Be 'Conflict,Orchestrator.Commands.SetOrchTaskAssignmentCommand'
        $problem[0].Exception.ErrorCode | Should -Be 2400
        $problem[0].CategoryInfo.Category | Should -Be 'ResourceExists'
        "$($problem[0])" | Should -BeLike 'Verify Credentials (195) in *: Task is already assigned.*error 2400*'
        (Get-OrchTask -Id 194, 200).Status | Should -Be 'Pending', 'Pending'
    }

    It 'says whom tasks can be assigned to, and how one is taken from somebody' -ForEach @(
        @{ Task = 194; User = 'nobody@acme.com'; Text = '*User does not exist.*' }
        @{ Task = 195; User = 'harry.potter@uipath.com'; Text = '*Task is already assigned.*' }
    ) {
        $problem = Get-TestError { Set-OrchTaskAssignment $Task -User $User }

        "$problem" | Should -BeLike $Text
        $problem.ErrorDetails.RecommendedAction | Should -Be "A task that somebody has goes to another with -Reassign. If it is the user: Get-OrchTaskUser -Folder '828' lists those who can have tasks there."
        (Get-TestError { Set-OrchTaskAssignment 194 -User harry.potter@uipath.com -Reassign }).ErrorDetails.RecommendedAction | Should -BeLike 'A task that nobody has is assigned without -Reassign.*'
    }

    It 'sends unassigned tasks to a user in one request' {
        Get-OrchTask -Status Unassigned | Set-OrchTaskAssignment -User 52454

        @(Get-TestRequest -ChangesOnly) | Should -BeExactly "POST ${actions}AssignTasks"
        Get-OrchTask -Status Unassigned | Should -BeNullOrEmpty
    }

    It 'sends a request for each folder' {
        Get-OrchTask -AllFolders -Filter 'Id eq 200 or Id eq 301 or Id eq 302' | Set-OrchTaskAssignment -User 88

        $requests = @(Get-TestRequest -Full -ChangesOnly)
        $requests.ForEach({ $_.Headers['X-UIPATH-OrganizationUnitId'] }) | Should -Be '828', '103'
        $requests[1].Body | Should -BeExactly '{"taskAssignments":[{"TaskId":301,"UserId":88},{"TaskId":302,"UserId":88}]}'
    }

    It 'sends at most 100 tasks at a time' {
        1..101 | Set-OrchTaskAssignment -User 52454 -ErrorAction SilentlyContinue

        @(Get-TestRequest -Full -ChangesOnly).ForEach({ @(($_.Body | ConvertFrom-Json).taskAssignments).Count }) | Should -Be 100, 1
    }

    It 'reassigns' {
        Set-OrchTaskAssignment 195 -User 52454 -Reassign
        Get-TestRequest | Should -BeExactly "POST ${actions}ReassignTasks"
        (Get-OrchTask -Id 195).AssignedToUserId | Should -Be 52454
    }

    It 'takes objects of either kind as the user' {
        Set-OrchTaskAssignment 200 -User (Get-OrchTaskUser harry*)
        Set-OrchTaskAssignment 201 -User (Get-OrchUser -Id 52454)
        Get-Body | Should -BeExactly '{"taskAssignments":[{"TaskId":200,"UserId":52454}]}', '{"taskAssignments":[{"TaskId":201,"UserId":52454}]}'
    }

    It 'gives several users as assignees of all' {
        Set-OrchTaskAssignment 200 -User 52454, severus.snape@uipath
        Set-OrchTaskAssignment 201 -User 52454 -AssignmentCriteria Workload
        Set-OrchTaskAssignment 202 -User 52454 -AssignmentCriteria SingleUser

        Get-Body | Should -BeExactly @(
            '{"taskAssignments":[{"TaskId":200,"AssigneeUserIds":[52454],"AssigneeNamesOrEmails":["severus.snape@uipath"],"AssignmentCriteria":"AllUsers"}]}'
            '{"taskAssignments":[{"TaskId":201,"AssigneeUserIds":[52454],"AssignmentCriteria":"Workload"}]}'
            '{"taskAssignments":[{"TaskId":202,"UserId":52454,"AssignmentCriteria":"SingleUser"}]}'
        )
    }

    It 'refuses several users for SingleUser before any request' {
        { Set-OrchTaskAssignment 200 -User 1, 2 -AssignmentCriteria SingleUser } | Should -Throw -ErrorId 'OneUserOnly,*'
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'binds the columns of a CSV file' {
        "Task,User`n200,harry.potter@uipath.com`n201,52917" | ConvertFrom-Csv | Set-OrchTaskAssignment
        Get-Body | Should -BeExactly '{"taskAssignments":[{"TaskId":200,"UserNameOrEmail":"harry.potter@uipath.com"},{"TaskId":201,"UserId":52917}]}'
    }

    It 'tells the folder by the path that it was named by' {
        Get-OrchTask -Folder 'Action Center' -First 1 | Format-List | Out-String | Should -Match 'Folder\s+: Action Center'
        Get-OrchTask -Folder 828 -First 1 | Format-List | Out-String | Should -Match 'Folder\s+: Action Center'
    }

    It 'sends nothing with -WhatIf' {
        Set-OrchTaskAssignment 200 -User harry.potter@uipath.com -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'writes the tasks that were assigned, read together' {
        $tasks = @(Set-OrchTaskAssignment 200, 195, 201 -User 52454 -PassThru -ErrorAction SilentlyContinue)

        $tasks.Id | Should -Be 200, 201
        $tasks.Status | Should -Be 'Pending', 'Pending'
        Get-TestRequest | Should -BeExactly "POST ${actions}AssignTasks", "GET ${actions}GetTasksAcrossFolders?`$top=2&`$filter=Id eq 200 or Id eq 201&`$orderby=Id"
    }

    It 'makes an error for each task of a request that is refused' {
        $session = $sandbox | Connect-Orch -As help.desk@acme.com -NoDefault
        Set-OrchTaskAssignment 200, 201 -User 52454 -Folder 36886 -Session $session -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem.TargetObject | Should -Be 200, 201
    }
}

Describe 'Clear-OrchTaskAssignment and Remove-OrchTask' {
    BeforeEach { $null = Connect-TestSandbox -Folder 828 }
    AfterEach { Disconnect-Orch }

    It 'unassigns piped tasks in one request' {
        Get-OrchTask -Status Pending, Completed -Title Verify*, Approve* | Clear-OrchTaskAssignment -ErrorAction SilentlyContinue -ErrorVariable problem

        Get-Body | Should -BeExactly '{"taskIds":[177,195]}'
        $problem.TargetObject.Id | Should -Be 177
        (Get-OrchTask -Id 195).Status | Should -Be 'Unassigned'
    }

    It 'removes tasks in one request' {
        Get-OrchTask Patronus* -First 2 | Remove-OrchTask -Confirm:$false

        Get-Body | Should -BeExactly '{"taskIds":[200,201]}'
        @(Get-OrchTask Patronus*).Count | Should -Be 14
    }

    It 'says that a permission is missing where a task may not be removed' {
        $task = Get-OrchTask 'Closed case' -Folder Archive
        $task | Remove-OrchTask -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problem

        $problem[0].FullyQualifiedErrorId | Should -BeLike 'PermissionMissing,*'
        $problem[0].CategoryInfo.Category | Should -Be 'PermissionDenied'
        $problem[0].Exception.ErrorCode | Should -Be 2427
        $problem[0].TargetObject.Id | Should -Be 104177
    }

    It 'sends nothing with -WhatIf' {
        Remove-OrchTask 200 -WhatIf
        Clear-OrchTaskAssignment 195 -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Set-OrchTask' {
    BeforeEach { $null = Connect-TestSandbox -Folder 828 }
    AfterEach { Disconnect-Orch }

    It 'sends what differs' {
        $task = Set-OrchTask 207 -Title 'New title' -Priority Critical -Catalog Auth -Note 'Why' -PassThru

        Get-Body | Should -BeExactly '{"TaskId":207,"Title":"New title","TaskCatalogId":12,"NoteText":"Why"}'
        "$task, $($task.TaskCatalogName)" | Should -Be 'New title, Auth'
    }

    It 'sends nothing where nothing changes, and needs no look at the catalogs then' {
        $task = Set-OrchTask 207 -Priority Critical -Catalog 'Expecto Patronum' -PassThru

        Get-TestRequest | Should -BeExactly 'GET odata/Tasks(207)'
        $task.Id | Should -Be 207
    }

    It 'takes tasks out of their catalog' {
        Set-OrchTask 207, 207 -ClearCatalog
        Get-Body | Should -BeExactly '{"TaskId":207,"UnsetTaskCatalog":true}'
    }

    It 'looks up a catalog once for all tasks of a folder' {
        Set-OrchTask 207, 208 -Catalog Auth
        @(Get-TestRequest | Where-Object { $_ -like '*TaskCatalogs*' }).Count | Should -Be 1
    }

    It 'refuses an unknown catalog, a long title and a call with nothing to change' {
        Set-OrchTask 207 -Catalog Nope -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TaskCatalogNotFound,*'
        { Set-OrchTask 207 -Title ('x' * 513) } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
        { Set-OrchTask 207 } | Should -Throw -ErrorId 'NothingToChange,*'
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'The route of a task' {
    BeforeEach { $null = Connect-TestSandbox -Folder 828 }
    AfterEach { Disconnect-Orch }

    It 'is <Route> for <Type>' -ForEach @(
        @{ Type = 'ExternalTask'; Id = 301; Folder = 103; Route = 'tasks/GenericTasks/CompleteTask'; Read = 'tasks/GenericTasks/GetTaskDataById'; Save = 'tasks/GenericTasks/SaveTaskData' }
        @{ Type = 'DocumentValidationTask'; Id = 302; Folder = 103; Route = 'tasks/GenericTasks/CompleteTask'; Read = 'tasks/GenericTasks/GetTaskDataById'; Save = 'tasks/GenericTasks/SaveTaskData' }
        @{ Type = 'AppTask'; Id = 306; Folder = 107; Route = 'tasks/AppTasks/CompleteAppTask'; Read = 'tasks/AppTasks/GetAppTaskById'; Save = 'tasks/AppTasks/SaveAppTasksData' }
        @{ Type = 'FormTask'; Id = 200; Folder = 828; Route = 'forms/TaskForms/CompleteTask'; Read = 'forms/TaskForms/GetTaskDataById'; Save = 'forms/TaskForms/SaveTaskData' }
    ) {
        $task = Get-OrchTask -Id $Id -Folder $Folder
        $task.Type | Should -Be $Type
        $null = Get-TestRequest

        $data = $task | Set-OrchTaskData -Data @{ answer = 42 } -PassThru
        $task | Complete-OrchTask -Action Approve

        Get-TestRequest | Should -BeExactly "PUT $Save", "GET ${Read}?taskId=$Id", "POST $Route"
        $data.Data.answer | Should -Be 42
        (Get-OrchTaskData $Id -Folder $Folder).Action | Should -Be 'Approve'
    }

    It 'takes one read of the types for many ids' {
        200, 201, 202 | Complete-OrchTask -Action Approve

        $requests = @(Get-TestRequest)
        $requests[0] | Should -BeLike "GET ${actions}GetTasksAcrossFolders?`$top=3&`$filter=Id eq 200 or Id eq 201 or Id eq 202*"
        $requests[1..9] | Should -BeExactly 'POST forms/TaskForms/CompleteTask', 'POST forms/TaskForms/CompleteTask', 'POST forms/TaskForms/CompleteTask'
    }

    It 'tells which id there is no task for' {
        Complete-OrchTask 200, 999 -Action Approve -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem.TargetObject | Should -Be 999
        (Get-OrchTask -Id 200).Status | Should -Be 'Completed'
    }
}

Describe 'Complete-OrchTask and task data' {
    BeforeEach { $null = Connect-TestSandbox -Folder 828 }
    AfterEach { Disconnect-Orch }

    It 'completes piped tasks' {
        Get-OrchTask Patronus* -First 2 | Complete-OrchTask -Action Approve -Data '{"comment":"fine"}' -PassThru | ForEach-Object Status | Should -Be 'Completed', 'Completed'
        Get-Body | Sort-Object | Should -BeExactly '{"taskId":200,"action":"Approve","data":{"comment":"fine"}}', '{"taskId":201,"action":"Approve","data":{"comment":"fine"}}'
    }

    It 'does not take the action of a piped task for its own' {
        Get-OrchTask -Id 200 | Complete-OrchTask
        Get-Body | Should -BeExactly '{"taskId":200}'
    }

    It 'sends nothing with -WhatIf' {
        Get-OrchTask Patronus* | Complete-OrchTask -Action Approve -WhatIf
        Set-OrchTaskData 200 @{ a = 1 } -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'finds a task by its title, and refuses one that several have' {
        Complete-OrchTask 'Patronus check #9' -Action Approve
        (Get-OrchTask -Id 208).Status | Should -Be 'Completed'
        Complete-OrchTask 'Verify Credentials' -Action Approve -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TaskAmbiguous,*'
        "$($problem[0])" | Should -BeLike '*(194) and *(195)*'
    }

    It 'takes data as <Kind>' -ForEach @(
        @{ Kind = 'a hashtable'; Data = @{ a = @(1, @{ b = 'c' }) } }
        @{ Kind = 'an object'; Data = [pscustomobject]@{ a = 1, [pscustomobject]@{ b = 'c' } } }
        @{ Kind = 'JSON text'; Data = '{"a":[1,{"b":"c"}]}' }
    ) {
        Set-OrchTaskData 200 -Data $Data
        Get-Body | Should -BeExactly '{"taskId":200,"data":{"a":[1,{"b":"c"}]}}'
    }

    It 'takes back the data that it gave' {
        $task = Get-OrchTaskData 200
        $task.Data['comment'] = 'fine'
        $task | Set-OrchTaskData -Data $task.Data
        (Get-OrchTaskData 200).Data.comment | Should -Be 'fine'
    }

    It 'refuses data that is no object: <_>' -ForEach 'text', '[1]', '{"a":1}}', 5 {
        { Set-OrchTaskData 200 -Data $_ } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*'
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'reads data by key' {
        $key = (Get-OrchTask -Id 301 -Folder 103).Key
        $null = Get-TestRequest
        (Get-OrchTaskData -Key $key -Folder 103).Id | Should -Be 301
        Get-TestRequest | Should -BeExactly "GET tasks/GenericTasks/GetTaskDataByKey?taskKey=$key"
    }
}

Describe 'New-OrchTask' {
    BeforeEach { $null = Connect-TestSandbox -Folder 828 }
    AfterEach { Disconnect-Orch }

    It 'makes an external task' {
        $task = New-OrchTask "It's `"odd`" 🧾" -Data @{ amount = 12.5 } -Priority High -Catalog Auth -ExternalTag crm-5 -Tag urgent, @{ team = 'finance' }

        $request = Get-TestRequest -Full
        "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'POST tasks/GenericTasks/CreateTask 201'
        $body = $request.Body | ConvertFrom-Json
        $body.PSObject.Properties.Name | Should -Be 'title', 'data', 'priority', 'taskCatalogName', 'externalTag', 'tags', 'type'
        $body.type | Should -Be 'ExternalTask'
        $body.tags[1].Value | Should -Be 'finance'
        $task.Title | Should -BeExactly "It's `"odd`" 🧾"
        $task.Data.amount | Should -Be 12.5
        "$($task.Tags)" | Should -Be 'urgent team=finance'
    }

    It 'makes a task that can be piped on' {
        $task = New-OrchTask 'Check' | Set-OrchTaskAssignment -User 52454 -PassThru
        $task.Status | Should -Be 'Pending'
    }

    It 'makes form tasks and app tasks' {
        (New-OrchTask 'Form' -FormLayout '{"components":[]}').Type | Should -Be 'FormTask'
        (New-OrchTask 'App' -AppId IDapproval -AppVersion 1).Type | Should -Be 'AppTask'

        $requests = @(Get-TestRequest -Full)
        $requests[0].Path.TrimStart('/') + ' ' + $requests[0].Body | Should -BeExactly 'forms/TaskForms/CreateFormTask {"title":"Form","formLayout":{"components":[]}}'
        $requests[1].Path.TrimStart('/') + ' ' + $requests[1].Body | Should -BeExactly 'tasks/AppTasks/CreateAppTask {"title":"App","appId":"IDapproval","appVersion":1}'
    }

    It 'leaves out the empty cells of a CSV file' {
        "Title,Priority,ExternalTag`nOne,Low,`nTwo,,x" | ConvertFrom-Csv | New-OrchTask | Out-Null
        Get-Body | Should -BeExactly '{"title":"One","priority":"Low","type":"ExternalTask"}', '{"title":"Two","externalTag":"x","type":"ExternalTask"}'
    }

    It 'sends nothing with -WhatIf' {
        New-OrchTask 'x' -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}
