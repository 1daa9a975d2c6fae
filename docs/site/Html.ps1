# HTML of what is not Markdown: PowerShell code, the facts of a parameter, and about_ topics; for Build-Site.ps1.

function Format-Text([string] $Text) { [System.Net.WebUtility]::HtmlEncode($Text) }

function Format-Link([string] $Target, [string] $Text) { "<a href=`"$Target`">$(Format-Text $Text)</a>" }

# The names of cmdlets and topics in a text, as links. $root leads from the page to the site's root.
function Add-NameLink([string] $Html, [string] $Root) {
    [regex]::Replace($Html, '\b(?:about_Orch\w*|[A-Z][A-Za-z]+-Orch[A-Za-z]*)\b(?!-)', {
            param($match)
            $target = $names[$match.Value]
            if ($target) { Format-Link "$Root$target" $match.Value } else { $match.Value }
        })
}

# PowerShell in colours, its cmdlets as links.
function Format-Code([string] $Code, [string] $Root) {
    $tokens = $null
    $null = [System.Management.Automation.Language.Parser]::ParseInput($Code, [ref] $tokens, [ref] $null)
    $html = [System.Text.StringBuilder]::new()
    $end = 0
    foreach ($token in $tokens) {
        if ($token.Extent.StartOffset -lt $end -or $token.Kind -eq 'EndOfInput') { continue }
        $null = $html.Append((Format-Text $Code.Substring($end, $token.Extent.StartOffset - $end)))
        $end = $token.Extent.EndOffset
        $class = switch -Wildcard ($token.Kind) {
            Comment { 'comment' }
            *String* { 'string' }
            *Variable { 'variable' }
            Number { 'number' }
            Parameter { 'parameter' }
            default { if ($token.TokenFlags -band 'CommandName') { 'command' } elseif ($token.TokenFlags -band 'Keyword') { 'keyword' } }
        }
        $text = Format-Text $token.Text
        if ($class -eq 'command') { $text = Add-NameLink $text $Root }
        $null = $html.Append($(if ($class) { "<span class=`"$class`">$text</span>" } else { $text }))
    }
    "<pre><code>$html$(Format-Text $Code.Substring($end))</code></pre>"
}

# The YAML of a parameter on a page of PlatyPS, as a table of what is worth telling.
function Format-FactTable([string] $Yaml) {
    $value = { param($name) [regex]::Match($Yaml, "(?m)^${name}: '?(.*?)'?$").Groups[1].Value }
    $list = { param($name) [regex]::Match($Yaml, "(?m)^${name}:\n((?:- .*\n)+)").Groups[1].Value -split '\n' -replace '^- ' -ne '' -join ', ' }
    # Where a fact holds in some parameter sets only, they are named.
    $sets = [regex]::Matches($Yaml, '(?m)^- Name: (.+)\n((?:  .+\n)+)')
    $among = {
        param($line, $text)
        $with = @($sets | Where-Object { $_.Groups[2].Value -match "(?m)^  $line$" })
        if ($with) { $text + $(if ($with.Count -lt $sets.Count -or ($sets.Count -eq 1 -and $with[0].Groups[1].Value -ne '(All)')) { " ($($with.ForEach({ $_.Groups[1].Value }) -join ', '))" }) }
    }
    $position = [regex]::Match($Yaml, '(?m)^  Position: (\d+)').Groups[1].Value
    $facts = [ordered]@{
        'Type'      = (& $value 'Type') -replace '(\w+\.)+(?=\w)'
        'Default'   = & $value 'DefaultValue'
        'Values'    = & $list 'AcceptedValues'
        'Aliases'   = & $list 'Aliases'
        'Required'  = & $among 'IsRequired: true' 'yes'
        'Position'  = if ($position) { & $among "Position: $position" $position }
        'Pipeline'  = @(& $among 'ValueFromPipeline: true' 'the object'; & $among 'ValueFromPipelineByPropertyName: true' 'a property of this name') -join '; '
        'Wildcards' = if ((& $value 'SupportsWildcards') -eq 'true') { 'yes' }
    }
    $rows = foreach ($name in $facts.Keys) { if ($facts[$name]) { "<tr><th>$name</th><td>$(Format-Text $facts[$name])</td></tr>" } }
    "<table class=`"facts`">$(-join $rows)</table>"
}

# A list of terms: they stand at the left, their texts in the column where most of them begin, or below.
function Format-TermList([string[]] $Lines, [string] $Root) {
    $columns = foreach ($line in $Lines) { [regex]::Matches($line.Substring(4), '(?:^|  ) *(?=\S)').ForEach({ $_.Index + $_.Length + 4 }) | Where-Object { $_ -gt 4 } }
    $column = [int]($columns | Group-Object | Sort-Object Count -Descending | Select-Object -First 1).Name
    $terms = [System.Collections.Generic.List[object]]::new()
    foreach ($line in $Lines) {
        if ($line -match '^ {5}') { $terms[-1].Text += " $($line.Trim())"; continue }
        $split = $line.Length -gt $column -and $line.Substring($column - 2, 2) -eq '  '
        $term = $split ? $line.Substring(0, $column).Trim() : $line.Trim()
        $terms.Add(@{ Term = $term; Text = $split ? $line.Substring($column) : '' })
    }
    $items = foreach ($term in $terms) { "<dt>$(Add-NameLink (Format-Text $term.Term) $Root)</dt><dd>$(Add-NameLink (Format-Text $term.Text.Trim()) $Root)</dd>" }
    "<dl>$(-join $items)</dl>"
}

# An about_ topic: sections at the left edge; at four columns headings, prose and terms; deeper what one types.
function Format-Topic([string] $Text, [string] $Root) {
    $section = ''
    foreach ($block in $Text.Replace("`r`n", "`n").Trim("`n") -split '\n{2,}') {
        $lines = @($block -split '\n')
        if ($lines[0] -match '^\S') {
            $section, $lines = $lines
            if ($section -eq 'SEE ALSO') { '<h2>See also</h2>' }
        }
        $lines = @($lines)
        if ($section -eq 'TOPIC' -or -not $lines) { continue }
        $body = Add-NameLink (Format-Text (($lines | ForEach-Object Trim) -join ' ')) $Root
        if ($section -eq 'SHORT DESCRIPTION') { "<p class=`"lead`">$body</p>" }
        elseif ($section -eq 'SEE ALSO') { "<ul>$(-join ($lines | ForEach-Object { "<li>$(Add-NameLink (Format-Text $_.Trim()) $Root)</li>" }))</ul>" }
        elseif (-not ($lines -notmatch '^ {8}')) { Format-Code (($lines -replace '^ {8}') -join "`n") $Root }
        elseif ($lines.Count -eq 1 -and $lines[0] -cmatch '^ {4}([^a-z])([^a-z]*[A-Z][^a-z]*)$') {
            $heading = $Matches[1] -eq '-' ? $Matches[0].Trim() : $Matches[1] + $Matches[2].ToLowerInvariant()
            "<h2>$(Format-Text $heading)</h2>"
        }
        elseif ($lines -match '^ {5}|\S {2,}\S') { Format-TermList $lines $Root }
        else { "<p>$body</p>" }
    }
}
