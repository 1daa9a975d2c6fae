# What Get-Help shows of each cmdlet, the pages in docs/en-US that it comes from, their examples, and the about_ topics.

BeforeDiscovery {
    . $PSScriptRoot/../Common.ps1
    $repository = (Resolve-Path "$PSScriptRoot/../../..").Path
    $pageFolder = Join-Path $repository 'docs/en-US'
    $names = (Get-Command -Module Orchestrator -CommandType Cmdlet).Name

    $examples = foreach ($page in Get-ChildItem $pageFolder -Filter *-*.md) {
        foreach ($match in [regex]::Matches([System.IO.File]::ReadAllText($page.FullName), '(?ms)^### (Example [^\r\n]+)\s+```powershell *([\w-]*)\s*(.*?)^```')) {
            @{ Page = $page.BaseName; Title = $match.Groups[1].Value; Runs = $match.Groups[2].Value -ne 'no-sandbox'; Code = $match.Groups[3].Value }
        }
    }
    $pagesToRun = $examples | Where-Object Runs | Group-Object { $_.Page } | ForEach-Object { @{ Page = $_.Name; Examples = $_.Group } }

    # The ids in the code: constants, those that a cmdlet names itself, and one pair for each kind of entity.
    $errorIds = foreach ($file in Get-ChildItem (Join-Path $repository 'src/Orchestrator'), (Join-Path $repository 'src/Orchestrator.Client/Errors') -Recurse -Filter *.cs | Where-Object FullName -NotMatch '[\\/](bin|obj)[\\/]') {
        $code = [System.IO.File]::ReadAllText($file.FullName)
        if ($file.Name -eq 'OrchErrorId.cs') { [regex]::Matches($code, 'const string (\w+)').ForEach({ $_.Groups[1].Value }) }
        [regex]::Matches($code, 'InvalidArgument\(\s*"(\w+)"|(?<!\+ )"(\w+)",\s*ErrorCategory\.').ForEach({ $_.Groups[1].Value + $_.Groups[2].Value })
        foreach ($noun in [regex]::Matches($code, 'EntityNotFound\("(\w+)"|new\("(\w+)", \w+Operations\.')) {
            $word = $noun.Groups[1].Value + $noun.Groups[2].Value
            $word = $word.Substring(0, 1).ToUpperInvariant() + $word.Substring(1)
            "${word}NotFound"
            if ($noun.Groups[2].Success) { "${word}Ambiguous" }
        }
    }
    $errorIds = $errorIds | Sort-Object -Unique

    $topics = Get-ChildItem $pageFolder -Filter about_*.help.txt | ForEach-Object { $_.Name -replace '\.help\.txt$' }
    $noSources = -not (Test-Path (Join-Path $repository 'src/Orchestrator/bin/*/netstandard2.0/Orchestrator.xml')) -or $PSEdition -ne 'Core'
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $repository = (Resolve-Path "$PSScriptRoot/../../..").Path
    $standard = [System.Management.Automation.Cmdlet]::CommonParameters + 'ProgressAction'
}

Describe 'Get-Help <_>' -ForEach $names {
    BeforeAll {
        $help = Get-Help $_ -Full
        $own = (Get-Command $_).Parameters.Keys | Where-Object { $_ -notin $standard }
    }

    It 'has a synopsis, a description and an example' {
        $help.Synopsis | Should -Match '^[A-Z].+\.$'
        ($help.description | Out-String).Trim() | Should -Not -BeNullOrEmpty
        @($help.examples.example).Count | Should -BeGreaterThan 0
        foreach ($example in $help.examples.example) {
            $example.code | Should -Not -BeNullOrEmpty
            $example.title | Should -Match '^Example \d+: .'
        }
    }

    It 'describes every parameter' {
        foreach ($parameter in $own) {
            $described = @($help.parameters.parameter | Where-Object name -EQ $parameter)
            $described.Count | Should -Be 1 -Because "of -$parameter"
            ($described.description | Out-String).Trim() | Should -Match '^[A-Z@`].*[.)]$' -Because "of -$parameter"
        }
        @($help.parameters.parameter | Where-Object name -NotIn $own).Count | Should -Be 0
    }

    It 'shows no Markdown and no placeholder' {
        $text = $help | Out-String -Width 200
        $text | Should -Not -Match '\{\{|```|(?m:^ *#)|\]\('
        $help.examples | Out-String | Should -Not -Match '(?m)^ *False\r?$'
    }
}

