# Kind: splatted arrays
$ErrorActionPreference = 'Stop'
$base = @{ Folder = 'Documentation' }
$more = $base + @{ First = 1 }
Get-OrchTask @more
