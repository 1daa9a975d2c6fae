# Profiles: no secret in them, the owner's alone, written whole or not at all.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $canary = 'canary' + [guid]::NewGuid().ToString('N')
    $sandbox = Start-OrchSandbox
    $token = $sandbox.IssueToken()
    $before = $env:XDG_CONFIG_HOME, $env:PSModulePath
    $env:XDG_CONFIG_HOME = "$TestDrive/config"
    $directory = "$TestDrive/config/OrchestratorPowerShell/profiles"

    # SecretManagement is not a dependency; a stand-in of its name shows how it is called.
    $vault = "$TestDrive/modules/Microsoft.PowerShell.SecretManagement"
    $null = New-Item $vault -ItemType Directory -Force
    Set-Content "$vault/Microsoft.PowerShell.SecretManagement.psm1" @'
function Get-Secret {
    [CmdletBinding()] param([string] $Name, [string] $Vault)
    if ($Name -ne 'orch') { throw "The secret $Name was not found." }
    ConvertTo-SecureString $env:ORCH_TEST_SECRET -AsPlainText -Force
}
Export-ModuleMember -Function Get-Secret
'@
    New-ModuleManifest "$vault/Microsoft.PowerShell.SecretManagement.psd1" -RootModule Microsoft.PowerShell.SecretManagement.psm1 -FunctionsToExport Get-Secret -ModuleVersion 1.1.2
    $env:ORCH_TEST_SECRET = $token
}

AfterAll {
    $env:XDG_CONFIG_HOME, $env:PSModulePath = $before
    $env:ORCH_TEST_SECRET = $null
    Get-Module Microsoft.PowerShell.SecretManagement | Remove-Module
    $sandbox | Stop-OrchSandbox
    Disconnect-Orch -ErrorAction Ignore
}