Describe 'Pages' {
    It 'stand for the cmdlets, one each' {
        (Get-ChildItem (Join-Path $repository 'docs/en-US') -Filter *-*.md).BaseName | Sort-Object | Should -Be (Get-Command -Module Orchestrator -CommandType Cmdlet | Sort-Object Name).Name
    }

    It 'are read by PlatyPS without errors' -Tag Extra {
        $read = Get-ChildItem (Join-Path $repository 'docs/en-US') -Filter *-*.md | Import-MarkdownCommandHelp
        # There are no aliases to show, and so no section for them.
        $read.Diagnostics.Messages | Where-Object { $_.Severity -ne 'Information' -and $_.Source -ne 'Alias' } | Should -BeNullOrEmpty
    }

    It 'are up to date with the cmdlets' -Skip:$noSources {
        $stale = Invoke-Shell -NoProfile -File (Join-Path $repository 'docs/Update-Help.ps1') -Check -PagesOnly -ModulePath $modulePath
        $LASTEXITCODE | Should -Be 0
        $stale | Should -BeNullOrEmpty -Because './build.ps1 Docs mends it'
    }

    It 'and the help file are up to date with the cmdlets' -Tag Extra {
        $stale = Invoke-Shell -NoProfile -File (Join-Path $repository 'docs/Update-Help.ps1') -Check -ModulePath $modulePath
        $LASTEXITCODE | Should -Be 0
        $stale | Should -BeNullOrEmpty -Because './build.ps1 Docs mends it'
    }
}

Describe '<Page>, <Title>' -ForEach $examples {
    It 'uses commands and parameters that there are' {
        $problems = $null
        $syntax = [System.Management.Automation.Language.Parser]::ParseInput($Code, [ref] $null, [ref] $problems)
        $problems | Should -BeNullOrEmpty
        foreach ($call in $syntax.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
            $name = $call.GetCommandName()
            $command = Get-Command $name -ErrorAction Ignore
            if (-not $command -and -not $Runs -and $name -notlike '*-Orch*') { continue }
            $command | Should -Not -BeNullOrEmpty -Because "there is no $name"
            foreach ($parameter in $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                $command.ResolveParameter($parameter.ParameterName).Name | Should -Be $parameter.ParameterName
            }
        }
    }
}

Describe '<Page>' -ForEach $pagesToRun {
    BeforeAll {
        # Somebody at the keyboard.
        function Read-Host { ConvertTo-SecureString 'Pa$$w0rd' -AsPlainText -Force }
    }

    It 'has examples that run in a sandbox' {
        $null = Connect-TestSandbox -Folder 36886
        Push-Location TestDrive:
        $ErrorActionPreference = 'Stop'
        $ConfirmPreference = 'None'
        try {
            foreach ($example in $Examples) {
                try {
                    & ([scriptblock]::Create($example.Code)) 3>$null 6>$null | Out-String | Out-Null
                } catch {
                    throw "$($example.Title): $_"
                }
            }
        } finally {
            Pop-Location
            $null = Save-TestJournal
        }
    }
}

Describe 'Topics' {
    BeforeAll { $errorTopic = Get-Help about_Orch_Error | Out-String }

    It '<_> is found by Get-Help' -ForEach $topics {
        $text = Get-Help $_ | Out-String
        $text | Should -Match "(?m)^TOPIC\r?\n +$_\r?$"
        $text -split '\r?\n' | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }

    It 'about_Orch_Error explains <_>' -ForEach $errorIds {
        $errorTopic | Should -Match "(?m)^    $_\r?$"
    }
}
