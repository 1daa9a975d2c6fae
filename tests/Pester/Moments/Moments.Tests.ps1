# Dates in words, as somebody types them at a prompt.

BeforeDiscovery {
    . $PSScriptRoot/../Common.ps1
    $standard = [System.Management.Automation.Cmdlet]::CommonParameters
    $dates = foreach ($command in Get-Command -Module Orchestrator -CommandType Cmdlet) {
        foreach ($parameter in $command.Parameters.Values) {
            if ($parameter.Name -notin $standard -and $parameter.ParameterType -in [datetime], [Nullable[datetime]]) { @{ Command = $command.Name; Name = $parameter.Name } }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $null = Connect-TestSandbox -Folder 828

    # The moment that the server was asked about.
    function Get-AskedMoment {
        $request = Get-TestRequest | Select-Object -Last 1
        [datetime]::Parse([regex]::Match([uri]::UnescapeDataString($request), 'CreationTime gt (\S+Z)').Groups[1].Value, [cultureinfo]::InvariantCulture)
    }
}

Describe '<Command> -<Name>' -ForEach $dates {
    It 'takes words and completes them' {
        $attributes = (Get-Command $Command).Parameters[$Name].Attributes
        $attributes | ForEach-Object { $_.GetType().Name } | Should -Contain 'MomentAttribute'
        (TabExpansion2 "$Command -$Name ").CompletionMatches.CompletionText | Should -Contain 'yesterday'
    }
}

Describe 'A date' {
    It 'is <Text> ago when typed so' -ForEach @(
        @{ Text = '-2h'; Seconds = 7200 }
        @{ Text = '-30m'; Seconds = 1800 }
        @{ Text = '-45s'; Seconds = 45 }
        @{ Text = "'2h ago'"; Seconds = 7200 }
        @{ Text = '-1h30m'; Seconds = 5400 }
    ) {
        $null = [scriptblock]::Create("Get-OrchTask -CreatedAfter $Text").Invoke()
        $past = ([datetime]::Now - (Get-AskedMoment)).TotalSeconds
        $past | Should -BeGreaterOrEqual $Seconds
        $past | Should -BeLessThan ($Seconds + 30)
    }

    It 'is so many days ago although PowerShell takes -7d for a number' {
        Get-OrchTask -CreatedAfter -7d | Out-Null
        $asked = Get-AskedMoment
        $asked | Should -BeLessOrEqual ([datetime]::Now.AddDays(-7))
        $asked | Should -BeGreaterThan ([datetime]::Now.AddDays(-7).AddSeconds(-30))
    }

    It 'is a day' {
        Get-OrchTask -CreatedAfter yesterday | Out-Null
        Get-AskedMoment | Should -Be ([datetime]::Today.AddDays(-1))
    }

    It 'may still be a date' {
        Get-OrchTask -CreatedAfter ([datetime]::Today) | Out-Null
        Get-AskedMoment | Should -Be ([datetime]::Today)
        Get-OrchTask -CreatedAfter 2026-01-02T03:04:05Z | Out-Null
        (Get-AskedMoment).ToUniversalTime().ToString('s') | Should -Be '2026-01-02T03:04:05'
    }

    It 'that is none is refused before any request, with what would do' {
        $null = Get-TestRequest
        $problem = Get-TestError { Get-OrchTask -CreatedAfter yestrday }
        "$problem" | Should -Match "'yestrday' isn't a valid date or time.*yesterday.*-2h"
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'is explained while it is completed' {
        $match = (TabExpansion2 'Get-OrchTask -CreatedAfter yes').CompletionMatches
        $match.CompletionText | Should -Be 'yesterday'
        $match.ToolTip | Should -Be ([datetime]::Today.AddDays(-1).ToString('f'))
    }
}
