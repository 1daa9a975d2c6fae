# Task catalogs.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    function Get-Body { (Get-TestRequest -Full -ChangesOnly).Body }
}

Describe 'Get-OrchTaskCatalog' {
    BeforeEach { $null = Connect-TestSandbox -Folder 828 }
    AfterEach { Disconnect-Orch }

    It 'lists the catalogs of the folder' {
        (Get-OrchTaskCatalog -First 2).Name | Should -Be 'Expecto Patronum', 'Auth'
        Get-TestRequest | Should -BeExactly 'GET odata/TaskCatalogs?$top=2&$orderby=Id'
    }

    It 'finds names with wildcards' {
        (Get-OrchTaskCatalog Exp*).Id | Should -Be 11
        Get-TestRequest | Should -BeExactly "GET odata/TaskCatalogs?`$top=1000&`$filter=startswith(Name,'Exp')&`$orderby=Id&`$count=true"
    }

    It 'reads by id' {
        (Get-OrchTaskCatalog -Id 12).Name | Should -Be 'Auth'
        Get-TestRequest | Should -BeExactly 'GET odata/TaskCatalogs(12)'
    }
}

Describe 'New-OrchTaskCatalog' {
    BeforeEach { $null = Connect-TestSandbox -Folder 828 }
    AfterEach { Disconnect-Orch }

    It 'makes a catalog' {
        $catalog = New-OrchTaskCatalog "It's Q1 & Q2 🧾" -Description 'x' -Encrypted -Tag urgent, 'team=finance' -RetentionAction Delete -RetentionPeriod 60

        $request = Get-TestRequest -Full
        "$($request.Method) $($request.Path.TrimStart('/')) $($request.Status)" | Should -BeExactly 'POST odata/TaskCatalogs/UiPath.Server.Configuration.OData.CreateTaskCatalog 201'
        $request.Body | ConvertFrom-Json | ConvertTo-Json -Compress -Depth 5 -EscapeHandling EscapeNonAscii | Should -BeExactly '{"Name":"It''s Q1 & Q2 \ud83e\uddfe","Description":"x","Encrypted":true,"Tags":[{"Name":"urgent","DisplayName":"urgent"},{"Name":"team","DisplayName":"team","Value":"finance","DisplayValue":"finance"}],"RetentionAction":"Delete","RetentionPeriod":60}'
        (Get-OrchTaskCatalog -Id $catalog.Id).Name | Should -BeExactly "It's Q1 & Q2 🧾"
    }

    It 'refuses a name of more than 50 characters before any request' {
        { New-OrchTaskCatalog ('x' * 51) } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        New-OrchTaskCatalog 'x' -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Set-OrchTaskCatalog' {
    BeforeEach { $null = Connect-TestSandbox -Folder 828 }
    AfterEach { Disconnect-Orch }

    It 'reads, applies and sends the whole catalog' {
        $catalog = Set-OrchTaskCatalog Auth -Description 'New' -RetentionPeriod 90 -PassThru

        $request = Get-TestRequest -Full -ChangesOnly
        "$($request.Method) $($request.Path.TrimStart('/'))" | Should -BeExactly 'POST odata/TaskCatalogs(12)/UiPath.Server.Configuration.OData.UpdateTaskCatalog'
        $request.Body | Should -BeExactly '{"Name":"Auth","Description":"New","Encrypted":false,"Tags":[],"RetentionAction":"Delete","RetentionPeriod":90}'
        "$($catalog.Description) $($catalog.RetentionPeriod)" | Should -Be 'New 90'
    }

    It 'sends nothing where nothing changes' {
        Set-OrchTaskCatalog 12 -Tag 'a=1', b
        $null = Get-TestRequest

        Set-OrchTaskCatalog 12 -Name Auth -Tag 'a=1', b
        Get-TestRequest | Should -BeExactly 'GET odata/TaskCatalogs(12)'
    }

    It 'empties the tags' {
        Set-OrchTaskCatalog 12 -Tag b
        (Set-OrchTaskCatalog 12 -Tag @() -PassThru).Tags | Should -BeNullOrEmpty
    }

    It 'changes piped catalogs' {
        Get-OrchTaskCatalog Auth, 'Nothing yet' | Set-OrchTaskCatalog -RetentionPeriod 7
        (Get-OrchTaskCatalog -Id 12, 16).RetentionPeriod | Should -Be 7, 7
    }

    It 'refuses a call with nothing to change, and sends nothing with -WhatIf' {
        { Set-OrchTaskCatalog Auth } | Should -Throw -ErrorId 'NothingToChange,*'
        Set-OrchTaskCatalog Auth -Description x -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Remove-OrchTaskCatalog' {
    BeforeEach { $null = Connect-TestSandbox -Folder 828 }
    AfterEach { Disconnect-Orch }

    It 'removes a catalog by name' {
        Remove-OrchTaskCatalog 'Nothing yet' -Confirm:$false
        Get-TestRequest -ChangesOnly | Should -BeExactly 'DELETE odata/TaskCatalogs(16)'
        Get-OrchTaskCatalog 'Nothing yet*' | Should -BeNullOrEmpty
    }

    It 'makes an error about each that cannot be removed' {
        $catalog = Get-OrchTaskCatalog Auth
        $catalog | Remove-OrchTaskCatalog -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problem
        [object]::ReferenceEquals($problem[0].TargetObject, $catalog) | Should -BeTrue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'Conflict,*'

        Remove-OrchTaskCatalog Auht -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TaskCatalogNotFound,*'
        "$($problem[0])" | Should -BeLike "There is no task catalog 'Auht' in folder 828.*"
    }

    It 'sends nothing with -WhatIf' {
        Remove-OrchTaskCatalog 12 -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}
