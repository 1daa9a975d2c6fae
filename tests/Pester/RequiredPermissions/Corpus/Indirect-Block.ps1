# Kind: script blocks
$ErrorActionPreference = 'Stop'
$block = { param($Id) Get-OrchUser -Id $Id }
& $block 9
$block.Invoke(13)
Invoke-Command $block -ArgumentList 9
