# What a row's columns mean to a cmdlet: names that look like numbers, flags, folders, blank and unreadable cells.

BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-Change { @(Get-TestRequest -Full | Where-Object Method -NE GET) }
}

Describe 'A permission of a row' {
    BeforeEach { $null = Connect-TestSandbox }

    It 'counts only where it is granted: <Form>' -ForEach @(
        @{ Form = 'live'; Way = { $input } }
        @{ Form = 'CSV'; Way = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Form = 'JSON'; Way = { $input | ConvertTo-Json | ConvertFrom-Json } }
        @{ Form = 'CLIXML'; Way = { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize(@($input))) } }
        @{ Form = 'selected'; Way = { $input | Select-Object Name, IsGranted } }
    ) {
        $all = (Get-OrchRole Auditor -Expand Permissions).Permissions
        $granted = @($all | Where-Object IsGranted)
        $granted.Count | Should -BeLessThan @($all).Count
        $made = $all | & $Way | New-OrchRole copy -Type Tenant
        @((Get-OrchRole -Id $made.Id -Expand Permissions).Permissions | Where-Object IsGranted | ForEach-Object Name | Sort-Object) | Should -Be @($granted.Name | Sort-Object)
    }

    It 'is refused where its flag cannot be read' {
        (Get-TestError { [pscustomobject]@{ Name = 'Robots.View'; IsGranted = 'perhaps' } | New-OrchRole odd -Type Tenant }).FullyQualifiedErrorId | Should -BeLike 'PermissionInvalid,*'
        Get-Change | Should -BeNullOrEmpty
    }

    It 'is refused where its column is empty, as of a role that was read without them' {
        (Get-TestError { Get-OrchRole Auditor | ConvertTo-Csv | ConvertFrom-Csv | New-OrchRole odd }).FullyQualifiedErrorId | Should -BeLike 'PermissionInvalid,*'
        Get-Change | Should -BeNullOrEmpty
    }
}

Describe 'A name that looks like a number' {
    BeforeEach {
        $null = Connect-TestSandbox
        $digits = New-OrchUser '0013'
        $null = Get-TestRequest
    }

    It 'with a leading zero is a name: <_>' -ForEach "'0013'", "@{ UserName = '0013' }", "[pscustomobject]@{ User = '0013' }" {
        & ([scriptblock]::Create($_)) | Disable-OrchUser -Confirm:$false
        @(Get-Change).Path | Should -BeLike "*($($digits.Id))*"
    }

    It 'that is an id as well is ambiguous, and both are named' {
        $twin = New-OrchUser '108'
        $null = Get-TestRequest
        $problem = Get-TestError { Disable-OrchUser '108' -Confirm:$false }
        $problem.FullyQualifiedErrorId | Should -BeLike 'UserAmbiguous,*'
        $problem.Exception.Message | Should -BeLike "*$($twin.Id)*"
        $problem.Exception.Message | Should -BeLike '*108*'
        Get-Change | Should -BeNullOrEmpty
    }

    It 'is an id where it is a number' {
        $null = New-OrchUser '108'
        $null = Get-TestRequest
        Disable-OrchUser 108 -Confirm:$false
        @(Get-Change).Path | Should -BeLike '*(108)*'
    }

    It 'is refused before -WhatIf claims anything where there is none' {
        (Get-TestError { Disable-OrchUser 987654 -WhatIf }).FullyQualifiedErrorId | Should -BeLike 'UserNotFound,*'
    }
}

