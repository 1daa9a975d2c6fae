# Where application control is in force, scripts run in Constrained Language Mode and a trusted module does not. Without such a
# policy the same holds for a session that is constrained after the import.
BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Invoke-Constrained([string] $Script) {
        $sandbox = Start-OrchSandbox -NoListener
        $shell = [powershell]::Create()
        $module = (Get-Module Orchestrator).Path -replace 'psm1$', 'psd1'
        $null = $shell.AddScript('param($module, $sandbox) Import-Module $module; $null = $sandbox | Connect-Orch').AddArgument($module).AddArgument($sandbox).Invoke()
        $shell.Runspace.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
        $shell.Commands.Clear()
        $output = $shell.AddScript($Script).Invoke()
        $problem = @($shell.Streams.Error)
        $shell.Dispose()
        if ($problem) { throw $problem[0] }
        $output
    }
}

Describe 'In Constrained Language Mode' {
    It 'the session is constrained' {
        { Invoke-Constrained '[System.IO.File]::Exists("x")' } | Should -Throw -ErrorId '*InConstrainedLanguage*'
    }

    It '<Name>' -ForEach @(
        @{ Name = 'lists are read, with names, ids and wildcards'; Script = "(Get-OrchRobot Doc* -Folder Documentation).Count -gt 0 -and (Get-OrchRobot -Id 749 -Folder 36886).Name -eq 'DocBot'" }
        @{ Name = 'objects pipe into each other'; Script = "@(Get-OrchFolder Documentation | Get-OrchRobot).Count -gt 0" }
        @{ Name = 'changes are made'; Script = "(Set-OrchRobot 749 -Folder 36886 -Description constrained -PassThru).Description -eq 'constrained'" }
        @{ Name = 'hashtables are taken'; Script = "(Invoke-OrchApi /odata/Roles -Query @{ '`$top' = 1 }) -ne `$null" }
        @{ Name = 'roles are made'; Script = "(New-OrchRole Constrained -Permission Robots.View).Name -eq 'Constrained'" }
        @{ Name = 'many folders are read'; Script = "@(Get-OrchRobot -Folder * -Recurse).Count -gt 0" }
    ) {
        Invoke-Constrained $Script | Select-Object -Last 1 | Should -BeTrue
    }
}

Describe 'The import itself in Constrained Language Mode' {
    BeforeAll {
        $manifest = (Get-Module Orchestrator).Path -replace 'psm1$', 'psd1'

        # In a process of its own, constrained before the module is there.
        function Invoke-ConstrainedFromTheStart([string] $Script) {
            Invoke-TestShell '-NoProfile', '-NonInteractive', '-Command', "`$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'; Import-Module '$manifest'; $Script"
        }
    }

    It '<Name>' -ForEach @(
        @{ Name = 'exports every command'; Script = '(Get-Command -Module Orchestrator).Count -ge 78' }
        @{ Name = 'imports again with -Force, twice'; Script = "Import-Module Orchestrator -Force -ErrorAction Ignore; Import-Module (Get-Module Orchestrator).Path -Force; (Get-Command -Module Orchestrator).Count -ge 78" }
        @{ Name = 'signs in to a sandbox'; Script = "(Connect-Orch -Sandbox).UserName -eq 'admin@acme.com'" }
        @{ Name = 'keeps the dependencies in their own context'; Script = '$null = Connect-Orch -Sandbox; (Get-Module Orchestrator).NestedModules.Name -contains "Orchestrator.Loader"' }
        @{ Name = 'reads, pipes and changes'; Script = "`$null = Connect-Orch -Sandbox -Folder Documentation; (Get-OrchRobot DocBot | Set-OrchRobot -Description x -PassThru).Description -contains 'x'" }
        @{ Name = 'shows tables with names and ids'; Script = "`$null = Connect-Orch -Sandbox; (Get-OrchRobot -Id 749 -Folder 36886 | Out-String) -match '749 DocBot'" }
        @{ Name = 'completes'; Script = "`$null = Connect-Orch -Sandbox; (TabExpansion2 'Connect-Orch -Sandbox -As sev' 29).CompletionMatches[0].CompletionText -match 'severus'" }
        @{ Name = 'runs a block in a folder'; Script = "`$null = Connect-Orch -Sandbox; @(Use-OrchFolder Documentation { Get-OrchRobot -First 1 }).Count -eq 1" }
        @{ Name = 'explains errors'; Script = "`$null = Connect-Orch -Sandbox; Get-OrchRobot Docbto -Folder Documentation -ErrorVariable e -ErrorAction SilentlyContinue; `$e[0].FullyQualifiedErrorId -like 'RobotNotFound,*'" }
        @{ Name = 'sends any request'; Script = "`$null = Connect-Orch -Sandbox; (Invoke-OrchApi '/odata/Roles?`$top=1').Id -gt 0" }
    ) {
        Invoke-ConstrainedFromTheStart $Script | Select-Object -Last 1 | Should -Be 'True'
    }
}
