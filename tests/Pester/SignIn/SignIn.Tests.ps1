# Every way of signing in at the prompt, against a real OpenID provider; and a canary in all that is secret.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/Provider.ps1
    $names = 'UIPATH_URL', 'UIPATH_URI', 'UIPATH_CLIENT_ID', 'UIPATH_CLIENT_SECRET', 'UIPATH_ACCESS_TOKEN', 'UIPATH_PAT', 'UIPATH_TENANT', 'UIPATH_FOLDER_PATH', 'UIPATH_ORGANIZATION', 'UIPATH_TENANT_NAME', 'UIPATH_ORGANIZATION_NAME', 'BROWSER', 'ORCH_TEST_COMMAND_LINE', 'XDG_CONFIG_HOME'
    $before = @{}
    foreach ($name in $names) { $before[$name] = [Environment]::GetEnvironmentVariable($name) }
    function Reset-Environment { foreach ($name in $names) { [Environment]::SetEnvironmentVariable($name, $before[$name]) } }
}

AfterAll { Reset-Environment }

Describe 'Signing in' -Tag Extra {
    BeforeAll {
        $provider = Start-Provider $TestDrive
        $common = @{ Uri = $provider.Address; Tenant = 'Default'; CertificateAuthority = $provider.Authority; NoProxy = $true; NoDefault = $true }
        $env:XDG_CONFIG_HOME = "$TestDrive/config"
    }

    AfterAll { Stop-Provider $provider }

    AfterEach { Reset-Environment; $env:XDG_CONFIG_HOME = "$TestDrive/config" }

    It 'as an application with a secret' {
        $session = Connect-Orch @common -ClientId confidential-app -ClientSecret (ConvertTo-Secure $provider.Secret)
        $session.SignIn | Should -Be 'ClientSecret'
        $session.ExpiresOn | Should -BeGreaterThan (Get-Date).AddMinutes(55)
        { Get-OrchUser -Session $session -ErrorAction Stop } | Should -Not -Throw
    }

    It 'as an application with a certificate' {
        (Connect-Orch @common -ClientId certificate-app -Certificate $provider.Certificate).SignIn | Should -Be 'Certificate'
    }

    It 'directly, with a warning' {
        $session = Connect-Orch @common -ClientId confidential-app -ClientSecret (ConvertTo-Secure $provider.Secret) -DirectTokenRequest -WarningVariable warning -WarningAction SilentlyContinue
        $session.SignIn | Should -Be 'ClientSecret'
        $warning | Should -Match 'without checking'
    }

    It 'as a person, with the browser' {
        $env:BROWSER = "$PSScriptRoot/browser.mjs"
        $session = Connect-Orch @common -ClientId person-app -RedirectUri $provider.Redirect -BrowserTimeoutSec 30
        $session.UserName | Should -Be 'alice'
        $session.SignIn | Should -Be 'Browser'
    } -Skip:$IsWindows

    It 'with a user name and password' {
        (Connect-Orch @common -Credential ([pscredential]::new('admin', (ConvertTo-Secure $provider.Password)))).SignIn | Should -Be 'Password'
    }

    It 'with the environment of UiPath''s own tools' {
        $env:UIPATH_URL = $provider.Address
        $env:UIPATH_TENANT_NAME = 'Default'
        $env:UIPATH_CLIENT_ID = 'confidential-app'
        $env:UIPATH_CLIENT_SECRET = $provider.Secret
        $env:UIPATH_FOLDER_PATH = 'Shared/Finance'
        $session = Connect-Orch -FromEnvironment -CertificateAuthority $provider.Authority -NoProxy -NoDefault
        $session.SignIn | Should -Be 'ClientSecret'
        $session.Tenant | Should -Be 'Default'
        "$($session.Folder)" | Should -Be 'Shared/Finance'
    }

    It 'refuses a certificate that nobody vouches for, and takes it unseen only with a warning' {
        $arguments = @{ Uri = $provider.Address; NoProxy = $true; NoDefault = $true; ClientId = 'confidential-app'; ClientSecret = ConvertTo-Secure $provider.Secret }
        $e = Get-TestError { Connect-Orch @arguments }
        $e.FullyQualifiedErrorId | Should -BeLike 'CertificateRejected,*'
        $e.ErrorDetails.RecommendedAction | Should -Match '-CertificateAuthority'
        $null = Connect-Orch @arguments -SkipCertificateCheck -WarningVariable warning -WarningAction SilentlyContinue
        $warning | Should -Match 'not checked'
    }

    It 'names cause and fix of a wrong secret' {
        $e = Get-TestError { Connect-Orch @common -ClientId confidential-app -ClientSecret (ConvertTo-Secure 'wrong') }
        $e.FullyQualifiedErrorId | Should -BeLike 'ClientRefused,*'
        $e.CategoryInfo.Category | Should -Be 'AuthenticationError'
        $e.ErrorDetails.RecommendedAction | Should -Match 'External applications'
    }

    It 'says where the platform cannot remember' -Skip:(-not $IsLinux -or $env:DBUS_SESSION_BUS_ADDRESS) {
        $e = Get-TestError { Connect-Orch @common -ClientId person-app -RedirectUri $provider.Redirect -Remember }
        $e.FullyQualifiedErrorId | Should -BeLike 'TokenCacheUnavailable,*'
        Get-ChildItem "$TestDrive/config" -Recurse -File -ErrorAction Ignore | Where-Object Length -GT 0 | Should -BeNullOrEmpty
    }

    It 'loads MSAL at the first sign-in that needs it, into its own context, beside version <_> of another module' -ForEach '4.10.0.0', '99.0.0.0' {
        Set-Content "$TestDrive/foreign.ps1" @'
param($Module, $Address, $Authority, $Version)
Import-Module $Module
function Get-Msal {
    $loaded = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'Microsoft.Identity.Client' }
    ($loaded | ForEach-Object { [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name + ' ' + $_.GetName().Version } | Sort-Object) -join ','
}
'imported: ' + (Get-Msal)
Add-Type 'public class LoadsTheCompiler { }'
$source = "[assembly: System.Reflection.AssemblyVersion(`"$Version`")] namespace Microsoft.Identity.Client { public static class PublicClientApplicationBuilder { public static string Create() => `"foreign`"; } }"
$tree = [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText($source)
$core = [Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile([object].Assembly.Location)
$options = [Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions]::new([Microsoft.CodeAnalysis.OutputKind]::DynamicallyLinkedLibrary)
$compilation = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create('Microsoft.Identity.Client', [Microsoft.CodeAnalysis.SyntaxTree[]]$tree, [Microsoft.CodeAnalysis.MetadataReference[]]$core, $options)
$file = Join-Path ([IO.Path]::GetDirectoryName($PSCommandPath)) "$Version/Microsoft.Identity.Client.dll"
$null = New-Item ([IO.Path]::GetDirectoryName($file)) -ItemType Directory -Force
$stream = [IO.File]::Create($file)
'compiled: ' + $compilation.Emit($stream).Success
$stream.Dispose()
$foreign = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath($file)
$session = Connect-Orch -Uri $Address -CertificateAuthority $Authority -NoProxy -ClientId confidential-app -ClientSecret (ConvertTo-SecureString $env:ORCH_TEST_SECRET -AsPlainText -Force)
'signed in: ' + $session.SignIn
'loaded: ' + (Get-Msal)
'foreign: ' + $foreign.GetType('Microsoft.Identity.Client.PublicClientApplicationBuilder').GetMethod('Create').Invoke($null, @())
'@
        $env:ORCH_TEST_SECRET = $provider.Secret
        try { $text = Invoke-Shell -NoProfile -File "$TestDrive/foreign.ps1" (Get-Module Orchestrator).Path.Replace('.psm1', '.psd1') $provider.Address $provider.Authority $_ }
        finally { $env:ORCH_TEST_SECRET = $null }
        $text | Should -Be 'imported: ', 'compiled: True', 'signed in: ClientSecret', "loaded: Default $_,Orchestrator 4.92.0.0", 'foreign: foreign'
    }
}

