# The rules by which a sandbox misbehaves, as cmdlets.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/../Completion/Offered.ps1
}

Describe 'Add-OrchSandboxFault' {
    BeforeEach { $null = Connect-TestSandbox -Folder 36886 }
    AfterAll { Disconnect-Orch }

    It 'makes the sandbox of the session fail' {
        Add-OrchSandboxFault Users_Get -Status 503 -RetryAfter 0 -Times 2 | Should -BeNullOrEmpty
        Get-OrchUser -First 1 | Should -Not -BeNullOrEmpty
        Get-TestRequest | Should -HaveCount 3
        (Get-OrchSandboxFault).Struck | Should -Be 2
    }

    It 'makes that of Connect-Orch -Sandbox fail, in any folder' {
        $null = Connect-Orch -Sandbox -Folder 36886
        try {
            Use-OrchFolder 828 { Add-OrchSandboxFault Users_Get -Status 409 }
            (Get-TestError { Get-OrchUser }).FullyQualifiedErrorId | Should -BeLike 'Conflict,*'
            Get-OrchUser -First 1 | Should -Not -BeNullOrEmpty
        } finally { Disconnect-Orch }
    }

    It 'makes piped sandboxes fail, and no other' {
        $others = @(Start-OrchSandbox -NoListener; Start-OrchSandbox -NoListener)
        $rules = $others | Add-OrchSandboxFault -Kind CloseConnection -PassThru
        $rules | Should -HaveCount 2
        $rules[0] | Should -Be $others[0].Faults.Rules[0]
        $sandbox.Faults.Rules | Should -BeNullOrEmpty
        Add-OrchSandboxFault -Sandbox $others[1] -Kind Html
        $others[1] | Get-OrchSandboxFault | Should -HaveCount 2
    }

    It 'takes all that a rule has' {
        $type = (Get-Command Add-OrchSandboxFault).OutputType[0].Type
        $properties = $type.GetProperties().Where({ $_.CanWrite }).Name
        (Get-Command Add-OrchSandboxFault).Parameters.Keys | Where-Object { $_ -in $properties } | Sort-Object | Should -Be ($properties | Sort-Object)
        $given = @{ Operation = 'Users_Get'; Path = '/odata/U*'; Kind = 'SlowBody'; Times = 3; Skip = 4; Chance = 0.5; Seed = 7; Status = 429; RetryAfter = '2'; RetryAfterDate = $true; AfterWork = $true; Delay = '00:00:00.5'; CutAfter = 8 }
        $rule = Add-OrchSandboxFault @given -PassThru
        foreach ($name in $properties) { "$($rule.$name)" | Should -Be "$(($given -as $type).$name)" -Because $name }
    }

    It 'has the defaults of a rule' {
        $rule = Add-OrchSandboxFault -PassThru
        $plain = [Activator]::CreateInstance($rule.GetType())
        foreach ($property in $plain.PSObject.Properties) { $rule.($property.Name) | Should -Be $property.Value -Because $property.Name }
    }

    It 'strikes always where that is said' {
        Add-OrchSandboxFault Users_Get -Kind Html -Always
        1..3 | ForEach-Object { (Get-TestError { Get-OrchUser }).FullyQualifiedErrorId | Should -BeLike 'NotAnApiAnswer,*' }
    }

    It 'adds nothing with -WhatIf' {
        Add-OrchSandboxFault Users_Get -WhatIf 6> $null
        $sandbox.Faults.Rules | Should -BeNullOrEmpty
    }

    It 'refuses a rule that could not strike as it says: <Given.Keys>' -ForEach @(
        @{ Given = @{ Operation = 'Robot_Get' }; Message = "*no operation 'Robot_Get'*Get-OrchEndpoint*" }
        @{ Given = @{ Chance = 2 }; Message = '*from 0 to 1*' }
        @{ Given = @{ Delay = 500 }; Message = "*'00:00:00.5'*" }
    ) {
        { Add-OrchSandboxFault @Given } | Should -Throw $Message -ErrorId 'InvalidFault,Orchestrator.Commands.AddOrchSandboxFaultCommand'
        $sandbox.Faults.Rules | Should -BeNullOrEmpty
    }

    It 'suggests the operation that was meant' {
        (Get-TestError { Add-OrchSandboxFault Robots_Gett }).ErrorDetails.RecommendedAction | Should -Match "'?Robots_Get'?"
    }

    It '<Line> offers <Wanted>' -ForEach @(
        @{ Line = 'Add-OrchSandboxFault Robots_G'; Wanted = 'Robots_Get' }
        @{ Line = 'Add-OrchSandboxFault Robots_Get -Kind Ex'; Wanted = 'ExpiredToken' }
        @{ Line = 'Add-OrchSandboxFault Robots_Get '; Wanted = 'Latency' }
        @{ Line = 'Add-OrchSandboxFault -Status 4'; Wanted = '429' }
        @{ Line = 'Add-OrchSandboxFault -Path robots'; Wanted = "'/odata/Robots(*)'" }
    ) {
        (Get-Offered $Line).CompletionText | Should -Contain $Wanted
    }
}

Describe 'Get- and Clear-OrchSandboxFault' {
    BeforeEach { $null = Connect-TestSandbox }

    It 'list and end the rules' {
        Add-OrchSandboxFault Robots_Get -Status 429 -RetryAfter 2 -Times 3
        Add-OrchSandboxFault -Kind Latency -Delay 00:00:00.25 -Always -Chance 0.1 -Skip 2
        $text = Get-OrchSandboxFault | Out-String -Width 120
        $text | Should -Match 'Status +Robots_Get +429, Retry-After 2 +0 +3'
        $text | Should -Match 'Latency +every request +250ms late, skips 2, chance 0.1 +0 +always'
        Clear-OrchSandboxFault -WhatIf 6> $null
        Get-OrchSandboxFault | Should -HaveCount 2
        Clear-OrchSandboxFault
        Get-OrchSandboxFault | Should -BeNullOrEmpty
    }
}

Describe 'A session to a server' {
    It 'is not made to fail' {
        $server = Start-OrchSandbox
        try {
            $token = ConvertTo-SecureString $server.IssueToken() -AsPlainText -Force
            $null = Connect-Orch -Uri $server.Address -AccessToken $token
            foreach ($command in { Add-OrchSandboxFault }, { Get-OrchSandboxFault }, { Clear-OrchSandboxFault }) {
                $problem = Get-TestError $command
                $problem.FullyQualifiedErrorId | Should -BeLike 'NoSandbox,*'
                $problem.ErrorDetails.RecommendedAction | Should -Match 'Connect-Orch -Sandbox'
            }

            Disconnect-Orch
            (Get-TestError { Get-OrchSandboxFault }).FullyQualifiedErrorId | Should -BeLike 'NoSession,*'
        } finally { $server | Stop-OrchSandbox }
    }
}
