# The text of the help file, for Update-Help.ps1.

# PlatyPS leaves Markdown in the text, code among the prose of examples, and a link to nowhere: a terminal wants none of them.
function Format-Maml([xml] $Maml) {
    $names = [System.Xml.XmlNamespaceManager]::new($Maml.NameTable)
    $names.AddNamespace('maml', 'http://schemas.microsoft.com/maml/2004/10')
    $names.AddNamespace('command', 'http://schemas.microsoft.com/maml/dev/command/2004/10')
    $names.AddNamespace('dev', 'http://schemas.microsoft.com/maml/dev/2004/10')
    foreach ($example in $Maml.SelectNodes('//command:example', $names)) {
        $title = $example.SelectSingleNode('maml:title', $names)
        $title.InnerText = $title.InnerText.Trim('-', ' ')
        $introduction = $example.SelectSingleNode('maml:introduction', $names)
        $paragraphs = @($introduction.SelectNodes('maml:para', $names) | ForEach-Object InnerText)
        $text = ($paragraphs -ne [string][char]0x80) -join "`n`n"
        $code = [regex]::Matches($text, '(?ms)^```[^\n]*\n(.*?)^```$')
        $example.SelectSingleNode('dev:code', $names).InnerText = ($code | ForEach-Object { $_.Groups[1].Value.TrimEnd() }) -join "`n`n"
        $remarks = $example.SelectSingleNode('dev:remarks', $names)
        # An empty paragraph where there is no prose: without one PowerShell prints "False".
        foreach ($prose in [regex]::Replace($text, '(?ms)^```[^\n]*\n.*?^```$', '').Trim() -split '\n{2,}') {
            $remarks.AppendChild($Maml.CreateElement('maml', 'para', $names.LookupNamespace('maml'))).InnerText = $prose
        }
        $introduction.RemoveAll()
    }
    foreach ($link in $Maml.SelectNodes('//maml:navigationLink', $names)) {
        $uri = $link.SelectSingleNode('maml:uri', $names)
        if ($link.SelectSingleNode('maml:linkText', $names).InnerText -eq 'Online Version') { $null = $link.ParentNode.RemoveChild($link) }
        elseif ($uri.InnerText -notlike 'http*') { $uri.InnerText = '' }
    }
    foreach ($paragraph in $Maml.SelectNodes('//maml:para', $names)) {
        $paragraph.InnerText = $paragraph.InnerText -replace '(?m)^### (.+)$', '$1:' -replace '`([^`\n]+)`', '$1' -replace '\*\*([^*\n]+)\*\*', '$1' -replace '\[([^\]]+)\]\([^)]+\)', '$1'
    }
    $writer = [System.IO.StringWriter]::new()
    $settings = [System.Xml.XmlWriterSettings]@{ Indent = $true; NewLineChars = "`n"; OmitXmlDeclaration = $true }
    $xml = [System.Xml.XmlWriter]::Create($writer, $settings)
    $Maml.Save($xml)
    $xml.Close()
    "<?xml version=`"1.0`" encoding=`"utf-8`"?>`n$writer`n"
}
