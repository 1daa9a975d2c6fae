<#
.SYNOPSIS
    Gives the files in which two packages differ, whatever their times; none where one commit was packed twice.
.EXAMPLE
    ./packaging/Compare-Package.ps1 ./first/Orchestrator.0.1.0.nupkg ./second/Orchestrator.0.1.0.nupkg
#>
#requires -Version 7
[CmdletBinding()]
param(
    [Parameter(Mandatory, Position = 0)] [string] $ReferencePath,
    [Parameter(Mandatory, Position = 1)] [string] $DifferencePath
)

$ErrorActionPreference = 'Stop'
$first, $second = foreach ($path in $ReferencePath, $DifferencePath) {
    $hashes = @{}
    $package = [System.IO.Compression.ZipFile]::OpenRead((Convert-Path $path))
    try {
        foreach ($entry in $package.Entries) {
            $stream = $entry.Open()
            try { $hashes[$entry.FullName] = [System.Convert]::ToHexString([System.Security.Cryptography.SHA256]::HashData($stream)) } finally { $stream.Dispose() }
        }
    } finally {
        $package.Dispose()
    }
    $hashes
}
@($first.Keys) + @($second.Keys) | Sort-Object -Unique | Where-Object { $first[$_] -ne $second[$_] }
