# What the workflows of the repository hold to.

BeforeDiscovery {
    $workflows = Get-ChildItem "$PSScriptRoot/../../../.github/workflows" -Filter *.yml | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
}

Describe 'The workflow <Name>' -ForEach $workflows {
    BeforeAll { $text = [System.IO.File]::ReadAllText($Path).Replace("`r`n", "`n") }

    It 'pins each action to a commit, and says which version that is' {
        $uses = [regex]::Matches($text, '(?m)^[ -]*uses: (.+)$').ForEach({ $_.Groups[1].Value })
        $uses | Should -Not -BeNullOrEmpty
        $uses | Should -Match '^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$'
    }

    It 'has no rights but those of its jobs' { $text | Should -Match '(?m)^permissions: \{\}$' }

    It 'pastes no expression into a script' {
        # What an expression gives would be code there; in an environment variable it is a value.
        [regex]::Matches($text, '(?m)^( *)(?:- )?run: (.*(?:\n\1 +.*|\n *)*)').ForEach({ $_.Groups[2].Value }) | Should -Not -Match '\$\{\{'
    }
}
