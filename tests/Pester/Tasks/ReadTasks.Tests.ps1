# Get-OrchTask, Get-OrchTaskUser and what belongs to a task.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox -Folder 828
    $actions = 'odata/Tasks/UiPath.Server.Configuration.OData.'
}

AfterAll { Disconnect-Orch }

Describe 'Get-OrchTask' {
    BeforeEach { $null = Get-TestRequest }

    It 'asks the server for <Name>' -ForEach @(
        @{ Name = 'a title'; Arguments = @{ Title = 'Verify Credentials' }; Filter = "Title eq 'Verify Credentials'"; Ids = 194, 195 }
        @{ Name = 'titles with wildcards'; Arguments = @{ Title = 'Perf*' }; Filter = "startswith(Title,'Perf')"; Ids = 63, 64 }
        @{ Name = 'a status'; Arguments = @{ Status = 'Completed' }; Filter = "Status eq 'Completed'"; Ids = 63, 64, 177 }
        @{ Name = 'several statuses'; Arguments = @{ Status = 'Completed', 'Pending' }; Filter = "Status eq 'Completed' or Status eq 'Pending'"; Ids = 63, 64, 177, 195 }
        @{ Name = 'a catalog'; Arguments = @{ Catalog = 'Auth' }; Filter = "TaskCatalogName eq 'Auth'"; Ids = 194, 195 }
        @{ Name = 'an assignee by id'; Arguments = @{ AssignedTo = 52917 }; Filter = 'AssignedToUserId eq 52917'; Ids = 63, 64, 177, 195 }
        @{ Name = 'an assignee by name'; Arguments = @{ AssignedTo = 'severus.snape@uipath' }; Filter = "AssignedToUser/UserName eq 'severus.snape@uipath' or AssignedToUser/EmailAddress eq 'severus.snape@uipath'"; Ids = 63, 64, 177, 195 }
        @{ Name = 'all at once'; Arguments = @{ Title = 'Verify*'; Status = 'Pending'; Type = 'FormTask'; Priority = 'High', 'Critical' }; Filter = "startswith(Title,'Verify') and Status eq 'Pending' and Type eq 'FormTask' and (Priority eq 'High' or Priority eq 'Critical')"; Ids = 195 }
        @{ Name = 'moments'; Arguments = @{ CreatedAfter = [datetime]::new(2019, 10, 1, 0, 0, 0, [DateTimeKind]::Utc); CreatedBefore = [datetime]::new(2019, 11, 1, 0, 0, 0, [DateTimeKind]::Utc) }; Filter = 'CreationTime gt 2019-10-01T00:00:00Z and CreationTime lt 2019-11-01T00:00:00Z'; Ids = 63, 64 }
        @{ Name = 'a filter in OData''s words'; Arguments = @{ Title = '*e*'; Filter = 'Id lt 64' }; Filter = "contains(Title,'e') and Id lt 64"; Ids = 63 }
    ) {
        $tasks = @(Get-OrchTask @Arguments)

        Get-TestRequest | Should -BeExactly "GET odata/Tasks?`$top=1000&`$filter=$Filter&`$orderby=Id&`$count=true"
        $tasks.Id | Should -Be $Ids
    }

    It 'finishes what OData cannot say' {
        @(Get-OrchTask 'Patronus check #1?' -Catalog 'E*o P*').Id | Should -Be (209..215)
    }

    It 'takes an object as the assignee' {
        $user = Get-OrchTaskUser severus*
        $null = Get-TestRequest

        (Get-OrchTask -AssignedTo $user -First 1).Id | Should -Be 63
        Get-TestRequest | Should -BeExactly 'GET odata/Tasks?$top=1&$filter=AssignedToUserId eq 52917&$orderby=Id'
    }

    It 'reads by ids in the folder of the session, and a missing one is an error about its id' {
        $tasks = Get-OrchTask -Id 194, 999, 63 -ErrorAction SilentlyContinue -ErrorVariable problem

        $tasks.Id | Should -Be 194, 63
        Get-TestRequest | Should -BeExactly 'GET odata/Tasks(194)', 'GET odata/Tasks(999)', 'GET odata/Tasks(63)'
        $problem.Count | Should -Be 1
        $problem[0].TargetObject | Should -Be 999
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'NotFound,*'
    }

    It 'reads by key' {
        $key = (Get-OrchTask -Id 194).Key
        $null = Get-TestRequest

        (Get-OrchTask -Key $key).Id | Should -Be 194
        Get-TestRequest | Should -BeExactly "GET ${actions}GetByKey(identifier=$key)"
    }

    It 'reads all folders in one request without naming one' {
        $tasks = @(Get-OrchTask -AllFolders)

        $request = Get-TestRequest -Full
        "$($request.Path.TrimStart('/'))?$($request.Query)" | Should -BeExactly "${actions}GetTasksAcrossFolders?`$top=1000&`$orderby=Id&`$count=true"
        $request.Headers.Keys | Should -Not -Contain 'X-UIPATH-OrganizationUnitId'
        @($tasks.OrganizationUnitId | Sort-Object -Unique).Count | Should -BeGreaterThan 3
    }

    It 'reads all folders where the session has none' {
        $session = $sandbox | Connect-Orch -NoDefault
        $null = Get-TestRequest

        @(Get-OrchTask -AllFolders -First 3 -Session $session).Count | Should -Be 3
        { Get-OrchTask -Session $session -ErrorAction Stop } | Should -Throw -ErrorId 'FolderRequired,*'
    }

    It 'reads all folders as their administrator' {
        $null = Get-OrchTask -AsAdmin -Status Pending -First 2

        Get-TestRequest | Should -BeExactly "GET ${actions}GetTasksAcrossFoldersForAdmin?`$top=2&`$filter=Status eq 'Pending'&`$orderby=Id"
    }

    It 'narrows all folders to the named ones, of whatever type' {
        @(Get-OrchTask -AllFolders -Folder 36886).Id | Should -Be 308, 309

        Get-TestRequest | Should -BeExactly "GET ${actions}GetTasksAcrossFolders?`$top=1000&`$filter=OrganizationUnitId eq 36886&`$orderby=Id&`$count=true"
    }

    It 'reads piped folders, each where it is' {
        $tasks = @(Get-OrchFolder 'Finance' -Recurse | Get-OrchTask)

        $tasks.Id | Should -Be 301, 302, 303, 304
        $tasks[0].Title | Should -BeExactly 'Invoice 4711 is "strange"'
    }

    It 'keeps odd titles as they are' {
        $tasks = @(Get-OrchTask -AllFolders)
        foreach ($title in '50% off? It''s O''Hara & Sons', '$(Invoke-Nothing) + #tag', '経費を確認してください 🧾', '🚀 Go / no go') {
            $one = $tasks | Where-Object Title -CEQ $title
            $one | Should -Not -BeNullOrEmpty
            @(Get-OrchTask ([WildcardPattern]::Escape($title)) -AllFolders).Id | Should -Be $one.Id
        }
    }

    It 'has a table that fits 100 columns' {
        $lines = (Get-OrchTask -First 5 | Out-String -Width 100) -split "`r?`n"
        $lines | Where-Object { $_ -match 'Id\s+Title\s+Status\s+Priority\s+AssignedTo\s+Created' } | Should -Not -BeNullOrEmpty
        $lines | Where-Object { $_ -match 'Verify Credentials\s+Unassigned\s+Critical' } | Should -Not -BeNullOrEmpty
    }
}

