# Names with every character that has a meaning somewhere: as filters, wildcards, in paths, in completion, in folder paths.

BeforeDiscovery {
    $names = "O'Hara", '100% a+b', 'R&D #1', 'a/b', 'is $(1+1) 2', 'two  spaces', '🚀 Launch', '日本 東京', '[x] y', 'back`tick', '"quoted"', "a'';drop"
    $cases = $names | ForEach-Object { @{ Name = $_ } }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox
}

AfterAll { Disconnect-Orch }

Describe 'The name <Name>' -ForEach $cases {
    BeforeAll {
        $made = New-OrchRole -Name $Name
    }

    It 'is made as it is' { $made.Name | Should -BeExactly $Name }

    It 'is found as it is' {
        $found = @(Get-OrchRole -Name ([WildcardPattern]::Escape($Name)))
        $found.Name | Should -BeExactly $Name
    }

    It 'is found by a wildcard' {
        $start = [WildcardPattern]::Escape($Name.Substring(0, $Name.Length - 1))
        @(Get-OrchRole -Name "${start}?").Name | Should -Contain $Name
    }

    It 'is found as a reference' {
        @(Get-OrchRoleUser -Role $Name -ErrorAction Stop).Count | Should -Be 0
    }

    It 'is completed as inert text' {
        $prefix = $Name.Substring(0, 2)
        $line = "Remove-OrchRole '" + $prefix.Replace("'", "''")
        $completions = (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches
        $text = $completions | Where-Object ListItemText -CEQ $Name | ForEach-Object CompletionText
        $text | Should -Not -BeNullOrEmpty
        $ast = [System.Management.Automation.Language.Parser]::ParseInput("x $text", [ref]$null, [ref]$null)
        $word = $ast.EndBlock.Statements[0].PipelineElements[0].CommandElements[1]
        $word | Should -BeOfType ([System.Management.Automation.Language.StringConstantExpressionAst])
        $word.Value | Should -BeExactly $Name
    }

    It 'is removed' {
        Remove-OrchRole $Name -Confirm:$false -ErrorAction Stop
        { Get-OrchRole -Name ([WildcardPattern]::Escape($Name)) -ErrorAction Stop } | Should -Throw "There is no role '$([WildcardPattern]::Escape($Name))'.*" -ErrorId 'RoleNotFound,*'
    }
}

Describe 'A folder path' {
    It '<Path> is a context of its own' -ForEach @(
        @{ Path = 'R&D 100%' }, @{ Path = "It's O'Hara's" }, @{ Path = '日本/東京' }, @{ Path = '🚀 Launch' }, @{ Path = 'Q1 + Q2 #3' }
    ) {
        $null = Get-TestRequest
        { Get-OrchRobot -Folder $Path -ErrorAction Stop } | Should -Not -Throw
        $header = (Get-TestRequest -Full)[0].Headers['X-UIPATH-FolderPath-Encoded']
        [System.Text.Encoding]::Unicode.GetString([Convert]::FromBase64String($header)) | Should -BeExactly $Path

        Use-OrchFolder $Path
        "$((Get-OrchConnection).Folder)" | Should -BeExactly $Path
        (Get-OrchFolder $Path).FullyQualifiedName | Should -BeExactly $Path
    }

    It 'is completed level by level' {
        $line = 'Use-OrchFolder Fin'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'Finance'
        $line = 'Use-OrchFolder Finance/'
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Be "Finance/Accounts Payable", 'Finance/Payroll'
    }
}
