# The documentation as a site: docs/site/Build-Site.ps1.

BeforeDiscovery {
    $noSite = $PSEdition -ne 'Core'
    $noSiteReason = if ($noSite) { ' (skipped: needs PowerShell 7)' }
}

Describe "The site$noSiteReason" -Skip:$noSite {
    BeforeAll {
        . $PSScriptRoot/../Common.ps1
        $docs = (Resolve-Path "$PSScriptRoot/../../../docs").Path
        $site = Join-Path $TestDrive 'site'
        $null = & "$docs/site/Build-Site.ps1" -DestinationPath $site
        $pages = @{}
        foreach ($file in Get-ChildItem $site -Recurse -Filter *.html) {
            $page = [xml]::new()
            $page.XmlResolver = $null
            # The names of HTML, which XML does not know.
            $page.LoadXml([System.IO.File]::ReadAllText($file.FullName).Replace('<!DOCTYPE html>', '').Replace('&nbsp;', ' '))
            $pages[[System.IO.Path]::GetRelativePath($site, $file.FullName).Replace('\', '/')] = $page
        }
    }

    It 'has a page for each cmdlet, topic, guide and example, which the index leads to' {
        $expected = @(
            (Get-Command -Module Orchestrator -CommandType Cmdlet).Name | ForEach-Object { "cmdlets/$_.html" }
            (Get-ChildItem "$docs/en-US" -Filter about_*).Name | ForEach-Object { "topics/$($_ -replace '\.help\.txt$').html" }
            (Get-ChildItem "$docs/guides" -Filter *.md).BaseName | ForEach-Object { "guides/$_.html" }
            (Get-ChildItem "$docs/examples" -Filter *.ps1).BaseName | ForEach-Object { "examples/$_.html" }
            'readme.html', 'changelog.html', 'security.html', 'contributing.html', 'permissions.html', 'performance.html', 'captures.html'
        )
        $linked = $pages['index.html'].SelectNodes('//main//a').href
        foreach ($page in $expected) {
            $pages.Keys | Should -Contain $page
            $linked | Should -Contain $page
        }
    }

    It 'has links that all lead somewhere, to the anchor' {
        $there = [System.Collections.Generic.HashSet[string]]::new()
        foreach ($file in Get-ChildItem $site -Recurse -File) { $null = $there.Add([System.IO.Path]::GetRelativePath($site, $file.FullName).Replace('\', '/')) }
        foreach ($name in $pages.Keys) { foreach ($id in $pages[$name].SelectNodes('//@id').Value) { $null = $there.Add("$name#$id") } }
        $broken = foreach ($name in $pages.Keys) {
            foreach ($link in $pages[$name].SelectNodes('//@href | //@src').Value | Sort-Object -Unique) {
                if ($link -match '^https?:') { continue }
                $target = [uri]::new([uri]"file:///$name", $link)
                if (-not $there.Contains([uri]::UnescapeDataString($target.AbsolutePath.TrimStart('/') + $target.Fragment))) { "${name}: $link" }
            }
        }
        $broken | Should -BeNullOrEmpty
    }

    It 'fetches nothing from elsewhere, and runs nothing' {
        foreach ($name in $pages.Keys) {
            $pages[$name].SelectNodes('//script | //iframe | //@style') | Should -BeNullOrEmpty -Because $name
            $pages[$name].SelectNodes('//link/@href | //@src').Value | Where-Object { $_ -match '^[a-z]+:|^//' } | Should -BeNullOrEmpty -Because $name
        }
        [System.IO.File]::ReadAllText("$site/site.css") | Should -Not -Match '@import|url\('
    }

    It 'has texts, and no marks of the formats they come from' {
        foreach ($name in $pages.Keys) {
            $main = $pages[$name].SelectSingleNode('//main')
            @($main.SelectNodes('h1')).Count | Should -Be 1 -Because $name
            $main.InnerText.Length | Should -BeGreaterThan 200 -Because $name
            $main.InnerText | Should -Not -Match 'System\.Object\[\]|\{\{\w+\}\}|ParameterSets:|__AllParameterSets|external help file' -Because $name
        }
    }

    It 'shows what a parameter is, its cmdlets as links, and the terms of a topic' {
        $page = $pages['cmdlets/Get-OrchRobot.html']
        $facts = $page.SelectSingleNode("//h3[.='-Name']/following-sibling::table")
        $facts.InnerText | Should -Be 'TypeRobotReference[]AliasesRobotPosition0 (List)Pipelinethe object (List)Wildcardsyes'
        $page.SelectSingleNode("//pre//a[.='Get-OrchRobot']").href | Should -Be '../cmdlets/Get-OrchRobot.html'
        $pages['topics/about_Orch_Error.html'].SelectSingleNode("//dt[.='NoSession']/following-sibling::dd").InnerText | Should -Match '^There is no session, .*Sign in'
        $pages['topics/about_Orch_Filter.html'].SelectSingleNode("//dt[.='[a-c]']/following-sibling::dd").InnerText | Should -Be 'one of these characters'
        $pages['topics/about_Orch_Filter.html'].SelectNodes('//h2').InnerText | Should -Contain 'Names and wildcards'
    }
}