Describe 'Profiles' -Skip:$IsWindows {
    BeforeEach {
        $null = Connect-Orch -Uri $sandbox.Address -AccessToken (ConvertTo-SecureString $token -AsPlainText -Force) -Folder 36886
        if (Test-Path $directory) { Remove-Item "$directory/*" -Recurse -Force }
    }

    It 'keep the way and no secret' {
        $saved = Save-OrchProfile prod -Vault Team -SecretName orch -PassThru
        $saved.SignIn | Should -Be 'AccessToken'
        $saved.Vault | Should -Be 'Team'
        $text = Get-Content "$directory/prod.json" -Raw
        $text.Contains($token) | Should -BeFalse
        ($text | ConvertFrom-Json).secretName | Should -Be 'orch'
    }

    It 'keep how the wire is made' {
        $null = Connect-Orch -Uri $sandbox.Address -AccessToken (ConvertTo-SecureString $token -AsPlainText -Force) -TimeoutSec 30 -NoProxy
        Save-OrchProfile prod -SecretName orch
        $saved = Get-Content "$directory/prod.json" -Raw | ConvertFrom-Json
        $saved.noProxy | Should -BeTrue
        $saved.timeoutSec | Should -Be 30
    }

    It 'are the owner''s alone' {
        Save-OrchProfile prod -SecretName orch
        (Get-Item "$directory/prod.json").UnixFileMode | Should -Be ([IO.UnixFileMode]'UserRead, UserWrite')
        (Get-Item $directory).UnixFileMode | Should -Be ([IO.UnixFileMode]'UserRead, UserWrite, UserExecute')
    }

    It 'sign in by their name, with the secret from the vault' {
        Save-OrchProfile prod -Vault Team -SecretName orch
        Disconnect-Orch
        $env:PSModulePath = "$TestDrive/modules" + [IO.Path]::PathSeparator + $env:PSModulePath
        $session = Connect-Orch prod
        $session.UserName | Should -Not -BeNullOrEmpty
        "$($session.Folder)" | Should -Be 'Documentation'
        Get-OrchRobot -First 1 | Should -Not -BeNullOrEmpty
    }

    It 'say when the vault has no such secret' {
        Save-OrchProfile prod -SecretName other
        $env:PSModulePath = "$TestDrive/modules" + [IO.Path]::PathSeparator + $env:PSModulePath
        $e = Get-TestError { Connect-Orch prod }
        $e.FullyQualifiedErrorId | Should -BeLike 'SecretUnavailable,*'
        "$e" | Should -Match "'other'"
    }

    It 'say when there is no SecretManagement' {
        Save-OrchProfile prod -SecretName orch
        $text = Invoke-Shell -NoProfile -Command "`$env:PSModulePath = ''; Import-Module '$((Get-Module Orchestrator).Path.Replace('.psm1', '.psd1'))'; try { Connect-Orch prod } catch { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.RecommendedAction }"
        $text[0] | Should -BeLike 'VaultMissing,*'
        $text[1] | Should -Match 'Install-PSResource'
    }

    It 'need the name of a secret where the session was signed in with one' {
        $e = Get-TestError { Save-OrchProfile prod }
        $e.FullyQualifiedErrorId | Should -BeLike 'ProfileNeedsSecret,*'
        Test-Path "$directory/prod.json" | Should -BeFalse
    }

    It 'are refused when others can read them' {
        Save-OrchProfile prod -SecretName orch
        chmod 644 "$directory/prod.json"
        foreach ($script in { Connect-Orch prod }, { Get-OrchProfile prod }) {
            $e = Get-TestError $script
            $e.FullyQualifiedErrorId | Should -BeLike 'ProfileNotPrivate,*'
            $e.ErrorDetails.RecommendedAction | Should -Match 'chmod go-rwx'
        }
    }

    It 'are refused when others can look into their folder' {
        Save-OrchProfile prod -SecretName orch
        chmod 755 $directory
        (Get-TestError { Get-OrchProfile prod }).FullyQualifiedErrorId | Should -BeLike 'ProfileNotPrivate,*'
        chmod 700 $directory
    }

    It 'survive a write that broke off half way' {
        Save-OrchProfile prod -SecretName orch
        Set-Content "$directory/prod.json.0123.tmp" '{ "name": "pr' -NoNewline
        (Get-OrchProfile).Name | Should -Be 'prod'
        Save-OrchProfile prod -SecretName another
        (Get-OrchProfile prod).SecretName | Should -Be 'another'
    }

    It 'say when they are broken' {
        Save-OrchProfile prod -SecretName orch
        Set-Content "$directory/prod.json" '{ "signIn": "Magic" }'
        $e = Get-TestError { Connect-Orch prod }
        $e.FullyQualifiedErrorId | Should -BeLike 'ProfileUnreadable,*'
    }

    It 'have names that are no paths' -ForEach @('../evil', 'a/b', '.hidden', '') {
        { Save-OrchProfile $_ -SecretName orch -ErrorAction Stop } | Should -Throw
    }

    It 'are listed, completed and removed' {
        Save-OrchProfile prod -SecretName orch
        Save-OrchProfile 'test two' -SecretName orch
        (Get-OrchProfile).Name | Should -Be 'prod', 'test two'
        (Get-OrchProfile t*).Name | Should -Be 'test two'
        (TabExpansion2 'Connect-Orch te').CompletionMatches.CompletionText | Should -Contain "'test two'"
        Get-OrchProfile p* | Remove-OrchProfile -WhatIf
        (Get-OrchProfile).Count | Should -Be 2
        Get-OrchProfile p* | Remove-OrchProfile -Confirm:$false
        (Get-OrchProfile).Name | Should -Be 'test two'
        (Get-TestError { Remove-OrchProfile nowhere }).FullyQualifiedErrorId | Should -BeLike 'ProfileNotFound,*'
        (Get-TestError { Connect-Orch nowhere }).FullyQualifiedErrorId | Should -BeLike 'ProfileNotFound,*'
    }

    It 'write nothing with -WhatIf' {
        Save-OrchProfile prod -SecretName orch -WhatIf
        Test-Path "$directory/prod.json" | Should -BeFalse
    }

    It 'are not for sandboxes' {
        $null = Connect-Orch -Sandbox
        (Get-TestError { Save-OrchProfile x }).FullyQualifiedErrorId | Should -BeLike 'ProfileOfSandbox,*'
    }
}
