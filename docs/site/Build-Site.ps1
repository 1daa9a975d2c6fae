<#
.SYNOPSIS
    Makes the documentation as a site of static pages: the help pages, about_ topics, guides, examples, captures, and the texts
    at the root of the repository.
.DESCRIPTION
    Any host of files can serve it, under any path: all links are relative, and nothing is fetched from elsewhere. A link of a
    text that leads to no file, or to a file that has no page, ends the build.
.PARAMETER DestinationPath
    The folder for the site. What is in it is removed.
.EXAMPLE
    pwsh -NoProfile docs/site/Build-Site.ps1 -DestinationPath out/site
#>
#requires -Version 7
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $DestinationPath)

$ErrorActionPreference = 'Stop'
$repository = Split-Path (Split-Path $PSScriptRoot)
. (Join-Path $PSScriptRoot 'Html.ps1')

function Read-Text([string] $Path) { [System.IO.File]::ReadAllText((Join-Path $repository $Path)).Replace("`r`n", "`n") }

# The way from a page to the site's root.
function Get-Root([string] $Target) { '../' * ($Target.Split('/').Count - 1) }

# RobotLogs: Robot logs.
function Format-Name([string] $Name) {
    $words = $Name -creplace '(?<=[a-z])(?=[A-Z])', ' '
    $words.Substring(0, 1) + $words.Substring(1).ToLowerInvariant() -creplace '\bApi\b', 'API'
}

