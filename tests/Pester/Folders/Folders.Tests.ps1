BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # Every request as one line with its body, so that order, method, path and body stand together.
    function Get-TestLine {
        Get-TestRequest -Full @args | ForEach-Object { ($_.Method + ' ' + $_.Path.TrimStart('/') + $(if ($_.Query) { '?' + $_.Query }) + ' ' + $_.Body).Trim() }
    }
}

Describe 'Get-OrchFolder' {
    BeforeAll { $null = Connect-TestSandbox }
    AfterAll { Disconnect-Orch }
    BeforeEach { $null = Get-TestRequest }

    It 'lists all folders in the order of their paths' {
        $paths = (Get-OrchFolder).FullyQualifiedName

        $paths | Should -HaveCount 17
        $paths | Should -Contain 'Finance/Accounts Payable/Invoices'
        Get-TestRequest | Should -BeExactly 'GET odata/Folders?$top=1000&$orderby=FullyQualifiedName&$count=true'
    }

    It 'asks the server for <Path><Switch>' -ForEach @(
        @{ Path = 'Finance'; Filter = "FullyQualifiedName eq 'Finance'"; Ids = 102 }
        @{ Path = 'finance/payroll/'; Filter = "FullyQualifiedName eq 'finance/payroll'"; Ids = 105 }
        @{ Path = 'F*'; Filter = "ParentId eq null and startswith(DisplayName,'F')"; Ids = 102 }
        @{ Path = '*'; Filter = 'ParentId eq null'; Ids = 828, 114, 113, 36886, 102, 106, 108, 112, 107, 67543, 101, 109, 111 }
        @{ Path = 'Finance/*'; Filter = "startswith(FullyQualifiedName,'Finance/')"; Ids = 103, 105 }
        @{ Path = '*/*'; Filter = "contains(FullyQualifiedName,'/')"; Ids = 103, 105, 110 }
        @{ Path = 'F?nance/A*'; Filter = "startswith(FullyQualifiedName,'F') and contains(FullyQualifiedName,'nance/A')"; Ids = 103 }
        @{ Path = 'Finance'; Switch = ' -Recurse'; Filter = "FullyQualifiedName eq 'Finance' or startswith(FullyQualifiedName,'Finance/')"; Ids = 102, 103, 104, 105 }
        @{ Path = 'Fin*/A*'; Switch = ' -Recurse'; Filter = "startswith(FullyQualifiedName,'Fin') and contains(FullyQualifiedName,'/A')"; Ids = 103, 104 }
        @{ Path = 'Finance', 'S*'; Filter = "FullyQualifiedName eq 'Finance' or (ParentId eq null and startswith(DisplayName,'S'))"; Ids = 102, 67543, 101 }
        @{ Path = "It's O'Hara's"; Filter = "FullyQualifiedName eq 'It''s O''Hara''s'"; Ids = 108 }
        @{ Path = 'Q1 + Q2 #3', 'R&D 100%'; Filter = "FullyQualifiedName eq 'Q1 + Q2 #3' or FullyQualifiedName eq 'R&D 100%'"; Ids = 112, 107 }
        @{ Path = '日本/*'; Filter = "startswith(FullyQualifiedName,'日本/')"; Ids = 110 }
        @{ Path = '🚀*'; Filter = "ParentId eq null and startswith(DisplayName,'🚀')"; Ids = 111 }
    ) {
        (Get-OrchFolder $Path -Recurse:([bool]$Switch)).Id | Should -Be $Ids
        Get-TestRequest | Should -BeExactly "GET odata/Folders?`$top=1000&`$filter=$Filter&`$orderby=FullyQualifiedName&`$count=true"
    }

    It 'needs no filter for everything below everything' {
        Get-OrchFolder * -Recurse | Should -HaveCount 17
        Get-TestRequest | Should -BeExactly 'GET odata/Folders?$top=1000&$orderby=FullyQualifiedName&$count=true'
    }

    It 'finds a name wherever it is' {
        (Get-OrchFolder -Name Pay*, '東?').FullyQualifiedName | Should -Be 'Finance/Payroll', '日本/東京'
    }

    It 'fetches what it must look at besides the properties that are asked for' {
        (Get-OrchFolder */* -Property Id).Id | Should -Be 103, 105, 110
        Get-TestRequest | Should -BeLike '*$select=Id,FullyQualifiedName,DisplayName&*'
    }

    It 'filters by type' {
        (Get-OrchFolder -Type Personal).Id | Should -Be 114
        Get-TestRequest | Should -BeLike "*`$filter=FolderType eq 'Personal'&*"
    }

    It 'lets the server count pages' {
        (Get-OrchFolder -First 2 -Skip 1).Id | Should -Be 114, 113
        Get-TestRequest | Should -BeExactly 'GET odata/Folders?$top=2&$skip=1&$orderby=FullyQualifiedName'
    }

    It 'reads one by <How>' -ForEach @(
        @{ How = 'its id'; Given = { @{ Id = 36886 } }; Request = 'GET odata/Folders(36886)' }
        @{ How = 'an id in place of the path'; Given = { @{ Path = 36886 } }; Request = 'GET odata/Folders(36886)' }
        @{ How = 'an id as text'; Given = { @{ Path = '36886' } }; Request = "GET odata/Folders?`$top=1000&`$filter=FullyQualifiedName eq '36886' or Id eq 36886&`$orderby=Id&`$count=true" }
        @{ How = 'its key'; Given = { @{ Key = '48852b1f-2220-4a8e-98d7-fc523e57d6f5' } }; Request = 'GET odata/Folders/UiPath.Server.Configuration.OData.GetByKey(identifier=48852b1f-2220-4a8e-98d7-fc523e57d6f5)' }
        @{ How = 'a key in place of the path'; Given = { @{ Path = [guid]'48852b1f-2220-4a8e-98d7-fc523e57d6f5' } }; Request = 'GET odata/Folders/UiPath.Server.Configuration.OData.GetByKey(identifier=48852b1f-2220-4a8e-98d7-fc523e57d6f5)' }
    ) {
        $arguments = & $Given
        (Get-OrchFolder @arguments).FullyQualifiedName | Should -BeExactly 'Documentation'
        Get-TestRequest | Should -BeExactly $Request
    }

    It 'takes paths and folders from the pipeline' {
        ('Finance', 'Shared' | Get-OrchFolder).Id | Should -Be 102, 101
        $null = Get-TestRequest
        (Get-OrchFolder Finance | Get-OrchFolder -Recurse).Id | Should -Be 102, 103, 104, 105
        Get-TestRequest | Should -HaveCount 2
    }

    It 'says what is near a path that is not there, and gives the others' {
        $folders = Get-OrchFolder Finanse, Shared, Nowhere* -ErrorVariable problems -ErrorAction SilentlyContinue

        $folders.Id | Should -Be 101
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'FolderNotFound,*'
        $problems[0].TargetObject | Should -BeExactly 'Finanse'
        $problems[0].ToString() | Should -BeLike "*Did you mean 'Finance'?*"
    }

    It 'makes an error of each id that is not there' {
        (Get-OrchFolder -Id 1, 102, 2 -ErrorVariable problems -ErrorAction SilentlyContinue).Id | Should -Be 102
        $problems.TargetObject | Should -Be 1, 2
    }

    It 'says that a filter keeps a folder back' {
        { Get-OrchFolder Finance -Filter 'Id eq 1' -ErrorAction Stop } | Should -Throw "There is no folder 'Finance' with what -Filter asks for." -ErrorId 'FolderNotFound,*'
    }

    It 'makes no error where a name may be there, or none is given' {
        Get-OrchFolder Nowhere* -ErrorAction Stop | Should -BeNullOrEmpty
        Get-OrchFolder Finance, Shared -First 1 -ErrorAction Stop | Should -HaveCount 1
    }

    It 'completes paths a level at a time' {
        (TabExpansion2 'Get-OrchFolder Fi').CompletionMatches.CompletionText | Should -Be 'Finance'
        (TabExpansion2 'Get-OrchFolder Finance/').CompletionMatches.CompletionText | Should -Be "'Finance/Accounts Payable'", 'Finance/Payroll'
    }

    It 'fits 100 columns' {
        $text = Get-OrchFolder | Out-String -Width 100
        $text | Should -Match 'Id\s+Path\s+Type\s+Description'
        $text | Should -Match '104 Finance/Accounts Payable/Invoices\s+Standard\s+Three levels down'
    }
}

Describe 'New-OrchFolder' {
    BeforeEach { $null = Connect-TestSandbox -Folder Shared }
    AfterEach { Disconnect-Orch }

    It 'makes a folder at the root, whatever the folder of the session' {
        $folder = New-OrchFolder Legal

        Get-TestLine | Should -BeExactly 'POST odata/Folders {"DisplayName":"Legal","PermissionModel":"FineGrained","ProvisionType":"Automatic"}'
        $folder | Should -BeOfType Orchestrator.Folder
        $folder.FullyQualifiedName | Should -BeExactly 'Legal'
    }

    It 'names no folder in a header' {
        $null = New-OrchFolder Legal
        (Get-TestRequest -Full).Headers.Keys | Should -Not -Contain 'X-UIPATH-OrganizationUnitId'
    }

    It 'makes a folder in another, by path, id and object' {
        (New-OrchFolder A -Parent Finance/Payroll).FullyQualifiedName | Should -BeExactly 'Finance/Payroll/A'
        Get-TestLine | Should -BeExactly @(
            "GET odata/Folders?`$top=1&`$filter=FullyQualifiedName eq 'Finance/Payroll'&`$orderby=Id"
            'POST odata/Folders {"DisplayName":"A","PermissionModel":"FineGrained","ProvisionType":"Automatic","ParentId":105}'
        )
        (New-OrchFolder B -Parent 105).ParentId | Should -Be 105
        (New-OrchFolder C -Parent (Get-OrchFolder -Id 105)).ParentId | Should -Be 105
    }

    It 'sends what is given' {
        $null = New-OrchFolder Legal -Description 'Law & "order"' -FeedType FolderHierarchy -PermissionModel InheritFromTenant -ProvisionType Manual
        (Get-TestRequest -Full).Body | ConvertFrom-Json | ConvertTo-Json -Compress | Should -BeExactly (
            [ordered]@{ DisplayName = 'Legal'; Description = 'Law & "order"'; FeedType = 'FolderHierarchy'; PermissionModel = 'InheritFromTenant'; ProvisionType = 'Manual' } | ConvertTo-Json -Compress)
    }

    It 'takes rows of a CSV file, parents before children' {
        $folders = "Name,Parent,Description`nLegal,,All of it`nContracts,Legal,`n`"R&D + 'x' #1`",Legal/Contracts,`$(1+1)" | ConvertFrom-Csv | ForEach-Object {
            $row = $_
            if (-not $row.Parent) { $row | Select-Object Name, Description } else { $row }
        } | New-OrchFolder
        $folders.FullyQualifiedName | Should -BeExactly 'Legal', 'Legal/Contracts', "Legal/Contracts/R&D + 'x' #1"
        $folders[2].Description | Should -BeExactly '$(1+1)'
    }

    It 'refuses <What> before any request' -ForEach @(
        @{ What = 'a name that is too long'; Name = 'x' * 116; Id = 'FolderNameInvalid,*' }
        @{ What = 'an empty name'; Name = ''; Id = 'ParameterArgumentValidationError,*' }
    ) {
        { New-OrchFolder $Name -ErrorAction Stop } | Should -Throw -ErrorId $Id.Replace(',*', ',Orchestrator.Commands.NewOrchFolderCommand')
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'causes an error for a name that is taken' {
        New-OrchFolder Shared -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'Conflict,*'
        $problems[0].TargetObject | Should -BeExactly 'Shared'
    }

    It 'sends nothing with -WhatIf, and nothing where the parent is not there' {
        New-OrchFolder Legal -Parent Finance -WhatIf
        New-OrchFolder Legal -Parent Financ -ErrorAction SilentlyContinue -ErrorVariable problems
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
        $problems[0].TargetObject.ToString() | Should -BeExactly 'Financ'
    }
}

Describe 'Set-OrchFolder' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'reads the folder, and sends it whole with the change' {
        $payroll, $finance = (Get-OrchFolder -Id 105, 102).Key
        $null = Get-TestRequest
        Set-OrchFolder Finance/Payroll -Description 'Every month'

        Get-TestLine | Should -BeExactly @(
            "GET odata/Folders?`$top=1&`$filter=FullyQualifiedName eq 'Finance/Payroll'&`$orderby=Id"
            'GET odata/Folders(105)'
            'PUT odata/Folders(105) {"Id":105,"Key":"' + $payroll + '","DisplayName":"Payroll","FolderType":"Standard","ProvisionType":"Automatic","PermissionModel":"FineGrained","ParentId":102,"ParentKey":"' + $finance + '","FeedType":"Processes","Description":"Every month"}'
        )
        (Get-OrchFolder -Id 105).Description | Should -BeExactly 'Every month'
    }

    It 'renames, and what is below follows' {
        (Set-OrchFolder 102 -Name Money -PassThru).FullyQualifiedName | Should -BeExactly 'Money'
        (Get-OrchFolder -Id 104).FullyQualifiedName | Should -BeExactly 'Money/Accounts Payable/Invoices'
    }

    It 'sends nothing where nothing would change' {
        (Set-OrchFolder 102 -Name Finance -Description '' -PassThru).Id | Should -Be 102
        Get-TestRequest | Should -BeExactly 'GET odata/Folders(102)'
    }

    It 'takes a description away' {
        (Set-OrchFolder Shared -Description '' -PassThru).Description | Should -BeNullOrEmpty
    }

    It 'changes folders from the pipeline' {
        Get-OrchFolder Finance/* | Set-OrchFolder -Description both -PassThru | ForEach-Object Description | Should -Be 'both', 'both'
    }

    It 'refuses <What> before any request' -ForEach @(
        @{ What = 'nothing to change'; With = @{}; Id = 'NothingToChange' }
        @{ What = 'a name with a slash'; With = @{ Name = 'a/b' }; Id = 'ParameterArgumentValidationError' }
        @{ What = 'a long description'; With = @{ Description = 'x' * 501 }; Id = 'ParameterArgumentValidationError' }
    ) {
        { Set-OrchFolder 102 @With } | Should -Throw -ErrorId "$Id,Orchestrator.Commands.SetOrchFolderCommand"
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'sends no change with -WhatIf' {
        Set-OrchFolder Finance -Name X -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Move-OrchFolder' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'moves into another folder' {
        (Move-OrchFolder Finance/Payroll HR -PassThru).FullyQualifiedName | Should -BeExactly 'HR/Payroll'
        Get-TestRequest -ChangesOnly | Should -BeExactly 'PUT odata/Folders(105)/UiPath.Server.Configuration.OData.MoveFolder?targetParentId=106'
    }

    It 'moves to the root' {
        Move-OrchFolder 104 -ToRoot
        Get-TestRequest | Should -BeExactly 'PUT odata/Folders(104)/UiPath.Server.Configuration.OData.MoveFolder'
        (Get-OrchFolder -Id 104).FullyQualifiedName | Should -BeExactly 'Invoices'
    }

    It 'moves folders from the pipeline and looks the destination up once' {
        Get-OrchFolder Finance/* | Move-OrchFolder -Destination Shared
        $requests = Get-TestRequest
        $requests -like '*eq ''Shared''*' | Should -HaveCount 1
        (Get-OrchFolder Shared/*).Id | Should -Be 103, 105
    }

    It 'tells that a folder cannot go into itself' {
        Move-OrchFolder Finance Finance/Payroll -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'InvalidRequest,*'
        $problems[0].TargetObject | Should -BeExactly 'Finance'
    }

    It 'sends nothing with -WhatIf' {
        Move-OrchFolder Finance HR -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Remove-OrchFolder of what is not there' {
    It 'is refused before -WhatIf claims anything: <_>' -ForEach 987654, '987654', 'Nope', ([guid]::Empty) {
        $null = Connect-TestSandbox
        (Get-TestError { Remove-OrchFolder $_ -WhatIf }).FullyQualifiedErrorId | Should -BeLike 'FolderNotFound,*'
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}

Describe 'Remove-OrchFolder' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'removes a folder by its id, after a look at what it contains' {
        $id = (New-OrchFolder Gone).Id
        $null = Get-TestRequest
        Remove-OrchFolder $id -Confirm:$false
        Get-TestRequest -ChangesOnly | Should -BeExactly "DELETE odata/Folders($id)"
    }

    It 'refuses a folder with subfolders without -Recurse, and names them: by <By>' -ForEach @(
        @{ By = 'path'; Given = { 'Top' } }
        @{ By = 'id'; Given = { $args[0].Id } }
        @{ By = 'object'; Given = { $args[0] } }
    ) {
        $top = New-OrchFolder Top
        $null = New-OrchFolder Below -Parent $top
        $null = Get-TestRequest
        Remove-OrchFolder (& $Given $top) -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'SubfoldersExist,*'
        $problems[0].Exception.Message | Should -BeLike '*has subfolders: Top/Below.'
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'removes subfolders with -Recurse, those further down first' {
        $top = New-OrchFolder Top
        $below = New-OrchFolder Below -Parent $top
        $deep = New-OrchFolder Deep -Parent $below
        $null = Get-TestRequest
        Remove-OrchFolder $top.Id -Recurse -Confirm:$false
        Get-TestRequest -ChangesOnly | Should -BeExactly "DELETE odata/Folders($($deep.Id))", "DELETE odata/Folders($($below.Id))", "DELETE odata/Folders($($top.Id))"
    }

    It 'removes what is further down first' {
        $top = New-OrchFolder Top
        $below = New-OrchFolder Below -Parent $top
        $null = Get-TestRequest
        Get-OrchFolder Top -Recurse | Remove-OrchFolder -Confirm:$false
        Get-TestRequest -ChangesOnly | Should -BeExactly "DELETE odata/Folders($($below.Id))", "DELETE odata/Folders($($top.Id))"
    }

    It 'causes an error for a folder that holds something, with the folder as the target' {
        Get-OrchFolder Finance | Remove-OrchFolder -Recurse -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'Conflict,*'
        $problems[0].TargetObject.Id | Should -Be 102
    }

    It 'takes no wildcards for more than they are' {
        Remove-OrchFolder * -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'FolderNotFound,*'
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }

    It 'asks, and sends nothing with -WhatIf' {
        (Get-Command Remove-OrchFolder).ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false).ConfirmImpact | Should -Be 'High'
        Get-OrchFolder * | Remove-OrchFolder -Recurse -WhatIf
        Get-OrchFolder * -Recurse | Remove-OrchFolder -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
    }
}
