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
