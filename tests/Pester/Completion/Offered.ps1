# What Tab offers at the end of a line.
function Get-Offered([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches }

# A server may be quick enough for the first Tab or not; it is for a later one.
function Get-OfferedSoon([string] $Line) {
    $end = [datetime]::UtcNow.AddSeconds(4)
    do { $offered = Get-Offered $Line } until ($offered -or [datetime]::UtcNow -gt $end)
    $offered
}
