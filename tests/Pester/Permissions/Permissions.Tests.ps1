BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox
}

AfterAll { Disconnect-Orch }

Describe 'Get-OrchPermission' {
    BeforeEach { $null = Get-TestRequest }

    It 'lets the server find names with wildcards, and a scope' {
        (Get-OrchPermission Task*.View).Name | Should -Be 'TaskAssignment.View', 'TaskCatalogs.View', 'Tasks.View'
        (Get-OrchPermission -Scope GlobalOrFolder -First 1).Scope | Should -Be 'GlobalOrFolder'
        (Get-TestRequest)[1] | Should -BeExactly "GET odata/Permissions?`$top=1&`$filter=Scope eq 'GlobalOrFolder'&`$orderby=Id"
    }

    It 'needs no permission itself' {
        $null = Connect-TestSandbox -As "ben.o'hara@acme.com"
        Get-OrchPermission Users.View -ErrorAction Stop | Should -HaveCount 1
    }

    It 'completes names' {
        $line = 'New-OrchRole x -Permission Web'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'Webhooks.Create', 'Webhooks.Delete', 'Webhooks.Edit', 'Webhooks.View'
    }
}
