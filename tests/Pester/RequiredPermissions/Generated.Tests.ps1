# Scripts that are put together by a seeded die out of cmdlets, parameter sets, splats, pipelines, functions and branches: the role
# from the analysis is always enough to run them, unless it said that it could not know. ORCH_GENERATED is how many are tried
# (the extra run tries 2,000), ORCH_SEED where the die begins.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/Proof.ps1
    . $PSScriptRoot/Generator.ps1
    $count = if ($env:ORCH_GENERATED) { [int] $env:ORCH_GENERATED } else { 60 }
    $seed = if ($env:ORCH_SEED) { [int] $env:ORCH_SEED } else { 4711 }
}

AfterAll { Disconnect-Orch -ErrorAction Ignore }

Describe 'Generated scripts' {
    It 'run with their role, unless something could not be known' {
        $exact = 0
        for ($i = 0; $i -lt $count; $i++) {
            $text = New-GeneratedScript ($seed + $i)
            $path = Join-Path $TestDrive 'generated.ps1'
            Set-Content -LiteralPath $path $text
            $needs = @(Get-OrchRequiredPermission $path -WarningAction Ignore -ErrorAction Stop)
            if ($needs | Where-Object { -not $_.Certain }) { continue }
            $exact++
            Connect-Least @(Get-OrchRequiredPermission $path -AsRole -WarningAction Ignore) Documentation
            $problem = $null
            try { Invoke-Case $path } catch { $problem = $_ }
            if ($problem) { "$problem" | Should -Not -Match 'not authorized|not assigned|is missing|403' -Because "seed $($seed + $i):`n$text" }
        }
        # Where it said that it could not know all the time, nothing would be proven.
        $exact | Should -BeGreaterThan ($count / 2)
    }
}
