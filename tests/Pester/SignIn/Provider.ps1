# A real OpenID provider on loopback for the suites of this folder; see tests/Oidc. In BeforeAll: . $PSScriptRoot/Provider.ps1

$providerRoot = [IO.Path]::GetFullPath("$PSScriptRoot/../../..")

# Throws where the provider cannot run.
function Install-Provider {
    if (-not (Get-Command node -CommandType Application -ErrorAction Ignore)) { throw 'There is no Node.js on the PATH.' }
    if ([version]((node --version).TrimStart('v')) -lt [version]'20.0') { throw 'Node.js is older than 20.' }
    if ($PSVersionTable.PSVersion.Major -lt 7) { throw 'The throw-away certificates are made with .NET of PowerShell 7.' }
    if (-not (Test-Path "$providerRoot/out/oidc/node_modules/oidc-provider/package.json")) {
        $null = New-Item "$providerRoot/out/oidc" -ItemType Directory -Force
        Copy-Item "$providerRoot/tests/Oidc/package.json" "$providerRoot/out/oidc/package.json" -Force
        Push-Location "$providerRoot/out/oidc"
        try { $null = npm install --no-audit --no-fund --ignore-scripts 2>&1 } finally { Pop-Location }
        if ($LASTEXITCODE) { throw 'The npm package oidc-provider could not be installed.' }
    }
}

function Get-TestKey { [System.Security.Cryptography.RSA]::Create(2048) }

# Starts it; the result has Address, Authority (a file), Secret, Password, Certificate (of an application), Redirect and Process.
function Start-Provider {
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'A helper of the suites.')]
    param([string] $Directory)
    Install-Provider
    $days = [DateTimeOffset]::UtcNow.AddDays(-1), [DateTimeOffset]::UtcNow.AddDays(2)
    $sha = [System.Security.Cryptography.HashAlgorithmName]::SHA256
    $padding = [System.Security.Cryptography.RSASignaturePadding]::Pkcs1
    $request = { param($Name, $Key) [System.Security.Cryptography.X509Certificates.CertificateRequest]::new($Name, $Key, $sha, $padding) }

    $authorityRequest = & $request 'CN=Throw-away authority' (Get-TestKey)
    $authorityRequest.CertificateExtensions.Add([System.Security.Cryptography.X509Certificates.X509BasicConstraintsExtension]::new($true, $false, 0, $true))
    $authority = $authorityRequest.CreateSelfSigned($days[0], $days[1])
    $key = Get-TestKey
    $serverRequest = & $request 'CN=localhost' $key
    $names = [System.Security.Cryptography.X509Certificates.SubjectAlternativeNameBuilder]::new()
    $names.AddDnsName('localhost')
    $serverRequest.CertificateExtensions.Add($names.Build())
    $server = $serverRequest.Create($authority, $days[0], $days[1].AddHours(-1), [byte[]](1..8))
    Set-Content "$Directory/authority.pem" $authority.ExportCertificatePem()
    Set-Content "$Directory/server.pem" $server.ExportCertificatePem()
    Set-Content "$Directory/server.key" $key.ExportPkcs8PrivateKeyPem()
    $application = (& $request 'CN=An application' (Get-TestKey)).CreateSelfSigned($days[0], $days[1])
    $public = [System.Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPublicKey($application).ExportParameters($false)
    $base64 = { param($Bytes) [Convert]::ToBase64String($Bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_') }

    $listener = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
    $listener.Start()
    $redirect = "http://localhost:$($listener.LocalEndpoint.Port)/signed-in"
    $listener.Stop()
    $settings = @{
        modules     = "$providerRoot/out/oidc"
        key         = "$Directory/server.key"
        certificate = "$Directory/server.pem"
        secret      = 'canary' + [guid]::NewGuid().ToString('N')
        password    = 'canary' + [guid]::NewGuid().ToString('N')
        redirect    = $redirect
        jwks        = @{ keys = @(@{ kty = 'RSA'; use = 'sig'; n = & $base64 $public.Modulus; e = & $base64 $public.Exponent }) }
    }
    $start = [System.Diagnostics.ProcessStartInfo]::new('node', "`"$providerRoot/tests/Oidc/provider.mjs`"")
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.UseShellExecute = $false
    $start.Environment['PROVIDER_SETTINGS'] = $settings | ConvertTo-Json -Depth 5 -Compress
    $process = [System.Diagnostics.Process]::Start($start)
    $process.BeginErrorReadLine()
    $port = $process.StandardOutput.ReadLine()
    [pscustomobject]@{
        Address     = [uri]"https://localhost:$port/"
        Authority   = "$Directory/authority.pem"
        Secret      = $settings.secret
        Password    = $settings.password
        Certificate = $application
        Redirect    = [uri]$redirect
        Process     = $process
    }
}

function Stop-Provider {
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'A helper of the suites.')]
    param($Provider)
    $Provider.Process.StandardInput.Close()
    $null = $Provider.Process.WaitForExit(5000)
}

function ConvertTo-Secure { param([string] $Text) [System.Net.NetworkCredential]::new('', $Text).SecurePassword }
