# A Connect-Orch that fails leaves no session behind as the default: what a script does next was not meant for the one before.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    function ConvertTo-Secure([string] $Text) { [System.Net.NetworkCredential]::new('', $Text).SecurePassword }
    $sandbox = Start-OrchSandbox
    $token = ConvertTo-Secure 'x'
    $before = [Environment]::GetEnvironmentVariable('XDG_CONFIG_HOME')
    $env:XDG_CONFIG_HOME = "$TestDrive/config"
}

AfterAll {
    $sandbox | Stop-OrchSandbox
    [Environment]::SetEnvironmentVariable('XDG_CONFIG_HOME', $before)
    Disconnect-Orch -ErrorAction Ignore
}

Describe 'A failed Connect-Orch' {
    BeforeEach { $prod = Connect-Orch -Sandbox }
    AfterEach { $prod | Disconnect-Orch; Disconnect-Orch -ErrorAction Ignore }

    It 'leaves no default session, and says so: <Case>' -ForEach @(
        @{ Case = 'token refused'; Id = 'NotSignedIn'; Script = { Connect-Orch -Uri $sandbox.Address -AccessToken $token } }
        @{ Case = 'host not there'; Id = 'HostNotFound'; Script = { Connect-Orch -Uri https://no-such-host.invalid -AccessToken $token } }
        @{ Case = 'port closed'; Id = 'ConnectionFailed'; Script = { Connect-Orch -Uri http://127.0.0.1:1/ -AccessToken $token -NoProxy } }
        @{ Case = 'tenant missing'; Id = 'InvalidAddress'; Script = { Connect-Orch -Organization acme -AccessToken $token } }
        @{ Case = 'not encrypted'; Id = 'InvalidAddress'; Script = { Connect-Orch -Uri http://orch.acme.com -AccessToken $token } }
        @{ Case = 'token in quotes'; Id = 'InvalidToken'; Script = { Connect-Orch -Uri $sandbox.Address -AccessToken (ConvertTo-Secure '"x"') } }
        @{ Case = 'proxy without scheme'; Id = 'InvalidProxy'; Script = { Connect-Orch -Uri $sandbox.Address -AccessToken $token -Proxy proxy.acme.com:8080 } }
        @{ Case = 'file of authorities missing'; Id = 'CertificateUnreadable'; Script = { Connect-Orch -Uri $sandbox.Address -AccessToken $token -CertificateAuthority "$TestDrive/none.pem" } }
        @{ Case = 'profile missing'; Id = 'ProfileNotFound'; Script = { Connect-Orch Prdo } }
        @{ Case = 'environment empty'; Id = 'EnvironmentIncomplete'; Script = { Connect-Orch -FromEnvironment } }
        @{ Case = 'account of the sandbox wrong'; Id = 'SandboxAccountNotFound'; Script = { Connect-Orch -Sandbox -As nobody@acme.com } }
        @{ Case = 'account of a piped sandbox wrong'; Id = 'SandboxAccountNotFound'; Script = { $sandbox | Connect-Orch -As nobody@acme.com } }
        @{ Case = 'second of two sandboxes wrong'; Id = 'SandboxAccountNotFound'; Script = { Connect-Orch -Sandbox -As admin@acme.com | Out-Null; Connect-Orch -Sandbox -As x } }
        @{ Case = 'identity server without TLS'; Id = 'EncryptionRequired'; Script = { Connect-Orch -Uri http://127.0.0.1:1/ -ClientId app -ClientSecret $token } }
        @{ Case = 'redirect address elsewhere'; Id = 'RedirectUnusable'; Script = { Connect-Orch -Uri $sandbox.Address -ClientId app -RedirectUri http://example.com/ } }
    ) {
        $e = Get-TestError $Script
        $e.FullyQualifiedErrorId | Should -Be "$Id,Orchestrator.Commands.ConnectOrchCommand"
        "$e" | Should -Match 'There is no default session now; it was admin@acme.com at '
        $e.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-OrchConnection | Should -BeNullOrEmpty
        (Get-TestError { Get-OrchUser }).Exception.Message | Should -Match 'the last Connect-Orch failed'
    }

    It 'leaves none where the arguments cannot be bound: <Case>' -ForEach @(
        @{ Case = 'a parameter mistyped'; Script = { Connect-Orch -Sandbox -Tenat x } }
        @{ Case = 'a value out of range'; Script = { Connect-Orch -Sandbox -Scale 0 } }
        @{ Case = 'a value of the wrong type'; Script = { Connect-Orch -Uri $sandbox.Address -AccessToken plain } }
        @{ Case = 'parameters that exclude each other'; Script = { Connect-Orch -Sandbox -FromEnvironment } }
        @{ Case = 'an argument too many'; Script = { Connect-Orch Test Test } }
        @{ Case = 'input that is no sandbox'; Script = { 'x' | Connect-Orch -As admin@acme.com } }
        @{ Case = 'no input'; Script = { @() | Connect-Orch } }
    ) {
        $null = Get-TestError $Script
        Get-OrchConnection | Should -BeNullOrEmpty
    }

    It 'leaves none after Ctrl+C' {
        $listener = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
        $listener.Start()
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($module) Import-Module $module; $null = Connect-Orch -Sandbox').AddArgument(((Get-Module Orchestrator).Path -replace 'psm1$', 'psd1')).Invoke()
            $shell.Commands.Clear()
            $run = $shell.AddScript('param($uri, $token) Connect-Orch -Uri $uri -AccessToken $token -NoProxy').AddArgument("http://127.0.0.1:$($listener.LocalEndpoint.Port)/").AddArgument($token).BeginInvoke()
            $listener.AcceptTcpClientAsync().Wait(20000) | Should -BeTrue
            $shell.Stop()
            try { $null = $shell.EndInvoke($run) } catch [System.Management.Automation.PipelineStoppedException] { $null = $_ }
            $shell.Commands.Clear()
            $shell.AddScript('Get-OrchConnection').Invoke() | Should -BeNullOrEmpty
        }
        finally { $shell.Dispose(); $listener.Stop() }
    }

    It 'leaves the default as it is with -NoDefault: <Case>' -ForEach @(
        @{ Case = 'refused'; Script = { Connect-Orch -Uri $sandbox.Address -AccessToken $token -NoDefault } }
        @{ Case = 'bad address'; Script = { Connect-Orch -Organization acme -AccessToken $token -NoDefault } }
        @{ Case = 'mistyped parameter'; Script = { Connect-Orch -Sandbox -Tenat x -NoDefault } }
    ) {
        "$(Get-TestError $Script)" | Should -Not -Match 'no default session now'
        (Get-OrchConnection).Uri | Should -Be $prod.Uri
    }

    It 'says nothing of a default session where there was none' {
        Disconnect-Orch
        "$(Get-TestError { Connect-Orch -Organization acme -AccessToken $token })" | Should -Not -Match 'default session'
        (Get-TestError { Get-OrchUser }).Exception.Message | Should -Be 'There is no session.'
    }

    It 'leaves the session itself open, for -Session' {
        $null = Get-TestError { Connect-Orch -Organization acme -AccessToken $token }
        $prod.IsClosed | Should -BeFalse
        (Get-OrchUser -Session $prod -First 1) | Should -Not -BeNullOrEmpty
    }

    It 'in a block of Use-OrchFolder does not bring the session back after it' {
        $null = Get-TestError { Use-OrchFolder Documentation { try { Connect-Orch -Organization acme -AccessToken $token } catch { $null = $_ } } }
        Get-OrchConnection | Should -BeNullOrEmpty
    }

    It 'is not what completion is' {
        foreach ($line in 'Connect-Orch -', 'Connect-Orch -Sandbox -As ', 'Connect-Orch -Tenat x -') { $null = TabExpansion2 $line $line.Length }
        $null = Get-Command Connect-Orch -Syntax
        (Get-OrchConnection).Uri | Should -Be $prod.Uri
    }
}
