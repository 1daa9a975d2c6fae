# Servers of each Web API version: what they lack is refused before it's sent, and nothing that they lack is on the wire.
# The examples of the help are run on a sandbox of each version, which refuses members, values and operations that it lacks.

BeforeDiscovery {
    . $PSScriptRoot/../Common.ps1
    $pages = foreach ($page in Get-ChildItem "$PSScriptRoot/../../../docs/en-US" -Filter *-*.md) {
        $examples = [regex]::Matches([System.IO.File]::ReadAllText($page.FullName), '(?ms)^### (Example [^\r\n]+)\s+```powershell *([\w-]*)\s*(.*?)^```') |
            Where-Object { $_.Groups[2].Value -ne 'no-sandbox' } | ForEach-Object { @{ Title = $_.Groups[1].Value; Code = $_.Groups[3].Value } }
        if ($examples -and $page.BaseName -notmatch 'Sandbox|Connect-|Disconnect-|Profile|Connection') { @{ Page = $page.BaseName; Examples = @($examples) } }
    }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # Somebody at the keyboard.
    function Read-Host { ConvertTo-SecureString 'Pa$$w0rd' -AsPlainText -Force }
}

Describe 'Web API <_>' -ForEach 11, 15, 16, 17, 18, 20 {
    BeforeAll { $version = $_ }

    It '<Page> sends nothing that the server lacks' -ForEach $pages {
        $null = Connect-TestSandbox -Folder 36886 -Option @{ WebApiVersion = $version }
        $null = Get-OrchFolder -First 1
        $ErrorActionPreference = 'Stop'
        $ConfirmPreference = 'None'
        $failed = @()
        Push-Location TestDrive:
        try {
            foreach ($example in $Examples) {
                try {
                    & ([scriptblock]::Create($example.Code)) 3>$null 6>$null | Out-String | Out-Null
                } catch {
                    # What builds on what was refused fails too.
                    if ($_.FullyQualifiedErrorId -notlike 'NotSupportedByServer*') { $failed += "$($example.Title): $_" }
                    else { break }
                }
            }
        } finally {
            Pop-Location
        }

        $refused = Save-TestJournal | Where-Object { $_.Status -in 400, 405, 415 -or ($_.Status -eq 404 -and -not $_.Operation) }
        $refused | ForEach-Object { "$($_.Status) $($_.Method) $($_.Path) $($_.Query) $($_.Body)" } | Should -BeNullOrEmpty
        $failed | Should -BeNullOrEmpty
    }
}