Describe 'The folder of a row' {
    BeforeEach { $null = Connect-TestSandbox; Use-OrchFolder Finance; $null = Get-TestRequest }

    It 'counts, whatever the folder of the session: <Columns>' -ForEach @(
        @{ Columns = 'Robot,Folder'; Cells = 'Tick,Documentation' }
        @{ Columns = 'Name,FolderId'; Cells = 'Tick,36886' }
        @{ Columns = 'Robot,Folder,FolderId'; Cells = 'Tick,Documentation,36886' }
    ) {
        $Columns, $Cells | ConvertFrom-Csv | Disable-OrchRobot -Confirm:$false
        (Get-OrchRobot Tick -Folder Documentation).Enabled | Should -BeFalse
    }

    It 'makes the same tree again in an empty tenant, the parents first' {
        $rows = Get-OrchFolder | Where-Object FullyQualifiedName -Match '^(Finance|HR)(/|$)' | ConvertTo-Csv | ConvertFrom-Csv
        $null = New-OrchFolder Copy
        $rows | ForEach-Object { New-OrchFolder "Copy/$($_.FullyQualifiedName)" } | Should -HaveCount @($rows).Count
        @(Get-OrchFolder 'Copy/*').Count | Should -BeGreaterOrEqual 2
    }

    It 'makes a folder in the folder that is piped' {
        (Get-OrchFolder Archive | New-OrchFolder x).FullyQualifiedName | Should -Be 'Archive/x'
    }
}

Describe 'A cell' {
    BeforeEach { $null = Connect-TestSandbox -Folder Documentation; $null = Get-TestRequest }

    It 'that does not convert is an error which names record, column and value: <Column>' -ForEach @(
        @{ Column = 'MayHaveUserSession'; Value = 'perhaps'; Command = { $input | New-OrchUser }; Row = @{ UserName = 'a@b.c' } }
        @{ Column = 'RetentionPeriod'; Value = '180 days'; Command = { $input | New-OrchTaskCatalog }; Row = @{ Name = 'c' } }
        @{ Column = 'Priority'; Value = 'Urgentish'; Command = { $input | New-OrchTask }; Row = @{ Title = 't' } }
    ) {
        $cells = $Row.Clone()
        $cells[$Column] = $Value
        $problem = Get-TestError { [pscustomobject]$cells | & $Command }
        $problem.FullyQualifiedErrorId | Should -BeLike 'RecordInvalid,*'
        $problem.Exception.Message | Should -BeLike "*Record 1*Column $Column*'$Value'*"
        Get-Change | Should -BeNullOrEmpty
    }

    It 'is true or false as people write it: <Text>' -ForEach @(@{ Text = 'yes'; Is = 'true' }, @{ Text = 'FALSE'; Is = 'false' }, @{ Text = '1'; Is = 'true' }, @{ Text = '0'; Is = 'false' }, @{ Text = 'No'; Is = 'false' }) {
        [pscustomobject]@{ UserName = 'a@b.c'; MayHaveUserSession = $Text } | New-OrchUser | Out-Null
        (@(Get-Change).Body | ConvertFrom-Json).MayHaveUserSession | Should -BeExactly ([bool]::Parse($Is))
    }

    It 'of a list is split at semicolons' {
        [pscustomobject]@{ UserName = 'a@b.c'; Role = 'Auditor; Robot' } | New-OrchUser | Out-Null
        (@(Get-Change)[0].Body | ConvertFrom-Json).RolesList | Should -Be Auditor, Robot
    }

    It 'that is blank gives nothing' {
        [pscustomobject]@{ Robot = 'Tick'; Description = ''; MachineName = ''; Username = 'acme\tick' } | Set-OrchRobot
        @(Get-Change).Body | Should -Not -Match 'Description|MachineName'
    }

    It 'that is blank and needed is named: "<_>"' -ForEach '', '  ', "`t" {
        $problem = Get-TestError { [pscustomobject]@{ UserName = 'olga.auditor@acme.com'; Role = $_ } | Add-OrchUserRole }
        $problem.FullyQualifiedErrorId | Should -BeLike 'RecordInvalid,*'
        $problem.Exception.Message | Should -BeLike '*Column Role is blank*'
        Get-Change | Should -BeNullOrEmpty
    }

    It 'gives the action and the data of a task that is completed' {
        Use-OrchFolder 828
        [pscustomobject]@{ TaskId = 194; Action = 'Reject'; Data = '{"note":"no"}' } | Complete-OrchTask -Confirm:$false -ErrorAction SilentlyContinue
        $body = @(Get-Change)[-1].Body | ConvertFrom-Json
        $body.action | Should -Be Reject
        $body.data.note | Should -Be no
    }

    It 'does not stop the rows after it' {
        'a', '', 'b' | ForEach-Object { [pscustomobject]@{ UserName = 'harry.potter@uipath.com'; Role = $_ ? 'Auditor' : '' } } | Add-OrchUserRole -ErrorAction SilentlyContinue
        @(Get-Change).Count | Should -BeGreaterThan 0
    }
}

