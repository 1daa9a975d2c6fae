# The corpus is there to be read, and what starts programs in it doesn't run.
# Child shells are started by tools/Shell.ps1, which knows how that is done where PowerShell is a .NET tool.

BeforeDiscovery {
    $repository = (Resolve-Path "$PSScriptRoot/../../..").Path
    $scripts = 'build.ps1', 'packaging', 'docs', 'src', 'tests' |
        ForEach-Object { Get-ChildItem (Join-Path $repository $_) -Recurse -File -Include *.ps1, *.psm1 } |
        Where-Object { $_.FullName -notmatch '[\\/](bin|obj|node_modules|Corpus)[\\/]' } |
        ForEach-Object { $_.FullName.Substring($repository.Length + 1).Replace('\', '/') }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $repository = (Resolve-Path "$PSScriptRoot/../../..").Path

    # The calls that start a PowerShell by its name, or by the path of the running process.
    function Get-ShellCall([string] $Code) {
        $syntax = [System.Management.Automation.Language.Parser]::ParseInput($Code, [ref] $null, [ref] $null)
        $syntax.FindAll({
                param($node)
                ($node -is [System.Management.Automation.Language.CommandAst] -and $node.GetCommandName() -match '^(.*[\\/])?(pwsh|powershell)(\.exe)?$') -or
                ($node -is [System.Management.Automation.Language.CommandAst] -and $node.GetCommandName() -eq 'Start-Process' -and "$node" -match '^Start-Process\s+(-FilePath\s+)?(pwsh|powershell)\b') -or
                ($node -is [System.Management.Automation.Language.MemberExpressionAst] -and "$node" -match '^\(Get-Process -Id \$PID\)\.(Path|MainModule)|GetCurrentProcess\(\)\.MainModule$')
            }, $true) | ForEach-Object { "$($_.Extent.StartLineNumber): $_" }
    }
}

Describe 'A script' {
    It '<_> starts no shell but by tools/Shell.ps1' -ForEach $scripts {
        Get-ShellCall ([System.IO.File]::ReadAllText((Join-Path $repository $_))) | Should -BeNullOrEmpty
    }

    It 'that says <_> is found' -ForEach 'pwsh -NoProfile', '& /usr/bin/pwsh -c 1', '$x = powershell.exe -c 1', '& (Get-Process -Id $PID).Path -c 1', 'Start-Process pwsh -Wait', '[System.Diagnostics.Process]::GetCurrentProcess().MainModule' {
        Get-ShellCall $_ | Should -Not -BeNullOrEmpty
    }

    It 'that says <_> is left alone' -ForEach 'Invoke-Shell -c 1', '$shell.Program', '[powershell]::Create()', '"pwsh -c 1"', '$process.Path' {
        Get-ShellCall $_ | Should -BeNullOrEmpty
    }
}

Describe 'Invoke-Shell' {
    It 'runs the same version, with its exit code and its output' {
        Invoke-Shell -NoProfile -Command '"$($PSVersionTable.PSVersion) $PSEdition"; exit 3' | Should -Be "$($PSVersionTable.PSVersion) $PSEdition"
        $LASTEXITCODE | Should -Be 3
    }

    It 'passes arguments with spaces and quotes on' {
        Set-Content "$TestDrive/echo.ps1" 'param([string[]] $Text) $Text -join "|"'
        Invoke-Shell -NoProfile -File "$TestDrive/echo.ps1" -Text "it's a b" | Should -Be "it's a b"
    }
}