# The pages, in the order of the contents: where they come from and go to, their titles, groups, and one line about each.
function Get-Page {
    $cmdlets = foreach ($file in Get-ChildItem (Join-Path $repository 'src/Orchestrator') -Recurse -Filter *Orch*Command.cs) {
        $name = $file.BaseName -creplace '^([A-Z][A-Za-z]+?)(Orch.*)Command$', '$1-$2'
        $source = "docs/en-US/$name.md"
        if (-not (Test-Path (Join-Path $repository $source))) { continue }
        $synopsis = [regex]::Match((Read-Text $source), '## SYNOPSIS\n+(.+)').Groups[1].Value
        @{ Source = $source; Target = "cmdlets/$name.html"; Title = $name; Group = Format-Name $file.Directory.Name; Summary = $synopsis }
    }
    foreach ($file in Get-ChildItem (Join-Path $repository 'docs') -Filter *.md -Recurse | Where-Object { $_.Directory.Name -ne 'en-US' } | Sort-Object FullName) {
        $source = [System.IO.Path]::GetRelativePath($repository, $file.FullName).Replace('\', '/')
        @{ Source = $source; Target = $source -replace '^docs/' -replace '\.md$', '.html'; Title = [regex]::Match((Read-Text $source), '(?m)^# (.+)$').Groups[1].Value; Group = 'Guides' }
    }
    @{ Source = 'docs/captures'; Target = 'captures.html'; Title = 'In a terminal'; Group = 'Guides' }
    foreach ($file in Get-ChildItem (Join-Path $repository 'docs/en-US') -Filter about_*.help.txt | Sort-Object { $_.Name -replace '\..*' }) {
        $name = $file.Name -replace '\.help\.txt$'
        $source = "docs/en-US/$($file.Name)"
        @{ Source = $source; Target = "topics/$name.html"; Title = $name; Group = 'Topics'; Summary = [regex]::Match((Read-Text $source), 'SHORT DESCRIPTION\n +(.+)').Groups[1].Value }
    }
    $cmdlets | Sort-Object { $_.Group }, { $_.Title -replace '^\w+-' }, { $_.Title }
    foreach ($file in Get-ChildItem (Join-Path $repository 'docs/examples') -Filter *.ps1) {
        $source = "docs/examples/$($file.Name)"
        $synopsis = [regex]::Match((Read-Text $source), '\.SYNOPSIS\n((?:(?!\.[A-Z]+\n|#>).+\n)+)').Groups[1].Value -replace '\s+', ' '
        @{ Source = $source; Target = "examples/$($file.BaseName).html"; Title = $file.BaseName; Group = 'Examples'; Summary = $synopsis.Trim() }
    }
    foreach ($file in Get-ChildItem $repository -Filter *.md | Sort-Object { $_.Name -ne 'README.md' }, Name) {
        $title = $file.Name -eq 'README.md' ? 'Readme' : [regex]::Match((Read-Text $file.Name), '(?m)^# (.+)$').Groups[1].Value
        @{ Source = $file.Name; Target = "$($file.BaseName.ToLowerInvariant()).html"; Title = $title; Group = 'Project' }
    }
}

# A link of a text, from the page that it becomes.
function Resolve-Link([string] $Link, [hashtable] $Page) {
    if ($Link -match '^([a-z]+:|#)') { return $Link }
    $path, $anchor = $Link -split '#', 2
    $file = [System.IO.Path]::GetRelativePath($repository, [System.IO.Path]::Combine($repository, (Split-Path $Page.Source), [uri]::UnescapeDataString($path))).Replace('\', '/')
    $target = $targets[$file]
    if (-not $target) { throw "$($Page.Source) links to $Link, which has no page." }
    (Get-Root $Page.Target) + $target + $(if ($anchor) { "#$anchor" })
}

function Format-Markdown([string] $Markdown, [hashtable] $Page) {
    $root = Get-Root $Page.Target
    $html = (ConvertFrom-Markdown -InputObject $Markdown).Html
    $html = [regex]::Replace($html, '(?<=<a href=")[^"]*(?=")', { Resolve-Link $args[0].Value $Page })
    $html = [regex]::Replace($html, '(?s)<pre><code class="language-powershell">(.*?)</code></pre>', { Format-Code ([System.Net.WebUtility]::HtmlDecode($args[0].Groups[1].Value)).TrimEnd() $root })
    $html = [regex]::Replace($html, '(?<!">)<code>([\w-]+)</code>', {
            $name = $args[0].Groups[1].Value
            "<code class=`"name`">$($name -eq $Page.Title ? $name : (Add-NameLink $name $root))</code>"
        })
    $html -replace '(?s)<table>.*?</table>', '<div class="wide">$0</div>'
}

# A help page reads better without the marks of its format.
function Format-HelpPage([hashtable] $Page) {
    $text = (Read-Text $Page.Source) -replace '(?s)^---\n.*?\n---\n' -replace '### __AllParameterSets\n+'
    $text = $text -replace '(?s)## SYNOPSIS\n+(.+?)\n\n', "<p class=`"lead`">`$1</p>`n`n"
    $text = [regex]::Replace($text, '(?m)^## ([A-Z])([A-Z ]+)$', { "## $($args[0].Groups[1])$($args[0].Groups[2].Value.ToLowerInvariant())" })
    Format-Markdown ([regex]::Replace($text, '(?ms)^```yaml\n(Type: .*?)^```$', { Format-FactTable $args[0].Groups[1].Value })) $Page
}

function Format-Body([hashtable] $Page) {
    $heading = "<h1>$(Format-Text $Page.Title)</h1>"
    switch -Wildcard ($Page.Source) {
        'docs/captures' {
            $heading
            '<p class="lead">What ten daily commands show in a terminal of 100 columns, connected to the sandbox.</p>'
            Get-ChildItem (Join-Path $repository 'docs/captures') -Filter *-100.txt | ForEach-Object { "<h2>$(Format-Name ($_.BaseName -replace '-100$' -replace '-', ' '))</h2><pre class=`"terminal`">$(Format-Text ([System.IO.File]::ReadAllText($_.FullName)))</pre>" }
        }
        'docs/en-US/*.md' { Format-HelpPage $Page }
        '*.help.txt' { $heading; Format-Topic (Read-Text $Page.Source) (Get-Root $Page.Target) }
        '*.ps1' {
            $file = Split-Path $Page.Source -Leaf
            Copy-Item (Join-Path $repository $Page.Source) (Join-Path $DestinationPath 'examples')
            $heading
            "<p class=`"lead`">$(Format-Text $Page.Summary)</p><p>$(Format-Link $file $file)</p>"
            Format-Code (Read-Text $Page.Source).TrimEnd() '../'
        }
        default { Format-Markdown (Read-Text $Page.Source) $Page }
    }
}

# The contents beside each page: groups that open, the page's own open already.
function Format-Navigation([hashtable] $Page) {
    $root = Get-Root $Page.Target
    foreach ($group in $groups) {
        $links = foreach ($entry in $group.Group) { "<li$(if ($entry.Target -eq $Page.Target) { ' class="current"' })>$(Format-Link "$root$($entry.Target)" $entry.Title)</li>" }
        $state = if ($group.Name -eq $Page.Group) { ' open="open"' }
        "<details$state><summary>$(Format-Text $group.Name)</summary><ul>$(-join $links)</ul></details>"
    }
}

function Format-CardList([string] $Name) {
    $items = foreach ($page in ($groups | Where-Object Name -EQ $Name).Group) {
        "<li>$(Format-Link $page.Target $page.Title)$(if ($page.Summary) { '<span>', (Format-Text $page.Summary), '</span>' -join '' })</li>"
    }
    "<h2 id=`"$($Name.ToLowerInvariant())`">$Name</h2><ul class=`"cards`">$(-join $items)</ul>"
}

function Format-Index {
    '<h1>Orchestrator</h1>'
    (Format-Markdown ([regex]::Match((Read-Text 'README.md'), '# .+\n+(.+)').Groups[1].Value) $index) -replace '^<p>', '<p class="lead">'
    Format-Code "Install-PSResource Orchestrator`nConnect-Orch -Sandbox        # no tenant at hand: an Orchestrator in memory, with data`nGet-OrchFolder Finance* -Recurse | Get-OrchRobot" ''
    "<pre class=`"terminal`">$(Format-Text (Read-Text 'docs/captures/robots-100.txt'))</pre>"
    foreach ($name in 'Guides', 'Topics') { Format-CardList $name }
    '<h2 id="cmdlets">Cmdlets</h2>'
    foreach ($group in $groups | Where-Object { $_.Group[0].Target -like 'cmdlets/*' }) {
        $rows = foreach ($page in $group.Group) { "<tr><td>$(Format-Link $page.Target $page.Title)</td><td>$(Format-Text $page.Summary)</td></tr>" }
        "<h3>$($group.Name)</h3><table class=`"cmdlets`">$(-join $rows)</table>"
    }
    foreach ($name in 'Examples', 'Project') { Format-CardList $name }
}

function Save-Page([hashtable] $Page, [string] $Body) {
    $values = @{
        title    = $Page.Title -eq 'Orchestrator' ? 'Orchestrator, a PowerShell module' : "$($Page.Title) - Orchestrator"
        summary  = Format-Text ($Page.Summary ?? $Page.Title)
        root     = Get-Root $Page.Target
        contents = (Format-Navigation $Page) -join "`n"
        body     = $Body
        version  = $version
    }
    $path = Join-Path $DestinationPath $Page.Target
    $null = New-Item (Split-Path $path) -ItemType Directory -Force
    [System.IO.File]::WriteAllText($path, [regex]::Replace($template, '\{\{(\w+)\}\}', { $values[$args[0].Groups[1].Value] }))
}

Remove-Item $DestinationPath -Recurse -Force -ErrorAction Ignore
$DestinationPath = (New-Item (Join-Path $DestinationPath 'examples') -ItemType Directory).Parent.FullName
Copy-Item (Join-Path $PSScriptRoot 'site.css'), (Join-Path $repository 'docs/icon.svg') $DestinationPath
Copy-Item (Join-Path $repository 'LICENSE') (Join-Path $DestinationPath 'LICENSE.txt')
$template = Read-Text 'docs/site/template.html'
$version = (Import-PowerShellDataFile (Join-Path $repository 'Orchestrator.psd1')).ModuleVersion

$pages = @(Get-Page)
$groups = @($pages | ForEach-Object { [pscustomobject]$_ } | Group-Object Group | Sort-Object { [array]::IndexOf($pages.Group, $_.Name) })
$targets = @{ LICENSE = 'LICENSE.txt'; 'docs/en-US' = 'index.html#cmdlets'; 'docs/examples' = 'index.html#examples'; 'docs/guides' = 'index.html#guides' }
$names = @{}
foreach ($page in $pages) {
    $targets[$page.Source] = $page.Target
    $names[$page.Title] = $page.Target
}

foreach ($page in $pages) { Save-Page $page ((Format-Body $page) -join "`n") }
$index = @{ Source = 'README.md'; Target = 'index.html'; Title = 'Orchestrator'; Group = ''; Summary = 'Cmdlets for UiPath Orchestrator, and an Orchestrator in memory to try them with.' }
Save-Page $index ((Format-Index) -join "`n")
"$($pages.Count + 1) pages in $DestinationPath"
