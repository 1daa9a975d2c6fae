# What docs/captures/New-Capture.ps1 has taken in a terminal.

BeforeDiscovery {
    $captures = Get-ChildItem "$PSScriptRoot/../../../docs/captures" -Filter *.txt | ForEach-Object { @{ Name = $_.BaseName; Path = $_.FullName; Width = [int]($_.BaseName -split '-')[-1] } }
}

Describe 'The capture <Name>' -ForEach $captures {
    BeforeAll { $lines = [System.IO.File]::ReadAllLines($Path) }

    It 'fits its width' {
        foreach ($line in $lines) {
            # Letters of East Asia take two columns.
            $columns = $line.Length + [regex]::Matches($line, '[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]').Count
            $columns | Should -BeLessOrEqual $Width -Because $line
        }
    }

    It 'shows a command and what it wrote' {
        $lines[0] | Should -Match '^PS> [A-Z]\w+-Orch'
        $lines.Count | Should -BeGreaterThan 1
        $lines | Should -Not -Match '-- end --|Exception|Line \|'
    }
}

Describe 'Captures' {
    It 'are there of ten commands at 80, 100 and 200 columns' {
        $names = (Get-ChildItem "$PSScriptRoot/../../../docs/captures" -Filter *.txt).BaseName
        $commands = $names -replace '-\d+$' | Sort-Object -Unique
        $commands.Count | Should -Be 10
        $names | Sort-Object | Should -Be (($commands | ForEach-Object { "$_-80"; "$_-100"; "$_-200" }) | Sort-Object)
    }

    It 'are taken again in a terminal' -Tag Extra {
        . $PSScriptRoot/../Common.ps1
        $folder = Join-Path (Resolve-Path "$PSScriptRoot/../../..") 'docs/captures'
        $destination = (New-Item (Join-Path $TestDrive 'captures') -ItemType Directory).FullName
        & "$folder/New-Capture.ps1" -ModulePath $modulePath -Width 80 -DestinationPath $destination
        foreach ($file in Get-ChildItem $folder -Filter *-80.txt) {
            (Get-Content (Join-Path $destination $file.Name))[0..1] | Should -Be (Get-Content $file.FullName)[0..1]
        }
    }
}
