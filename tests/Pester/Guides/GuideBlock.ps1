# The code of the guides in docs/guides. To run a block, dot-source it: it uses the variables of those before it.
function Get-GuideBlock([string] $Guide) {
    $text = [System.IO.File]::ReadAllText((Resolve-Path "$PSScriptRoot/../../../docs/guides/$Guide.md")).Replace("`r`n", "`n")
    [regex]::Matches($text, '(?ms)^```powershell\n(.*?)^```').ForEach({ [scriptblock]::Create($_.Groups[1].Value.Trim()) })
}
