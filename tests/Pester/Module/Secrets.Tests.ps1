# A canary in every place where a secret can be: it must come out nowhere but in the request.

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $canary = 'canary' + [guid]::NewGuid().ToString('N')
    $secret = ConvertTo-SecureString $canary -AsPlainText -Force
}

Describe 'No secret comes out' {
    It 'of the access token: not in any stream, error, transcript or view' {
        $sandbox = Start-OrchSandbox
        $token = $sandbox.IssueToken()
        $secure = ConvertTo-SecureString $token -AsPlainText -Force
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $null = Start-Transcript $transcript
        try {
            $text = Get-AllText {
                $session = Connect-Orch -Uri $sandbox.Address -AccessToken $secure -Folder 36886 -Verbose -Debug
                $session
                $session | Format-List * -Force | Out-String -Width 4096
                $session | ConvertTo-Json -Depth 4
                "$session"
                Get-OrchConnection
                Get-OrchRobot -First 2 -Verbose -Debug
                Get-OrchRobot -Id 99 -Verbose -Debug
                Invoke-OrchApi /odata/Nowhere -Verbose -Debug
                try { Invoke-OrchApi https://evil.example/ -Verbose -Debug } catch { $_ }
            }
            $null = $sandbox.Faults.Add(@{ Status = 401; Times = 99 })
            $text += Get-AllText { try { Get-OrchRobot -Verbose -Debug } catch { $_; $_.Exception } }
            $text += $Error | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 4096 } | Out-String -Width 4096
        }
        finally {
            $null = Stop-Transcript
            $sandbox | Stop-OrchSandbox
            Disconnect-Orch
        }

        $text | Should -Match 'GET /odata/Robots'
        $text | Should -Match 'Authorization: \*\*\*'
        $text | Should -Not -Match $token
        Get-Content $transcript -Raw | Should -Not -Match $token
    }

    It 'of <Case>' -ForEach @(
        @{ Case = 'a robot''s password'; Script = { New-OrchRobot Canary -HostingType Floating -Password $secret -Verbose -Debug -Confirm:$false }; Sent = $true }
        @{ Case = 'a robot''s changed password'; Script = { Set-OrchRobot 749 -Password $secret -Verbose -Debug -PassThru }; Sent = $true }
        @{ Case = 'a user''s unattended robot'; Script = { Set-OrchUser 88 -UnattendedPassword $secret -Verbose -Debug }; Sent = $true }
        @{ Case = 'a body of Invoke-OrchApi'; Script = { Invoke-OrchApi '/odata/Users(88)' PATCH -Body @{ UnattendedRobot = @{ Password = $secret } } -Verbose -Debug -Confirm:$false }; Sent = $true }
        @{ Case = 'a JSON text for Invoke-OrchApi'; Script = { Invoke-OrchApi '/odata/Users(88)' PATCH -Body "{`"UnattendedRobot`":{`"Password`":`"$canary`"}}" -Verbose -Debug -Confirm:$false }; Sent = $true }
    ) {
        $null = Connect-TestSandbox -Folder 36886
        $text = Get-AllText $Script
        $sent = (Get-TestRequest -Full | ForEach-Object Body) -join "`n"
        Disconnect-Orch

        $text | Should -Not -Match $canary
        $sent | Should -Match $canary
    }
}