Describe 'Choosing a way' {
    It 'asks for the variables that are missing' {
        foreach ($name in $names) { [Environment]::SetEnvironmentVariable($name, $null) }
        $e = Get-TestError { Connect-Orch -FromEnvironment }
        Reset-Environment
        $e.FullyQualifiedErrorId | Should -BeLike 'EnvironmentIncomplete,*'
        "$e" | Should -Match 'UIPATH_CLIENT_ID'
    }

    It 'takes no secret without encryption' {
        $e = Get-TestError { Connect-Orch -Uri http://127.0.0.1:9/ -ClientId app -ClientSecret (ConvertTo-Secure 'x') }
        $e.FullyQualifiedErrorId | Should -BeLike 'EncryptionRequired,*'
        $e.ErrorDetails.RecommendedAction | Should -Match '-DirectTokenRequest'
    }

    It 'has the profile''s name in first place' {
        (Get-Command Connect-Orch).Parameters['Profile'].Attributes.Where({ $_ -is [Parameter] }).Position | Should -Be 0
    }
}

Describe 'Assemblies on Windows PowerShell' {
    It 'are found by their neighbours whatever version they ask for, and by nobody else' {
        $type = [Orchestrator.Commands.DesktopAssemblies]
        $resolve = $type.GetMethod('Resolve', [System.Reflection.BindingFlags]'Static, NonPublic')
        $name = 'Microsoft.IdentityModel.Abstractions, Version=1.0.0.0'
        $resolve.Invoke($null, @($null, [ResolveEventArgs]::new($name, $type.Assembly))).GetName().Name | Should -Be 'Microsoft.IdentityModel.Abstractions'
        $resolve.Invoke($null, @($null, [ResolveEventArgs]::new($name, [psobject].Assembly))) | Should -BeNullOrEmpty
    }
}

Describe 'No secret comes out of a sign-in' -Tag Extra {
    BeforeAll {
        $provider = Start-Provider $TestDrive
        $common = @{ Uri = $provider.Address; Tenant = 'Default'; CertificateAuthority = $provider.Authority; NoProxy = $true }
        $env:XDG_CONFIG_HOME = "$TestDrive/config"
    }

    AfterAll { Reset-Environment; Stop-Provider $provider }

    BeforeEach { Disconnect-Orch -ErrorAction Ignore }

    It 'with <Way>' -ForEach @(
        @{ Way = 'a client secret'; Script = { Connect-Orch @common -ClientId confidential-app -ClientSecret (ConvertTo-Secure $provider.Secret) -Verbose -Debug } }
        @{ Way = 'a client secret, directly'; Script = { Connect-Orch @common -ClientId confidential-app -ClientSecret (ConvertTo-Secure $provider.Secret) -DirectTokenRequest -Verbose -Debug -WarningAction Continue } }
        @{ Way = 'a secret that is refused'; Script = { try { Connect-Orch @common -ClientId person-app -ClientSecret (ConvertTo-Secure $provider.Secret) -Verbose -Debug } catch { $_ } } }
        @{ Way = 'a certificate'; Script = { Connect-Orch @common -ClientId certificate-app -Certificate $provider.Certificate -Verbose -Debug } }
        @{ Way = 'the browser'; Script = { Connect-Orch @common -ClientId person-app -RedirectUri $provider.Redirect -BrowserTimeoutSec 30 -Verbose -Debug } }
        @{ Way = 'a password'; Script = { Connect-Orch @common -Credential ([pscredential]::new('admin', (ConvertTo-Secure $provider.Password))) -Verbose -Debug } }
        @{ Way = 'a password that is refused'; Script = { try { Connect-Orch @common -Credential ([pscredential]::new('nobody', (ConvertTo-Secure $provider.Password))) -Verbose -Debug } catch { $_ } } }
        @{ Way = 'the environment'; Script = { Connect-Orch -FromEnvironment -CertificateAuthority $provider.Authority -NoProxy -Verbose -Debug } }
    ) {
        if ($Way -eq 'the browser' -and $IsWindows) { Set-ItResult -Skipped -Because 'Windows opens its own browser'; return }
        $env:BROWSER = "$PSScriptRoot/browser.mjs"
        $env:ORCH_TEST_COMMAND_LINE = "$TestDrive/config/command-lines.txt"
        $null = New-Item "$TestDrive/config" -ItemType Directory -Force
        $env:UIPATH_URL = $provider.Address
        $env:UIPATH_CLIENT_ID = 'confidential-app'
        $env:UIPATH_CLIENT_SECRET = $provider.Secret
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $null = Start-Transcript $transcript
        try {
            $text = Get-AllText $Script
            $text += Get-AllText { if (Get-OrchConnection) { Get-OrchConnection | Format-List * -Force | Out-String -Width 4096; Test-OrchConnection -Verbose -Debug; Save-OrchProfile canary -SecretName Somewhere -PassThru -Verbose -Debug -WarningAction Continue } }
            $text += $Error | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 4096; $_.Exception.ToString() } | Out-String -Width 4096
        }
        finally {
            $null = Stop-Transcript
        }

        # What the session really holds, looked up behind its back.
        $session = Get-OrchConnection
        $secrets = @($provider.Secret, $provider.Password)
        if ($session) {
            $source = $session.GetType().GetProperty('Tokens', [System.Reflection.BindingFlags]'Instance, NonPublic').GetValue($session)
            $current = $source.GetType().GetField('_current', [System.Reflection.BindingFlags]'Instance, NonPublic').GetValue($source)
            $secrets += $current.AccessToken
            if ($current.RefreshToken) { $secrets += $current.RefreshToken }
            Disconnect-Orch
        }

        $text += Get-Content $transcript -Raw
        Get-ChildItem "$TestDrive/config" -Recurse -File -ErrorAction Ignore | ForEach-Object { $text += Get-Content $_ -Raw }
        foreach ($secret in $secrets) { $text.Contains($secret) | Should -BeFalse -Because "$Way must not show what is secret" }
        $text | Should -Not -Match 'code_verifier|[?&]code='
        if ($Way -eq 'the browser') { $text | Should -Match 'browser\.mjs https://' }
        $text | Should -Match 'DEBUG|GET |POST |Refused'
    }
}
