# What a cmdlet shows while it works: read from the progress stream of a PowerShell instance, as a host gets it.

BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # Runs a script against a sandbox in a PowerShell instance, and gives what it showed; $Delay slows each request down.
    function Get-ShownProgress {
        param([string] $Script, [hashtable] $Option = @{}, [int] $Delay, [string] $Operation, [string] $Preference = 'Continue')
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript(@'
param($Module, $Option, $Delay, $Operation, $Preference, $Script)
Import-Module $Module
$sandbox = Start-OrchSandbox -NoListener -Option $Option
$null = $sandbox | Connect-Orch
if ($Delay) { $null = $sandbox.Faults.Add(@{ Kind = 'Latency'; Times = 1000; Operation = $Operation; Delay = [timespan]::FromMilliseconds($Delay) }) }
$ProgressPreference = $Preference
& ([scriptblock]::Create($Script))
'@).AddArgument((Get-Module Orchestrator).Path).AddArgument($Option).AddArgument($Delay).AddArgument($Operation).AddArgument($Preference).AddArgument($Script)
            $script:output = $shell.Invoke()
            $script:failures = $shell.Streams.Error.ReadAll()
            @($shell.Streams.Progress.ReadAll() | Where-Object Activity -Match 'Orch|user')
        } finally {
            $shell.Dispose()
        }
    }
}

Describe 'Progress' {
    It 'counts the rows of a list, with the time left, and goes' {
        $shown = Get-ShownProgress 'Get-OrchUser' -Option @{ Users = 4000 } -Delay 500 -Operation Users_Get
        $output.Count | Should -Be 4000
        $counted = @($shown | Where-Object StatusDescription -Match '^[\d,. ]+ of 4\D?000 rows$')
        $counted.Count | Should -BeGreaterThan 0
        $counted[-1].PercentComplete | Should -BeGreaterThan 20
        @($counted | Where-Object SecondsRemaining -GE 0).Count | Should -BeGreaterThan 0
        $shown[-1].RecordType | Should -Be 'Completed'
        $shown.Count | Should -BeLessThan 30
    }

    It 'shows nothing in the first second' {
        Get-ShownProgress 'Get-OrchUser' -Delay 300 -Operation Users_Get | Should -BeNullOrEmpty
        $output.Count | Should -BeGreaterThan 0
    }

    It 'nests rows in folders' {
        $shown = Get-ShownProgress 'Get-OrchRobot -Folder * -Recurse -ThrottleLimit 1' -Delay 300 -Operation Robots_Get
        $failures | Should -BeNullOrEmpty
        $whole = @($shown | Where-Object ActivityId -EQ 0)
        $whole[0].StatusDescription | Should -Match '^\d+ of \d+ folders: .'
        $part = @($shown | Where-Object ActivityId -EQ 1)
        $part[0].Activity | Should -Match '^Get-OrchRobot in .'
        $part[0].ParentActivityId | Should -Be 0
        @($whole | Where-Object RecordType -EQ 'Completed').Count | Should -Be 1
        $shown[-1].RecordType | Should -Be 'Completed'
    }

    It 'counts changes' {
        $shown = Get-ShownProgress 'Remove-OrchUser -User (Get-OrchUser -OrderBy "Id desc" -First 8) -ThrottleLimit 1 -Confirm:$false; "end"' -Option @{ Users = 60 } -Delay 300 -Operation Users_DeleteById
        $shown = @($shown)
        $output[-1] | Should -Be 'end'
        $failures | Should -BeNullOrEmpty
        @($shown | Where-Object StatusDescription -Match '^\d of 8 done: .').Count | Should -BeGreaterThan 0
        $shown[-1].RecordType | Should -Be 'Completed'
    }

    It 'goes when a later cmdlet has had enough' {
        $shown = Get-ShownProgress 'Get-OrchUser | Select-Object -First 1500' -Option @{ Users = 4000 } -Delay 800 -Operation Users_Get
        $output.Count | Should -Be 1500
        $shown.Count | Should -BeGreaterThan 1
        $shown[-1].RecordType | Should -Be 'Completed'
    }

    It 'tells that it waits, when a single request takes long' {
        $shown = Get-ShownProgress 'Get-OrchUser -Id 1' -Delay 1600 -Operation Users_GetById
        $shown[0].Activity | Should -Be 'Get-OrchUser'
        $shown[0].StatusDescription | Should -Be 'Waiting for Orchestrator'
        $shown[-1].RecordType | Should -Be 'Completed'
    }

    It 'tells that it signs in' {
        $shown = Get-ShownProgress 'Disconnect-Orch; $sandbox | Connect-Orch' -Delay 1600 -Operation Users_GetCurrentUser
        $shown[0].Activity | Should -Be 'Connect-Orch'
        $shown[0].StatusDescription | Should -Be 'Signing in'
        $shown[-1].RecordType | Should -Be 'Completed'
    }

    It 'counts what is read one by one' {
        $shown = Get-ShownProgress 'Get-OrchUser -Id (Get-OrchUser -First 6).Id' -Delay 400 -Operation Users_GetById
        $output.Count | Should -Be 6
        @($shown | Where-Object StatusDescription -Match '^\d of 6 done: \d+$').Count | Should -BeGreaterThan 0
        $shown[-1].RecordType | Should -Be 'Completed'
    }

    It 'counts the rows of any collection' {
        $shown = Get-ShownProgress 'Invoke-OrchApi /odata/Users -All' -Option @{ Users = 4000 } -Delay 500 -Operation Users_Get
        $output.Count | Should -Be 4000
        @($shown | Where-Object StatusDescription -Match '^[\d,. ]+ (of 4\D?000 )?rows$').Count | Should -BeGreaterThan 0
        $shown[-1].RecordType | Should -Be 'Completed'
    }

    It 'is silent where the user wants none' {
        Get-ShownProgress 'Get-OrchUser' -Delay 1300 -Operation Users_Get -Preference SilentlyContinue | Should -BeNullOrEmpty
    }
}
