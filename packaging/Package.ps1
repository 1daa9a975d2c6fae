# How the texts of a package are made, for New-Package.ps1.

# The section of a changelog for a version, without its heading; empty where there is none.
function Get-ReleaseNote([string] $Changelog, [string] $Version) {
    $text = [System.IO.File]::ReadAllText($Changelog).Replace("`r`n", "`n")
    [regex]::Match($text, "(?ms)^## \[?$([regex]::Escape($Version))\]?(?: [^\n]*)?\n(.*?)(?=^## |\z)").Groups[1].Value.Trim()
}

# A gallery shows the notes away from the repository, where its relative links lead nowhere.
function Format-ReleaseNote([string] $Text, [string] $Source) {
    [regex]::Replace($Text, '\[([^\]]+)\]\((?![a-z]+:)([^)]+)\)', { param($link) if ($Source) { "[$($link.Groups[1])]($Source/$($link.Groups[2]))" } else { $link.Groups[1].Value } })
}

# A manifest's text with other values in its PSData.
function Edit-PackageData([string] $Manifest, [System.Collections.IDictionary] $Values) {
    $syntax = [System.Management.Automation.Language.Parser]::ParseInput($Manifest, [ref] $null, [ref] $null)
    $pairs = $syntax.FindAll({ $args[0] -is [System.Management.Automation.Language.HashtableAst] }, $true).KeyValuePairs
    $data = ($pairs | Where-Object { $_.Item1.Value -eq 'PSData' }).Item2.PipelineElements[0].Expression
    $edits = foreach ($name in $Values.Keys) {
        $text = "$name = '$([System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($Values[$name]))'"
        $old = $data.KeyValuePairs | Where-Object { $_.Item1.Value -eq $name }
        if ($old) { @{ Start = $old.Item1.Extent.StartOffset; End = $old.Item2.Extent.EndOffset; Text = $text } }
        else { @{ Start = $data.Extent.StartOffset + 2; End = $data.Extent.StartOffset + 2; Text = "`n            $text" } }
    }
    foreach ($edit in $edits | Sort-Object { $_.Start } -Descending) {
        $Manifest = $Manifest.Substring(0, $edit.Start) + $edit.Text + $Manifest.Substring($edit.End)
    }
    $Manifest
}

# Gives each command of a help file its page as the first link, which is where Get-Help -Online goes.
function Add-OnlineLink([string] $Path, [string] $Pages) {
    $help = [xml]::new()
    $help.PreserveWhitespace = $true
    $help.Load($Path)
    $maml = 'http://schemas.microsoft.com/maml/2004/10'
    $names = [System.Xml.XmlNamespaceManager]::new($help.NameTable)
    $names.AddNamespace('maml', $maml)
    $names.AddNamespace('command', 'http://schemas.microsoft.com/maml/dev/command/2004/10')
    foreach ($command in $help.SelectNodes('//command:command', $names)) {
        $links = $command.SelectSingleNode('command:relatedLinks', $names)
        $link = $links.SelectSingleNode("maml:navigationLink[maml:linkText='Online Version']", $names)
        if (-not $link) {
            $link = $links.PrependChild($help.CreateElement('maml', 'navigationLink', $maml))
            $link.AppendChild($help.CreateElement('maml', 'linkText', $maml)).InnerText = 'Online Version'
            $null = $link.AppendChild($help.CreateElement('maml', 'uri', $maml))
        }
        $link.SelectSingleNode('maml:uri', $names).InnerText = "$Pages/$($command.SelectSingleNode('command:details/command:name', $names).InnerText.Trim()).md"
    }
    $help.Save($Path)
}

# Rewrites a package so that the same files always result in the same bytes: in the order of their names, with one time, and without
# the random names and ids, and the name of the operating system, that packers put in.
function ConvertTo-StablePackage([string] $Path) {
    $stable = "$Path.tmp"
    $source = [System.IO.Compression.ZipFile]::OpenRead($Path)
    $target = [System.IO.Compression.ZipFile]::Open($stable, 'Create')
    try {
        $names = [string[]] $source.Entries.FullName
        [array]::Sort($names, [System.StringComparer]::Ordinal)
        foreach ($name in $names) {
            $entry = $target.CreateEntry(($name -replace '[^/]+\.psmdcp$', 'core.psmdcp'), 'Optimal')
            $entry.LastWriteTime = [System.DateTimeOffset] '1980-01-01T00:00:00Z'
            $from = $source.GetEntry($name).Open()
            $to = $entry.Open()
            try {
                if ($name -notmatch '^(_rels/\.rels|\[Content_Types\]\.xml|.+\.psmdcp)$') { $from.CopyTo($to); continue }
                $lines = [System.IO.StreamReader]::new($from).ReadToEnd().Replace("`r", '').Trim() -split "`n"
                $bytes = [System.Text.Encoding]::UTF8.GetBytes((Format-PackagePart $name $lines))
                $to.Write($bytes, 0, $bytes.Length)
            } finally { $to.Dispose(); $from.Dispose() }
        }
    } finally { $target.Dispose(); $source.Dispose() }
    Move-Item $stable $Path -Force
}

# A part that describes the package, without what differs from one packing to the next.
function Format-PackagePart([string] $Name, [string[]] $Lines) {
    if ($Name -eq '[Content_Types].xml') {
        [array]::Sort($Lines, 2, $Lines.Count - 3, [System.StringComparer]::Ordinal)
    } elseif ($Name -eq '_rels/.rels') {
        $Lines = $Lines -replace '/[^/"]+\.psmdcp', '/core.psmdcp' -replace '(Target="[^"]*/([^"/]+)") Id="[^"]+"', '$1 Id="$2"'
    } else {
        $Lines = $Lines -replace '(<lastModifiedBy>)[^<]*', '$1'
    }
    $Lines -join "`n"
}