Describe 'Get-OrchTaskUser' {
    BeforeEach { $null = Get-TestRequest }

    It 'looks up the id of a folder that is named by its path, once' {
        $null = Get-OrchTaskUser -Folder Documentation -First 1

        Get-TestRequest | Should -BeExactly "GET odata/Folders?`$top=1&`$filter=FullyQualifiedName eq 'Documentation'&`$orderby=Id", "GET ${actions}GetTaskUsers(organizationUnitId=36886)?`$top=1&`$orderby=Id"
    }

    It 'finds names with wildcards' {
        (Get-OrchTaskUser *snape*).Id | Should -Be 52917
        Get-TestRequest | Should -BeExactly "GET ${actions}GetTaskUsers(organizationUnitId=828)?`$top=1000&`$filter=contains(UserName,'snape')&`$orderby=Id&`$count=true"
    }

    It 'suggests the folder that was meant' {
        Get-OrchTaskUser -Folder Documentatoin -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].TargetObject | Should -Be 'Documentatoin'
        "$($problem[0])" | Should -BeLike "*Did you mean 'Documentation'?*"
    }
}

Describe 'Notes, activities and forms' {
    BeforeEach { $null = Get-TestRequest }

    It 'writes a note and gets it back' {
        $note = Add-OrchTaskNote 200 "It's `"odd`" & 'quoted' `$(x) 🧾" -PassThru

        (Get-TestRequest -Full).Body | ConvertFrom-Json | ForEach-Object { "$($_.TaskId) $($_.Text)" } | Should -BeExactly "200 It's `"odd`" & 'quoted' `$(x) 🧾"
        (Get-OrchTaskNote 200).Id | Should -Be $note.Id
        Get-TestRequest | Should -BeExactly 'GET odata/TaskNotes/UiPath.Server.Configuration.OData.GetByTaskId(taskId=200)?$top=1000&$expand=CreatorUser&$orderby=Id&$count=true'
    }

    It 'sends no note with -WhatIf, and none that is too long' {
        Add-OrchTaskNote 200 'x' -WhatIf
        { Add-OrchTaskNote 200 ('x' * 513) } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'gets the history of piped tasks' {
        $steps = @(Get-OrchTask -Id 195 | Get-OrchTaskActivity)

        $steps.ActivityType | Should -Be 'Created', 'Assigned'
        $steps[1].TargetUser.UserName | Should -Be 'severus.snape@uipath'
    }

    It 'gets a form with its layout' {
        $form = Get-OrchTaskForm 194

        Get-TestRequest | Should -BeExactly 'GET forms/TaskForms/GetTaskFormById?taskId=194'
        $form.FormLayout.components[0].key | Should -Be 'comment'
        $null = Get-OrchTaskForm 194 -ExpandLayout
        Get-TestRequest | Should -BeExactly 'GET forms/TaskForms/GetTaskFormById?taskId=194&expandOnFormLayout=true'
    }
}

Describe 'Completion of tasks' {
    BeforeAll {
        function Get-Completion([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches }
    }

    It 'offers ids, by title and by id' {
        (Get-Completion 'Complete-OrchTask Verify').CompletionText | Should -Be '195', '194'
        (Get-Completion 'Complete-OrchTask 21').CompletionText | Should -Be (215..210)
    }

    It 'offers each title once' {
        (Get-Completion 'Get-OrchTask Perf').CompletionText | Should -Be "'Performance Review'"
    }

    It 'offers the users of the folder' {
        (Get-Completion 'Set-OrchTaskAssignment 194 -User sev').CompletionText | Should -Be 'severus.snape@uipath'
    }
}