Describe 'A column' {
    BeforeEach { $null = Connect-TestSandbox -Folder Documentation; $null = Get-TestRequest }

    It 'that is nearly the name of a parameter is warned of, once: <Column>' -ForEach @(
        @{ Column = 'MayHaveUserSesion'; Near = 'MayHaveUserSession'; Rows = { 1..3 | ForEach-Object { [pscustomobject]@{ UserName = "u$_@b.c"; MayHaveUserSesion = 'False' } } }; Command = { $input | New-OrchUser -WhatIf } }
        @{ Column = 'Fodler'; Near = 'Folder'; Rows = { [pscustomobject]@{ Robot = 'Tick'; Fodler = 'Finance' } }; Command = { $input | Disable-OrchRobot -WhatIf } }
        @{ Column = 'Prioritty'; Near = 'Priority'; Rows = { [pscustomobject]@{ Title = 't'; Prioritty = 'High' } }; Command = { $input | New-OrchTask -WhatIf } }
    ) {
        $warned = @(& $Rows | & $Command 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | ForEach-Object { "$_" })
        $warned | Should -Be "Column $Column isn't used. Did you mean ${Near}?"
    }

    It 'that only has something else to say is left alone: <_>' -ForEach 'Department', 'Note', 'Date', 'Comment', 'Location' {
        $row = [pscustomobject]@{ UserName = 'u@b.c'; $_ = 'x' }
        $row | New-OrchUser -WhatIf 3>&1 | Should -BeNullOrEmpty
    }

    It 'of a saved object is never warned of' {
        Get-OrchRobot Tick | ConvertTo-Csv | ConvertFrom-Csv | Set-OrchRobot -Description x 3>&1 | Should -BeNullOrEmpty
    }
}

Describe 'A live object' {
    BeforeEach { $null = Connect-TestSandbox -Folder Documentation; $null = Get-TestRequest }

    It 'never sends what it was read with' {
        $robot = Get-OrchRobot Tick
        Set-OrchRobot Tick -Description newer
        $null = Get-TestRequest
        $robot | Set-OrchRobot -MachineName other -ErrorAction SilentlyContinue
        @(Get-Change).Body | Should -Not -Match 'Description'
    }

    It 'sends what its user changed in it' {
        $robot = Get-OrchRobot Tick
        $robot.Description = 'changed'
        $robot | Set-OrchRobot
        (@(Get-Change).Body | ConvertFrom-Json).Description | Should -Be changed
    }

    It 'without a change is refused, not left in silence' {
        (Get-TestError { Get-OrchRobot Tick | Set-OrchRobot }).FullyQualifiedErrorId | Should -BeLike 'NothingToChange,*'
    }
}

Describe 'A saved object' {
    It 'keeps its folder: <Form>' -ForEach @(
        @{ Form = 'CLIXML'; Way = { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize(@($input))) } }
        @{ Form = 'JSON'; Way = { $input | ConvertTo-Json | ConvertFrom-Json } }
        @{ Form = 'CSV'; Way = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
    ) {
        $null = Connect-TestSandbox
        $saved = Get-OrchRobot Tick -Folder Documentation | & $Way
        Use-OrchFolder Finance
        $null = Get-TestRequest
        $saved | Disable-OrchRobot -Confirm:$false
        @(Get-Change).Headers.'X-UIPATH-OrganizationUnitId' | Should -Be 36886
    }
}
